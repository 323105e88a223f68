import { Injectable } from '@nestjs/common';
import { type BusinessDate, addDays, businessDate } from '@guike/shared';
import { type Transaction, UnitOfWork } from '../../platform/database/index.js';
import { Job, type JobRun } from '../../platform/jobs/job.js';
import { TierMeasures } from './tier-measures.js';
import { type RuleSet, TierRuleSets } from './tier-rule-sets.js';
import { reasonText } from './tier-words.rules.js';
import { tierChanged } from './tier.events.js';
import { type TierDecision, type TierOccasion, decideTier, levelOf, sameState, tierAt } from './tier.rules.js';
import { type StoredTier, TierStore } from './tier.store.js';

const BATCH = 500;
const REVIEW_LEASE_MS = 60 * 60_000;

export interface ReviewResult {
  readonly looked: number;
  readonly up: number;
  readonly down: number;
}

interface Sitting {
  readonly occasion: Exclude<TierOccasion, 'event'>;
  readonly ruleSet: RuleSet;
  /** The day on which it is decided. */
  readonly today: BusinessDate;
  /** The last day that counts: a review judges the month that has ended, not the one that has just begun. */
  readonly asOf: BusinessDate;
}

interface Judged {
  readonly before: StoredTier;
  readonly decision: TierDecision;
}

/**
 * Looks at everybody once a month, and every day at those whose grace or grant has ended. A batch is one short
 * transaction; after a break the run goes on with those that have not been looked at.
 */
@Injectable()
export class TierReviewJob {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ruleSets: TierRuleSets,
    private readonly store: TierStore,
    private readonly measures: TierMeasures,
  ) {}

  @Job({ name: 'tier.review', cron: '0 3 1 * *', leaseMs: REVIEW_LEASE_MS })
  async review(run: JobRun): Promise<ReviewResult> {
    const today = businessDate(run.bucket);
    const sitting: Sitting = {
      occasion: 'review',
      ruleSet: await this.ruleSets.newest(),
      today,
      asOf: addDays(today, -1),
    };
    return this.sit(sitting, (tx, afterId) => this.store.lockForReview(tx, afterId, today, BATCH));
  }

  @Job({ name: 'tier.due', cron: '30 3 * * *', leaseMs: REVIEW_LEASE_MS })
  async endGracesAndGrants(run: JobRun): Promise<ReviewResult> {
    const today = businessDate(run.bucket);
    const sitting: Sitting = { occasion: 'due', ruleSet: await this.ruleSets.newest(), today, asOf: today };
    return this.sit(sitting, (tx, afterId) => this.store.lockDue(tx, afterId, today, BATCH));
  }

  private async sit(
    sitting: Sitting,
    lockNext: (tx: Transaction, afterId: number) => Promise<StoredTier[]>,
  ): Promise<ReviewResult> {
    const total = { looked: 0, up: 0, down: 0 };
    for (let afterId = 0; ;) {
      const batch = await this.uow.run(async (tx) => {
        const members = await lockNext(tx, afterId);
        return members.length === 0 ? [] : this.judge(tx, members, sitting);
      });
      const last = batch.at(-1);
      if (!last) return total;
      afterId = last.before.memberId;
      total.looked += batch.length;
      total.up += batch.filter(({ decision }) => decision.cause === 'upgraded').length;
      total.down += batch.filter(({ decision }) => decision.cause !== null && decision.cause !== 'upgraded').length;
    }
  }

  private async judge(tx: Transaction, members: readonly StoredTier[], sitting: Sitting): Promise<Judged[]> {
    const { rules, version } = sitting.ruleSet;
    const ids = members.map((member) => member.memberId);
    const values = await this.measures.valuesOf(ids, rules, sitting.asOf, tx);
    const judged = members.map((before) => ({
      before,
      decision: decideTier(
        rules,
        values.get(before.memberId) ?? new Map(),
        before.state,
        sitting.occasion,
        sitting.today,
      ),
    }));
    const reviewed = sitting.occasion === 'review';
    const changed = judged.filter(({ before, decision }) => reviewed || !sameState(decision.state, before.state));
    await this.store.replaceLocked(
      tx,
      changed.map(({ before, decision }) => ({ before, next: decision.state })),
      { ruleVersion: version, reviewedOn: reviewed ? sitting.today : null },
    );
    await this.tell(tx, judged, sitting);
    return judged;
  }

  private async tell(tx: Transaction, judged: readonly Judged[], { occasion, ruleSet }: Sitting): Promise<void> {
    const { rules, version } = ruleSet;
    const moves = judged.flatMap(({ before, decision }) => {
      if (decision.cause === null) return [];
      const from = tierAt(rules, levelOf(rules, before.state.code));
      const to = tierAt(rules, levelOf(rules, decision.state.code));
      return [{ memberId: before.memberId, from, to, cause: decision.cause, reason: reasonText(decision.cause, to) }];
    });
    if (moves.length === 0) return;
    await this.store.remember(
      tx,
      moves.map(({ memberId, from, to, cause, reason }) => ({
        memberId,
        from: from.code,
        to: to.code,
        cause,
        reason,
        actor: `system:tier.${occasion}`,
        ruleVersion: version,
      })),
    );
    for (const { memberId, from, to, cause, reason } of moves) {
      const direction = cause === 'upgraded' ? 'up' : 'down';
      tx.emit(
        tierChanged({
          memberId,
          from: from.code,
          fromName: from.name,
          to: to.code,
          toName: to.name,
          direction,
          reason,
        }),
      );
    }
  }
}
