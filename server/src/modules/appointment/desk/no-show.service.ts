import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import { actorRef } from '../../../platform/http/index.js';
import { Idempotency, type IdempotentCommand } from '../../../platform/idempotency/idempotency.js';
import { SettingsFacade } from '../../settings/index.js';
import { BOOKING_NO_SHOW, BOOKING_NO_SHOW_UNDONE } from '../appointment.events.js';
import { mayBeNoShow, noShowFinalAt } from '../appointment.rules.js';
import { UNDO_MINUTES } from '../appointment.settings.js';
import { BookingTeller } from '../booking-news.js';
import { BookingStore, type StoredBooking } from '../booking.store.js';
import { type AtDesk, DeskRules } from './desk-rules.js';

/**
 * Somebody did not come. Their time stays theirs in the schedule, since it is over anyway; their deposit waits until the
 * mark can't be taken back any more.
 */
@Injectable()
export class NoShowService {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly bookings: BookingStore,
    private readonly settings: SettingsFacade,
    private readonly teller: BookingTeller,
    private readonly desk: DeskRules,
  ) {}

  async mark(command: IdempotentCommand, by: AtDesk, booking: StoredBooking): Promise<Result<{ bookingId: number }>> {
    const [window, undoMinutes] = await Promise.all([
      this.desk.arrival(booking.storeId),
      this.settings.get(UNDO_MINUTES, 'chain'),
    ]);
    return this.idempotency.run(command, async (tx) => {
      const locked = await this.bookings.lock(tx, booking.id);
      if (locked?.state !== 'booked') return refuse('BOOKING_STATE');
      if (!mayBeNoShow(locked.start, window, tx.now)) return refuse('BOOKING_NO_SHOW_EARLY');
      const set = { ended_at: tx.now, settle_at: noShowFinalAt(tx.now, undoMinutes) };
      if (!(await this.bookings.move(tx, locked.id, 'no_show', set))) return refuse('BOOKING_STATE');
      await this.bookings.record(tx, locked.id, [{ kind: 'no_show', actor: actorRef(by.actor) }]);
      await this.teller.tell(tx, BOOKING_NO_SHOW, locked);
      await this.desk.log(tx, by, locked, 'no_show');
      return ok({ bookingId: locked.id });
    });
  }

  async undo(command: IdempotentCommand, by: AtDesk, booking: StoredBooking): Promise<Result<{ bookingId: number }>> {
    return this.idempotency.run(command, async (tx) => {
      const locked = await this.bookings.lock(tx, booking.id);
      if (locked?.state !== 'no_show') return refuse('BOOKING_STATE');
      if (locked.settleAt === null || locked.settleAt.getTime() <= tx.now.getTime())
        return refuse('BOOKING_NO_SHOW_FINAL');
      if (!(await this.bookings.move(tx, locked.id, 'booked', { ended_at: null, settle_at: null })))
        return refuse('BOOKING_STATE');
      await this.bookings.record(tx, locked.id, [{ kind: 'no_show_undone', actor: actorRef(by.actor) }]);
      await this.teller.tell(tx, BOOKING_NO_SHOW_UNDONE, locked);
      await this.desk.log(tx, by, locked, 'no_show_undo');
      return ok({ bookingId: locked.id });
    });
  }
}
