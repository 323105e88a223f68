import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, IdGenerator, type Transaction } from '../../platform/database/index.js';
import {
  type MemberMove,
  type MemberRecordKeeper,
  MemberRecords,
  MoveConflict,
  type MoveTrail,
} from '../member/index.js';
import { memberAccount } from './account-address.rules.js';
import { type Moved, backEntries, moveEntries, toMove } from './ledger-moves.rules.js';
import { LedgerStore } from './ledger-store.js';

interface LineRow {
  title: string;
  effective_at: Date;
  book: string;
  amount: number;
  balance_after: number | null;
}

const BOOKS = ['points', 'points-debt', 'growth'] as const;
const BOOK_NAMES: Readonly<Record<string, string>> = {
  principal: '储值本金（分）',
  bonus: '储值赠送（分）',
  points: '积分',
  'points-debt': '待抵扣积分',
  growth: '成长值',
};
const MOST_LINES = 20_000;

/** Every entry of a member's accounts. Points and growth move with their lots; stored value moves with its papers. */
@Injectable()
export class LedgerRecords implements MemberRecordKeeper, OnModuleInit {
  readonly room = 'ledger';
  readonly title = '账本明细';

  constructor(
    private readonly database: Database,
    private readonly store: LedgerStore,
    private readonly ids: IdGenerator,
    private readonly records: MemberRecords,
  ) {}

  onModuleInit(): void {
    this.records.register(this);
  }

  async export(memberId: number) {
    const rows = await this.database.query<LineRow>(
      `SELECT j.title, j.effective_at, a.book, e.amount, e.balance_after
         FROM ledger_account a JOIN ledger_entry e ON e.account_id = a.id JOIN ledger_journal j ON j.id = e.journal_id
        WHERE a.owner = 'member' AND a.owner_id = ? ORDER BY j.id DESC, e.line LIMIT ?`,
      [memberId, MOST_LINES],
    );
    return rows.map((row) => ({
      at: row.effective_at,
      title: row.title,
      book: BOOK_NAMES[row.book] ?? row.book,
      amount: row.amount,
      balanceAfter: row.balance_after,
    }));
  }

  async obstacles(tx: Transaction, memberId: number): Promise<string[]> {
    return (await this.hasHolds(tx, memberId)) ? ['有一笔金额或积分正在处理中，请等它完成或取消'] : [];
  }

  async move(tx: Transaction, { mergeId, fromId, intoId }: MemberMove): Promise<MoveTrail> {
    if (await this.hasHolds(tx, fromId)) throw new MoveConflict('被合并的会员有金额或积分正在处理中，请等它完成或取消');
    const book = await this.store.open(tx, [fromId, intoId], { books: BOOKS });
    const count = book.state(memberAccount(fromId, 'points')).lots.length;
    const fresh = await this.ids.takeMany(count);
    const moved = toMove(book, fromId, () => fresh.pop() as number);
    const entries = moveEntries(moved, fromId, intoId, book.state(memberAccount(fromId, 'points')).lots);
    await this.post(tx, book, { mergeId, memberId: intoId, kind: 'member.merge', title: '会员合并转入', entries });
    const points = moved.lots.reduce((sum, { amount }) => sum + amount, 0);
    const growth = moved.sums.find((sum) => sum.book === 'growth')?.amount ?? 0;
    return { ...moved, words: `积分 ${points}、成长值 ${growth}` };
  }

  async moveBack(tx: Transaction, { mergeId, fromId, intoId }: MemberMove, trail: MoveTrail): Promise<void> {
    const moved = trail as unknown as Moved;
    const lotIds = moved.lots.flatMap(({ fromLotId, intoLotId }) => [fromLotId, intoLotId]);
    const book = await this.store.open(tx, [fromId, intoId], { books: BOOKS, lotIds });
    const entries = backEntries(book, moved, fromId, intoId);
    if (!entries) throw new MoveConflict('合并来的积分或成长值已经用过或变动过');
    await this.post(tx, book, { mergeId, memberId: fromId, kind: 'member.unmerge', title: '撤销会员合并', entries });
  }

  private async post(
    tx: Transaction,
    book: Awaited<ReturnType<LedgerStore['open']>>,
    journal: {
      mergeId: number;
      memberId: number;
      kind: 'member.merge' | 'member.unmerge';
      title: string;
      entries: ReturnType<typeof moveEntries>;
    },
  ): Promise<void> {
    const { mergeId, memberId, kind, title, entries } = journal;
    if (entries.length === 0) return;
    book.post({ kind, bizKey: `${kind}:${mergeId}`, at: tx.now, memberId, storeId: null, title, entries });
    await this.store.flush(tx, book);
  }

  private async hasHolds(tx: Transaction, memberId: number): Promise<boolean> {
    const rows = await tx.query("SELECT id FROM ledger_hold WHERE member_id = ? AND state = 'pending' LIMIT 1", [
      memberId,
    ]);
    return rows.length > 0;
  }
}
