import { Injectable } from '@nestjs/common';
import { businessDate } from '@guike/shared';
import type { Transaction } from '../../../platform/database/index.js';
import type { DeliveredEvent } from '../../../platform/outbox/domain-event.js';
import { Subscribe } from '../../../platform/outbox/subscribe.js';
import { BOOKING_DONE, type BookingNews } from '../../appointment/index.js';
import { ORDER_PAID, ORDER_REFUNDED, OrderFacade, type OrderPaid, type OrderRefunded } from '../../order/index.js';
import { REFERRAL_JOINED, type ReferralJoined } from '../../referral/index.js';
import { SIGN_IN_DONE, type SignInDone } from '../../sign-in/index.js';
import { TaskProgress } from './task-progress.js';
import { TaskStore } from './task.store.js';

/** Sees what members really did. A day that was made up, a link that was shared: none of it is heard here. */
@Injectable()
export class TaskSubscriber {
  constructor(
    private readonly progress: TaskProgress,
    private readonly store: TaskStore,
    private readonly orders: OrderFacade,
  ) {}

  @Subscribe(SIGN_IN_DONE, 'task.signIn')
  signedIn({ payload: { memberId, date } }: DeliveredEvent<SignInDone>, tx: Transaction): Promise<void> {
    return this.progress.count(tx, { memberId, kind: 'sign_in', date, mark: `sign-in:${date}`, order: null });
  }

  /** A sale that a till tells late counts for no day: that day's things are done. */
  @Subscribe(ORDER_PAID, 'task.order')
  async bought({ payload, occurredAt }: DeliveredEvent<OrderPaid>, tx: Transaction): Promise<void> {
    const { memberId, orderId: id, businessDate: date, payableFen, fulfilment } = payload;
    if (memberId === null || date !== businessDate(occurredAt) || (await this.cameBack(tx, id))) return;
    const deed = { memberId, date, mark: `order:${id}`, order: { id, payableFen } };
    await this.progress.count(tx, { ...deed, kind: 'purchase' });
    if (fulfilment === 'counter') await this.progress.count(tx, { ...deed, kind: 'visit' });
  }

  /** What waits is taken back; what was paid is kept: it was small, and the day is over. */
  @Subscribe(ORDER_REFUNDED, 'task.order')
  async refunded({ payload: { orderId, complete } }: DeliveredEvent<OrderRefunded>, tx: Transaction): Promise<void> {
    if (complete) await this.store.reopen(tx, orderId);
  }

  @Subscribe(BOOKING_DONE, 'task.booking')
  async visited({ payload, occurredAt }: DeliveredEvent<BookingNews>, tx: Transaction): Promise<void> {
    const { memberId, bookingId } = payload;
    const date = businessDate(occurredAt);
    await this.progress.count(tx, { memberId, kind: 'visit', date, mark: `booking:${bookingId}`, order: null });
  }

  @Subscribe(REFERRAL_JOINED, 'task.friend')
  async friendJoined({ payload, occurredAt }: DeliveredEvent<ReferralJoined>, tx: Transaction): Promise<void> {
    const { referrerId: memberId, referralId } = payload;
    const date = businessDate(occurredAt);
    await this.progress.count(tx, { memberId, kind: 'friend', date, mark: `referral:${referralId}`, order: null });
  }

  private async cameBack(tx: Transaction, orderId: number): Promise<boolean> {
    const order = await this.orders.brief(orderId, tx);
    return order === null || order.state === 'refunded';
  }
}
