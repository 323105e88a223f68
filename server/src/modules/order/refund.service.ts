import { Injectable } from '@nestjs/common';
import { businessDate } from '@guike/shared';
import { type Result, ok, refuse } from '../../kernel/result.js';
import type { Transaction } from '../../platform/database/index.js';
import { type RequestInfo, type ScopedActor, holdsAt } from '../../platform/http/index.js';
import { Idempotency, type IdempotentCommand } from '../../platform/idempotency/idempotency.js';
import { AuditFacade } from '../audit/index.js';
import { OrganizationFacade } from '../organization/index.js';
import { PaymentFacade } from '../payment/index.js';
import { LedgerPosting, refundKey } from './ledger-posting.js';
import { ORDER_REFUNDED, type OrderRefunded } from './order.events.js';
import { type OrderRow, OrderStore } from './order.store.js';
import { splitReversal } from './settlement.rules.js';

export interface RefundRequest {
  readonly actor: ScopedActor;
  readonly orderId: number;
  readonly reason: string;
  readonly request: RequestInfo;
}

interface Refunded {
  readonly orderId: number;
  readonly paymentRefundId: number | null;
}

/** Takes a paid order back in full: everything returns to where it came from, what it had given is taken back. */
@Injectable()
export class RefundService {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly orders: OrderStore,
    private readonly posting: LedgerPosting,
    private readonly payments: PaymentFacade,
    private readonly organization: OrganizationFacade,
    private readonly audit: AuditFacade,
  ) {}

  async refund(command: IdempotentCommand, request: RefundRequest): Promise<Result<{ orderId: number }>> {
    const refunded = await this.idempotency.run<Refunded>(command, (tx) => this.refundIn(tx, request));
    // Asking WeChat now is a courtesy to the waiting customer: the payment room's job would do it anyway.
    if (refunded.ok && refunded.value.paymentRefundId !== null)
      await this.payments.sendRefund(refunded.value.paymentRefundId);
    return refunded.ok ? ok({ orderId: refunded.value.orderId }) : refunded;
  }

  private async refundIn(tx: Transaction, request: RefundRequest): Promise<Result<Refunded>> {
    const order = await this.orders.find(tx, request.orderId);
    if (!order || !holdsAt(request.actor, 'order.refund', order.store_id)) return refuse('ORDER_NOT_FOUND');
    if (order.state !== 'paid') return refuse('ORDER_NOT_REFUNDABLE', { state: order.state });
    if (!(await this.orders.move(tx, order.id, 'paid', order.wechat_fen > 0 ? 'refunding' : 'refunded')))
      return refuse('ORDER_STATE_CONFLICT');
    await this.post(tx, order);
    await this.orders.recordRefund(tx, order.id, request.reason);
    const paymentRefundId = await this.refundPayments(tx, order, request.reason);
    await this.audit.record(tx, {
      actor: request.actor,
      action: 'order.refund',
      subject: `order:${order.id}`,
      storeId: order.store_id,
      after: { payableFen: order.payable_fen },
      reason: request.reason,
      request: request.request,
    });
    this.announce(tx, order);
    return ok({ orderId: order.id, paymentRefundId });
  }

  private async post(tx: Transaction, order: OrderRow): Promise<void> {
    const opposite = await this.posting.oppositeOfSale(tx, order.id);
    const lotIds = opposite.flatMap(({ lotId }) => (lotId === undefined ? [] : [lotId]));
    const book = await this.posting.open(tx, order.member_id, lotIds);
    const store = await this.organization.store(order.store_id);
    const place = {
      orderId: order.id,
      storeId: order.store_id,
      storeName: store?.name ?? '',
      memberId: order.member_id,
    };
    await this.posting.postRefund(tx, book, place, splitReversal(opposite, order.store_id));
  }

  private async refundPayments(tx: Transaction, order: OrderRow, reason: string): Promise<number | null> {
    await this.orders.movePayments(tx, order.id, 'refunded');
    if (order.wechat_fen === 0 || order.payment_id === null) return null;
    await this.orders.movePayments(tx, order.id, 'refunding', 'wechat');
    return this.payments.requestRefund(tx, {
      paymentId: order.payment_id,
      amountFen: order.wechat_fen,
      bizKey: refundKey(order.id),
      reason,
    });
  }

  private announce(tx: Transaction, order: OrderRow): void {
    const payload: OrderRefunded = {
      orderId: order.id,
      memberId: order.member_id,
      storeId: order.store_id,
      staffId: order.staff_id,
      payableFen: order.payable_fen,
      walletFen: order.wallet_fen,
      earnedPoints: order.earned_points,
      saleDate: order.business_date,
      businessDate: businessDate(tx.now),
    };
    tx.emit({ type: ORDER_REFUNDED, subject: `order:${order.id}`, payload: { ...payload } });
  }
}
