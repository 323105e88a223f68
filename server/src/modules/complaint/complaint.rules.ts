import { type Result, ok, refuse } from '../../kernel/result.js';
import { StateMachine } from '../../kernel/state-machine.js';
import type { ComplaintHandler, ComplaintState, EntryKind, Resolution, Subject } from './complaint.types.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

const MACHINE = new StateMachine<ComplaintState>({
  open: ['open', 'handling', 'answered', 'closed'],
  handling: ['open', 'handling', 'answered', 'closed'],
  answered: ['open', 'handling', 'answered', 'closed'],
  closed: ['open', 'handling'],
});

/** What decides what may happen next. */
export interface ComplaintFacts {
  readonly state: ComplaintState;
  readonly handler: ComplaintHandler;
  readonly storeId: number | null;
  readonly assigneeId: number | null;
  /** Until when a word is owed; null when it is the member's turn, or nobody's. */
  readonly dueAt: Date | null;
  readonly firstReplyAt: Date | null;
  readonly closedAt: Date | null;
  readonly resolution: Resolution | null;
  readonly rating: number | null;
  readonly reopened: number;
  readonly remindedAt: Date | null;
  /** 0: nobody above knows · 1: the store's manager · 2: headquarters. */
  readonly escalation: number;
}

export interface ComplaintTerms {
  /** Hours in which a member gets a word back. */
  readonly answerHours: number;
  readonly reopenDays: number;
  readonly reopenTimes: number;
  readonly rateDays: number;
}

export type ComplaintAct =
  | { readonly kind: 'take'; readonly staffId: number }
  | { readonly kind: 'assign'; readonly staffId: number }
  | { readonly kind: 'reply'; readonly staffId: number }
  | { readonly kind: 'note' }
  | { readonly kind: 'move'; readonly to: { readonly handler: ComplaintHandler; readonly storeId: number | null } }
  | { readonly kind: 'close'; readonly resolution: Resolution }
  | { readonly kind: 'answer' }
  | { readonly kind: 'rate'; readonly stars: number }
  | { readonly kind: 'reopen' };

export type ComplaintChange = Partial<ComplaintFacts>;

/** What an act makes of a complaint, or why it can't be done now. */
export function decide(
  facts: ComplaintFacts,
  act: ComplaintAct,
  terms: ComplaintTerms,
  now: Date,
): Result<ComplaintChange> {
  const change = changeBy(facts, act, terms, now);
  if (!change.ok || change.value.state === undefined) return change;
  return MACHINE.allows(facts.state, change.value.state) ? change : refuse('COMPLAINT_CLOSED');
}

type Ending = Extract<ComplaintAct, { kind: 'rate' | 'reopen' | 'note' }>;
type Handling = Exclude<ComplaintAct, Ending>;

function changeBy(facts: ComplaintFacts, act: ComplaintAct, terms: ComplaintTerms, now: Date): Result<ComplaintChange> {
  if (act.kind === 'note') return ok({});
  if (act.kind === 'rate') return rated(facts, act.stars, terms, now);
  if (act.kind === 'reopen') return reopened(facts, terms, now);
  return facts.state === 'closed' ? refuse('COMPLAINT_CLOSED') : handled(facts, act, terms, now);
}

function handled(facts: ComplaintFacts, act: Handling, terms: ComplaintTerms, now: Date): Result<ComplaintChange> {
  switch (act.kind) {
    case 'take':
      if (facts.assigneeId !== null && facts.assigneeId !== act.staffId) return refuse('COMPLAINT_TAKEN');
      return ok({ assigneeId: act.staffId, state: taken(facts.state) });
    case 'assign':
      return ok({ assigneeId: act.staffId, state: taken(facts.state) });
    case 'reply':
      return ok(replied(facts, act.staffId, now));
    case 'move':
      return ok({ ...act.to, ...afresh(terms, now), assigneeId: null, state: 'open' });
    case 'answer':
      return ok(answered(facts, terms, now));
    case 'close':
      return ok({ state: 'closed', closedAt: now, resolution: act.resolution, dueAt: null });
  }
}

/** Whoever takes an answered one waits for the member like the one before. */
const taken = (state: ComplaintState): ComplaintState => (state === 'open' ? 'handling' : state);

/** The first to answer is the one who has it. */
function replied({ assigneeId, firstReplyAt }: ComplaintFacts, staffId: number, now: Date): ComplaintChange {
  return { state: 'answered', assigneeId: assigneeId ?? staffId, firstReplyAt: firstReplyAt ?? now, dueAt: null };
}

/** A member who writes again while a word is owed doesn't move the deadline away. */
function answered({ state, assigneeId }: ComplaintFacts, terms: ComplaintTerms, now: Date): ComplaintChange {
  if (state !== 'answered') return {};
  return { state: assigneeId === null ? 'open' : 'handling', ...afresh(terms, now) };
}

function afresh({ answerHours }: ComplaintTerms, now: Date): ComplaintChange {
  return { dueAt: deadline(now, answerHours), remindedAt: null, escalation: 0 };
}

function rated(facts: ComplaintFacts, stars: number, terms: ComplaintTerms, now: Date): Result<ComplaintChange> {
  if (facts.rating !== null) return refuse('COMPLAINT_RATED');
  return mayRate(facts, terms, now) ? ok({ rating: stars }) : refuse('COMPLAINT_NOT_RATABLE');
}

function reopened(facts: ComplaintFacts, terms: ComplaintTerms, now: Date): Result<ComplaintChange> {
  if (!mayReopen(facts, terms, now)) return refuse('COMPLAINT_NOT_REOPENABLE');
  const state = facts.assigneeId === null ? 'open' : 'handling';
  const rest = { closedAt: null, resolution: null, rating: null, reopened: facts.reopened + 1 };
  return ok({ state, ...rest, ...afresh(terms, now) });
}

type Ended = Pick<ComplaintFacts, 'state' | 'closedAt' | 'rating' | 'reopened'>;

export function mayRate({ state, closedAt, rating }: Ended, { rateDays }: ComplaintTerms, now: Date): boolean {
  return state === 'closed' && rating === null && within(closedAt, rateDays, now);
}

export function mayReopen({ state, closedAt, reopened: times }: Ended, terms: ComplaintTerms, now: Date): boolean {
  return state === 'closed' && times < terms.reopenTimes && within(closedAt, terms.reopenDays, now);
}

export function reopenUntil({ closedAt }: Pick<Ended, 'closedAt'>, { reopenDays }: ComplaintTerms): Date | null {
  return closedAt && new Date(closedAt.getTime() + reopenDays * DAY_MS);
}

export function deadline(from: Date, hours: number): Date {
  return new Date(from.getTime() + hours * HOUR_MS);
}

export function isOverdue({ dueAt }: Pick<ComplaintFacts, 'dueAt'>, now: Date): boolean {
  return dueAt !== null && dueAt <= now;
}

/** What the clock makes due: a word to who has it before the deadline, to the manager at it, to headquarters later. */
export function clockStep(
  { dueAt, remindedAt, escalation }: Pick<ComplaintFacts, 'dueAt' | 'remindedAt' | 'escalation'>,
  terms: { readonly remindBeforeHours: number; readonly escalateHours: number },
  now: Date,
): 'remind' | 1 | 2 | null {
  if (dueAt === null) return null;
  if (escalation < 2 && deadline(dueAt, terms.escalateHours) <= now) return 2;
  if (escalation < 1 && dueAt <= now) return 1;
  if (remindedAt === null && escalation === 0 && deadline(dueAt, -terms.remindBeforeHours) <= now) return 'remind';
  return null;
}

/** A complaint about a store's own people or without a store is nobody's there. */
export function handlerOf(goesTo: ComplaintHandler, storeId: number | null): ComplaintHandler {
  return goesTo === 'hq' || storeId === null ? 'hq' : 'store';
}

/** One open complaint of a member about one thing. */
export function openKey(memberId: number, subject: Subject | null): string | null {
  return subject && `${memberId}:${subject.kind}:${subject.id}`;
}

const INTERNAL: readonly EntryKind[] = ['note', 'reminded'];

export function visibleToMember(kind: EntryKind): boolean {
  return !INTERNAL.includes(kind);
}

function within(since: Date | null, days: number, now: Date): boolean {
  return since !== null && now.getTime() < since.getTime() + days * DAY_MS;
}
