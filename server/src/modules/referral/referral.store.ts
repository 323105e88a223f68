import { Injectable } from '@nestjs/common';
import { Database, type Transaction, WriteConflict, readJson } from '../../platform/database/index.js';
import type { Reader } from '../member/index.js';
import type {
  BothSides,
  Program,
  ReferralReason,
  ReferralRules,
  ReferralState,
  ReviewState,
  Risk,
  TakenBack,
} from './referral.types.js';
import { NO_PROGRAM } from './referral.defaults.js';

export interface ReferralRow {
  id: number;
  program_version: number;
  referrer_id: number;
  friend_id: number;
  state: ReferralState;
  reason: ReferralReason | null;
  review: ReviewState;
  risk: Risk | null;
  joined_at: Date;
  buy_until: Date;
  order_id: number | null;
  bought_at: Date | null;
  reward_due_at: Date | null;
  rewarded_at: Date | null;
  ended_at: Date | null;
  gift: unknown;
  taken_back: unknown;
}

export const REFERRAL_COLUMNS = `id, program_version, referrer_id, friend_id, state, reason, review, risk, joined_at,
  buy_until, order_id, bought_at, reward_due_at, rewarded_at, ended_at, gift, taken_back`;

interface ProgramRow {
  version: number;
  name: string;
  active: number;
  starts_at: Date;
  ends_at: Date | null;
  budget: number | null;
  rewarded: number;
  rules: unknown;
  created_at: Date;
}

const PROGRAM_COLUMNS = 'version, name, active, starts_at, ends_at, budget, rewarded, rules, created_at';

/** Rows of the room. Every step of a referral names the state it comes from, and finds one row or none. */
@Injectable()
export class ReferralStore {
  constructor(private readonly database: Database) {}

  /** The newest version, which is the one in force. */
  async program(reader: Reader = this.database): Promise<Program> {
    const [row] = await reader.query<ProgramRow>(
      `SELECT ${PROGRAM_COLUMNS} FROM referral_program ORDER BY version DESC LIMIT 1`,
    );
    return row ? programOf(row) : NO_PROGRAM;
  }

  async programs(versions: readonly number[], reader: Reader = this.database): Promise<Map<number, Program>> {
    if (versions.length === 0) return new Map();
    const rows = await reader.query<ProgramRow>(
      `SELECT ${PROGRAM_COLUMNS} FROM referral_program WHERE version IN (?)`,
      [[...new Set(versions)]],
    );
    return new Map(rows.map((row) => [row.version, programOf(row)]));
  }

  async history(limit: number): Promise<Program[]> {
    const rows = await this.database.query<ProgramRow>(
      `SELECT ${PROGRAM_COLUMNS} FROM referral_program ORDER BY version DESC LIMIT ?`,
      [limit],
    );
    return rows.map(programOf);
  }

  async byId(tx: Transaction, id: number): Promise<ReferralRow | null> {
    const [row] = await tx.query<ReferralRow>(`SELECT ${REFERRAL_COLUMNS} FROM referral WHERE id = ? FOR UPDATE`, [id]);
    return row ?? null;
  }

  async byFriend(tx: Transaction, friendId: number): Promise<ReferralRow | null> {
    const [row] = await tx.query<ReferralRow>(
      `SELECT ${REFERRAL_COLUMNS} FROM referral WHERE friend_id = ? FOR UPDATE`,
      [friendId],
    );
    return row ?? null;
  }

  async byOrder(tx: Transaction, orderId: number): Promise<ReferralRow | null> {
    const [row] = await tx.query<ReferralRow>(
      `SELECT ${REFERRAL_COLUMNS} FROM referral WHERE order_id = ? FOR UPDATE`,
      [orderId],
    );
    return row ?? null;
  }

  /** It comes to nothing. False when it had moved on meanwhile. */
  async end(
    tx: Transaction,
    referral: Pick<ReferralRow, 'id' | 'state'>,
    to: 'void' | 'expired',
    reason: ReferralReason,
  ): Promise<boolean> {
    const { affectedRows } = await tx.execute(
      'UPDATE referral SET state = ?, reason = ?, ended_at = ? WHERE id = ? AND state = ?',
      [to, reason, tx.now, referral.id, referral.state],
    );
    return affectedRows === 1;
  }

  async bought(tx: Transaction, id: number, order: { id: number; at: Date; dueAt: Date }): Promise<boolean> {
    const { affectedRows } = await tx.execute(
      `UPDATE referral SET state = 'bought', order_id = ?, bought_at = ?, reward_due_at = ? WHERE id = ? AND state = 'joined'`,
      [order.id, order.at, order.dueAt, id],
    );
    return affectedRows === 1;
  }

  /** Takes one of the rewards of this version. False when the budget is used up. */
  async takeFromBudget(tx: Transaction, version: number): Promise<boolean> {
    const { affectedRows } = await tx.execute(
      'UPDATE referral_program SET rewarded = rewarded + 1 WHERE version = ? AND (budget IS NULL OR rewarded < budget)',
      [version],
    );
    return affectedRows === 1;
  }

  /** Locks the member's count of the month. */
  async monthHasRoom(tx: Transaction, referrerId: number, month: string, cap: number): Promise<boolean> {
    await tx.execute(
      'INSERT INTO referral_month (referrer_id, month, rewarded) VALUES (?, ?, 0) ON DUPLICATE KEY UPDATE rewarded = rewarded',
      [referrerId, month],
    );
    const [row] = await tx.query<{ rewarded: number }>(
      'SELECT rewarded FROM referral_month WHERE referrer_id = ? AND month = ? FOR UPDATE',
      [referrerId, month],
    );
    return (row?.rewarded ?? 0) < cap;
  }

  async countInMonth(tx: Transaction, referrerId: number, month: string, cap: number): Promise<void> {
    const { affectedRows } = await tx.execute(
      'UPDATE referral_month SET rewarded = rewarded + 1 WHERE referrer_id = ? AND month = ? AND rewarded < ?',
      [referrerId, month, cap],
    );
    // The lock of one node says nothing about another: then the count itself decides, on a fresh transaction.
    if (affectedRows !== 1) throw new WriteConflict(`rewards of member ${referrerId} in ${month}`);
  }

  async rewarded(tx: Transaction, id: number, gift: unknown): Promise<void> {
    const { affectedRows } = await tx.execute(
      "UPDATE referral SET state = 'rewarded', rewarded_at = ?, gift = ? WHERE id = ? AND state = 'bought'",
      [tx.now, JSON.stringify(gift), id],
    );
    if (affectedRows !== 1) throw new WriteConflict(`referral ${id}`);
  }

  /** The reward did not stand. False when somebody else took it back. */
  async takenBack(tx: Transaction, id: number): Promise<boolean> {
    const { affectedRows } = await tx.execute(
      "UPDATE referral SET state = 'taken_back', reason = 'RETURNED', ended_at = ? WHERE id = ? AND state = 'rewarded'",
      [tx.now, id],
    );
    return affectedRows === 1;
  }

  async tookBack(tx: Transaction, id: number, taken: BothSides<TakenBack>): Promise<void> {
    await tx.execute('UPDATE referral SET taken_back = ? WHERE id = ?', [JSON.stringify(taken), id]);
  }
}

function programOf(row: ProgramRow): Program {
  return {
    version: row.version,
    name: row.name,
    active: row.active === 1,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    budget: row.budget,
    rewarded: row.rewarded,
    // Versions from before there was a claw-back promised none.
    rules: { clawBackDays: 0, ...readJson<Partial<ReferralRules>>(row.rules) } as ReferralRules,
    createdAt: row.created_at,
  };
}
