import { Injectable } from '@nestjs/common';
import { ReadBatch, type Transaction, WriteBatch, WriteConflict } from '../../platform/database/index.js';
import { type LedgerBook, LedgerFacade } from '../ledger/index.js';
import { WalletFacade } from '../wallet/index.js';
import { type HeldLot, type PaidBack, heldLines, refundEntries } from './rules/refund-journal.rules.js';
import type { StoredLine, StoredRefund } from './wallet-refund.rows.js';

/** Holds are resolved by an outcome, never by time. */
const FOREVER = new Date('9999-12-31T00:00:00Z');

/** The wallet's side of a refund: what it keeps aside, and what leaves it once the member has the money. */
@Injectable()
export class RefundPosting {
  constructor(
    private readonly ledger: LedgerFacade,
    private readonly wallet: WalletFacade,
  ) {}

  /** The member's accounts, after the wallet's own row as everywhere. */
  async open(tx: Transaction, memberId: number): Promise<LedgerBook> {
    const reads = new ReadBatch();
    this.wallet.lockIn(reads, [memberId]);
    const book = this.ledger.openIn(reads, [memberId], { books: ['principal', 'bonus'] });
    await tx.read(reads);
    return book();
  }

  /** The caller flushes. */
  async hold(tx: Transaction, book: LedgerBook, refund: About, line: StoredLine): Promise<void> {
    await this.ledger.placeHold(tx, book, {
      bizKey: lineKey(line),
      memberId: refund.memberId,
      expiresAt: FOREVER,
      lines: heldLines(lotOf(refund, line)),
    });
  }

  /** What a line held is free again. The caller flushes. */
  async free(tx: Transaction, book: LedgerBook, line: StoredLine): Promise<void> {
    await this.resolve(tx, book, line, 'voided');
  }

  /** The lot leaves the wallet and the money is with the member. The caller flushes. */
  async post(tx: Transaction, book: LedgerBook, refund: StoredRefund, line: StoredLine, paid: PaidBack): Promise<void> {
    if (line.kind === 'lot') await this.resolve(tx, book, line, 'posted');
    const plan = refund.computation.lots.find(({ lotKey }) => lotKey === line.lotKey)?.planName ?? '';
    book.post({
      kind: 'wallet.refund',
      bizKey: `${lineKey(line)}:paid`,
      at: tx.now,
      memberId: refund.memberId,
      storeId: refund.storeId,
      topupId: line.topupId,
      title: line.kind === 'lot' ? `储值退款 · ${plan}` : `储值退款利息 · ${plan}`,
      entries: refundEntries(lotOf(refund, line), paid),
    });
  }

  flush(tx: Transaction, book: LedgerBook, batch = new WriteBatch()): Promise<void> {
    return this.ledger.flush(tx, book, batch);
  }

  private async resolve(tx: Transaction, book: LedgerBook, line: StoredLine, to: 'posted' | 'voided'): Promise<void> {
    const hold = await this.ledger.findHold(tx, lineKey(line));
    if (!hold || !(await this.ledger.resolveHold(tx, book, hold, to))) {
      throw new WriteConflict(`hold ${lineKey(line)}`);
    }
  }
}

type About = Pick<StoredRefund, 'memberId' | 'legalEntityId'>;

export function lineKey({ refundId, line }: Pick<StoredLine, 'refundId' | 'line'>): string {
  return `wallet-refund:${refundId}:${line}`;
}

function lotOf({ memberId, legalEntityId }: About, line: StoredLine): HeldLot {
  const { principalLotId, bonusLotId, principalFen, bonusFen } = line;
  return { memberId, legalEntityId, principalLotId, bonusLotId, principalFen, bonusFen };
}
