import { type BusinessDate, addDays, addMonths } from '@guike/shared';
import type {
  TierCondition,
  TierConditions,
  TierDefinition,
  TierMeasureName,
  TierMoveCause,
  TierRules,
  TierState,
  TierValues,
  TierWindow,
} from './tier.types.js';

/** A sum that deciding by these rules needs. */
export interface NeededMeasure {
  readonly key: string;
  readonly measure: TierMeasureName;
  /** First business day of the sum; null for all of them. */
  readonly from: BusinessDate | null;
}

/**
 * event: something happened, only upgrades · review: the monthly look at what was kept · due: a grace period or a
 * manual grant may have ended.
 */
export type TierOccasion = 'event' | 'review' | 'due';

export interface TierDecision {
  readonly state: TierState;
  /** Null when the tier stays. */
  readonly cause: Exclude<TierMoveCause, 'joined' | 'granted'> | null;
}

/** `spend:rolling:90` */
export function measureKey({ measure, window }: Pick<TierCondition, 'measure' | 'window'>): string {
  return window.kind === 'rolling' ? `${measure}:rolling:${window.days}` : `${measure}:${window.kind}`;
}

export function windowStart(window: TierWindow, today: BusinessDate): BusinessDate | null {
  const firstOfMonth = `${today.slice(0, 8)}01`;
  switch (window.kind) {
    case 'lifetime':
      return null;
    case 'month':
      return firstOfMonth;
    case 'halfYear':
      return addMonths(firstOfMonth, -5);
    case 'rolling':
      return addDays(today, 1 - window.days);
  }
}

/** Every sum the ladder asks for, each once. */
export function neededMeasures(rules: TierRules, today: BusinessDate): NeededMeasure[] {
  const needed = new Map<string, NeededMeasure>();
  for (const condition of rules.tiers.flatMap((tier) => tier.conditions?.items ?? [])) {
    const key = measureKey(condition);
    needed.set(key, { key, measure: condition.measure, from: windowStart(condition.window, today) });
  }
  return [...needed.values()];
}

/** Rank in the ladder. A tier that the rules no longer know counts as the lowest. */
export function levelOf(rules: TierRules, code: string): number {
  return Math.max(
    0,
    rules.tiers.findIndex((tier) => tier.code === code),
  );
}

export function tierAt(rules: TierRules, level: number): TierDefinition {
  const tier = rules.tiers[level];
  if (!tier) throw new RangeError(`no tier at level ${level}`);
  return tier;
}

export function meets(conditions: TierConditions | null, values: TierValues): boolean {
  if (conditions === null) return true;
  const met = (condition: TierCondition): boolean => (values.get(measureKey(condition)) ?? 0) >= condition.atLeast;
  return conditions.match === 'all' ? conditions.items.every(met) : conditions.items.some(met);
}

/** The highest tier whose conditions are met; lower ones need not be. */
export function earnedLevel(rules: TierRules, values: TierValues): number {
  return rules.tiers.findLastIndex((tier) => meets(tier.conditions, values));
}

/** Where a member stands after an occasion. Pure: the same facts give the same answer on every replica. */
export function decideTier(
  rules: TierRules,
  values: TierValues,
  current: TierState,
  occasion: TierOccasion,
  today: BusinessDate,
): TierDecision {
  const level = levelOf(rules, current.code);
  const earned = earnedLevel(rules, values);
  // A code the rules have dropped is replaced by the lowest tier's, so that it can never come back to life by itself.
  const known = { ...current, code: tierAt(rules, level).code };
  if (earned > level) return { state: reached(rules, earned, today), cause: 'upgraded' };
  if (occasion === 'due') return decideDue(rules, { level, earned }, known, today);
  const granted = isOn(known.manualUntil, today);
  if (earned === level) {
    // What is earned again is safe again, whether a review or a purchase shows it.
    const clear = occasion === 'review' || known.graceUntil !== null;
    return stay(clear ? { ...known, misses: 0, graceUntil: null } : known);
  }
  if (occasion === 'event' || granted || isOn(known.protectedUntil, today)) return stay(known);
  return decideMiss(rules, { level, earned }, known, today);
}

interface Standing {
  readonly level: number;
  readonly earned: number;
}

function decideMiss(rules: TierRules, standing: Standing, current: TierState, today: BusinessDate): TierDecision {
  const { retention } = tierAt(rules, standing.level);
  const misses = current.misses + 1;
  if (misses < retention.misses || current.graceUntil !== null) return stay({ ...current, misses });
  if (retention.graceDays === 0) return dropped(rules, standing);
  return stay({ ...current, misses, graceUntil: addDays(today, retention.graceDays) });
}

function decideDue(rules: TierRules, standing: Standing, current: TierState, today: BusinessDate): TierDecision {
  const short = standing.earned < standing.level;
  if (isOver(current.manualUntil, today)) {
    const free = { ...current, manualUntil: null };
    return short
      ? { state: atRest(tierAt(rules, standing.earned).code), cause: 'grant_ended' }
      : stay({ ...free, misses: 0, graceUntil: null });
  }
  if (!isOver(current.graceUntil, today)) return stay(current);
  return short && current.manualUntil === null
    ? dropped(rules, standing)
    : stay({ ...current, misses: 0, graceUntil: null });
}

function dropped(rules: TierRules, { level, earned }: Standing): TierDecision {
  const { retention } = tierAt(rules, level);
  const target = retention.dropTo === 'oneStep' ? level - 1 : earned;
  return { state: atRest(tierAt(rules, target).code), cause: 'downgraded' };
}

function reached(rules: TierRules, level: number, today: BusinessDate): TierState {
  const { code, retention } = tierAt(rules, level);
  const protectedUntil = retention.protectionDays > 0 ? addDays(today, retention.protectionDays) : null;
  return { ...atRest(code), protectedUntil };
}

function atRest(code: string): TierState {
  return { code, protectedUntil: null, misses: 0, graceUntil: null, manualUntil: null };
}

function stay(state: TierState): TierDecision {
  return { state, cause: null };
}

/** Days count to their end: what lasts until the 5th is over on the 6th. */
function isOn(until: BusinessDate | null, today: BusinessDate): boolean {
  return until !== null && today <= until;
}

function isOver(until: BusinessDate | null, today: BusinessDate): boolean {
  return until !== null && until < today;
}

/** Where a new member begins. */
export function startingState(rules: TierRules): TierState {
  return atRest(tierAt(rules, 0).code);
}

/** The state after a grant by hand: the granted tier, kept until the day. */
export function grantedState(code: string, until: BusinessDate): TierState {
  return { ...atRest(code), manualUntil: until };
}

export function sameState(a: TierState, b: TierState): boolean {
  return (
    a.code === b.code &&
    a.protectedUntil === b.protectedUntil &&
    a.misses === b.misses &&
    a.graceUntil === b.graceUntil &&
    a.manualUntil === b.manualUntil
  );
}
