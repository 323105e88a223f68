import { Injectable } from '@nestjs/common';
import { addDays, businessDate, daysBetween, endOfBusinessDay, startOfBusinessDay } from '@guike/shared';
import { Database, inList } from '../../../platform/database/index.js';
import { CouponFacade } from '../../coupon/index.js';
import { MemberFacade, birthdaysOn } from '../../member/index.js';
import { OrderFacade } from '../../order/index.js';
import type { Draft } from '../follow-up.writer.js';
import { REACHED } from '../follow-up.types.js';
import { dormantStage, isLate } from '../habits/habit.rules.js';
import { type Habit, HabitStore } from '../habits/habit.store.js';

const PAGE = 500;
/** After the longest threshold somebody is given this long; later they are a matter for campaigns. */
const LAST_STAGE_DAYS = 30;
const QUIET_EXPIRY_DAYS = 14;

export type Drafts = AsyncGenerator<readonly Draft[]>;

/** Whom the nightly lists name, some hundred at a time. Each draft carries its fact's key, so asking again names the same. */
@Injectable()
export class Candidates {
  constructor(
    private readonly database: Database,
    private readonly members: MemberFacade,
    private readonly coupons: CouponFacade,
    private readonly orders: OrderFacade,
    private readonly habits: HabitStore,
  ) {}

  async *birthdays(now: Date, aheadDays: number): Drafts {
    const today = businessDate(now);
    for (let ahead = 0; ahead <= aheadDays; ahead += 1) {
      const on = addDays(today, ahead);
      const days = birthdaysOn(on);
      for (let after = 0; ;) {
        const page = await this.members.bornOn(days, after, PAGE);
        yield page.map(({ id, birthday }): Draft => {
          const lunar = birthday?.calendar === 'lunar';
          return {
            factKey: `B:${id}:${on.slice(0, 4)}${lunar ? `:L${birthday.month}-${birthday.day}` : ''}`,
            fact: { kind: 'birthday', on, lunar },
            memberId: id,
            dueAt: endOfBusinessDay(on),
            expiresAt: endOfBusinessDay(addDays(on, 1)),
          };
        });
        if (page.length < PAGE) break;
        after = page.at(-1)?.id ?? after;
      }
    }
  }

  /** Silent past a threshold: once for each threshold and last order, so a new order starts the count again. */
  async *dormant(now: Date, thresholds: readonly number[]): Drafts {
    const [first, last] = [thresholds[0], thresholds.at(-1)];
    if (first === undefined || last === undefined) return;
    const span = { longest: last + LAST_STAGE_DAYS, shortest: first };
    for await (const { habit, silentDays } of this.silent(now, span)) {
      const stage = dormantStage(silentDays, thresholds);
      const figures = (await this.habits.profiles([habit.memberId], now)).get(habit.memberId);
      if (stage === null || !figures) continue;
      yield [
        {
          factKey: `D${stage}:${habit.lastOrderId}`,
          fact: { kind: 'dormant', silentDays, stage, orders: figures.orders },
          memberId: habit.memberId,
        },
      ];
    }
  }

  /** Late by their own measure, before anybody would call them dormant. */
  async *lateOnes(now: Date, percent: number, firstStage: number): Drafts {
    if (percent === 0) return;
    for await (const { habit, silentDays } of this.silent(now, { longest: firstStage, shortest: 3 })) {
      if (!isLate(silentDays, habit.rhythm, percent)) continue;
      yield [
        {
          factKey: `R:${habit.lastOrderId}`,
          fact: { kind: 'rhythm', silentDays, rhythm: habit.rhythm ?? 0 },
          memberId: habit.memberId,
        },
      ];
    }
  }

  /** The best customers whom nobody has spoken to for long. */
  async *neglected(now: Date, percent: number, quietDays: number): Drafts {
    const cut = percent === 0 ? null : await this.habits.topSpendFen(percent, now);
    if (cut === null || cut <= 0) return;
    const month = businessDate(now).slice(0, 7);
    for (let after = 0; ;) {
      const page = await this.habits.spenders(cut, after, PAGE, now);
      const spoken = await this.spokenSince(
        page.map(({ id }) => id),
        new Date(now.getTime() - quietDays * 86_400_000),
      );
      yield page
        .filter(({ id }) => !spoken.has(id))
        .map(({ id, spendFen }): Draft => ({
          factKey: `V:${id}:${month}`,
          fact: { kind: 'high_value', spendFen, percent, quietDays },
          memberId: id,
          expiresAt: new Date(now.getTime() + QUIET_EXPIRY_DAYS * 86_400_000),
        }));
      if (page.length < PAGE) return;
      after = page.at(-1)?.id ?? after;
    }
  }

  /** Given some days ago and still there. A missed night is caught up within the three days after. */
  async *unusedCoupons(now: Date, days: number): Drafts {
    if (days === 0) return;
    const today = businessDate(now);
    const window = {
      issuedFrom: startOfBusinessDay(addDays(today, -days - 2)),
      issuedUntil: startOfBusinessDay(addDays(today, 1 - days)),
      now,
    };
    for (let after = 0; ;) {
      const page = await this.coupons.unusedOf(window, after, PAGE);
      yield page.map(({ id, memberId, name, issuedAt, validUntil }): Draft => {
        const issuedOn = businessDate(issuedAt);
        return {
          factKey: `U:${id}`,
          fact: { kind: 'coupon_unused', name, issuedOn, days: daysBetween(issuedOn, today) },
          memberId,
          expiresAt: validUntil,
        };
      });
      if (page.length < PAGE) return;
      after = page.at(-1)?.id ?? after;
    }
  }

  /** Ordered in the mini-program and not paid, since yesterday at the latest. */
  async *unpaidOrders(now: Date, withinDays: number): Drafts {
    const today = businessDate(now);
    for (let after = 0; ;) {
      const page = await this.orders.unpaidOf({ from: addDays(today, -3), until: today }, after, PAGE);
      const profiles = await this.habits.profiles(
        page.map(({ memberId }) => memberId),
        now,
      );
      // Who has bought since has found another way.
      const left = page.filter(({ memberId, createdAt }) => {
        const habit = profiles.get(memberId)?.habit;
        return !habit || habit.lastPaidAt < createdAt;
      });
      yield left.map(({ id, memberId, storeId, summary, payableFen, createdAt }): Draft => ({
        factKey: `O:${id}`,
        fact: { kind: 'unpaid_order', summary, amountFen: payableFen, on: businessDate(createdAt) },
        memberId,
        storeId,
        expiresAt: new Date(createdAt.getTime() + withinDays * 86_400_000),
      }));
      if (page.length < PAGE) return;
      after = page.at(-1)?.id ?? after;
    }
  }

  private async *silent(
    now: Date,
    span: { longest: number; shortest: number },
  ): AsyncGenerator<{ habit: Habit; silentDays: number }> {
    const today = businessDate(now);
    const from = startOfBusinessDay(addDays(today, -span.longest));
    const until = endOfBusinessDay(addDays(today, -span.shortest));
    for (let after = 0; ;) {
      const page = await this.habits.silentBetween(from, until, after, PAGE);
      for (const habit of page) {
        yield { habit, silentDays: daysBetween(businessDate(habit.lastPaidAt), today) };
      }
      if (page.length < PAGE) return;
      after = page.at(-1)?.memberId ?? after;
    }
  }

  private async spokenSince(memberIds: readonly number[], since: Date): Promise<Set<number>> {
    if (memberIds.length === 0) return new Set();
    const rows = await this.database.query<{ member_id: number }>(
      "SELECT DISTINCT member_id FROM follow_up WHERE member_id IN (?) AND state = 'done' AND outcome IN (?) AND done_at >= ?",
      [inList(memberIds), inList([...REACHED]), since],
    );
    return new Set(rows.map((row) => row.member_id));
  }
}
