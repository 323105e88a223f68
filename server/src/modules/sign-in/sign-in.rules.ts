import { type BusinessDate, addDays, addMonths, daysBetween } from '@guike/shared';
import type { GivenMilestone, MakeUpCard, SignInDay, SignInMilestone, SignInRules } from './sign-in.types.js';

/** Days in a row up to and including `date`. */
export function streakOn(runStart: BusinessDate, date: BusinessDate): number {
  return daysBetween(runStart, date) + 1;
}

/** The streak as it stands today: one that ended yesterday can still go on, one that ended before is over. */
export function currentStreak(last: Pick<SignInDay, 'date' | 'runStart'> | null, today: BusinessDate): number {
  if (last === null || daysBetween(last.date, today) > 1) return 0;
  return streakOn(last.runStart, last.date);
}

/** Where a day stands in its cycle: its position, from 1, and the day on which that cycle began. */
export function positionIn(
  runStart: BusinessDate,
  date: BusinessDate,
  cycleDays: number,
): { day: number; cycleStart: BusinessDate } {
  const index = daysBetween(runStart, date);
  const position = index % cycleDays;
  return { day: position + 1, cycleStart: addDays(date, -position) };
}

/** The run in which signing in on `date` stands, given the last day in the book before it. */
export function runStartFor(last: Pick<SignInDay, 'date' | 'runStart'> | null, date: BusinessDate): BusinessDate {
  return last !== null && daysBetween(last.date, date) === 1 ? last.runStart : date;
}

/**
 * Milestones that a run reaches on the days from `from` until `until`, and that are due. One is due once in a cycle,
 * wherever the run began when it was given: a repaired streak never brings again what one of its parts has brought in
 * the same cycle.
 */
export function dueMilestones(
  rules: SignInRules,
  run: { readonly start: BusinessDate; readonly from: BusinessDate; readonly until: BusinessDate },
  given: readonly GivenMilestone[],
): { milestone: SignInMilestone; cycleStart: BusinessDate; reachedOn: BusinessDate }[] {
  return daysFrom(run.from, run.until).flatMap((date) => {
    const { day, cycleStart } = positionIn(run.start, date, rules.cycleDays);
    const milestone = rules.milestones.find((one) => one.day === day);
    if (!milestone || isGiven(day, cycleStart, rules.cycleDays, given)) return [];
    return [{ milestone, cycleStart, reachedOn: date }];
  });
}

function isGiven(day: number, cycleStart: BusinessDate, cycleDays: number, given: readonly GivenMilestone[]): boolean {
  const end = addDays(cycleStart, cycleDays - 1);
  return given.some((one) => one.day === day && one.reachedOn >= cycleStart && one.reachedOn <= end);
}

/** What a make-up does to the runs around it: they become one. */
export function repairedRun(
  date: BusinessDate,
  before: SignInDay | null,
  after: SignInDay | null,
): { start: BusinessDate; joins: BusinessDate | null } {
  const joins = after !== null && after.date === addDays(date, 1) ? after.date : null;
  return { start: runStartFor(before, date), joins };
}

export type MakeUpProblem = 'not_missed' | 'too_early' | 'too_late' | 'off';

/** Whether a day can be made up today at all; cards are another question. */
export function makeUpProblem(
  rules: SignInRules,
  days: { readonly date: BusinessDate; readonly today: BusinessDate; readonly joinedOn: BusinessDate },
  taken: ReadonlySet<BusinessDate>,
): MakeUpProblem | null {
  const { date, today, joinedOn } = days;
  if (rules.makeUp.lastDays === 0) return 'off';
  if (taken.has(date) || date >= today) return 'not_missed';
  if (date < joinedOn) return 'too_early';
  return daysBetween(date, today) > rules.makeUp.lastDays ? 'too_late' : null;
}

/** Cards that can be used today, the one that ends first on top. */
export function cardsInHand(
  rules: SignInRules,
  today: BusinessDate,
  given: readonly GivenMilestone[],
  usedKeys: ReadonlySet<string>,
): MakeUpCard[] {
  if (rules.makeUp.lastDays === 0) return [];
  const month = today.slice(0, 7);
  const endOfMonth = addDays(addMonths(`${month}-01`, 1), -1);
  const monthly = numbered(rules.makeUp.cardsPerMonth).map((number): MakeUpCard => ({
    key: `m:${month}:${number}`,
    kind: 'monthly',
    until: endOfMonth,
  }));
  const earned = given.flatMap((milestone) =>
    numbered(milestone.cards).map((number): MakeUpCard => ({
      key: `e:${milestone.cycleStart}:${milestone.day}:${number}`,
      kind: 'earned',
      until: addDays(milestone.reachedOn, rules.makeUp.earnedCardDays),
    })),
  );
  return [...monthly, ...earned]
    .filter(({ key, until }) => until >= today && !usedKeys.has(key))
    .sort((one, other) => (one.until === other.until ? compare(one.key, other.key) : compare(one.until, other.until)));
}

/** The milestone that comes next and how many more days in a row it takes; null when there is none. */
export function nextMilestone(
  rules: SignInRules,
  streak: number,
): { milestone: SignInMilestone; inDays: number } | null {
  const position = streak % rules.cycleDays;
  const ahead = rules.milestones.find(({ day }) => day > position);
  if (ahead) return { milestone: ahead, inDays: ahead.day - position };
  const [first] = rules.milestones;
  return first ? { milestone: first, inDays: rules.cycleDays - position + first.day } : null;
}

const daysFrom = (from: BusinessDate, until: BusinessDate): BusinessDate[] =>
  Array.from({ length: Math.max(0, daysBetween(from, until) + 1) }, (_, index) => addDays(from, index));
const numbered = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
