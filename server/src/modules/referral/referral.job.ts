import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { Database, UnitOfWork } from '../../platform/database/index.js';
import { Job } from '../../platform/jobs/job.js';
import { ReferralPurchases } from './referral-purchases.js';
import { ReferralRewards } from './referral-rewards.js';
import { ReferralStore } from './referral.store.js';

const CHUNK = 200;
/** News of a purchase made in time may still be on its way. */
const NEWS_MS = 3_600_000;

/** Time's part: rewards fall due, and windows close. May run late, twice or beside itself. */
@Injectable()
export class ReferralJob {
  constructor(
    private readonly database: Database,
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly store: ReferralStore,
    private readonly purchases: ReferralPurchases,
    private readonly rewards: ReferralRewards,
  ) {}

  @Job({ name: 'referral.reward', cron: '*/10 * * * *' })
  async run(): Promise<{ rewarded: number; ended: number; expired: number }> {
    const done = { rewarded: 0, ended: 0, expired: 0 };
    for (const id of await this.due()) {
      const outcome = await this.settle(id);
      if (outcome !== 'moved on') done[outcome] += 1;
    }
    done.expired = await this.expire();
    return done;
  }

  private async due(): Promise<number[]> {
    const rows = await this.database.query<{ id: number }>(
      `SELECT id FROM referral WHERE state = 'bought' AND reward_due_at <= ? AND review IN ('none', 'cleared')
        ORDER BY reward_due_at, id LIMIT ?`,
      [this.clock.now(), CHUNK],
    );
    return rows.map(({ id }) => id);
  }

  /** One referral, in a transaction of its own: one that fails does not keep the others from theirs. */
  settle(id: number): Promise<'rewarded' | 'ended' | 'moved on'> {
    return this.uow.run(async (tx) => {
      const referral = await this.store.byId(tx, id);
      const ready = referral?.state === 'bought' && (referral.review === 'none' || referral.review === 'cleared');
      if (!ready || !referral.reward_due_at || referral.reward_due_at > tx.now) return 'moved on';
      if (!(await this.purchases.checkOrder(tx, referral))) return 'ended';
      const reason = await this.rewards.give(tx, referral, await this.purchases.programOf(tx, referral));
      return reason === null ? 'rewarded' : 'ended';
    });
  }

  private async expire(): Promise<number> {
    const now = this.clock.now();
    const { affectedRows } = await this.database.execute(
      `UPDATE referral SET state = 'expired', reason = 'NOT_BOUGHT', ended_at = ?
        WHERE state = 'joined' AND buy_until <= ? LIMIT 5000`,
      [now, new Date(now.getTime() - NEWS_MS)],
    );
    return affectedRows;
  }
}
