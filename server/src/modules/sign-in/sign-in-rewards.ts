import { Injectable, Logger } from '@nestjs/common';
import type { BusinessDate } from '@guike/shared';
import type { Transaction } from '../../platform/database/index.js';
import { CouponFacade } from '../coupon/index.js';
import { PointsFacade } from '../points/index.js';
import { TierFacade } from '../tier/index.js';
import type { dueMilestones } from './sign-in.rules.js';
import type { StoredMilestone } from './sign-in.store.js';
import type { SignInRules } from './sign-in.types.js';

export type DueMilestone = ReturnType<typeof dueMilestones>[number];

/** Hands out what a day and its milestones bring. Each gift carries the name of its fact, so it is given once. */
@Injectable()
export class SignInRewards {
  private readonly logger = new Logger('SignIn');

  constructor(
    private readonly coupons: CouponFacade,
    private readonly points: PointsFacade,
    private readonly tiers: TierFacade,
  ) {}

  async give(
    tx: Transaction,
    day: { memberId: number; date: BusinessDate; daily: SignInRules['daily'] },
    due: readonly DueMilestone[],
  ): Promise<StoredMilestone[]> {
    const given: StoredMilestone[] = [];
    // Templates of coupons are locked before accounts.
    for (const one of due) given.push(await this.withCoupon(tx, day.memberId, one));
    await this.points.grant(tx, {
      memberId: day.memberId,
      ...day.daily,
      bizKey: dayKey(day.memberId, day.date),
      kind: 'sign_in',
      title: '每日签到',
    });
    for (const { cycleStart, day: position, points, growth } of given) {
      await this.points.grant(tx, {
        memberId: day.memberId,
        points,
        growth,
        bizKey: milestoneKey(day.memberId, cycleStart, position),
        kind: 'sign_in',
        title: `连续签到 ${position} 天`,
      });
    }
    const growth = day.daily.growth + given.reduce((sum, one) => sum + one.growth, 0);
    if (growth > 0) await this.tiers.evaluate(tx, day.memberId, dayKey(day.memberId, day.date));
    return given;
  }

  /** A coupon that is used up is left out: the day counts all the same. */
  private async withCoupon(
    tx: Transaction,
    memberId: number,
    { milestone, cycleStart, reachedOn }: DueMilestone,
  ): Promise<StoredMilestone> {
    const given = { ...milestone, cycleStart, reachedOn, couponId: null };
    if (milestone.couponTemplateId === null) return given;
    const issued = await this.coupons.issue(tx, {
      memberId,
      templateId: milestone.couponTemplateId,
      bizKey: milestoneKey(memberId, cycleStart, milestone.day),
      source: 'trigger',
    });
    if (!issued.ok) this.logger.warn({ memberId, milestone }, `coupon not given: ${issued.refusal.code}`);
    return { ...given, couponId: issued.ok ? (issued.value[0]?.id ?? null) : null };
  }
}

export const dayKey = (memberId: number, date: BusinessDate): string => `sign-in:${memberId}:${date}`;

export const milestoneKey = (memberId: number, cycleStart: BusinessDate, day: number): string =>
  `${dayKey(memberId, cycleStart)}:day-${day}`;
