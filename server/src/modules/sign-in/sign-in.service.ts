import { Injectable } from '@nestjs/common';
import { type BusinessDate, addDays, businessDate } from '@guike/shared';
import { type Result, ok, refuse } from '../../kernel/result.js';
import type { Transaction } from '../../platform/database/index.js';
import type { MemberActor } from '../../platform/http/index.js';
import { Idempotency, type IdempotentCommand } from '../../platform/idempotency/idempotency.js';
import { MemberFacade } from '../member/index.js';
import { type SignInDone, SIGN_IN_DONE, SIGN_IN_MADE_UP, signInEvent } from './sign-in.events.js';
import { SignInRewards } from './sign-in-rewards.js';
import { type SignInRuleSet, SignInRuleSets } from './sign-in-rule-sets.js';
import {
  type MakeUpProblem,
  cardsInHand,
  dueMilestones,
  makeUpProblem,
  repairedRun,
  runStartFor,
  streakOn,
} from './sign-in.rules.js';
import { SignInStore, type StoredDay, type StoredMilestone, type StoredStreak } from './sign-in.store.js';
import type { SignInDay } from './sign-in.types.js';

/** What a day has brought. */
export interface SignedIn {
  readonly date: BusinessDate;
  /** It was in the book before: nothing was given again. */
  readonly already: boolean;
  readonly streak: number;
  readonly day: { readonly points: number; readonly growth: number };
  readonly milestones: readonly StoredMilestone[];
}

const REFUSAL = {
  off: 'MAKE_UP_OFF',
  not_missed: 'MAKE_UP_NOT_MISSED',
  too_early: 'MAKE_UP_NOT_MISSED',
  too_late: 'MAKE_UP_TOO_LATE',
} as const satisfies Record<MakeUpProblem, string>;

/** Signing in, once per business day whatever is repeated or runs in parallel, and repairing a day that was missed. */
@Injectable()
export class SignInService {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly ruleSets: SignInRuleSets,
    private readonly store: SignInStore,
    private readonly rewards: SignInRewards,
    private readonly members: MemberFacade,
  ) {}

  async signIn(command: IdempotentCommand, { memberId }: MemberActor): Promise<Result<SignedIn>> {
    const ruleSet = await this.ruleSets.current();
    return this.idempotency.run(command, async (tx) => ok(await this.signInIn(tx, memberId, ruleSet)));
  }

  async makeUp(command: IdempotentCommand, { memberId }: MemberActor, date: BusinessDate): Promise<Result<SignedIn>> {
    const ruleSet = await this.ruleSets.current();
    return this.idempotency.run(command, (tx) => this.makeUpIn(tx, memberId, date, ruleSet));
  }

  private async signInIn(tx: Transaction, memberId: number, ruleSet: SignInRuleSet): Promise<SignedIn> {
    const streak = await this.store.take(tx, memberId);
    const date = businessDate(tx.now);
    if (streak.lastDate !== null && streak.lastDate >= date) return this.asItWas(tx, memberId, streak.lastDate);
    const runStart = runStartFor(lastDay(streak), date);
    const day = { date, runStart, kind: 'signed' as const, cardKey: null, ...ruleSet.rules.daily };
    const milestones = await this.enter(tx, { memberId, day, until: date, ruleSet });
    await this.store.giveBack(tx, memberId, streak.revision, { lastDate: date, runStart, total: streak.total + 1 });
    const told = totals(memberId, day, streakOn(runStart, date), milestones);
    tx.emit(signInEvent(SIGN_IN_DONE, told));
    return { date, already: false, streak: told.streak, day: ruleSet.rules.daily, milestones };
  }

  private async makeUpIn(
    tx: Transaction,
    memberId: number,
    date: BusinessDate,
    ruleSet: SignInRuleSet,
  ): Promise<Result<SignedIn>> {
    const streak = await this.store.take(tx, memberId);
    const today = businessDate(tx.now);
    const days = await this.store.days(memberId, { from: addDays(date, -1), until: addDays(date, 1) }, tx);
    const taken = new Set(days.map((day) => day.date));
    const joinedOn = await this.joinedOn(tx, memberId);
    const problem = makeUpProblem(ruleSet.rules, { date, today, joinedOn }, taken);
    if (problem) return refuse(REFUSAL[problem]);
    const card = await this.firstCard(tx, memberId, today, ruleSet);
    if (card === null) return refuse('MAKE_UP_NO_CARD');
    const find = (wanted: BusinessDate): StoredDay | null => days.find((day) => day.date === wanted) ?? null;
    const run = repairedRun(date, find(addDays(date, -1)), find(addDays(date, 1)));
    if (run.joins !== null) await this.store.moveRun(tx, memberId, run.joins, run.start);
    const extendsLast = streak.lastDate === null || run.joins === streak.runStart || date > streak.lastDate;
    const lastDate = streak.lastDate === null || date > streak.lastDate ? date : streak.lastDate;
    // A run that ended long ago may be repaired too: the milestones it then reaches are due up to its own end.
    const until = extendsLast ? lastDate : await this.store.endOfRun(tx, memberId, run.start, date);
    const day = { date, runStart: run.start, kind: 'made_up' as const, cardKey: card, points: 0, growth: 0 };
    const milestones = await this.enter(tx, { memberId, day, until, ruleSet });
    const runStart = extendsLast ? run.start : streak.runStart;
    await this.store.giveBack(tx, memberId, streak.revision, { lastDate, runStart, total: streak.total + 1 });
    const told = totals(memberId, day, streakOn(run.start, until), milestones);
    tx.emit(signInEvent(SIGN_IN_MADE_UP, told));
    return ok({ date, already: false, streak: told.streak, day: { points: 0, growth: 0 }, milestones });
  }

  /** Writes the day and gives all that is due from it on. */
  private async enter(
    tx: Transaction,
    entry: { memberId: number; day: Omit<StoredDay, 'createdAt'>; until: BusinessDate; ruleSet: SignInRuleSet },
  ): Promise<StoredMilestone[]> {
    const { memberId, day, until, ruleSet } = entry;
    const { rules, version } = ruleSet;
    const given = await this.store.milestones(memberId, addDays(day.date, -rules.cycleDays), tx);
    const due = dueMilestones(rules, { start: day.runStart, from: day.date, until }, given);
    const daily = { points: day.points, growth: day.growth };
    const milestones = await this.rewards.give(tx, { memberId, date: day.date, daily }, due);
    await this.store.insertDay(tx, memberId, day, version);
    await this.store.insertMilestones(tx, memberId, milestones, version);
    return milestones;
  }

  private async firstCard(
    tx: Transaction,
    memberId: number,
    today: BusinessDate,
    { rules }: SignInRuleSet,
  ): Promise<string | null> {
    const since = addDays(today, -rules.makeUp.earnedCardDays);
    const given = await this.store.milestones(memberId, since, tx);
    const used = await this.store.usedCards(memberId, addDays(since, -rules.makeUp.lastDays), tx);
    return cardsInHand(rules, today, given, used)[0]?.key ?? null;
  }

  private async joinedOn(tx: Transaction, memberId: number): Promise<BusinessDate> {
    const member = await this.members.byId(memberId, tx);
    if (!member) throw new Error(`no member ${memberId}`);
    return businessDate(member.joinedAt);
  }

  private async asItWas(tx: Transaction, memberId: number, date: BusinessDate): Promise<SignedIn> {
    const [day] = await this.store.days(memberId, { from: date, until: date }, tx);
    if (!day) throw new Error(`member ${memberId} has no ${date} in the book`);
    const milestones = (await this.store.milestones(memberId, date, tx)).filter(({ reachedOn }) => reachedOn === date);
    const { points, growth } = day;
    return { date, already: true, streak: streakOn(day.runStart, date), day: { points, growth }, milestones };
  }
}

function lastDay({ lastDate, runStart }: StoredStreak): Pick<SignInDay, 'date' | 'runStart'> | null {
  return lastDate === null || runStart === null ? null : { date: lastDate, runStart };
}

function totals(
  memberId: number,
  day: { date: BusinessDate; points: number; growth: number },
  streak: number,
  milestones: readonly StoredMilestone[],
): SignInDone {
  return {
    memberId,
    date: day.date,
    streak,
    points: milestones.reduce((sum, one) => sum + one.points, day.points),
    growth: milestones.reduce((sum, one) => sum + one.growth, day.growth),
  };
}
