import { z } from 'zod';
import { ladderProblems } from './tier-ladder.rules.js';
import type { TierRules } from './tier.types.js';

const window = z.union([
  z.strictObject({ kind: z.enum(['lifetime', 'month', 'halfYear']) }),
  z.strictObject({ kind: z.literal('rolling'), days: z.int().min(1).max(3_660) }),
]);

const condition = z.strictObject({
  measure: z.enum(['growth', 'spend', 'orders', 'topup']),
  window,
  atLeast: z.int().min(1).max(100_000_000_000),
});

const conditions = z.strictObject({
  match: z.enum(['all', 'any']),
  items: z.array(condition).min(1).max(8),
});

const benefit = z.strictObject({
  kind: z.string().regex(/^[a-z][a-z_]{0,29}$/),
  title: z.string().min(1).max(20),
  detail: z.string().min(1).max(100),
});

const tier = z.strictObject({
  code: z.string().regex(/^[a-z][a-z0-9_]{0,19}$/),
  name: z.string().min(1).max(12),
  theme: z.enum(['stone', 'mist', 'wheat', 'night']),
  conditions: conditions.nullable(),
  retention: z.strictObject({
    misses: z.int().min(1).max(24),
    protectionDays: z.int().min(0).max(3_660),
    graceDays: z.int().min(0).max(365),
    dropTo: z.enum(['oneStep', 'earned']),
  }),
  discountBp: z.int().min(1_000).max(10_000),
  pointsMultiplierBp: z.int().min(0).max(1_000_000),
  birthdayText: z.string().min(1).max(100).nullable(),
  benefits: z.array(benefit).max(20),
});

/** A ladder as headquarters may write it and as it is stored. */
export const tierRulesSchema: z.ZodType<TierRules> = z
  .strictObject({ tiers: z.array(tier).min(1).max(20) })
  .superRefine((rules, context) => {
    for (const problem of ladderProblems(rules)) {
      context.addIssue({ code: 'custom', path: ['tiers', problem.level], message: problem.text });
    }
  });
