import { DEFAULT_TIER_RULES } from './tier.defaults.js';
import { ladderProblems } from './tier-ladder.rules.js';
import { decideTier, earnedLevel, grantedState, neededMeasures, startingState, windowStart } from './tier.rules.js';
import { tierRulesSchema } from './tier.schema.js';
import { conditionText, wayTo } from './tier-words.rules.js';
import type { TierConditions, TierDefinition, TierRules, TierState } from './tier.types.js';

const TODAY = '2026-11-21';

function tier(code: string, conditions: TierConditions | null, retention: Partial<TierDefinition['retention']> = {}) {
  return {
    ...(DEFAULT_TIER_RULES.tiers[0] as TierDefinition),
    code,
    name: code,
    conditions,
    retention: { misses: 3, protectionDays: 30, graceDays: 0, dropTo: 'oneStep', ...retention },
  } satisfies TierDefinition;
}

const spend = (atLeast: number): TierConditions => ({
  match: 'all',
  items: [{ measure: 'spend', window: { kind: 'rolling', days: 90 }, atLeast }],
});

const LADDER: TierRules = { tiers: [tier('a', null), tier('b', spend(100)), tier('c', spend(300))] };
const spent = (fen: number): Map<string, number> => new Map([['spend:rolling:90', fen]]);
const at = (code: string, changes: Partial<TierState> = {}): TierState => ({
  code,
  protectedUntil: null,
  misses: 0,
  graceUntil: null,
  manualUntil: null,
  ...changes,
});
const withRetention = (retention: Partial<TierDefinition['retention']>): TierRules => ({
  tiers: [tier('a', null), tier('b', spend(100), retention), tier('c', spend(300), retention)],
});

describe('windows', () => {
  it.each([
    [{ kind: 'lifetime' }, null],
    [{ kind: 'month' }, '2026-11-01'],
    [{ kind: 'halfYear' }, '2026-06-01'],
    [{ kind: 'rolling', days: 1 }, '2026-11-21'],
    [{ kind: 'rolling', days: 90 }, '2026-08-24'],
  ] as const)('%j begins on %s', (window, start) => {
    expect(windowStart(window, TODAY)).toBe(start);
  });

  it('asks for each sum once', () => {
    expect(neededMeasures(LADDER, TODAY)).toEqual([{ key: 'spend:rolling:90', measure: 'spend', from: '2026-08-24' }]);
  });
});

describe('an event', () => {
  it('raises at once, over several tiers, and protects', () => {
    const { state, cause } = decideTier(LADDER, spent(300), startingState(LADDER), 'event', TODAY);
    expect(cause).toBe('upgraded');
    expect(state).toEqual(at('c', { protectedUntil: '2026-12-21' }));
  });

  it('does nothing one fen below', () => {
    expect(decideTier(LADDER, spent(99), at('a'), 'event', TODAY)).toEqual({ state: at('a'), cause: null });
  });

  it('saves a tier in its days of grace', () => {
    const losing = at('b', { misses: 3, graceUntil: '2026-11-25' });
    expect(decideTier(LADDER, spent(100), losing, 'event', TODAY).state).toEqual(at('b'));
  });

  it('puts somebody whose tier no longer exists on the lowest', () => {
    expect(decideTier(LADDER, spent(0), at('gone'), 'event', TODAY).state.code).toBe('a');
  });
});

describe('a review', () => {
  it('counts misses and lowers by one step after the third in a row', () => {
    let state = at('c');
    for (const expected of [1, 2]) {
      const decision = decideTier(LADDER, spent(0), state, 'review', TODAY);
      expect(decision).toEqual({ state: at('c', { misses: expected }), cause: null });
      state = decision.state;
    }
    expect(decideTier(LADDER, spent(0), state, 'review', TODAY)).toEqual({ state: at('b'), cause: 'downgraded' });
  });

  it('begins to count anew after a month that was enough', () => {
    expect(decideTier(LADDER, spent(300), at('c', { misses: 2 }), 'review', TODAY).state).toEqual(at('c'));
  });

  it('drops to what was earned when the rules say so', () => {
    const rules = withRetention({ misses: 1, dropTo: 'earned' });
    expect(decideTier(rules, spent(0), at('c'), 'review', TODAY).state.code).toBe('a');
  });

  it.each([
    ['protection', { protectedUntil: TODAY }],
    ['a grant by hand', { manualUntil: TODAY }],
  ])('does not count during %s, its last day included', (_name, until) => {
    const before = at('c', { misses: 2, ...until });
    expect(decideTier(LADDER, spent(0), before, 'review', TODAY)).toEqual({ state: before, cause: null });
  });

  it('gives days of grace before the loss', () => {
    const rules = withRetention({ misses: 1, graceDays: 7 });
    const { state, cause } = decideTier(rules, spent(0), at('c'), 'review', TODAY);
    expect([state, cause]).toEqual([at('c', { misses: 1, graceUntil: '2026-11-28' }), null]);
    expect(decideTier(rules, spent(0), state, 'due', '2026-11-28').cause).toBeNull();
    expect(decideTier(rules, spent(0), state, 'due', '2026-11-29')).toEqual({ state: at('b'), cause: 'downgraded' });
    expect(decideTier(rules, spent(300), state, 'due', '2026-11-29')).toEqual({ state: at('c'), cause: null });
  });
});

describe('a grant by hand', () => {
  it('lasts to the end of its day, and then what was earned counts', () => {
    const granted = grantedState('c', TODAY);
    expect(decideTier(LADDER, spent(100), granted, 'due', TODAY)).toEqual({ state: granted, cause: null });
    expect(decideTier(LADDER, spent(100), granted, 'due', '2026-11-22')).toEqual({
      state: at('b'),
      cause: 'grant_ended',
    });
    expect(decideTier(LADDER, spent(300), granted, 'due', '2026-11-22')).toEqual({ state: at('c'), cause: null });
  });
});

describe('the way to a tier', () => {
  const gold: TierConditions = {
    match: 'all',
    items: [
      { measure: 'spend', window: { kind: 'lifetime' }, atLeast: 100_000 },
      { measure: 'growth', window: { kind: 'lifetime' }, atLeast: 1_000 },
    ],
  };
  const values = new Map([
    ['spend:lifetime', 81_400],
    ['growth:lifetime', 250],
  ]);

  it('names what is missing; the slowest tells how far it is', () => {
    expect(wayTo({ ...tier('gold', gold), name: '金卡' }, values)).toEqual({
      remainingText: '再消费 ¥186、再得 750 成长值，升级金卡',
      progress: 0.25,
      growthNeeded: 750,
    });
  });

  it('names only the nearest when one is enough', () => {
    expect(wayTo({ ...tier('gold', { ...gold, match: 'any' }), name: '金卡' }, values)).toEqual({
      remainingText: '再消费 ¥186 升级金卡',
      progress: 0.814,
      growthNeeded: 750,
    });
  });

  it('says the conditions in words', () => {
    expect(conditionText(null)).toBe('加入即享');
    expect(conditionText(gold)).toBe('消费满 ¥1,000 且 成长值满 1,000');
    expect(conditionText(spend(30_000))).toBe('近 90 天消费满 ¥300');
  });
});

describe('ladders', () => {
  it('accepts the ladder that comes with the software', () => {
    expect(tierRulesSchema.safeParse(DEFAULT_TIER_RULES).success).toBe(true);
    expect(earnedLevel(DEFAULT_TIER_RULES, new Map([['growth:lifetime', 2_000]]))).toBe(2);
  });

  it.each<[string, TierDefinition[], string]>([
    ['a code twice', [tier('a', null), tier('a', spend(1))], '重复'],
    ['a first tier that asks for something', [tier('a', spend(1))], '最低等级不能设门槛'],
    ['a higher tier that asks for nothing', [tier('a', null), tier('b', null)], '都要有门槛'],
    ['thresholds that do not rise', [tier('a', null), tier('b', spend(5)), tier('c', spend(5))], '必须高于'],
    [
      'growth over a month',
      [
        tier('a', null),
        tier('b', { match: 'all', items: [{ measure: 'growth', window: { kind: 'month' }, atLeast: 1 }] }),
      ],
      '累计',
    ],
  ])('refuses %s', (_name, tiers, words) => {
    expect(
      ladderProblems({ tiers })
        .map((problem) => problem.text)
        .join(),
    ).toContain(words);
    expect(tierRulesSchema.safeParse({ tiers }).success).toBe(false);
  });
});
