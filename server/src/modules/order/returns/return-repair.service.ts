import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import type { Transaction } from '../../../platform/database/index.js';
import { type RequestInfo, type ScopedActor, holdsAt } from '../../../platform/http/index.js';
import { Idempotency, type IdempotentCommand } from '../../../platform/idempotency/idempotency.js';
import { AuditFacade } from '../../audit/index.js';
import { PaymentFacade } from '../../payment/index.js';
import { HandOver } from './hand-over.js';
import type { RefundPart } from './return-payment.store.js';
import { ReturnRefunds } from './return-refunds.js';
import { ReturnStore } from './return.store.js';
import type { RefundRepair } from './return.types.js';

export interface RepairRequest {
  readonly actor: ScopedActor;
  readonly orderId: number;
  readonly returnId: number;
  /** Where the person stands: the store of the sale or that of the return. */
  readonly storeId: number;
  readonly by: RefundRepair;
  readonly reason: string;
  readonly request: RequestInfo;
}

interface Repaired {
  /** A refund to be sent to WeChat after the commit. */
  readonly refundId: number | null;
}

/** What people do about money that WeChat did not pay out: ask again, or hand it over once WeChat has given up. */
@Injectable()
export class ReturnRepairService {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly returns: ReturnStore,
    private readonly refunds: ReturnRefunds,
    private readonly handOver: HandOver,
    private readonly payments: PaymentFacade,
    private readonly audit: AuditFacade,
  ) {}

  async repair(command: IdempotentCommand, wish: RepairRequest): Promise<Result<null>> {
    const repaired = await this.idempotency.run(command, (tx) => this.repairIn(tx, wish));
    if (!repaired.ok) return repaired;
    if (repaired.value.refundId !== null) await this.payments.sendRefund(repaired.value.refundId);
    return ok(null);
  }

  private async repairIn(tx: Transaction, wish: RepairRequest): Promise<Result<Repaired>> {
    const found = await this.find(tx, wish);
    if (!found.ok) return found;
    const part = found.value;
    const done = await (wish.by === 'wechat' ? this.askAgain(tx, part) : this.handOver.give(tx, part, wish));
    if (done.ok) await this.record(tx, part, wish);
    return done;
  }

  /** The part that waits for somebody, with its payment and its order locked: WeChat's news takes them in this order. */
  private async find(tx: Transaction, wish: RepairRequest): Promise<Result<RefundPart>> {
    const sale = await this.returns.brief(wish.orderId);
    if (!sale || !holdsAt(wish.actor, 'order.refund', wish.storeId)) return refuse('RETURN_NOT_FOUND');
    const room = sale.payment_id === null ? null : await this.payments.refundRoom(sale.payment_id, tx);
    await this.returns.lock(tx, sale.id);
    const part = await this.refunds.ofReturn(tx, wish.orderId, wish.returnId);
    if (!part || ![part.storeId, part.saleStoreId].includes(wish.storeId)) return refuse('RETURN_NOT_FOUND');
    const { state } = part;
    if (state !== 'stuck' && state !== 'failed') return refuse('RETURN_PAYMENT_SETTLED', { state });
    const obstacle = room === null ? 'not_paid' : room.obstacle;
    const needsWechat = wish.by === 'wechat' && state === 'failed';
    return needsWechat && obstacle !== null ? refuse('RETURN_WECHAT_CLOSED', { obstacle }) : ok(part);
  }

  /** A stuck refund is sent again under its own number; a closed one can't be, so it gets a successor. */
  private async askAgain(tx: Transaction, part: RefundPart): Promise<Result<Repaired>> {
    const refundId = await (part.state === 'stuck' ? this.refunds.resend(tx, part) : this.refunds.renew(tx, part));
    return refundId === null ? refuse('RETURN_PAYMENT_SETTLED') : ok({ refundId });
  }

  private record(tx: Transaction, part: RefundPart, wish: RepairRequest): Promise<void> {
    return this.audit.record(tx, {
      actor: wish.actor,
      action: 'order.refund.repair',
      subject: `order:${part.orderId}`,
      storeId: wish.storeId,
      before: { returnId: part.returnId, state: part.state },
      after: { returnId: part.returnId, by: wish.by, amountFen: part.amountFen },
      reason: wish.reason,
      request: wish.request,
    });
  }
}
