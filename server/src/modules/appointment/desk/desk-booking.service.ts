import { Injectable } from '@nestjs/common';
import type { Result } from '../../../kernel/result.js';
import type { Transaction } from '../../../platform/database/index.js';
import { actorRef } from '../../../platform/http/index.js';
import { Idempotency, type IdempotentCommand } from '../../../platform/idempotency/idempotency.js';
import { ScheduleFacade } from '../../schedule/index.js';
import { BookingMember } from '../booking/booking-member.js';
import { BookingPreparation, type PreparedBooking } from '../booking/booking-preparation.js';
import { BookingWriter, type WrittenBooking } from '../booking/booking-writer.js';
import { BookingStore } from '../booking.store.js';
import type { AtDesk } from './desk-rules.js';

export interface DeskBooking {
  readonly memberId: number;
  readonly serviceId: number;
  readonly storeId: number;
  readonly staffId: number | null;
  readonly start: Date;
  readonly note: string | null;
  readonly cardId: number | null;
}

/** Booking for a guest who calls or stands at the counter: no deposit is asked for, and no limit counts. */
@Injectable()
export class DeskBookingService {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly preparation: BookingPreparation,
    private readonly member: BookingMember,
    private readonly schedule: ScheduleFacade,
    private readonly writer: BookingWriter,
    private readonly bookings: BookingStore,
  ) {}

  async book(command: IdempotentCommand, by: AtDesk, wanted: DeskBooking): Promise<Result<WrittenBooking>> {
    const place = await this.preparation.place(wanted.serviceId, wanted.storeId);
    if (!place.ok) return place;
    const { cardId } = wanted;
    const security = cardId === null ? { way: 'none' as const } : { way: 'card' as const, cardId };
    return this.idempotency.run(command, (tx) => this.take(tx, by, wanted, { ...place.value, security }));
  }

  private async take(
    tx: Transaction,
    by: AtDesk,
    wanted: DeskBooking,
    prepared: PreparedBooking,
  ): Promise<Result<WrittenBooking>> {
    const admitted = await this.member.admit(tx, wanted.memberId, 'staff');
    if (!admitted.ok) return admitted;
    const id = await this.bookings.takeId();
    const { memberId, serviceId, storeId, staffId, start, note } = wanted;
    const draft = {
      id,
      memberId,
      actor: actorRef(by.actor),
      source: 'staff' as const,
      start,
      staffNamed: staffId !== null,
      note,
      ...prepared,
    };
    return this.writer.write(tx, draft, () =>
      this.schedule.claimIn(tx, { bookingId: id, serviceId, storeId, staffId, start, booker: { kind: 'staff' } }),
    );
  }
}
