import { Injectable } from '@nestjs/common';
import { businessDate } from '@guike/shared';
import type { Transaction } from '../../../platform/database/index.js';
import type { DeliveredEvent } from '../../../platform/outbox/domain-event.js';
import { Subscribe } from '../../../platform/outbox/subscribe.js';
import { BOOKING_DONE, type BookingNews } from '../../appointment/index.js';
import {
  FOLLOW_UP_CONVERSION_RETURNED,
  FOLLOW_UP_CONVERTED,
  FOLLOW_UP_DONE,
  type FollowUpConversionReturned,
  type FollowUpConverted,
  type FollowUpDone,
} from '../../follow-up/index.js';
import { MEMBER_JOINED, type MemberJoined } from '../../member/index.js';
import { ORDER_PAID, ORDER_REFUNDED, type OrderPaid, type OrderRefunded } from '../../order/index.js';
import { ALERT_DONE, type AlertDoneFact, StaffFacade } from '../../staff/index.js';
import { TOPUP_CREDITED, type TopupCredited } from '../../topup/index.js';
import { WALLET_REFUND_PAID, type WalletRefundPaid } from '../../wallet-refund/index.js';
import { type Change, CounterStore, type Credit } from './counter.store.js';

/** Counts what people brought about, once per fact, on the business day it happened. */
@Injectable()
export class PerformanceSubscriber {
  constructor(
    private readonly counters: CounterStore,
    private readonly staff: StaffFacade,
  ) {}

  @Subscribe(MEMBER_JOINED, 'performance.joined')
  async joined({ payload, occurredAt }: DeliveredEvent<MemberJoined>, tx: Transaction): Promise<void> {
    const { guideStaffId: staffId, storeId } = payload;
    if (staffId === null || storeId === null) return;
    await this.counters.add(tx, { staffId, storeId, date: businessDate(occurredAt) }, { joins: 1 });
  }

  /** Made at the counter it is the colleague's, made by the member alone it is the guide's. */
  @Subscribe(TOPUP_CREDITED, 'performance.topup')
  async topup({ payload, occurredAt }: DeliveredEvent<TopupCredited>, tx: Transaction): Promise<void> {
    const { topupId, memberId, storeId, staffId, paidFen } = payload;
    const credit = await this.creditOf(tx, { kind: 'topup', subjectId: topupId, storeId, memberId, sellerId: staffId });
    const who = credit.sellerId ?? credit.guideId;
    if (who === null) return;
    await this.counters.add(
      tx,
      { staffId: who, storeId, date: businessDate(occurredAt) },
      { topups: 1, topup_fen: paidFen },
    );
  }

  @Subscribe(WALLET_REFUND_PAID, 'performance.topupReturned')
  async topupReturned({ payload, occurredAt }: DeliveredEvent<WalletRefundPaid>, tx: Transaction): Promise<void> {
    const { storeId, memberId } = payload;
    for (const { topupId, refundFen } of payload.topups) {
      const credit = await this.creditOf(tx, { kind: 'topup', subjectId: topupId, storeId, memberId, sellerId: null });
      const who = credit.sellerId ?? credit.guideId;
      if (who === null) continue;
      await this.counters.add(tx, { staffId: who, storeId, date: businessDate(occurredAt) }, { topup_fen: -refundFen });
    }
  }

  @Subscribe(ORDER_PAID, 'performance.sale')
  async paid({ payload }: DeliveredEvent<OrderPaid>, tx: Transaction): Promise<void> {
    const { orderId, storeId, memberId, staffId, payableFen, businessDate: date } = payload;
    const credit = await this.creditOf(tx, { kind: 'order', subjectId: orderId, storeId, memberId, sellerId: staffId });
    await this.share(tx, credit, { storeId, date }, { orders: 1, fen: payableFen });
  }

  /** Off the day of the return: what a month was paid for stays as it was. */
  @Subscribe(ORDER_REFUNDED, 'performance.saleReturned')
  async returned({ payload }: DeliveredEvent<OrderRefunded>, tx: Transaction): Promise<void> {
    const { orderId, storeId, memberId, staffId, amountFen, complete, businessDate: date } = payload;
    const credit = await this.creditOf(tx, { kind: 'order', subjectId: orderId, storeId, memberId, sellerId: staffId });
    await this.share(tx, credit, { storeId, date }, { orders: complete ? -1 : 0, fen: -amountFen });
  }

  @Subscribe(FOLLOW_UP_DONE, 'performance.followUp')
  async followedUp({ payload, occurredAt }: DeliveredEvent<FollowUpDone>, tx: Transaction): Promise<void> {
    await this.one(tx, payload, occurredAt, { follow_ups: 1 });
  }

  @Subscribe(ALERT_DONE, 'performance.alert')
  async alertDone({ payload, occurredAt }: DeliveredEvent<AlertDoneFact>, tx: Transaction): Promise<void> {
    await this.one(tx, payload, occurredAt, { follow_ups: 1 });
  }

  @Subscribe(FOLLOW_UP_CONVERTED, 'performance.converted')
  async converted({ payload, occurredAt }: DeliveredEvent<FollowUpConverted>, tx: Transaction): Promise<void> {
    const change = { conversions: payload.first ? 1 : 0, conversion_fen: payload.amountFen };
    await this.one(tx, payload, occurredAt, change);
  }

  @Subscribe(FOLLOW_UP_CONVERSION_RETURNED, 'performance.conversionReturned')
  async conversionReturned(event: DeliveredEvent<FollowUpConversionReturned>, tx: Transaction): Promise<void> {
    const { payload, occurredAt } = event;
    const change = { conversions: payload.lost ? -1 : 0, conversion_fen: -payload.amountFen };
    await this.one(tx, payload, occurredAt, change);
  }

  @Subscribe(BOOKING_DONE, 'performance.booking')
  async served({ payload, occurredAt }: DeliveredEvent<BookingNews>, tx: Transaction): Promise<void> {
    const { staffId, storeId } = payload;
    if (staffId !== null) await this.one(tx, { staffId, storeId }, occurredAt, { bookings: 1 });
  }

  private one(
    tx: Transaction,
    { staffId, storeId }: { staffId: number; storeId: number },
    at: Date,
    change: Change,
  ): Promise<void> {
    return this.counters.add(tx, { staffId, storeId, date: businessDate(at) }, change);
  }

  /** The sale to whoever made it, and to the guide that their guest bought. */
  private async share(
    tx: Transaction,
    { sellerId, guideId }: Credit,
    at: { storeId: number; date: string },
    { orders, fen }: { orders: number; fen: number },
  ): Promise<void> {
    if (sellerId !== null) await this.counters.add(tx, { staffId: sellerId, ...at }, { orders, sales_fen: fen });
    if (guideId !== null) await this.counters.add(tx, { staffId: guideId, ...at }, { guided_fen: fen });
  }

  private async creditOf(
    tx: Transaction,
    fact: {
      kind: 'order' | 'topup';
      subjectId: number;
      storeId: number;
      memberId: number | null;
      sellerId: number | null;
    },
  ): Promise<Credit> {
    const { kind, subjectId, storeId, memberId, sellerId } = fact;
    const guide = memberId === null ? null : await this.staff.guideOf(memberId);
    return this.counters.creditOf(tx, { kind, subjectId, storeId }, { sellerId, guideId: guide?.id ?? null });
  }
}
