import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/index.js';
import type { DeliveredEvent } from '../../platform/outbox/domain-event.js';
import { Subscribe } from '../../platform/outbox/subscribe.js';
import { CouponFacade } from '../coupon/index.js';
import { TierFacade } from '../tier/index.js';
import { OrderStock } from './online/order-stock.js';
import {
  ORDER_CLOSED,
  ORDER_PAID,
  ORDER_REFUNDED,
  type OrderClosed,
  type OrderPaid,
  type OrderRefunded,
} from './order.events.js';

/** Tells the rooms below what became of orders, since they do not know any. */
@Injectable()
export class OrderSubscriber {
  constructor(
    private readonly tiers: TierFacade,
    private readonly coupons: CouponFacade,
    private readonly stock: OrderStock,
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

  /** Only online orders have taken pieces that somebody counts. */
  @Subscribe(ORDER_CLOSED, 'order.stock')
  async closed({ payload }: DeliveredEvent<OrderClosed>, tx: Transaction): Promise<void> {
    if (payload.source === 'member') await this.stock.giveBack(tx, payload.orderId, 'all');
  }

  @Subscribe(ORDER_REFUNDED, 'order.stock')
  async cameBack({ payload }: DeliveredEvent<OrderRefunded>, tx: Transaction): Promise<void> {
    const came = new Map<number, number>();
    for (const { productId, quantity } of payload.lines) came.set(productId, (came.get(productId) ?? 0) + quantity);
    await this.stock.giveBack(tx, payload.orderId, came);
  }
}
