import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { MemberViews, type RecentActivity } from '../member/index.js';

const TITLES = {
  joined: '推荐有礼：邀请的好友加入了会员',
  rewarded: '推荐有礼：奖励到账',
  taken_back: '推荐有礼：朋友退货，奖励收回',
} as const;

interface BroughtRow {
  state: keyof typeof TITLES;
  at: Date;
}

/** Friends brought, among what a member did lately. Who the friend is stays out of it. */
@Injectable()
export class ReferralMemberView implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly views: MemberViews,
  ) {}

  onModuleInit(): void {
    this.views.register({ recent: (memberId, limit, before) => this.recent(memberId, limit, before) });
  }

  private async recent(memberId: number, limit: number, before: Date | null): Promise<RecentActivity[]> {
    const rows = await this.database.query<BroughtRow>(
      `SELECT state, at FROM (
         SELECT 'joined' AS state, joined_at AS at FROM referral WHERE referrer_id = ? AND state <> 'refused'
         UNION ALL
         SELECT 'rewarded', rewarded_at FROM referral WHERE referrer_id = ? AND state IN ('rewarded', 'taken_back')
         UNION ALL
         SELECT 'taken_back', ended_at FROM referral WHERE referrer_id = ? AND state = 'taken_back'
       ) AS happened WHERE at < ? ORDER BY at DESC LIMIT ?`,
      [memberId, memberId, memberId, before ?? new Date('9999-01-01T00:00:00Z'), limit],
    );
    return rows.map(({ state, at }) => ({
      at: at.toISOString(),
      kind: 'referral',
      title: TITLES[state],
      amountFen: null,
    }));
  }
}
