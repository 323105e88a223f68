import type { SignInRules } from './sign-in.types.js';

/** What comes with the software until headquarters writes its own. */
export const DEFAULT_SIGN_IN_RULES: SignInRules = {
  daily: { points: 2, growth: 1 },
  cycleDays: 30,
  milestones: [
    { day: 3, points: 5, growth: 2, couponTemplateId: null, cards: 0 },
    { day: 7, points: 15, growth: 5, couponTemplateId: null, cards: 1 },
    { day: 14, points: 30, growth: 10, couponTemplateId: null, cards: 0 },
    { day: 30, points: 100, growth: 30, couponTemplateId: null, cards: 1 },
  ],
  makeUp: { cardsPerMonth: 1, lastDays: 7, earnedCardDays: 60 },
};
