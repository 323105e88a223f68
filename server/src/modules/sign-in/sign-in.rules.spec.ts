import { DEFAULT_SIGN_IN_RULES } from './sign-in.defaults.js';
import {
  cardsInHand,
  currentStreak,
  dueMilestones,
  makeUpProblem,
  nextMilestone,
  positionIn,
  repairedRun,
  runStartFor,
} from './sign-in.rules.js';
import { signInRulesSchema } from './sign-in.schema.js';
import { nextWords, nextWordsBeforeSigning, rewardWords } from './sign-in-words.rules.js';

const rules = DEFAULT_SIGN_IN_RULES;
const given = (day: number, reachedOn: string, cards = 0) => ({ day, cycleStart: reachedOn, reachedOn, cards });

describe('streaks', () => {
  it('go on from yesterday, stand still over today, and end after a day without', () => {
    const last = { date: '2026-11-20', runStart: '2026-11-18' };
    expect(currentStreak(last, '2026-11-20')).toBe(3);
    expect(currentStreak(last, '2026-11-21')).toBe(3);
    expect(currentStreak(last, '2026-11-22')).toBe(0);
    expect(runStartFor(last, '2026-11-21')).toBe('2026-11-18');
    expect(runStartFor(last, '2026-11-22')).toBe('2026-11-22');
    expect(runStartFor(null, '2026-11-22')).toBe('2026-11-22');
  });

  it('run over the ends of months and years', () => {
    expect(currentStreak({ date: '2027-01-01', runStart: '2026-12-30' }, '2027-01-02')).toBe(3);
  });

  it('begin again with each cycle', () => {
    expect(positionIn('2026-11-01', '2026-11-30', 30)).toEqual({ day: 30, cycleStart: '2026-11-01' });
    expect(positionIn('2026-11-01', '2026-12-01', 30)).toEqual({ day: 1, cycleStart: '2026-12-01' });
  });

  it('are joined by a make-up on both sides', () => {
    const before = { date: '2026-11-19', runStart: '2026-11-15', kind: 'signed' as const };
    const after = { date: '2026-11-21', runStart: '2026-11-21', kind: 'signed' as const };
    expect(repairedRun('2026-11-20', before, after)).toEqual({ start: '2026-11-15', joins: '2026-11-21' });
    expect(repairedRun('2026-11-20', null, after)).toEqual({ start: '2026-11-20', joins: '2026-11-21' });
    expect(repairedRun('2026-11-20', before, null)).toEqual({ start: '2026-11-15', joins: null });
  });
});

describe('milestones', () => {
  const reached = (start: string, from: string, until: string, known = [] as ReturnType<typeof given>[]) =>
    dueMilestones(rules, { start, from, until }, known).map(({ milestone, reachedOn }) => [milestone.day, reachedOn]);

  it('are due on their day and not on others', () => {
    expect(reached('2026-11-01', '2026-11-03', '2026-11-03')).toEqual([[3, '2026-11-03']]);
    expect(reached('2026-11-01', '2026-11-04', '2026-11-04')).toEqual([]);
  });

  it('come all at once when a repaired run reaches several', () => {
    expect(reached('2026-11-01', '2026-11-02', '2026-11-08')).toEqual([
      [3, '2026-11-03'],
      [7, '2026-11-07'],
    ]);
  });

  it('are never given twice in a cycle, whichever part of the run brought them', () => {
    const byTheLaterPart = [given(3, '2026-11-09')];
    expect(reached('2026-11-01', '2026-11-06', '2026-11-09', byTheLaterPart)).toEqual([[7, '2026-11-07']]);
    expect(reached('2026-11-01', '2026-11-02', '2026-11-09', byTheLaterPart)).toEqual([[7, '2026-11-07']]);
  });

  it('come again in the next cycle', () => {
    expect(reached('2026-11-01', '2026-12-03', '2026-12-03', [given(3, '2026-11-03')])).toEqual([[3, '2026-12-03']]);
  });

  it('say what comes next', () => {
    expect(nextMilestone(rules, 0)).toMatchObject({ inDays: 3, milestone: { day: 3 } });
    expect(nextMilestone(rules, 6)).toMatchObject({ inDays: 1, milestone: { day: 7 } });
    expect(nextMilestone(rules, 30)).toMatchObject({ inDays: 3, milestone: { day: 3 } });
    expect(nextMilestone({ ...rules, milestones: [] }, 4)).toBeNull();
    const early = { ...rules, cycleDays: 10, milestones: rules.milestones.slice(0, 2) };
    expect(nextMilestone(early, 8)).toMatchObject({ inDays: 5, milestone: { day: 3 } });
  });
});

describe('make-up', () => {
  const days = (date: string) => ({ date, today: '2026-11-22', joinedOn: '2026-11-10' });
  const problem = (date: string, taken: string[] = []) => makeUpProblem(rules, days(date), new Set(taken));

  it('takes missed days of the last week, since joining', () => {
    expect(problem('2026-11-21')).toBeNull();
    expect(problem('2026-11-15')).toBeNull();
    expect(problem('2026-11-14')).toBe('too_late');
    expect(problem('2026-11-22')).toBe('not_missed');
    expect(problem('2026-11-23')).toBe('not_missed');
    expect(problem('2026-11-20', ['2026-11-20'])).toBe('not_missed');
    expect(makeUpProblem(rules, { ...days('2026-11-20'), joinedOn: '2026-11-21' }, new Set())).toBe('too_early');
    const off = { ...rules, makeUp: { ...rules.makeUp, lastDays: 0 } };
    expect(makeUpProblem(off, days('2026-11-21'), new Set())).toBe('off');
  });

  it('spends the card that ends first, each once', () => {
    const earned = [given(7, '2026-10-07', 1), given(7, '2026-09-20', 1)];
    const cards = cardsInHand(rules, '2026-11-22', earned, new Set());
    expect(cards.map(({ key, until }) => [key, until])).toEqual([
      ['m:2026-11:1', '2026-11-30'],
      ['e:2026-10-07:7:1', '2026-12-06'],
    ]);
    expect(cardsInHand(rules, '2026-11-22', earned, new Set(['m:2026-11:1']))).toHaveLength(1);
    expect(cardsInHand(rules, '2026-12-01', [], new Set(['m:2026-11:1']))).toMatchObject([{ key: 'm:2026-12:1' }]);
  });
});

describe('words', () => {
  it('name the gifts', () => {
    expect(rewardWords({ points: 15, growth: 5, cards: 1 })).toBe('15 积分、5 成长值和 1 张补签卡');
    expect(rewardWords({ points: 0, growth: 0, couponName: '满50减5' })).toBe('“满50减5”');
    expect(nextWords(2, { points: 5, growth: 0 })).toBe('再签 2 天，得 5 积分');
    expect(nextWordsBeforeSigning(1, { points: 5, growth: 0 })).toBe('今天签到，另得 5 积分');
  });
});

describe('the schema', () => {
  const [first] = rules.milestones;
  it.each([
    ['the rules that come with the software', rules, true],
    ['a milestone beyond the cycle', { ...rules, cycleDays: 10 }, false],
    ['milestones out of order', { ...rules, milestones: [...rules.milestones].reverse() }, false],
    ['one day twice', { ...rules, milestones: [first, first] }, false],
    ['a make-up as far back as a cycle', { ...rules, cycleDays: 30, makeUp: { ...rules.makeUp, lastDays: 30 } }, false],
    ['a reward for sharing', { ...rules, share: { points: 1, growth: 0 } }, false],
  ])('judges %s', (_, candidate, good) => {
    expect(signInRulesSchema.safeParse(candidate).success).toBe(good);
  });
});
