import fc from 'fast-check';
import { DEFAULT_TIER_RULES } from './tier.defaults.js';
import { decideTier, earnedLevel, levelOf, measureKey } from './tier.rules.js';
import type { TierCondition, TierDefinition, TierRules, TierState, TierValues } from './tier.types.js';

const condition: fc.Arbitrary<TierCondition> = fc.record({
  measure: fc.constantFrom('growth', 'spend', 'orders', 'topup'),
  window: fc.oneof(
    fc.constantFrom({ kind: 'lifetime' as const }, { kind: 'month' as const }, { kind: 'halfYear' as const }),
    fc.record({ kind: fc.constant('rolling' as const), days: fc.integer({ min: 1, max: 400 }) }),
  ),
  atLeast: fc.integer({ min: 1, max: 1_000 }),
});

const retention: fc.Arbitrary<TierDefinition['retention']> = fc.record({
  misses: fc.integer({ min: 1, max: 4 }),
  protectionDays: fc.integer({ min: 0, max: 60 }),
  graceDays: fc.integer({ min: 0, max: 10 }),
  dropTo: fc.constantFrom('oneStep', 'earned'),
});

const rules: fc.Arbitrary<TierRules> = fc
  .array(fc.tuple(fc.constantFrom('all', 'any'), fc.array(condition, { minLength: 1, maxLength: 3 }), retention), {
    minLength: 1,
    maxLength: 6,
  })
  .map((specs) => ({
    tiers: specs.map(([match, items, kept], level) => ({
      ...(DEFAULT_TIER_RULES.tiers[0] as TierDefinition),
      code: `t${level}`,
      conditions: level === 0 ? null : { match, items },
      retention: kept,
    })),
  }));

const day = fc.integer({ min: 0, max: 800 }).map((n) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10));

interface Scene {
  ladder: TierRules;
  values: Map<string, number>;
  state: TierState;
  today: string;
}

const scene: fc.Arbitrary<Scene> = rules.chain((ladder) => {
  const keys = [...new Set(ladder.tiers.flatMap((tier) => tier.conditions?.items ?? []).map(measureKey))];
  return fc.record({
    ladder: fc.constant(ladder),
    values: fc
      .array(fc.integer({ min: -50, max: 1_500 }), { minLength: keys.length, maxLength: keys.length })
      .map((numbers) => new Map(keys.map((key, index) => [key, numbers[index] as number]))),
    state: fc.record({
      code: fc.constantFrom(...ladder.tiers.map((tier) => tier.code)),
      protectedUntil: fc.option(day, { nil: null }),
      misses: fc.integer({ min: 0, max: 5 }),
      graceUntil: fc.option(day, { nil: null }),
      manualUntil: fc.option(day, { nil: null }),
    }),
    today: day,
  });
});

const more = (values: TierValues, extra: number): TierValues =>
  new Map([...values].map(([key, value]) => [key, value + extra]));

const occasions = fc.constantFrom('event', 'review', 'due' as const);

test('an event never lowers', () => {
  fc.assert(
    fc.property(scene, ({ ladder, values, state, today }) => {
      const { state: next } = decideTier(ladder, values, state, 'event', today);
      expect(levelOf(ladder, next.code)).toBeGreaterThanOrEqual(levelOf(ladder, state.code));
    }),
  );
});

test('a review that is not missed never lowers', () => {
  fc.assert(
    fc.property(scene, ({ ladder, values, state, today }) => {
      const level = levelOf(ladder, state.code);
      fc.pre(earnedLevel(ladder, values) >= level);
      const { state: next } = decideTier(ladder, values, state, 'review', today);
      expect(levelOf(ladder, next.code)).toBeGreaterThanOrEqual(level);
      expect(next.misses).toBe(0);
    }),
  );
});

test('nobody is moved below what was earned', () => {
  fc.assert(
    fc.property(scene, occasions, ({ ladder, values, state, today }, occasion) => {
      const { state: next } = decideTier(ladder, values, state, occasion, today);
      expect(levelOf(ladder, next.code)).toBeGreaterThanOrEqual(earnedLevel(ladder, values));
    }),
  );
});

test('more of everything never means a lower tier', () => {
  fc.assert(
    fc.property(scene, occasions, fc.integer({ min: 0, max: 1_000 }), (given, occasion, extra) => {
      const { ladder, values, state, today } = given;
      const level = (sums: TierValues): number =>
        levelOf(ladder, decideTier(ladder, sums, state, occasion, today).state.code);
      expect(level(more(values, extra))).toBeGreaterThanOrEqual(level(values));
    }),
  );
});

test('deciding twice on the same facts moves nobody twice', () => {
  fc.assert(
    fc.property(scene, ({ ladder, values, state, today }) => {
      const once = decideTier(ladder, values, state, 'event', today).state;
      expect(decideTier(ladder, values, once, 'event', today)).toEqual({ state: once, cause: null });
    }),
  );
});
