import { addDays, daysBetween } from '@guike/shared';
import fc from 'fast-check';
import { cardsInHand, dueMilestones, positionIn, repairedRun, runStartFor } from './sign-in.rules.js';
import type { GivenMilestone, SignInDay, SignInRules } from './sign-in.types.js';

const START = '2026-11-01';
const day = (offset: number): string => addDays(START, offset);

const rulesArb: fc.Arbitrary<SignInRules> = fc
  .tuple(fc.integer({ min: 4, max: 20 }), fc.uniqueArray(fc.integer({ min: 1, max: 20 }), { maxLength: 5 }))
  .map(([cycleDays, days]) => ({
    daily: { points: 1, growth: 1 },
    cycleDays,
    milestones: days
      .filter((one) => one <= cycleDays)
      .sort((a, b) => a - b)
      .map((one) => ({ day: one, points: 1, growth: 0, couponTemplateId: null, cards: 1 })),
    makeUp: { cardsPerMonth: 1, lastDays: 3, earnedCardDays: 30 },
  }));

type Act = { kind: 'come' } | { kind: 'stay' } | { kind: 'repair'; back: number };

const actsArb = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: fc.constant<Act>({ kind: 'come' }) },
    { weight: 2, arbitrary: fc.constant<Act>({ kind: 'stay' }) },
    { weight: 2, arbitrary: fc.integer({ min: 1, max: 3 }).map((back): Act => ({ kind: 'repair', back })) },
  ),
  { maxLength: 80 },
);

/** A member's book written by the rules alone, one day after the other. */
function live(rules: SignInRules, acts: readonly Act[]): { book: Map<string, SignInDay>; given: GivenMilestone[] } {
  const book = new Map<string, SignInDay>();
  const given: GivenMilestone[] = [];
  let today = 0;
  const enter = (date: string, runStart: string, kind: SignInDay['kind'], until: string): void => {
    book.set(date, { date, runStart, kind });
    const due = dueMilestones(rules, { start: runStart, from: date, until }, given);
    given.push(...due.map(({ milestone, cycleStart, reachedOn }) => ({ ...milestone, cycleStart, reachedOn })));
  };
  for (const act of acts) {
    if (act.kind === 'come') {
      const date = day(today);
      if (!book.has(date)) enter(date, runStartFor(book.get(day(today - 1)) ?? null, date), 'signed', date);
    }
    if (act.kind === 'repair') {
      const date = day(today - act.back);
      if (date >= START && !book.has(date)) {
        const run = repairedRun(date, book.get(addDays(date, -1)) ?? null, book.get(addDays(date, 1)) ?? null);
        const joined = [...book.values()].filter(({ runStart }) => runStart === run.joins);
        for (const one of joined) book.set(one.date, { ...one, runStart: run.start });
        enter(
          date,
          run.start,
          'made_up',
          joined
            .map((one) => one.date)
            .sort()
            .at(-1) ?? date,
        );
      }
    }
    if (act.kind !== 'repair') today += 1;
  }
  return { book, given };
}

/** Runs as they are when one looks at the dates alone. */
function runsOf(dates: readonly string[]): Map<string, string> {
  const starts = new Map<string, string>();
  for (const date of [...dates].sort()) starts.set(date, starts.get(addDays(date, -1)) ?? date);
  return starts;
}

it('knows where each run began, whatever was repaired in whatever order', () => {
  fc.assert(
    fc.property(rulesArb, actsArb, (rules, acts) => {
      const { book } = live(rules, acts);
      const starts = runsOf([...book.keys()]);
      for (const one of book.values()) expect(one.runStart).toBe(starts.get(one.date));
    }),
  );
});

it('never gives a milestone twice in a cycle of the run as it stood when it was given', () => {
  fc.assert(
    fc.property(rulesArb, actsArb, (rules, acts) => {
      const { given } = live(rules, acts);
      given.forEach((one, index) => {
        const end = addDays(one.cycleStart, rules.cycleDays - 1);
        const before = given.slice(0, index).filter((other) => other.day === one.day);
        expect(before.filter(({ reachedOn }) => reachedOn >= one.cycleStart && reachedOn <= end)).toEqual([]);
      });
    }),
  );
});

it('gives whoever comes every day each milestone of each cycle exactly once', () => {
  fc.assert(
    fc.property(rulesArb, fc.integer({ min: 1, max: 60 }), (rules, days) => {
      const { given } = live(
        rules,
        Array.from({ length: days }, (): Act => ({ kind: 'come' })),
      );
      const expected = Array.from({ length: days }, (_, offset) =>
        positionIn(START, day(offset), rules.cycleDays),
      ).filter((position) => rules.milestones.some((one) => one.day === position.day));
      expect(given.map((one) => ({ day: one.day, cycleStart: one.cycleStart }))).toEqual(expected);
    }),
  );
});

it('keeps the position within the cycle and the cycle within the run', () => {
  fc.assert(
    fc.property(fc.nat(4_000), fc.integer({ min: 2, max: 365 }), (offset, cycleDays) => {
      const { day: position, cycleStart } = positionIn(START, day(offset), cycleDays);
      expect(position).toBeGreaterThanOrEqual(1);
      expect(position).toBeLessThanOrEqual(cycleDays);
      expect(daysBetween(START, cycleStart) % cycleDays).toBe(0);
      expect(addDays(cycleStart, position - 1)).toBe(day(offset));
    }),
  );
});

it('never offers a card that was used or has ended', () => {
  fc.assert(
    fc.property(rulesArb, actsArb, fc.nat(90), (rules, acts, offset) => {
      const { given } = live(rules, acts);
      const all = cardsInHand(rules, day(offset), given, new Set());
      expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
      expect(all.every(({ until }) => until >= day(offset))).toBe(true);
      const [first] = all;
      if (first) expect(cardsInHand(rules, day(offset), given, new Set([first.key]))).toEqual(all.slice(1));
    }),
  );
});
