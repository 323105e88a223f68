import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../kernel/result.js';
import type { Transaction } from '../../platform/database/index.js';
import { type MemberActor, type StaffAct, actorRef, holdsAt } from '../../platform/http/index.js';
import { Idempotency, type IdempotentCommand } from '../../platform/idempotency/idempotency.js';
import { AuditFacade } from '../audit/index.js';
import { type Deduction, decidedAs } from './rules/lot-computation.rules.js';
import { RefundDesk, type Sent } from './refund-desk.js';
import { RefundDispatch } from './refund-dispatch.js';
import { RefundPosting } from './refund-posting.js';
import { mayCancel } from './rules/refund-state.rules.js';
import { refundRejected } from './wallet-refund.events.js';
import type { StoredLine, StoredRefund } from './wallet-refund.rows.js';
import { WalletRefundStore } from './wallet-refund.store.js';
import type { RefundCause, WalletRefundState } from './wallet-refund.types.js';

export interface Approval {
  readonly refundId: number;
  /** As found; the cause that was asked for when left out. */
  readonly cause: RefundCause | null;
  readonly deductions: ReadonlyMap<number, Deduction>;
  readonly note: string | null;
}

/** What people decide about a claim: yes, no, or never mind. */
@Injectable()
export class RefundDecisions {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly store: WalletRefundStore,
    private readonly desk: RefundDesk,
    private readonly dispatch: RefundDispatch,
    private readonly posting: RefundPosting,
    private readonly audit: AuditFacade,
  ) {}

  async approve(command: IdempotentCommand, by: StaffAct, approval: Approval): Promise<Result<number>> {
    const done = await this.idempotency.run<Sent>(command, (tx) => this.approveIn(tx, by, approval));
    return this.desk.afterCommit(done);
  }

  reject(
    command: IdempotentCommand,
    by: StaffAct,
    wanted: { refundId: number; reason: string },
  ): Promise<Result<number>> {
    return this.idempotency.run(command, (tx) => this.rejectIn(tx, by, wanted));
  }

  cancel(command: IdempotentCommand, member: MemberActor, refundId: number): Promise<Result<number>> {
    return this.idempotency.run(command, (tx) => this.cancelIn(tx, member, refundId));
  }

  private async approveIn(tx: Transaction, by: StaffAct, approval: Approval): Promise<Result<Sent>> {
    const waiting = await this.waiting(tx, by, approval.refundId);
    if (!waiting.ok) return waiting;
    const { refund, lines } = waiting.value;
    const cause = approval.cause ?? refund.cause;
    const computation = decidedAs(refund.computation, cause, approval.deductions);
    if (computation.refundFen === 0) return refuse('WALLET_REFUND_NOTHING');
    await this.store.decide(tx, refund.id, { by: actorRef(by.actor), note: approval.note, cause, computation });
    for (const line of lines) {
      const lot = computation.lots.find(({ lotKey }) => lotKey === line.lotKey);
      if (lot) await this.store.reviseLine(tx, line, lot);
    }
    const book = await this.posting.open(tx, refund.memberId);
    const decided = await this.store.lock(tx, refund.id);
    const paymentRefundIds = await this.dispatch.start(tx, book, decided);
    const state = await this.dispatch.conclude(tx, decided);
    await this.posting.flush(tx, book);
    await this.record(tx, by, decided, 'approve', {
      state,
      cause,
      refundFen: computation.refundFen,
      note: approval.note,
    });
    return ok({ refundId: refund.id, paymentRefundIds });
  }

  private async rejectIn(
    tx: Transaction,
    by: StaffAct,
    { refundId, reason }: { refundId: number; reason: string },
  ): Promise<Result<number>> {
    const waiting = await this.waiting(tx, by, refundId);
    if (!waiting.ok) return waiting;
    const { refund, lines } = waiting.value;
    await this.giveUp(tx, refund, lines, 'rejected', {
      decided_by: actorRef(by.actor),
      decided_at: tx.now,
      decision_note: reason,
    });
    tx.emit(refundRejected(refund, reason));
    await this.record(tx, by, refund, 'reject', { state: 'rejected', reason });
    return ok(refund.id);
  }

  private async cancelIn(tx: Transaction, member: MemberActor, refundId: number): Promise<Result<number>> {
    const found = await this.store.find(refundId, tx);
    if (found?.memberId !== member.memberId) return refuse('WALLET_REFUND_NOT_FOUND');
    const refund = await this.store.lock(tx, refundId);
    const lines = await this.store.lines([refundId], tx);
    if (refund.endedAt !== null || !mayCancel(lines)) return refuse('WALLET_REFUND_STATE', { state: refund.state });
    await this.giveUp(tx, refund, lines, 'cancelled', {});
    return ok(refund.id);
  }

  /** A claim that this person may decide: payments locked, then its own row. */
  private async waiting(
    tx: Transaction,
    { actor }: StaffAct,
    refundId: number,
  ): Promise<Result<{ refund: StoredRefund; lines: StoredLine[] }>> {
    const found = await this.store.find(refundId, tx);
    if (!found || !holdsAt(actor, 'wallet.refund.approve', found.storeId)) return refuse('WALLET_REFUND_NOT_FOUND');
    if (found.requestedBy === actorRef(actor)) return refuse('WALLET_REFUND_SAME_PERSON');
    await this.dispatch.lockPayments(tx, await this.store.lines([refundId], tx));
    const refund = await this.store.lock(tx, refundId);
    if (refund.state !== 'requested') return refuse('WALLET_REFUND_STATE', { state: refund.state });
    return ok({ refund, lines: await this.store.lines([refundId], tx) });
  }

  private async giveUp(
    tx: Transaction,
    refund: StoredRefund,
    lines: readonly StoredLine[],
    to: Extract<WalletRefundState, 'rejected' | 'cancelled'>,
    set: Readonly<Record<string, string | Date>>,
  ): Promise<void> {
    const book = await this.posting.open(tx, refund.memberId);
    for (const line of lines) {
      if (line.state === 'void') continue;
      await this.store.moveLine(tx, line, { to: 'void' });
      if (line.kind === 'lot') await this.posting.free(tx, book, line);
    }
    await this.store.move(tx, refund, to, set);
    await this.posting.flush(tx, book);
  }

  private record(
    tx: Transaction,
    by: StaffAct,
    refund: StoredRefund,
    act: 'approve' | 'reject',
    after: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    return this.audit.record(tx, {
      ...by,
      action: `wallet_refund.${act}`,
      subject: `wallet-refund:${refund.id}`,
      storeId: refund.storeId,
      before: { state: refund.state, cause: refund.askedCause, refundFen: refund.refundFen },
      after,
    });
  }
}
