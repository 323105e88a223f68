import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/index.js';
import type { DeliveredEvent } from '../../platform/outbox/domain-event.js';
import { Subscribe } from '../../platform/outbox/subscribe.js';
import { CouponFacade } from '../coupon/index.js';
import { TierFacade } from '../tier/index.js';
import { ORDER_PAID, ORDER_REFUNDED, type OrderPaid, type OrderRefunded } from './order.events.js';

/** Tells the rooms below what was spent, since they do not know orders. */
@Injectable()
export class OrderSubscriber {
  constructor(
    private readonly tiers: TierFacade,
    private readonly coupons: CouponFacade,
  ) {}

  @Subscribe(ORDER_PAID, 'order.tier')
  async paid({ payload }: DeliveredEvent<OrderPaid>, tx: Transaction): Promise<void> {
    if (payload.memberId === null) return;
    await this.tiers.record(tx, payload.memberId, {
      date: payload.businessDate,
      spendFen: payload.payableFen,
      orders: 1,
    });
    await this.tiers.evaluate(tx, payload.memberId, `order:${payload.orderId}`);
  }

  /** Coupons that headquarters gives for an order of this size, in this store. */
  @Subscribe(ORDER_PAID, 'order.coupons')
  async thank({ payload }: DeliveredEvent<OrderPaid>, tx: Transaction): Promise<void> {
    const { orderId, memberId, storeId, payableFen } = payload;
    if (memberId === null) return;
    const occasion = { memberId, bizKey: `order:${orderId}`, storeId, amountFen: payableFen };
    await this.coupons.issueForTrigger(tx, 'order_paid', occasion);
  }

  /** Counted back on the day of the sale, the order itself only with its last piece. A tier is only lost by review. */
  @Subscribe(ORDER_REFUNDED, 'order.tier')
  async refunded({ payload }: DeliveredEvent<OrderRefunded>, tx: Transaction): Promise<void> {
    if (payload.memberId === null) return;
    await this.tiers.record(tx, payload.memberId, {
      date: payload.saleDate,
      spendFen: -payload.amountFen,
      orders: payload.complete ? -1 : 0,
    });
  }
}
