import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../kernel/result.js';
import { IdGenerator, type Transaction, WriteBatch, isDuplicateKey } from '../../platform/database/index.js';
import { type StaffAct, actorRef, holdsAt } from '../../platform/http/index.js';
import { Idempotency, type IdempotentCommand } from '../../platform/idempotency/idempotency.js';
import { CashOut } from './cash-out.js';
import { RefundDispatch } from './refund-dispatch.js';
import { RefundPosting } from './refund-posting.js';
import { interestDue } from './rules/refund-way.rules.js';
import type { StoredLine, StoredPayout, StoredRefund } from './wallet-refund.rows.js';
import { WalletRefundStore } from './wallet-refund.store.js';
import type { PayoutMethod } from './wallet-refund.types.js';

export interface WantedPayout {
  readonly refundId: number;
  readonly method: PayoutMethod;
  /** Receipt signed by the member, or the bank's number of the transfer. */
  readonly proofNo: string;
  readonly payeeNote: string;
  /** What was handed over: principal and interest of all that waits, as shown. */
  readonly expectedFen: number;
}

interface DueLine {
  readonly line: StoredLine;
  readonly interestFen: number;
}

/** Money handed over by a person: everything of a refund that waits for it, at once and once. */
@Injectable()
export class RefundPayouts {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly ids: IdGenerator,
    private readonly store: WalletRefundStore,
    private readonly dispatch: RefundDispatch,
    private readonly posting: RefundPosting,
    private readonly cash: CashOut,
  ) {}

  payOut(command: IdempotentCommand, by: StaffAct, wanted: WantedPayout): Promise<Result<number>> {
    return this.idempotency.run(command, (tx) => this.payOutIn(tx, by, wanted));
  }

  private async payOutIn(tx: Transaction, by: StaffAct, wanted: WantedPayout): Promise<Result<number>> {
    const found = await this.store.find(wanted.refundId, tx);
    if (!found || !holdsAt(by.actor, 'wallet.refund.payout', found.storeId)) return refuse('WALLET_REFUND_NOT_FOUND');
    const refund = await this.store.lock(tx, wanted.refundId);
    const lines = await this.store.lines([refund.id], tx);
    const due = dueLines(refund, lines, tx.now);
    if (due.length === 0) return refuse('WALLET_REFUND_STATE', { state: refund.state });
    if (due.some(({ line }) => line.manualBy === actorRef(by.actor))) return refuse('WALLET_REFUND_SAME_PERSON');
    const amountFen = due.reduce((sum, { line, interestFen }) => sum + line.refundFen + interestFen, 0);
    if (amountFen !== wanted.expectedFen) return refuse('WALLET_REFUND_CHANGED', { amountFen });
    const payout = await this.newPayout(tx, by, refund, { ...wanted, amountFen });
    const batch = new WriteBatch();
    const drawn = wanted.method === 'cash' ? await this.cash.draw(tx, batch, by.actor, payout) : ok(null);
    if (!drawn.ok) return drawn;
    if (!(await this.recordPayout(tx, payout))) return refuse('WALLET_REFUND_PROOF_TAKEN');
    await this.post(tx, batch, refund, due, payout);
    await this.dispatch.conclude(tx, refund);
    await this.cash.audit(tx, by, refund, payout);
    return ok(refund.id);
  }

  private async newPayout(
    tx: Transaction,
    by: StaffAct,
    refund: StoredRefund,
    { method, amountFen, proofNo, payeeNote }: WantedPayout & { amountFen: number },
  ): Promise<StoredPayout> {
    return {
      id: await this.ids.take(),
      refundId: refund.id,
      method,
      amountFen,
      storeId: method === 'cash' ? refund.storeId : null,
      proofNo,
      payeeNote,
      paidBy: actorRef(by.actor),
      paidAt: tx.now,
    };
  }

  /** False when this proof was used before. */
  private async recordPayout(tx: Transaction, payout: StoredPayout): Promise<boolean> {
    const whose = payout.method === 'cash' ? `cash:${payout.storeId}` : 'bank';
    try {
      await this.store.insertPayout(tx, payout, `${whose}:${payout.proofNo}`);
      return true;
    } catch (error) {
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  }

  private async post(
    tx: Transaction,
    batch: WriteBatch,
    refund: StoredRefund,
    due: readonly DueLine[],
    payout: StoredPayout,
  ): Promise<void> {
    const book = await this.posting.open(tx, refund.memberId);
    for (const { line, interestFen } of due) {
      const set = { interest_fen: interestFen, payout_id: payout.id, paid_at: tx.now };
      await this.store.moveLine(tx, line, { to: 'paid', set });
      const { refundFen } = line;
      await this.posting.post(tx, book, refund, line, {
        refundFen,
        interestFen,
        by: payout.method,
        storeId: payout.storeId,
      });
    }
    await this.posting.flush(tx, book, batch);
  }
}

/** What waits to be paid by hand, with the interest up to now. */
export function dueLines(refund: StoredRefund, lines: readonly StoredLine[], now: Date): DueLine[] {
  return lines
    .filter(({ state }) => state === 'manual')
    .map((line) => ({ line, interestFen: interestDue(line, lines, refund.requestedAt, now) }));
}
