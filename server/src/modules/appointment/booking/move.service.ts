import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import type { Transaction } from '../../../platform/database/index.js';
import { Idempotency, type IdempotentCommand } from '../../../platform/idempotency/idempotency.js';
import { ScheduleFacade } from '../../schedule/index.js';
import { BOOKING_MOVED } from '../appointment.events.js';
import { isLate } from '../appointment.rules.js';
import { BookingTeller } from '../booking-news.js';
import { BookingStore, type StoredBooking } from '../booking.store.js';
import { BookingMember } from './booking-member.js';

export interface WantedMove {
  readonly start: Date;
  /** Null for whoever is free. */
  readonly staffId: number | null;
  readonly reason: string | null;
}

/** Another time for a booking: the new one is taken and the old one given up in one step, and the deposit stays. */
@Injectable()
export class MoveService {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly bookings: BookingStore,
    private readonly schedule: ScheduleFacade,
    private readonly member: BookingMember,
    private readonly teller: BookingTeller,
  ) {}

  async move(
    command: IdempotentCommand,
    booking: StoredBooking,
    wanted: WantedMove,
    by: { readonly kind: 'member' | 'staff'; readonly actor: string },
    alongside: (tx: Transaction, before: StoredBooking) => Promise<void> = async () => undefined,
  ): Promise<Result<{ bookingId: number }>> {
    const tierLevel = by.kind === 'member' ? await this.member.tierLevel(booking.memberId) : 0;
    return this.idempotency.run(command, async (tx) => {
      const locked = await this.bookings.lock(tx, booking.id);
      if (locked?.state !== 'booked') return refuse('BOOKING_STATE');
      const refusal = by.kind === 'member' ? memberMayMove(locked, tx.now) : null;
      if (refusal) return refuse(refusal);
      const time = await this.schedule.claimIn(tx, {
        bookingId: booking.id,
        excludeBookingId: booking.id,
        serviceId: booking.serviceId,
        storeId: booking.storeId,
        staffId: wanted.staffId,
        start: wanted.start,
        booker: by.kind === 'member' ? { kind: 'member', tierLevel } : { kind: 'staff' },
      });
      if (!time.ok) return time;
      const { staffId, roomId, start, end } = time.value;
      const moved = await this.bookings.update(tx, booking.id, ['booked'], {
        staff_id: staffId,
        staff_named: wanted.staffId !== null,
        room_id: roomId,
        start_at: start,
        end_at: end,
        settled_at: tx.now,
        // Only the member's own moves count against them.
        moves: locked.moves + (by.kind === 'member' ? 1 : 0),
      });
      if (!moved) return refuse('BOOKING_STATE');
      const change = { kind: 'moved' as const, actor: by.actor, reason: wanted.reason };
      await this.bookings.record(tx, booking.id, [{ ...change, fromStart: locked.start, toStart: start }]);
      const fromStart = locked.start.toISOString();
      await this.teller.tell(tx, BOOKING_MOVED, { ...locked, staffId, start, end }, { fromStart, by: by.kind });
      await alongside(tx, locked);
      return ok({ bookingId: booking.id });
    });
  }
}

function memberMayMove(booking: StoredBooking, now: Date): 'BOOKING_MOVE_LATE' | 'BOOKING_MOVES_USED' | null {
  if (isLate(booking.start, booking.terms, now)) return 'BOOKING_MOVE_LATE';
  return booking.moves >= booking.terms.maxMoves ? 'BOOKING_MOVES_USED' : null;
}
