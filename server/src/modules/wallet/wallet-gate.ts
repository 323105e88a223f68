import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '@guike/shared';
import { type Result, ok, refuse } from '../../kernel/result.js';
import {
  Database,
  type ReadBatch,
  type ReadRows,
  type Transaction,
  type WriteBatch,
  expectRows,
  inList,
} from '../../platform/database/index.js';
import { LedgerFacade } from '../ledger/index.js';
import { SettingsFacade } from '../settings/index.js';
import { UNUSED_WALLET, type WalletState } from './wallet-limits.rules.js';
import { WALLET_CAP_FEN } from './wallet.settings.js';

interface WalletRow {
  member_id: number;
  status: 'active' | 'frozen';
  pending_topup_fen: number;
  spent_on: string | null;
  day_spent_fen: number;
}

const SELECT = 'SELECT member_id, status, pending_topup_fen, spent_on, day_spent_fen FROM wallet';

/**
 * The wallet row: whoever moves stored value passes it before the ledger's accounts. It says whether the wallet is
 * frozen, what was spent today and how much is on its way in.
 */
@Injectable()
export class WalletGate {
  constructor(
    private readonly database: Database,
    private readonly ledger: LedgerFacade,
    private readonly settings: SettingsFacade,
  ) {}

  /** Without a lock: for showing. */
  async stateOf(memberId: number): Promise<WalletState> {
    const row = await this.database.one<WalletRow>(`${SELECT} WHERE member_id = ?`, [memberId]);
    return row ? stateOf(row) : UNUSED_WALLET;
  }

  lockIn(reads: ReadBatch, memberIds: readonly number[]): () => Map<number, WalletState> {
    if (memberIds.length === 0) return () => new Map();
    const ids = [...new Set(memberIds)].sort((a, b) => a - b);
    const locked = reads.add<WalletRow>(`${SELECT} WHERE member_id IN (?) ORDER BY member_id FOR UPDATE`, [
      inList(ids),
    ]);
    return () => statesOf(ids, locked);
  }

  statesIn(reads: ReadBatch, memberIds: readonly number[]): () => Map<number, WalletState> {
    if (memberIds.length === 0) return () => new Map();
    const found = reads.add<WalletRow>(`${SELECT} WHERE member_id IN (?)`, [inList(memberIds)]);
    return () => statesOf(memberIds, found);
  }

  /** The spends of many members in one statement, for whoever holds the locks and has judged them. */
  spendManyIn(batch: WriteBatch, spends: ReadonlyMap<number, number>, today: BusinessDate): void {
    if (spends.size === 0) return;
    const members = [...spends].sort(([a], [b]) => a - b);
    batch.add(
      `UPDATE wallet SET day_spent_fen = IF(spent_on = ?, day_spent_fen, 0) + CASE member_id ${'WHEN ? THEN ? '.repeat(members.length)}END, spent_on = ?
        WHERE member_id IN (?) AND status = 'active'`,
      [today, ...members.flat(), today, members.map(([memberId]) => memberId)],
      expectRows(members.length, 'wallets'),
    );
  }

  /** How much more the member may receive, pending top-ups counted. */
  async room(memberId: number): Promise<{ capFen: number; roomFen: number }> {
    const [capFen, { principal, bonus }, row] = await Promise.all([
      this.settings.get(WALLET_CAP_FEN, 'chain'),
      this.ledger.balancesOf(memberId),
      this.database.one<WalletRow>(`${SELECT} WHERE member_id = ?`, [memberId]),
    ]);
    return { capFen, roomFen: Math.max(0, capFen - principal - bonus - (row?.pending_topup_fen ?? 0)) };
  }

  /** Makes the rows that are missing and locks all, in the order of their members. */
  async enter(tx: Transaction, memberIds: readonly number[]): Promise<Map<number, WalletState>> {
    const ids = [...new Set(memberIds)].sort((a, b) => a - b);
    const values = ids.map((id) => [id, 'active', 0] as const);
    await tx.execute(
      'INSERT INTO wallet (member_id, status, pending_topup_fen) VALUES ? ON DUPLICATE KEY UPDATE member_id = VALUES(member_id)',
      [values],
    );
    const rows = await tx.query<WalletRow>(`${SELECT} WHERE member_id IN (?) ORDER BY member_id FOR UPDATE`, [ids]);
    return new Map(rows.map((row) => [row.member_id, stateOf(row)]));
  }

  /**
   * Reserves room under the cap for `fen` that is to come in. Everything that raises a wallet passes this row first, so
   * the balance cannot rise while it is held; the UPDATE judges the reservations again by itself.
   */
  async reserve(tx: Transaction, memberId: number, fen: number): Promise<Result<null>> {
    const capFen = await this.settings.get(WALLET_CAP_FEN, 'chain');
    const state = (await this.enter(tx, [memberId])).get(memberId);
    if (state?.status === 'frozen') return refuse('WALLET_FROZEN');
    const balanceFen = await this.ledger.totalOf(tx, memberId, ['principal', 'bonus']);
    const { affectedRows } = await tx.execute(
      "UPDATE wallet SET pending_topup_fen = pending_topup_fen + ? WHERE member_id = ? AND status = 'active' AND pending_topup_fen + ? <= ?",
      [fen, memberId, fen, capFen - balanceFen],
    );
    if (affectedRows === 1) return ok(null);
    const [row] = await tx.query<WalletRow>(`${SELECT} WHERE member_id = ?`, [memberId]);
    const roomFen = Math.max(0, capFen - balanceFen - (row?.pending_topup_fen ?? 0));
    return refuse('WALLET_CAP_EXCEEDED', { capFen, roomFen });
  }

  async release(tx: Transaction, memberId: number, fen: number): Promise<void> {
    const { affectedRows } = await tx.execute(
      'UPDATE wallet SET pending_topup_fen = pending_topup_fen - ? WHERE member_id = ? AND pending_topup_fen >= ?',
      [fen, memberId, fen],
    );
    if (affectedRows !== 1) throw new Error(`wallet of member ${memberId} has no ${fen} fen reserved`);
  }
}

function statesOf(ids: readonly number[], { rows }: ReadRows<WalletRow>): Map<number, WalletState> {
  const found = new Map(rows.map((row) => [row.member_id, stateOf(row)]));
  return new Map(ids.map((id) => [id, found.get(id) ?? UNUSED_WALLET]));
}

function stateOf(row: WalletRow): WalletState {
  return { status: row.status, day: row.spent_on, daySpentFen: row.day_spent_fen };
}
