import { Injectable } from '@nestjs/common';
import { businessDate } from '@guike/shared';
import type { Transaction } from '../../platform/database/index.js';
import type { LedgerBook } from '../ledger/index.js';
import { PaymentFacade } from '../payment/index.js';
import { RefundPosting, lineKey } from './refund-posting.js';
import { hasEnded, stateOf } from './rules/refund-state.rules.js';
import { interestDue, pathOf, splitInterest } from './rules/refund-way.rules.js';
import { refundPaid } from './wallet-refund.events.js';
import type { StoredLine, StoredRefund } from './wallet-refund.rows.js';
import { WalletRefundStore } from './wallet-refund.store.js';
import type { WalletRefundState } from './wallet-refund.types.js';

const REASON = '储值退款';

/** Sends the lines of an approved refund on their way, and says what becomes of the whole. */
@Injectable()
export class RefundDispatch {
  constructor(
    private readonly store: WalletRefundStore,
    private readonly payments: PaymentFacade,
    private readonly posting: RefundPosting,
  ) {}

  /** Payments before anything else: everybody who locks several rooms' rows does it in this order. */
  async lockPayments(tx: Transaction, lines: readonly StoredLine[]): Promise<void> {
    for (const id of new Set(lines.flatMap(({ paymentId }) => paymentId ?? []).sort((a, b) => a - b))) {
      await this.payments.refundRoom(id, tx);
    }
  }

  /** Each waiting line on its way; the ids of the refunds WeChat is to be asked for after the commit. */
  async start(tx: Transaction, book: LedgerBook, refund: StoredRefund): Promise<number[]> {
    const asked: number[] = [];
    for (const line of await this.store.lines([refund.id], tx)) {
      if (line.state !== 'waiting') continue;
      if (line.refundFen === 0) await this.drop(tx, book, line);
      else if (line.way === 'wechat') asked.push(...(await this.throughWechat(tx, refund, line)));
      else await this.store.moveLine(tx, line, { to: 'manual' });
    }
    return asked;
  }

  /** Asks WeChat; what it can't take goes to a person. Empty when WeChat would refuse it. */
  async throughWechat(tx: Transaction, refund: StoredRefund, line: StoredLine): Promise<number[]> {
    if (line.paymentId === null) throw new Error(`line ${lineKey(line)} has no payment`);
    const room = await this.payments.refundRoom(line.paymentId, tx);
    const source = { source: 'wechat', paymentId: line.paymentId, transferId: null } as const;
    const path = pathOf(source, refund.memberId, line.refundFen, room);
    if (path.way === 'manual') {
      await this.store.moveLine(tx, line, { to: 'manual', set: { way: 'manual', manual_reason: path.manualReason } });
      return [];
    }
    const lines = await this.store.lines([refund.id], tx);
    const interestFen = interestDue(line, lines, refund.requestedAt, tx.now);
    const { inside, beyond } = splitInterest(line.refundFen, interestFen, room.roomFen);
    const id = await this.payments.requestRefund(tx, {
      paymentId: line.paymentId,
      amountFen: line.refundFen + inside,
      bizKey: `${lineKey(line)}:${line.tries + 1}`,
      reason: REASON,
      purpose: 'wallet_refund',
    });
    const set = { payment_refund_id: id, interest_fen: inside, tries: line.tries + 1, problem: null };
    await this.store.moveLine(tx, line, { to: 'refunding', set });
    const number = Math.max(...lines.map((each) => each.line)) + 1;
    if (beyond > 0) await this.store.insertLines(tx, [interestLine(line, beyond, number)]);
    return [id];
  }

  /** The refund is what its lines make it; when all have ended the others hear of it. */
  async conclude(tx: Transaction, refund: StoredRefund): Promise<WalletRefundState> {
    const lines = await this.store.lines([refund.id], tx);
    const state = stateOf(lines);
    await this.store.move(tx, refund, state);
    if (!hasEnded(state)) return state;
    const paid = lines.filter((line) => line.state === 'paid');
    const paidOn = new Map(refund.computation.lots.map((lot) => [lot.topupId, businessDate(new Date(lot.paidAt))]));
    tx.emit(
      refundPaid(refund, {
        interestFen: paid.reduce((sum, { interestFen }) => sum + interestFen, 0),
        byHand: state === 'paid_out',
        topups: paid
          // What somebody else had paid was counted for them.
          .filter(({ kind, manualReason }) => kind === 'lot' && manualReason !== 'other_payer')
          .map(({ topupId, refundFen }) => ({ topupId, refundFen, paidOn: paidOn.get(topupId) ?? '' })),
      }),
    );
    return state;
  }

  /** A lot that gives nothing after all stays in the wallet as it was. */
  private async drop(tx: Transaction, book: LedgerBook, line: StoredLine): Promise<void> {
    await this.store.moveLine(tx, line, { to: 'void' });
    await this.posting.free(tx, book, line);
  }
}

/** WeChat never gives back more than was paid, so the rest of the interest is a line of its own. */
function interestLine(line: StoredLine, interestFen: number, number: number): StoredLine {
  return {
    ...line,
    line: number,
    kind: 'interest',
    principalFen: 0,
    bonusFen: 0,
    refundFen: 0,
    deductionFen: 0,
    interestFen,
    way: 'manual',
    manualReason: 'interest',
    state: 'manual',
    tries: 0,
    paymentRefundId: null,
  };
}
