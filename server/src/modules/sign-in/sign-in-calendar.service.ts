import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type BusinessDate, addDays, addMonths, businessDate, daysBetween, formatDay } from '@guike/shared';
import { Clock } from '../../kernel/clock.js';
import { type Result, ok, refuse } from '../../kernel/result.js';
import { CouponFacade } from '../coupon/index.js';
import { MemberFacade, MemberViews, type RecentActivity } from '../member/index.js';
import { SignInRuleSets } from './sign-in-rule-sets.js';
import { nextWords, nextWordsBeforeSigning, rewardWords, ruleLines } from './sign-in-words.rules.js';
import type { DayState, SignInCalendar, SignInCalendarDay, SignInGift, SignInResult } from './sign-in.dto.js';
import { cardsInHand, currentStreak, makeUpProblem, nextMilestone, positionIn } from './sign-in.rules.js';
import type { SignedIn } from './sign-in.service.js';
import { SignInStore, type StoredDay, type StoredMilestone, type StoredStreak } from './sign-in.store.js';
import type { SignInRules } from './sign-in.types.js';

type Gift = Pick<StoredMilestone, 'day' | 'points' | 'growth' | 'cards' | 'couponTemplateId'>;
type CouponNames = ReadonlyMap<number, { readonly name: string }>;

interface Book {
  readonly rules: SignInRules;
  readonly today: BusinessDate;
  readonly joinedOn: BusinessDate;
  readonly streak: number;
  readonly days: ReadonlyMap<BusinessDate, StoredDay>;
  readonly milestones: readonly StoredMilestone[];
  readonly cards: number;
}

/** A member's book of days as it is shown. */
@Injectable()
export class SignInCalendarService implements OnModuleInit {
  constructor(
    private readonly ruleSets: SignInRuleSets,
    private readonly store: SignInStore,
    private readonly members: MemberFacade,
    private readonly memberViews: MemberViews,
    private readonly coupons: CouponFacade,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.memberViews.register({ recent: (memberId, limit, before) => this.recent(memberId, limit, before) });
  }

  async month(memberId: number, month: string): Promise<Result<SignInCalendar>> {
    const today = businessDate(this.clock.now());
    const first = `${month}-01`;
    const span = { from: first, until: addDays(addMonths(first, 1), -1) };
    const { rules } = await this.ruleSets.current();
    const cardsSince = addDays(today, -rules.makeUp.earnedCardDays);
    const milestonesSince = [cardsSince, addDays(today, -rules.cycleDays), span.from].sort()[0] as BusinessDate;
    const [member, streak, days, milestones, used, names] = await Promise.all([
      this.members.byId(memberId),
      this.store.streak(memberId),
      this.store.days(memberId, span),
      this.store.milestones(memberId, milestonesSince),
      this.store.usedCards(memberId, addDays(cardsSince, -rules.makeUp.lastDays)),
      this.couponNames(rules.milestones),
    ]);
    if (!member) return refuse('MEMBER_NOT_FOUND');
    const cards = cardsInHand(rules, today, milestones, used);
    const book: Book = {
      rules,
      today,
      joinedOn: businessDate(member.joinedAt),
      streak: currentStreak(lastOf(streak), today),
      days: new Map(days.map((day) => [day.date, day])),
      milestones,
      cards: cards.length,
    };
    return ok({
      month,
      today,
      ...standing(book, streak, names),
      cards: { left: cards.length, until: cards[0]?.until ?? null },
      days: datesOf(span).map((date) => calendarDay(book, streak, date)),
      rules: ruleLines(rules),
    });
  }

  /** The answer to signing in, with the names of what was given. */
  async resultOf({ date, already, streak, day, milestones }: SignedIn): Promise<SignInResult> {
    const names = await this.couponNames(milestones);
    const gifts = milestones.map((one) =>
      giftOf({ ...one, couponTemplateId: one.couponId && one.couponTemplateId }, names),
    );
    const sum = gifts.reduce(
      (all, gift) => ({
        points: all.points + gift.points,
        growth: all.growth + gift.growth,
        cards: all.cards + gift.cards,
      }),
      { ...day, cards: 0 },
    );
    const couponName = gifts.find((gift) => gift.couponName !== null)?.couponName ?? null;
    return { date, already, streak, ...day, gifts, words: rewardWords({ ...sum, couponName }) };
  }

  private async couponNames(gifts: readonly { readonly couponTemplateId: number | null }[]): Promise<CouponNames> {
    const ids = gifts.flatMap(({ couponTemplateId }) => couponTemplateId ?? []);
    return ids.length === 0 ? new Map() : this.coupons.templatesById(ids);
  }

  private async recent(memberId: number, limit: number, before: Date | null): Promise<RecentActivity[]> {
    const days = await this.store.recent(memberId, limit, before);
    return days.map(({ createdAt, kind, date }) => ({
      at: createdAt.toISOString(),
      kind: 'sign_in',
      title: kind === 'signed' ? '每日签到' : `补签 ${formatDay(date)}`,
      amountFen: null,
    }));
  }
}

function standing(
  { rules, today, streak }: Book,
  stored: StoredStreak,
  names: CouponNames,
): Pick<
  SignInCalendar,
  'signedToday' | 'streak' | 'total' | 'todayPoints' | 'todayGrowth' | 'nextText' | 'cycleDay' | 'cycleDays' | 'track'
> {
  const signedToday = stored.lastDate === today;
  const cycleDay = cycleDayOf(streak, signedToday, rules.cycleDays);
  const next = nextMilestone(rules, streak);
  const words = next && (signedToday ? nextWords : nextWordsBeforeSigning)(next.inDays, giftOf(next.milestone, names));
  return {
    signedToday,
    streak,
    total: stored.total,
    todayPoints: rules.daily.points,
    todayGrowth: rules.daily.growth,
    nextText: words,
    cycleDay,
    cycleDays: rules.cycleDays,
    track: rules.milestones.map((one) => ({ ...giftOf(one, names), reached: one.day <= cycleDay })),
  };
}

/** A cycle that was completed yesterday is over: today begins the next one. */
function cycleDayOf(streak: number, signedToday: boolean, cycleDays: number): number {
  if (streak === 0) return 0;
  const position = ((streak - 1) % cycleDays) + 1;
  return position === cycleDays && !signedToday ? 0 : position;
}

function calendarDay(book: Book, stored: StoredStreak, date: BusinessDate): SignInCalendarDay {
  const { rules, today, joinedOn, days, milestones, cards } = book;
  const day = days.get(date);
  const reached = milestones.filter(({ reachedOn }) => reachedOn === date);
  const open = makeUpProblem(rules, { date, today, joinedOn }, new Set(days.keys())) === null;
  return {
    date,
    state: stateOf(date, day, today, joinedOn),
    points: reached.reduce((sum, one) => sum + one.points, day?.points ?? 0),
    growth: reached.reduce((sum, one) => sum + one.growth, day?.growth ?? 0),
    gift: reached.length > 0 || (date > (stored.lastDate ?? '') && date >= today && expectsGift(book, stored, date)),
    canMakeUp: open && cards > 0,
  };
}

/** Whether going on without a gap leads to a milestone on that day. */
function expectsGift({ rules, today, streak }: Book, stored: StoredStreak, date: BusinessDate): boolean {
  const start = streak > 0 && stored.runStart !== null ? stored.runStart : today;
  const { day } = positionIn(start, date, rules.cycleDays);
  return rules.milestones.some((one) => one.day === day);
}

function stateOf(
  date: BusinessDate,
  day: StoredDay | undefined,
  today: BusinessDate,
  joinedOn: BusinessDate,
): DayState {
  if (day) return day.kind;
  if (date === today) return 'open';
  if (date > today) return 'ahead';
  return date < joinedOn ? 'before' : 'missed';
}

function giftOf({ day, points, growth, cards, couponTemplateId }: Gift, names: CouponNames): SignInGift {
  const couponName = couponTemplateId === null ? null : (names.get(couponTemplateId)?.name ?? null);
  return { day, points, growth, cards, couponName, words: rewardWords({ points, growth, cards, couponName }) };
}

function lastOf({ lastDate, runStart }: StoredStreak): { date: BusinessDate; runStart: BusinessDate } | null {
  return lastDate === null || runStart === null ? null : { date: lastDate, runStart };
}

function datesOf({ from, until }: { from: BusinessDate; until: BusinessDate }): BusinessDate[] {
  return Array.from({ length: daysBetween(from, until) + 1 }, (_, index) => addDays(from, index));
}
