import type { Program, ReferralRules } from './referral.types.js';

export const DEFAULT_RULES: ReferralRules = {
  referrer: { points: 200, growth: 50, couponTemplateId: null },
  friend: { points: 100, growth: 0, couponTemplateId: null },
  minimumFen: 3_000,
  purchaseDays: 30,
  waitDays: 7,
  clawBackDays: 90,
  monthlyCap: 10,
  staff: 'none',
  deviceDaily: 2,
  networkDaily: 20,
  referrerDaily: 8,
};

/** Before headquarters has written one, nobody is promised anything. */
export const NO_PROGRAM: Program = {
  version: 0,
  name: '推荐有礼',
  active: false,
  startsAt: new Date(0),
  endsAt: null,
  budget: null,
  rewarded: 0,
  rules: DEFAULT_RULES,
  createdAt: new Date(0),
};
