import { Injectable } from '@nestjs/common';
import {
  Database,
  IdGenerator,
  type Transaction,
  UnitOfWork,
  WriteBatch,
  WriteConflict,
} from '../../platform/database/index.js';
import { Job, type JobRun } from '../../platform/jobs/job.js';
import { type Account, parseAddress } from './account-address.rules.js';
import type { HoldLine, LedgerBook } from './ledger-book.rules.js';
import { LedgerStore } from './ledger-store.js';

export interface Hold {
  readonly id: number;
  readonly bizKey: string;
  readonly memberId: number;
  readonly state: 'pending' | 'posted' | 'voided' | 'expired';
  readonly expiresAt: Date;
  readonly lines: readonly HoldLine[];
}

export interface HoldDraft {
  readonly bizKey: string;
  readonly memberId: number;
  readonly expiresAt: Date;
  readonly lines: readonly HoldLine[];
}

interface HoldRow {
  id: number;
  biz_key: string;
  member_id: number;
  state: Hold['state'];
  expires_at: Date;
  address: string;
  lot_id: number;
  amount: number;
}

const EXPIRY_BATCH = 200;

/**
 * Value set aside for a fact still to come: pending → posted | voided | expired, resolved at most once. The holder
 * posts by releasing and journalling in one book; whatever it doesn't use is free again.
 */
@Injectable()
export class HoldsService {
  constructor(
    private readonly database: Database,
    private readonly uow: UnitOfWork,
    private readonly ids: IdGenerator,
    private readonly store: LedgerStore,
  ) {}

  /** Sets the lines aside in the book and records the hold; the caller flushes the book. */
  async place(tx: Transaction, book: LedgerBook, draft: HoldDraft): Promise<void> {
    const batch = new WriteBatch();
    this.placeIn(batch, book, { ...draft, id: await this.ids.take() }, tx.now);
    await tx.write(batch);
  }

  /** The same as part of a batch, with an id that was taken before. */
  placeIn(batch: WriteBatch, book: LedgerBook, draft: HoldDraft & { id: number }, now: Date): void {
    if (draft.lines.length === 0) throw new RangeError('a hold of nothing');
    book.hold(draft.lines);
    batch.insert('ledger_hold', [
      {
        id: draft.id,
        biz_key: draft.bizKey,
        member_id: draft.memberId,
        state: 'pending',
        created_at: now,
        expires_at: draft.expiresAt,
      },
    ]);
    batch.insert(
      'ledger_hold_line',
      draft.lines.map((line, index) => ({
        hold_id: draft.id,
        line: index + 1,
        account_id: this.accountId(book, line.account),
        lot_id: line.lotId,
        amount: line.amount,
      })),
    );
  }

  /** The hold of a fact with its lines, or null. */
  async find(tx: Transaction, bizKey: string): Promise<Hold | null> {
    const rows = await tx.query<HoldRow>(
      `SELECT h.id, h.biz_key, h.member_id, h.state, h.expires_at, a.address, l.lot_id, l.amount
         FROM ledger_hold h JOIN ledger_hold_line l ON l.hold_id = h.id JOIN ledger_account a ON a.id = l.account_id
        WHERE h.biz_key = ? ORDER BY l.line`,
      [bizKey],
    );
    const first = rows[0];
    if (!first) return null;
    const lines = rows.map((row): HoldLine => ({
      account: accountAt(row.address),
      lotId: row.lot_id,
      amount: row.amount,
    }));
    return {
      id: first.id,
      bizKey: first.biz_key,
      memberId: first.member_id,
      state: first.state,
      expiresAt: first.expires_at,
      lines,
    };
  }

  /** Frees the lines in the book. False when somebody else has resolved the hold. */
  async resolve(tx: Transaction, book: LedgerBook, hold: Hold, to: 'posted' | 'voided' | 'expired'): Promise<boolean> {
    const { affectedRows } = await tx.execute(
      "UPDATE ledger_hold SET state = ?, resolved_at = ? WHERE id = ? AND state = 'pending'",
      [to, tx.now, hold.id],
    );
    if (affectedRows !== 1) return false;
    book.release(hold.lines);
    return true;
  }

  /** Gives back what nobody has resolved in time, and tells whose hold it was. */
  @Job({ name: 'ledger.expire-holds', cron: '*/15 * * * * *' })
  async expireDue(run: JobRun): Promise<{ expired: number }> {
    const due = await this.database.query<{ biz_key: string; member_id: number }>(
      `SELECT biz_key, member_id FROM ledger_hold WHERE state = 'pending' AND expires_at <= ? ORDER BY expires_at LIMIT ${EXPIRY_BATCH}`,
      [run.to],
    );
    let expired = 0;
    for (const { biz_key: bizKey, member_id: memberId } of due) {
      if (await this.uow.run((tx) => this.expire(tx, bizKey, memberId))) expired += 1;
    }
    return { expired };
  }

  private async expire(tx: Transaction, bizKey: string, memberId: number): Promise<boolean> {
    const book = await this.store.open(tx, [memberId]);
    const hold = await this.find(tx, bizKey);
    if (!hold || !(await this.resolve(tx, book, hold, 'expired'))) return false;
    await this.store.flush(tx, book);
    tx.emit({ type: 'ledger.hold_expired', subject: `member:${memberId}`, payload: { bizKey, memberId } });
    return true;
  }

  private accountId(book: LedgerBook, account: Account): number {
    const { id } = book.state(account);
    if (id === null) throw new WriteConflict('held account is not there');
    return id;
  }
}

function accountAt(address: string): Account {
  const parsed = parseAddress(address);
  if (!parsed) throw new Error(`unreadable address ${address}`);
  return parsed.account;
}
