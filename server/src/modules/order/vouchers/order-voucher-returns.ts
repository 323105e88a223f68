import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import type { Transaction } from '../../../platform/database/index.js';
import { type RequestInfo, type ScopedActor, actorRef, holdsAt } from '../../../platform/http/index.js';
import { AuditFacade } from '../../audit/index.js';
import { VoucherFacade } from '../../voucher/index.js';
import { OrderStore } from '../order.store.js';
import { wholeReturn } from '../returns/return.requests.js';
import { ReturnService } from '../returns/return.service.js';

export interface VoucherCancel {
  readonly actor: ScopedActor;
  readonly orderId: number;
  readonly reason: string;
  readonly request: RequestInfo;
}

/** Asking for the vouchers of a paid order back: judged as the return that will follow, and written down. */
@Injectable()
export class OrderVoucherReturns {
  constructor(
    private readonly orders: OrderStore,
    private readonly vouchers: VoucherFacade,
    private readonly returns: ReturnService,
    private readonly audit: AuditFacade,
  ) {}

  async ask(tx: Transaction, wish: VoucherCancel): Promise<Result<null>> {
    const { actor, orderId, reason, request } = wish;
    const order = await this.orders.find(tx, orderId);
    if (!order || !holdsAt(actor, 'order.refund', order.store_id)) return refuse('ORDER_NOT_FOUND');
    if (order.state !== 'paid') return refuse('ORDER_NOT_REFUNDABLE', { state: order.state });
    const asked = await this.vouchers.requestCancel(tx, orderId, { by: actorRef(actor), reason });
    if (!asked.ok) return asked;
    // What would stand in the return's way stands in the way now, while the platform knows of nothing.
    const whole = { ...wholeReturn(orderId, { actor, reason, request }), vouchersBack: true as const };
    const judged = await this.returns.giveBackWithin(tx, whole, false);
    if (!judged.ok) return judged;
    await this.audit.record(tx, {
      actor,
      action: 'order.voucher.cancel',
      subject: `order:${orderId}`,
      storeId: order.store_id,
      after: { voucherFen: order.voucher_fen },
      reason,
      request,
    });
    return ok(null);
  }
}
