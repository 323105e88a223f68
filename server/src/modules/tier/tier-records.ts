import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, type Transaction } from '../../platform/database/index.js';
import {
  type MemberMove,
  type MemberRecordKeeper,
  MemberRecords,
  MoveConflict,
  type MoveTrail,
} from '../member/index.js';
import { TierService } from './tier.service.js';

interface MeasureRow {
  day: string;
  spend_fen: number;
  orders: number;
  topup_fen: number;
}

interface TierRow {
  tier_code: string;
  since: string;
  protected_until: string | null;
  misses: number;
  grace_until: string | null;
  manual_until: string | null;
  rule_version: number;
  revision: number;
}

const TIER = `SELECT tier_code, since,
  DATE_FORMAT(protected_until, '%Y-%m-%d') AS protected_until, misses,
  DATE_FORMAT(grace_until, '%Y-%m-%d') AS grace_until, DATE_FORMAT(manual_until, '%Y-%m-%d') AS manual_until,
  rule_version, revision FROM member_tier WHERE member_id = ? FOR UPDATE`;

/** What a tier is decided by, and each move. Two persons' days become one's, and the tier is judged anew. */
@Injectable()
export class TierRecords implements MemberRecordKeeper, OnModuleInit {
  readonly room = 'tier';
  readonly title = '会员等级';

  constructor(
    private readonly database: Database,
    private readonly tiers: TierService,
    private readonly records: MemberRecords,
  ) {}

  onModuleInit(): void {
    this.records.register(this);
  }

  export(memberId: number) {
    return this.database.query(
      `SELECT moved_at AS at, from_code AS fromTier, to_code AS toTier, cause AS kind, reason
         FROM tier_history WHERE member_id = ? ORDER BY id DESC`,
      [memberId],
    );
  }

  /** The ledger has moved growth before: a lower floor comes first. */
  async move(tx: Transaction, { mergeId, fromId, intoId }: MemberMove): Promise<MoveTrail> {
    const days = await tx.query<MeasureRow>(
      `SELECT DATE_FORMAT(business_date, '%Y-%m-%d') AS day, spend_fen, orders, topup_fen FROM tier_measure
        WHERE member_id = ? FOR UPDATE`,
      [fromId],
    );
    for (const day of days) await this.add(tx, intoId, day);
    await tx.execute('DELETE FROM tier_measure WHERE member_id = ?', [fromId]);
    const [before] = await tx.query<TierRow>(TIER, [intoId]);
    const move = await this.tiers.evaluate(tx, intoId, `merge:${mergeId}`);
    const [after] = await tx.query<TierRow>(TIER, [intoId]);
    const words = move ? `合并后升级为“${move.to}”` : '等级不变';
    return { days, before: before ?? null, revision: after?.revision ?? null, words };
  }

  async moveBack(tx: Transaction, { fromId, intoId }: MemberMove, trail: MoveTrail): Promise<void> {
    const { days, before, revision } = trail as unknown as {
      days: MeasureRow[];
      before: TierRow | null;
      revision: number | null;
    };
    for (const { day, spend_fen: spend, orders, topup_fen: topup } of days) {
      await tx.execute(
        `UPDATE tier_measure SET spend_fen = spend_fen - ?, orders = orders - ?, topup_fen = topup_fen - ?
          WHERE member_id = ? AND business_date = ?`,
        [spend, orders, topup, intoId, day],
      );
      await this.add(tx, fromId, { day, spend_fen: spend, orders, topup_fen: topup });
      await tx.execute(
        'DELETE FROM tier_measure WHERE member_id = ? AND business_date = ? AND spend_fen = 0 AND orders = 0 AND topup_fen = 0',
        [intoId, day],
      );
    }
    if (!before || before.revision === revision) return;
    const { affectedRows } = await tx.execute(
      `UPDATE member_tier SET tier_code = ?, since = ?, protected_until = ?, misses = ?, grace_until = ?, manual_until = ?,
              rule_version = ?, revision = revision + 1 WHERE member_id = ? AND revision = ?`,
      [
        before.tier_code,
        new Date(before.since),
        before.protected_until,
        before.misses,
        before.grace_until,
        before.manual_until,
        before.rule_version,
        intoId,
        revision,
      ],
    );
    if (affectedRows !== 1) throw new MoveConflict('合并后等级又有变动');
  }

  private async add(tx: Transaction, memberId: number, measure: MeasureRow): Promise<void> {
    await tx.execute(
      `INSERT INTO tier_measure (member_id, business_date, spend_fen, orders, topup_fen) VALUES (?, ?, ?, ?, ?)
         ON DUPLICATE KEY UPDATE spend_fen = spend_fen + VALUES(spend_fen), orders = orders + VALUES(orders),
           topup_fen = topup_fen + VALUES(topup_fen)`,
      [memberId, measure.day, measure.spend_fen, measure.orders, measure.topup_fen],
    );
  }
}
