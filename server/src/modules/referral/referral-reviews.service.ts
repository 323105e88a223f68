import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../kernel/result.js';
import { Database, type SqlParam, UnitOfWork, readJson } from '../../platform/database/index.js';
import { type Page, type RequestInfo, type StaffActor, cursorId, pageOf } from '../../platform/http/index.js';
import { AuditFacade } from '../audit/index.js';
import { type MemberInfo, MemberFacade } from '../member/index.js';
import { REASON_WORDS, RISK_WORDS } from './referral-words.rules.js';
import type { AdminReferral, AdminReferralQuery, ReferralReview } from './referral.admin.dto.js';
import type { BothSides, TakenBack } from './referral.types.js';
import { REFERRAL_COLUMNS, type ReferralRow } from './referral.store.js';

/** Headquarters looks at friends brought, and decides where it looks like one person with many accounts. */
@Injectable()
export class ReferralReviewsService {
  constructor(
    private readonly database: Database,
    private readonly uow: UnitOfWork,
    private readonly members: MemberFacade,
    private readonly audit: AuditFacade,
  ) {}

  async list(query: AdminReferralQuery): Promise<Page<AdminReferral>> {
    const conditions = ['id < ?'];
    const params: SqlParam[] = [cursorId(query)];
    for (const [column, value] of [
      ['state', query.state],
      ['review', query.review],
      ['referrer_id', query.referrerId],
    ] as const) {
      if (value === undefined) continue;
      conditions.push(`${column} = ?`);
      params.push(value);
    }
    const rows = await this.database.query<ReferralRow>(
      `SELECT ${REFERRAL_COLUMNS} FROM referral WHERE ${conditions.join(' AND ')} ORDER BY id DESC LIMIT ?`,
      [...params, query.limit + 1],
    );
    const views = await this.describe(rows);
    return pageOf(rows, query.limit, (row) => views.get(row.id) as AdminReferral);
  }

  /** One answer each: a second one finds nothing waiting. */
  async review(
    actor: StaffActor,
    id: number,
    { decision, note }: ReferralReview,
    request: RequestInfo,
  ): Promise<Result<AdminReferral>> {
    const denied = decision === 'deny';
    const done = await this.uow.run(async (tx): Promise<Result<null>> => {
      const { affectedRows } = await tx.execute(
        `UPDATE referral SET review = ?, reviewed_by = ?, reviewed_at = ?, review_note = ?
          WHERE id = ? AND review = 'waiting'`,
        [denied ? 'denied' : 'cleared', actor.staffId, tx.now, note, id],
      );
      if (affectedRows !== 1) {
        const known = await tx.query('SELECT id FROM referral WHERE id = ?', [id]);
        return refuse(known.length > 0 ? 'REFERRAL_NOT_WAITING' : 'REFERRAL_NOT_FOUND');
      }
      if (denied) {
        await tx.execute(
          `UPDATE referral SET state = 'void', reason = 'REVIEW_DENIED', ended_at = ?
            WHERE id = ? AND state IN ('joined', 'bought')`,
          [tx.now, id],
        );
      }
      const subject = `referral:${id}`;
      await this.audit.record(tx, { actor, action: `referral.${decision}`, subject, reason: note, request });
      return ok(null);
    });
    if (!done.ok) return done;
    const rows = await this.database.query<ReferralRow>(`SELECT ${REFERRAL_COLUMNS} FROM referral WHERE id = ?`, [id]);
    const view = (await this.describe(rows)).get(id);
    return view ? ok(view) : refuse('REFERRAL_NOT_FOUND');
  }

  private async describe(rows: readonly ReferralRow[]): Promise<Map<number, AdminReferral>> {
    const members = await this.members.byIds([...new Set(rows.flatMap((row) => [row.referrer_id, row.friend_id]))]);
    return new Map(rows.map((row) => [row.id, adminView(row, members)]));
  }
}

function adminView(row: ReferralRow, members: ReadonlyMap<number, MemberInfo>): AdminReferral {
  return {
    id: row.id,
    programVersion: row.program_version,
    referrerId: row.referrer_id,
    referrerName: members.get(row.referrer_id)?.nickname ?? '',
    friendId: row.friend_id,
    friendName: members.get(row.friend_id)?.nickname ?? '',
    state: row.state,
    reason: row.reason,
    reasonWords: row.reason && REASON_WORDS[row.reason],
    review: row.review,
    risk: row.risk,
    riskWords: row.risk && RISK_WORDS[row.risk],
    joinedAt: row.joined_at.toISOString(),
    orderId: row.order_id,
    boughtAt: instant(row.bought_at),
    rewardDueAt: instant(row.reward_due_at),
    rewardedAt: instant(row.rewarded_at),
    endedAt: instant(row.ended_at),
    takenBack: row.taken_back === null ? null : readJson<BothSides<TakenBack>>(row.taken_back),
  };
}

function instant(at: Date | null): string | null {
  return at && at.toISOString();
}
