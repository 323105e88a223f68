import { Injectable } from '@nestjs/common';
import { endOfBusinessDay, startOfBusinessDay } from '@guike/shared';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import { GuessGuard, type GuessedCode } from '../../../platform/guessing/index.js';
import { type StaffActor, actorRef, holdsAt } from '../../../platform/http/index.js';
import type { IdempotentCommand } from '../../../platform/idempotency/idempotency.js';
import type { StaffBooking, StaffBookingDay } from '../staff-booking.dto.js';
import { BookingStore, type StoredBooking } from '../booking.store.js';
import { CancelService } from '../booking/cancel.service.js';
import { MoveService, type WantedMove } from '../booking/move.service.js';
import { type AtDesk, DeskRules } from './desk-rules.js';
import { StaffBookingViews } from './staff-booking.views.js';

const BOOKING_NUMBER: GuessedCode = { purpose: 'booking', wrong: 'BOOKING_NOT_FOUND' };
const MOST_OF_A_DAY = 500;

/** Bookings as those of a store see and change them. What lies elsewhere does not exist for them. */
@Injectable()
export class DeskService {
  constructor(
    private readonly bookings: BookingStore,
    private readonly views: StaffBookingViews,
    private readonly cancelling: CancelService,
    private readonly moving: MoveService,
    private readonly desk: DeskRules,
    private readonly guard: GuessGuard,
  ) {}

  async day(actor: StaffActor, storeId: number, date: string): Promise<Result<StaffBookingDay>> {
    if (!holdsAt(actor, 'booking.read', storeId)) return refuse('STORE_NOT_FOUND');
    const bookings = await this.bookings.select(
      'store_id = ? AND start_at >= ? AND start_at < ?',
      [storeId, startOfBusinessDay(date), endOfBusinessDay(date)],
      `ORDER BY start_at, id LIMIT ${MOST_OF_A_DAY}`,
    );
    return ok({ items: await this.views.list(bookings) });
  }

  async get(actor: StaffActor, id: number): Promise<Result<StaffBooking>> {
    const booking = await this.bookings.find(id);
    if (!booking || !holdsAt(actor, 'booking.read', booking.storeId)) return refuse('BOOKING_NOT_FOUND');
    return ok(await this.views.full(booking));
  }

  async byCode(actor: StaffActor, storeId: number, code: string): Promise<Result<StaffBooking>> {
    if (!holdsAt(actor, 'booking.handle', storeId)) return refuse('STORE_NOT_FOUND');
    return this.guard.watch(BOOKING_NUMBER, actorRef(actor), async () => {
      const booking = await this.bookings.findByCode(code);
      return booking?.storeId === storeId ? ok(await this.views.full(booking)) : refuse('BOOKING_NOT_FOUND');
    });
  }

  /** One step of somebody at the desk: the booking must be theirs to handle, and they see what became of it. */
  async handle(
    actor: StaffActor,
    id: number,
    work: (booking: StoredBooking) => Promise<Result<{ bookingId: number }>>,
  ): Promise<Result<StaffBooking>> {
    const booking = await this.bookings.find(id);
    if (!booking || !holdsAt(actor, 'booking.handle', booking.storeId)) return refuse('BOOKING_NOT_FOUND');
    const done = await work(booking);
    return done.ok ? this.get(actor, id) : done;
  }

  cancel(
    command: IdempotentCommand,
    by: AtDesk,
    booking: StoredBooking,
    { by: who, reason }: { by: 'guest' | 'store'; reason: string },
  ): Promise<Result<{ bookingId: number }>> {
    const ending = who === 'guest' ? 'member_cancel' : 'store_cancel';
    const cancelled = { by: 'staff' as const, actor: actorRef(by.actor), reason };
    return this.cancelling.cancel(command, booking, ending, cancelled, (tx, locked) =>
      this.desk.log(tx, by, locked, 'cancel', `${who}: ${reason}`),
    );
  }

  move(
    command: IdempotentCommand,
    by: AtDesk,
    booking: StoredBooking,
    wanted: WantedMove,
  ): Promise<Result<{ bookingId: number }>> {
    const mover = { kind: 'staff' as const, actor: actorRef(by.actor) };
    return this.moving.move(command, booking, wanted, mover, (tx, before) =>
      this.desk.log(tx, by, before, 'reschedule', wanted.reason ?? ''),
    );
  }
}
