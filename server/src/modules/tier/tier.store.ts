import { Injectable } from '@nestjs/common';
import { Database, IdGenerator, type ReadBatch, type Transaction, inList } from '../../platform/database/index.js';
import type { TierMoveCause, TierState } from './tier.types.js';

export interface StoredTier {
  readonly memberId: number;
  readonly state: TierState;
  readonly since: Date;
  readonly ruleVersion: number;
  readonly revision: number;
}

interface TierRow {
  member_id: number;
  tier_code: string;
  since: Date;
  protected_until: string | null;
  misses: number;
  grace_until: string | null;
  manual_until: string | null;
  rule_version: number;
  revision: number;
}

export interface HistoryEntry {
  readonly memberId: number;
  readonly from: string | null;
  readonly to: string;
  readonly cause: TierMoveCause;
  readonly reason: string;
  readonly actor: string;
  readonly ruleVersion: number;
}

export interface HistoryLine {
  readonly from_code: string | null;
  readonly to_code: string;
  readonly reason: string;
  readonly moved_at: Date;
}

const COLUMNS = `member_id, tier_code, since, protected_until, misses, grace_until, manual_until, rule_version, revision`;
const HISTORY_LIMIT = 50;

/** The rows of members on the ladder. */
@Injectable()
export class TierStore {
  constructor(
    private readonly database: Database,
    private readonly ids: IdGenerator,
  ) {}

  async find(memberIds: readonly number[], tx?: Transaction): Promise<Map<number, StoredTier>> {
    if (memberIds.length === 0) return new Map();
    const rows = await (tx ?? this.database).query<TierRow>(
      `SELECT ${COLUMNS} FROM member_tier WHERE member_id IN (?)`,
      [inList(memberIds)],
    );
    return new Map(rows.map((row) => [row.member_id, storedTier(row)]));
  }

  /** The same as one of several questions asked together. */
  findIn(reads: ReadBatch, memberIds: readonly number[]): () => Map<number, StoredTier> {
    if (memberIds.length === 0) return () => new Map();
    const found = reads.add<TierRow>(`SELECT ${COLUMNS} FROM member_tier WHERE member_id IN (?)`, [memberIds]);
    return () => new Map(found.rows.map((row) => [row.member_id, storedTier(row)]));
  }

  async lock(tx: Transaction, memberId: number): Promise<StoredTier | null> {
    const [row] = await tx.query<TierRow>(`SELECT ${COLUMNS} FROM member_tier WHERE member_id = ? FOR UPDATE`, [
      memberId,
    ]);
    return row ? storedTier(row) : null;
  }

  /** The next members whose review of that day is still to be done, locked in order of their ids. */
  async lockForReview(tx: Transaction, afterId: number, day: string, limit: number): Promise<StoredTier[]> {
    const rows = await tx.query<TierRow>(
      `SELECT ${COLUMNS} FROM member_tier
       WHERE member_id > ? AND (reviewed_on IS NULL OR reviewed_on < ?) ORDER BY member_id LIMIT ? FOR UPDATE`,
      [afterId, day, limit],
    );
    return rows.map(storedTier);
  }

  /** The next members whose grace or grant ended before the day. Found first, then locked by key: short locks only. */
  async lockDue(tx: Transaction, afterId: number, day: string, limit: number): Promise<StoredTier[]> {
    const due = await tx.query<{ member_id: number }>(
      `SELECT member_id FROM member_tier WHERE grace_until < ? AND member_id > ?
       UNION SELECT member_id FROM member_tier WHERE manual_until < ? AND member_id > ? ORDER BY member_id LIMIT ?`,
      [day, afterId, day, afterId, limit],
    );
    if (due.length === 0) return [];
    const rows = await tx.query<TierRow>(
      `SELECT ${COLUMNS} FROM member_tier WHERE member_id IN (?) ORDER BY member_id FOR UPDATE`,
      [due.map((row) => row.member_id)],
    );
    return rows.map(storedTier);
  }

  /** Writes a state over the one it was decided on; false when somebody else has written since. */
  async replace(tx: Transaction, before: StoredTier, next: TierState, ruleVersion: number): Promise<boolean> {
    const moved = next.code !== before.state.code;
    const { affectedRows } = await tx.execute(
      `UPDATE member_tier SET tier_code = ?, since = ?, protected_until = ?, misses = ?, grace_until = ?, manual_until = ?,
         rule_version = ?, revision = revision + 1 WHERE member_id = ? AND revision = ?`,
      [
        next.code,
        moved ? tx.now : before.since,
        next.protectedUntil,
        next.misses,
        next.graceUntil,
        next.manualUntil,
        ruleVersion,
        before.memberId,
        before.revision,
      ],
    );
    return affectedRows === 1;
  }

  /** New states of members that this transaction has locked, in one statement. */
  async replaceLocked(
    tx: Transaction,
    changes: readonly { before: StoredTier; next: TierState }[],
    context: { ruleVersion: number; reviewedOn: string | null },
  ): Promise<void> {
    if (changes.length === 0) return;
    const rows = changes.map(({ before, next }) => [
      before.memberId,
      next.code,
      next.code === before.state.code ? before.since : tx.now,
      next.protectedUntil,
      next.misses,
      next.graceUntil,
      next.manualUntil,
      context.reviewedOn,
      context.ruleVersion,
    ]);
    await tx.execute(
      `INSERT INTO member_tier (member_id, tier_code, since, protected_until, misses, grace_until, manual_until, reviewed_on,
         rule_version) VALUES ? ON DUPLICATE KEY UPDATE tier_code = VALUES(tier_code), since = VALUES(since),
         protected_until = VALUES(protected_until), misses = VALUES(misses), grace_until = VALUES(grace_until),
         manual_until = VALUES(manual_until), reviewed_on = COALESCE(VALUES(reviewed_on), reviewed_on),
         rule_version = VALUES(rule_version), revision = revision + 1`,
      [rows],
    );
  }

  async insert(tx: Transaction, memberId: number, state: TierState, ruleVersion: number): Promise<void> {
    await tx.insert('member_tier', [
      {
        member_id: memberId,
        tier_code: state.code,
        since: tx.now,
        protected_until: state.protectedUntil,
        misses: state.misses,
        grace_until: state.graceUntil,
        manual_until: state.manualUntil,
        rule_version: ruleVersion,
      },
    ]);
  }

  async remember(tx: Transaction, entries: readonly HistoryEntry[]): Promise<void> {
    const ids = await this.ids.takeMany(entries.length);
    await tx.insert(
      'tier_history',
      entries.map((entry, index) => ({
        id: ids[index] as number,
        member_id: entry.memberId,
        from_code: entry.from,
        to_code: entry.to,
        cause: entry.cause,
        reason: entry.reason.slice(0, 200),
        actor: entry.actor,
        rule_version: entry.ruleVersion,
        moved_at: tx.now,
      })),
    );
  }

  history(memberId: number): Promise<HistoryLine[]> {
    return this.database.query<HistoryLine>(
      `SELECT from_code, to_code, reason, moved_at FROM tier_history WHERE member_id = ? ORDER BY id DESC LIMIT ${HISTORY_LIMIT}`,
      [memberId],
    );
  }
}

function storedTier(row: TierRow): StoredTier {
  return {
    memberId: row.member_id,
    since: row.since,
    ruleVersion: row.rule_version,
    revision: row.revision,
    state: {
      code: row.tier_code,
      protectedUntil: row.protected_until,
      misses: row.misses,
      graceUntil: row.grace_until,
      manualUntil: row.manual_until,
    },
  };
}
