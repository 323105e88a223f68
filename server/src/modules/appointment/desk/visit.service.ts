import { Injectable } from '@nestjs/common';
import { type Refused, type Result, ok, refuse } from '../../../kernel/result.js';
import type { Transaction } from '../../../platform/database/index.js';
import { actorRef } from '../../../platform/http/index.js';
import { Idempotency, type IdempotentCommand } from '../../../platform/idempotency/idempotency.js';
import { BOOKING_CHECKED_IN } from '../appointment.events.js';
import { arrival } from '../appointment.rules.js';
import { BookingEnds } from '../booking/booking-ends.js';
import { BookingTeller } from '../booking-news.js';
import { BookingStore, type StoredBooking } from '../booking.store.js';
import { DepositService } from '../deposits/deposit.service.js';
import { type AtDesk, DeskRules } from './desk-rules.js';

type Done = Result<{ bookingId: number }>;

/** From the door to the end of the visit. Each step is done once, and leaves a line in the log. */
@Injectable()
export class VisitService {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly bookings: BookingStore,
    private readonly deposits: DepositService,
    private readonly ends: BookingEnds,
    private readonly teller: BookingTeller,
    private readonly desk: DeskRules,
  ) {}

  /** They are here: the deposit is theirs again. A card is used when the visit is over. */
  async checkIn(command: IdempotentCommand, by: AtDesk, booking: StoredBooking): Promise<Done> {
    const window = await this.desk.arrival(booking.storeId);
    return this.step(command, booking, async (tx, locked) => {
      if (locked.state === 'booked') {
        const when = arrival(locked, window, tx.now);
        if (when !== 'open') return refuse(when === 'early' ? 'BOOKING_CHECK_IN_EARLY' : 'BOOKING_CHECK_IN_OVER');
      }
      if (!(await this.bookings.move(tx, locked.id, 'checked_in', { checked_in_at: tx.now }))) return null;
      const actor = actorRef(by.actor);
      const settled = locked.depositWay === 'card' ? null : await this.deposits.settle(tx, locked, 'returned', actor);
      await this.bookings.record(tx, locked.id, [{ kind: 'checked_in', actor }, ...(settled?.changes ?? [])]);
      await this.teller.tell(tx, BOOKING_CHECKED_IN, locked);
      await this.desk.log(tx, by, locked, 'check_in');
      return ok(null);
    });
  }

  start(command: IdempotentCommand, by: AtDesk, booking: StoredBooking): Promise<Done> {
    return this.step(command, booking, async (tx, locked) => {
      if (!(await this.bookings.move(tx, locked.id, 'serving'))) return null;
      await this.bookings.record(tx, locked.id, [{ kind: 'started', actor: actorRef(by.actor) }]);
      await this.desk.log(tx, by, locked, 'start');
      return ok(null);
    });
  }

  finish(command: IdempotentCommand, by: AtDesk, booking: StoredBooking): Promise<Done> {
    return this.step(command, booking, async (tx, locked) => {
      if (!(await this.ends.finish(tx, locked, { kind: 'finished', actor: actorRef(by.actor) }))) return null;
      await this.desk.log(tx, by, locked, 'finish');
      return ok(null);
    });
  }

  /** `work` answers null when the booking is in no state for it any more. */
  private async step(
    command: IdempotentCommand,
    booking: StoredBooking,
    work: (tx: Transaction, locked: StoredBooking) => Promise<Result<null> | null>,
  ): Promise<Done> {
    return this.idempotency.run(command, async (tx) => {
      await this.deposits.lockPayment(tx, booking.paymentId);
      const locked = await this.bookings.lock(tx, booking.id);
      const done = locked && (await work(tx, locked));
      if (!done) return refuse('BOOKING_STATE') satisfies Refused;
      return done.ok ? ok({ bookingId: booking.id }) : done;
    });
  }
}
