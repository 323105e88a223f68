import { z } from 'zod';
import type { SignInRules } from './sign-in.types.js';

const MOST_POINTS = 10_000;

const milestone = z.strictObject({
  day: z.int().min(1).max(365),
  points: z.int().min(0).max(MOST_POINTS),
  growth: z.int().min(0).max(MOST_POINTS),
  couponTemplateId: z.int().min(1).max(Number.MAX_SAFE_INTEGER).nullable(),
  cards: z.int().min(0).max(3),
});

/** The rules as headquarters may write them and as they are stored. */
export const signInRulesSchema: z.ZodType<SignInRules> = z
  .strictObject({
    daily: z.strictObject({ points: z.int().min(0).max(1_000), growth: z.int().min(0).max(1_000) }),
    cycleDays: z.int().min(2).max(365),
    milestones: z.array(milestone).max(20),
    makeUp: z.strictObject({
      cardsPerMonth: z.int().min(0).max(10),
      lastDays: z.int().min(0).max(31),
      earnedCardDays: z.int().min(1).max(366),
    }),
  })
  .superRefine(({ milestones, cycleDays, makeUp }, context) => {
    const problem = (path: (string | number)[], message: string): void =>
      context.addIssue({ code: 'custom', path, message });
    milestones.forEach(({ day }, index) => {
      if (day > cycleDays) problem(['milestones', index, 'day'], '礼物的日子不能超过一轮的天数');
      const before = milestones[index - 1];
      if (before && before.day >= day) problem(['milestones', index, 'day'], '礼物要按日子从前到后，不能重复');
    });
    if (makeUp.lastDays >= cycleDays) problem(['makeUp', 'lastDays'], '可补签的天数要少于一轮的天数');
  });
