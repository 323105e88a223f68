import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../kernel/result.js';
import type { Transaction } from '../../platform/database/index.js';
import { type StaffAct, actorRef, holdsAt } from '../../platform/http/index.js';
import { Idempotency, type IdempotentCommand } from '../../platform/idempotency/idempotency.js';
import { AuditFacade } from '../audit/index.js';
import { PaymentFacade } from '../payment/index.js';
import { RefundDesk, type Sent } from './refund-desk.js';
import { RefundDispatch } from './refund-dispatch.js';
import type { StoredLine, StoredRefund } from './wallet-refund.rows.js';
import { WalletRefundStore } from './wallet-refund.store.js';
import type { RefundWay } from './wallet-refund.types.js';

export interface WantedRetry {
  readonly refundId: number;
  readonly way: RefundWay;
}

/** When WeChat could not pay: a person sends the stuck lines once more, or on to somebody else to be paid by hand. */
@Injectable()
export class RefundRetries {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly store: WalletRefundStore,
    private readonly desk: RefundDesk,
    private readonly dispatch: RefundDispatch,
    private readonly payments: PaymentFacade,
    private readonly audit: AuditFacade,
  ) {}

  async retry(command: IdempotentCommand, by: StaffAct, wanted: WantedRetry): Promise<Result<number>> {
    const done = await this.idempotency.run<Sent>(command, (tx) => this.retryIn(tx, by, wanted));
    return this.desk.afterCommit(done);
  }

  private async retryIn(tx: Transaction, by: StaffAct, { refundId, way }: WantedRetry): Promise<Result<Sent>> {
    const found = await this.store.find(refundId, tx);
    if (!found || !holdsAt(by.actor, 'wallet.refund.approve', found.storeId)) return refuse('WALLET_REFUND_NOT_FOUND');
    await this.dispatch.lockPayments(tx, await this.store.lines([refundId], tx));
    const refund = await this.store.lock(tx, refundId);
    const stuck = (await this.store.lines([refundId], tx)).filter(({ state }) => state === 'stuck');
    if (stuck.length === 0) return refuse('WALLET_REFUND_STATE', { state: refund.state });
    const asked: number[] = [];
    for (const line of stuck) {
      if (way === 'wechat') asked.push(...(await this.again(tx, refund, line)));
      else await this.byHand(tx, line, actorRef(by.actor));
    }
    const state = await this.dispatch.conclude(tx, refund);
    await this.audit.record(tx, {
      ...by,
      action: 'wallet_refund.retry',
      subject: `wallet-refund:${refund.id}`,
      storeId: refund.storeId,
      before: { state: refund.state },
      after: { state, way },
    });
    return ok({ refundId, paymentRefundIds: asked });
  }

  /** One that WeChat may still pay keeps its number; one that WeChat has closed is asked for anew. */
  private async again(tx: Transaction, refund: StoredRefund, line: StoredLine): Promise<number[]> {
    const { paymentRefundId } = line;
    if (paymentRefundId !== null && (await this.payments.resendRefund(tx, paymentRefundId))) {
      await this.store.moveLine(tx, line, { to: 'refunding', set: { problem: null } });
      return [paymentRefundId];
    }
    return this.dispatch.throughWechat(tx, refund, line);
  }

  private async byHand(tx: Transaction, line: StoredLine, by: string): Promise<void> {
    await this.store.moveLine(tx, line, { to: 'manual', set: { way: 'manual', manual_by: by, interest_fen: 0 } });
  }
}
