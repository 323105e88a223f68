import { Injectable } from '@nestjs/common';
import { type Row, type Transaction, WriteConflict } from '../../../platform/database/index.js';
import { ScheduleFacade } from '../../schedule/index.js';
import { TreatmentFacade } from '../../treatment/index.js';
import { BOOKING_CANCELLED, BOOKING_DONE } from '../appointment.events.js';
import { depositOutcome } from '../appointment.rules.js';
import type { BookingChangeKind, Ending } from '../appointment.types.js';
import { BookingTeller } from '../booking-news.js';
import { BookingStore, type StoredBooking } from '../booking.store.js';
import { DepositService, type SettledDeposit } from '../deposits/deposit.service.js';
import { OfferMaker } from '../waitlist/offer-maker.js';

export interface CancelledBy {
  readonly by: 'member' | 'staff' | 'system';
  readonly actor: string;
  readonly reason: string;
}

const KIND: Readonly<Record<Exclude<Ending, 'no_show'>, BookingChangeKind>> = {
  member_cancel: 'cancelled',
  store_cancel: 'cancelled',
  unpaid: 'expired',
  not_marked: 'closed',
};

/** How bookings end: each in the transaction of whoever ends it, with the booking locked before. */
@Injectable()
export class BookingEnds {
  constructor(
    private readonly bookings: BookingStore,
    private readonly schedule: ScheduleFacade,
    private readonly deposits: DepositService,
    private readonly cards: TreatmentFacade,
    private readonly offers: OfferMaker,
    private readonly teller: BookingTeller,
  ) {}

  /** Its time goes to the first in line, and what secured it where the rule says. False when it is over already. */
  async cancel(
    tx: Transaction,
    booking: StoredBooking,
    ending: Exclude<Ending, 'no_show'>,
    cancelled: CancelledBy,
  ): Promise<boolean> {
    const unpaid: Row = booking.depositState === 'pending' ? { deposit_state: 'none' } : {};
    const set = { ended_at: tx.now, expires_at: null, ...unpaid };
    if (!(await this.bookings.move(tx, booking.id, 'cancelled', set))) return false;
    const settled = await this.settle(tx, booking, depositOutcome(ending, booking, tx.now), cancelled.actor);
    const { actor, reason, by } = cancelled;
    await this.bookings.record(tx, booking.id, [{ kind: KIND[ending], actor, reason }, ...settled.changes]);
    const { returnedFen, keptFen } = settled;
    await this.teller.tell(tx, BOOKING_CANCELLED, booking, { by, reason, returnedFen, keptFen, ending });
    await this.release(tx, booking);
    return true;
  }

  /** What secured it, whatever that was. */
  async settle(
    tx: Transaction,
    booking: StoredBooking,
    outcome: 'returned' | 'kept',
    actor: string,
  ): Promise<SettledDeposit> {
    if (booking.depositWay === 'card' && booking.depositState === 'held') await this.cards.releaseIn(tx, booking.id);
    return this.deposits.settle(tx, booking, outcome, actor);
  }

  /** The visit is over: told once, whether by a bill, a hand or the clock. */
  async finish(
    tx: Transaction,
    booking: StoredBooking,
    how: { kind: 'finished' | 'billed' | 'closed'; actor: string; orderId?: number },
  ): Promise<boolean> {
    const order: Row = how.orderId === undefined ? {} : { order_id: how.orderId };
    if (!(await this.bookings.move(tx, booking.id, 'done', { ended_at: tx.now, ...order }))) return false;
    if (booking.depositWay === 'card') await this.useCard(tx, booking);
    await this.bookings.record(tx, booking.id, [{ kind: how.kind, actor: how.actor }]);
    await this.teller.tell(tx, BOOKING_DONE, booking, { orderId: how.orderId ?? null });
    return true;
  }

  /** A card that can't pay any more doesn't undo a visit that has been made: it is then billed as any other. */
  private async useCard(tx: Transaction, booking: StoredBooking): Promise<void> {
    const { id, storeId, staffId, cardId } = booking;
    if (booking.depositState !== 'held' || cardId === null) return;
    const used = await this.cards.useIn(tx, { cardId, bookingId: id, storeId, staffId });
    const to = used.ok ? 'kept' : 'returned';
    if (!(await this.bookings.moveDeposit(tx, id, 'held', to))) throw new WriteConflict(`card of booking ${id}`);
  }

  private async release(tx: Transaction, booking: StoredBooking): Promise<void> {
    if (!(await this.schedule.releaseIn(tx, booking.id))) return;
    const { storeId, serviceId, staffId, start, end } = booking;
    await this.offers.offerIn(tx, { storeId, serviceId, staffId, start, end }, booking.memberId);
  }
}
