import { Injectable } from '@nestjs/common';
import { type Result, ok } from '../../kernel/result.js';
import type { Transaction } from '../../platform/database/index.js';
import type { LedgerBook } from '../ledger/index.js';
import { PaymentFacade } from '../payment/index.js';
import { RefundDispatch } from './refund-dispatch.js';
import { RefundPosting } from './refund-posting.js';
import { refundRequested } from './wallet-refund.events.js';
import type { StoredLine } from './wallet-refund.rows.js';
import { type NewRefund, WalletRefundStore } from './wallet-refund.store.js';

/** A refund, and what WeChat is to be asked for once it is written down. */
export interface Sent {
  readonly refundId: number;
  readonly paymentRefundIds: readonly number[];
}

/** How the rule that grants a refund signs. */
const BY_RULE = 'system:refund-rule';

/** The steps that requests and decisions share. */
@Injectable()
export class RefundDesk {
  constructor(
    private readonly store: WalletRefundStore,
    private readonly posting: RefundPosting,
    private readonly dispatch: RefundDispatch,
    private readonly payments: PaymentFacade,
  ) {}

  /** Written down, with what it takes set aside. */
  async open(tx: Transaction, book: LedgerBook, refund: NewRefund, lines: readonly StoredLine[]): Promise<void> {
    await this.store.insert(tx, refund);
    await this.store.insertLines(tx, lines);
    for (const line of lines) await this.posting.hold(tx, book, refund, line);
  }

  /** Waits for a person, or goes out at once. */
  async accept(tx: Transaction, book: LedgerBook, refundId: number, byItself: boolean): Promise<Sent> {
    const refund = await this.store.lock(tx, refundId);
    tx.emit(refundRequested(refund, !byItself));
    const paymentRefundIds = byItself ? await this.grantByRule(tx, book, refund.id) : [];
    await this.posting.flush(tx, book);
    return { refundId, paymentRefundIds };
  }

  /** Asking WeChat now is a courtesy to whoever waits: the payment room's job would do it anyway. */
  async afterCommit(done: Result<Sent>): Promise<Result<number>> {
    if (!done.ok) return done;
    for (const id of done.value.paymentRefundIds) await this.payments.sendRefund(id);
    return ok(done.value.refundId);
  }

  private async grantByRule(tx: Transaction, book: LedgerBook, refundId: number): Promise<number[]> {
    const { cause, computation } = await this.store.lock(tx, refundId);
    await this.store.decide(tx, refundId, { by: BY_RULE, note: null, cause, computation });
    const refund = await this.store.lock(tx, refundId);
    const asked = await this.dispatch.start(tx, book, refund);
    await this.dispatch.conclude(tx, refund);
    return asked;
  }
}
