import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { Database, UnitOfWork, inList } from '../../../platform/database/index.js';
import { Job } from '../../../platform/jobs/job.js';
import { type SettingDefinition, SettingsFacade } from '../../settings/index.js';
import * as settings from '../follow-up.settings.js';
import { type Draft, FollowUpWriter, type Raised } from '../follow-up.writer.js';
import { Candidates, type Drafts } from './candidates.js';

const HOUR_MS = 3_600_000;

/** Every morning: whom to look after today. May run late, twice or beside itself: a fact is one to-do. */
@Injectable()
export class FollowUpJobs {
  constructor(
    private readonly candidates: Candidates,
    private readonly writer: FollowUpWriter,
    private readonly database: Database,
    private readonly uow: UnitOfWork,
    private readonly settings: SettingsFacade,
    private readonly clock: Clock,
  ) {}

  @Job({ name: 'follow-up.generate', cron: '30 7 * * *', leaseMs: 30 * 60_000 })
  async generate(): Promise<Record<Raised, number>> {
    const now = this.clock.now();
    const counts: Record<Raised, number> = { raised: 0, known: 0, unreachable: 0, no_consent: 0, enough: 0 };
    // What has a date of its own first: the rest of a guide's day is for what can wait until tomorrow.
    for await (const drafts of this.lists(now)) {
      for (const draft of await this.fresh(drafts, counts)) {
        const raised = await this.uow.run((tx) => this.writer.raise(tx, draft));
        counts[raised] += 1;
      }
    }
    return counts;
  }

  private async *lists(now: Date): Drafts {
    const value = <T>(setting: SettingDefinition<T>): Promise<T> => this.settings.get(setting, 'chain');
    const stages = await value(settings.dormantDays);
    yield* this.candidates.unpaidOrders(now, await value(settings.unpaidWithinDays));
    yield* this.candidates.birthdays(now, await value(settings.birthdayAheadDays));
    yield* this.candidates.unusedCoupons(now, await value(settings.unusedCouponDays));
    yield* this.candidates.lateOnes(now, await value(settings.rhythmPercent), stages[0] ?? 30);
    const quietDays = await value(settings.highValueQuietDays);
    yield* this.candidates.neglected(now, await value(settings.highValuePercent), quietDays);
    yield* this.candidates.dormant(now, stages);
  }

  /** Those that are nobody's yet: most nights name the same members again. */
  private async fresh(drafts: readonly Draft[], counts: Record<Raised, number>): Promise<Draft[]> {
    if (drafts.length === 0) return [];
    const rows = await this.database.query<{ fact_key: string }>(
      'SELECT fact_key FROM follow_up WHERE fact_key IN (?)',
      [inList(drafts.map(({ factKey }) => factKey))],
    );
    const known = new Set(rows.map((row) => row.fact_key));
    counts.known += known.size;
    return drafts.filter(({ factKey }) => !known.has(factKey));
  }

  /** What has lost its meaning ends; what lies too long is told to the manager, once. */
  @Job({ name: 'follow-up.overdue', cron: '*/15 * * * *', leaseMs: 10 * 60_000 })
  async overdue(): Promise<{ expired: number; escalated: number }> {
    const hours = await this.settings.get(settings.escalateHours, 'chain');
    return this.uow.run(async (tx) => {
      const ended = await tx.execute(
        "UPDATE follow_up SET state = 'expired' WHERE state = 'open' AND expires_at <= ?",
        [tx.now],
      );
      const told = await tx.execute(
        "UPDATE follow_up SET escalated_at = ? WHERE state = 'open' AND escalated_at IS NULL AND due_at <= ?",
        [tx.now, new Date(tx.now.getTime() - hours * HOUR_MS)],
      );
      return { expired: ended.affectedRows, escalated: told.affectedRows };
    });
  }
}
