import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../kernel/result.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { type ScopedActor } from '../../platform/http/index.js';
import { PaymentFacade } from '../payment/index.js';
import type { Order, OrderToPay } from './order.dto.js';
import { OrderQueries } from './order.queries.js';
import { OrderVouchers } from './vouchers/order-voucher.js';
import { OrderStore } from './order.store.js';

/** What happens to an order between settling and its end. */
@Injectable()
export class OrderService {
  constructor(
    private readonly queries: OrderQueries,
    private readonly orders: OrderStore,
    private readonly payments: PaymentFacade,
    private readonly vouchers: OrderVouchers,
    private readonly uow: UnitOfWork,
  ) {}

  /** The member pays WeChat's part. Asking again gives the same payment: there is one per order. */
  async pay(orderId: number, memberId: number): Promise<Result<OrderToPay>> {
    const order = await this.queries.ofMember(orderId, memberId);
    if (!order.ok) return order;
    const paymentId = await this.paymentOf(orderId);
    if (order.value.state !== 'awaiting_payment' || paymentId === null)
      return refuse('ORDER_STATE_CONFLICT', { state: order.value.state });
    const payment = await this.payments.prepay(paymentId);
    return payment.ok ? ok({ ...order.value, payment: payment.value }) : payment;
  }

  async syncOfMember(orderId: number, memberId: number): Promise<Result<Order>> {
    const order = await this.queries.ofMember(orderId, memberId);
    if (!order.ok || order.value.state !== 'awaiting_payment') return order;
    await this.syncPayment(orderId);
    return this.queries.ofMember(orderId, memberId);
  }

  async syncInScope(orderId: number, actor: ScopedActor): Promise<Result<Order>> {
    const order = await this.queries.inScope(orderId, actor);
    if (!order.ok || order.value.state !== 'awaiting_payment') return order;
    await this.syncPayment(orderId);
    return this.queries.inScope(orderId, actor);
  }

  /** Gives up an unpaid order. If the member has just paid, the order is paid and says so. */
  async cancel(orderId: number, actor: ScopedActor): Promise<Result<Order>> {
    const order = await this.queries.inScope(orderId, actor);
    if (!order.ok) return order;
    if (order.value.state !== 'awaiting_payment') return refuse('ORDER_STATE_CONFLICT', { state: order.value.state });
    const paymentId = await this.paymentOf(orderId);
    // Without a payment at WeChat it is a platform's vouchers that the order waits for.
    if (paymentId === null) return this.vouchers.giveUp(orderId, actor);
    const closed = await this.payments.close(paymentId);
    return closed.ok ? this.queries.inScope(orderId, actor) : closed;
  }

  /** The same by the member whose order it is. */
  async cancelOfMember(orderId: number, memberId: number): Promise<Result<Order>> {
    const paymentId = await this.paymentOf(orderId);
    if (paymentId === null) return refuse('ORDER_STATE_CONFLICT');
    const closed = await this.payments.close(paymentId);
    return closed.ok ? this.queries.ofMember(orderId, memberId) : closed;
  }

  private async syncPayment(orderId: number): Promise<void> {
    const paymentId = await this.paymentOf(orderId);
    if (paymentId !== null) await this.payments.sync(paymentId);
    else await this.vouchers.ask(orderId);
  }

  private paymentOf(orderId: number): Promise<number | null> {
    return this.uow.run(async (tx) => (await this.orders.find(tx, orderId))?.payment_id ?? null);
  }
}
