import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '@guike/shared';
import { Database, type Transaction, WriteConflict } from '../../platform/database/index.js';
import type { GivenMilestone, SignInDay, SignInKind } from './sign-in.types.js';

type Reader = Pick<Database, 'query'>;

export interface StoredStreak {
  readonly lastDate: BusinessDate | null;
  readonly runStart: BusinessDate | null;
  readonly total: number;
  readonly revision: number;
}

export interface StoredDay extends SignInDay {
  readonly points: number;
  readonly growth: number;
  readonly cardKey: string | null;
  readonly createdAt: Date;
}

export interface StoredMilestone extends GivenMilestone {
  readonly points: number;
  readonly growth: number;
  readonly couponTemplateId: number | null;
  readonly couponId: number | null;
}

interface StreakRow {
  last_date: string | null;
  run_start: string | null;
  total: number;
  revision: number;
}

interface DayRow {
  date: string;
  kind: SignInKind;
  run_start: string;
  points: number;
  growth: number;
  card_key: string | null;
  created_at: Date;
}

interface MilestoneRow {
  cycle_start: string;
  day: number;
  reached_on: string;
  points: number;
  growth: number;
  cards: number;
  coupon_template_id: number | null;
  coupon_id: number | null;
}

const NEVER: StoredStreak = { lastDate: null, runStart: null, total: 0, revision: 0 };
const STREAK = 'SELECT last_date, run_start, total, revision FROM sign_in_streak WHERE member_id = ?';
const DAY = 'SELECT date, kind, run_start, points, growth, card_key, created_at FROM sign_in';
const MILESTONE = `SELECT cycle_start, day, reached_on, points, growth, cards, coupon_template_id, coupon_id
  FROM sign_in_milestone`;

/** The members' books of days. Whoever writes in one has taken its streak first and gives it back in the end. */
@Injectable()
export class SignInStore {
  constructor(private readonly database: Database) {}

  /** The member's row, made when there is none; nobody else writes in this book until the commit. */
  async take(tx: Transaction, memberId: number): Promise<StoredStreak> {
    await tx.execute(
      'INSERT INTO sign_in_streak (member_id, total, revision) VALUES (?, 0, 0) ON DUPLICATE KEY UPDATE total = total',
      [memberId],
    );
    const [row] = await tx.query<StreakRow>(`${STREAK} FOR UPDATE`, [memberId]);
    return row ? streakOf(row) : NEVER;
  }

  async streak(memberId: number, reader: Reader = this.database): Promise<StoredStreak> {
    const [row] = await reader.query<StreakRow>(STREAK, [memberId]);
    return row ? streakOf(row) : NEVER;
  }

  /** On a cluster a row lock binds one node only: the revision is what counts. */
  async giveBack(
    tx: Transaction,
    memberId: number,
    revision: number,
    next: Omit<StoredStreak, 'revision'>,
  ): Promise<void> {
    const { affectedRows } = await tx.execute(
      `UPDATE sign_in_streak SET last_date = ?, run_start = ?, total = ?, revision = revision + 1
        WHERE member_id = ? AND revision = ?`,
      [next.lastDate, next.runStart, next.total, memberId, revision],
    );
    if (affectedRows !== 1) throw new WriteConflict(`sign-in of member ${memberId}`);
  }

  async days(
    memberId: number,
    span: { from: BusinessDate; until: BusinessDate },
    reader: Reader = this.database,
  ): Promise<StoredDay[]> {
    const rows = await reader.query<DayRow>(`${DAY} WHERE member_id = ? AND date BETWEEN ? AND ? ORDER BY date`, [
      memberId,
      span.from,
      span.until,
    ]);
    return rows.map(dayOf);
  }

  async allDays(memberId: number, reader: Reader = this.database): Promise<StoredDay[]> {
    return (await reader.query<DayRow>(`${DAY} WHERE member_id = ? ORDER BY date`, [memberId])).map(dayOf);
  }

  async recent(memberId: number, limit: number, before: Date | null): Promise<StoredDay[]> {
    const rows = await this.database.query<DayRow>(
      `${DAY} WHERE member_id = ?${before ? ' AND created_at < ?' : ''} ORDER BY created_at DESC LIMIT ?`,
      [memberId, ...(before ? [before] : []), limit],
    );
    return rows.map(dayOf);
  }

  /** Cards that have been used, since the day on which the oldest that could still be in hand was earned. */
  async usedCards(memberId: number, since: BusinessDate, reader: Reader = this.database): Promise<Set<string>> {
    const rows = await reader.query<{ card_key: string }>(
      'SELECT card_key FROM sign_in WHERE member_id = ? AND date >= ? AND card_key IS NOT NULL',
      [memberId, since],
    );
    return new Set(rows.map((row) => row.card_key));
  }

  /** Reached on this day or later. */
  async milestones(memberId: number, since: BusinessDate, reader: Reader = this.database): Promise<StoredMilestone[]> {
    const rows = await reader.query<MilestoneRow>(
      `${MILESTONE} WHERE member_id = ? AND reached_on >= ? ORDER BY reached_on`,
      [memberId, since],
    );
    return rows.map(milestoneOf);
  }

  async insertDay(
    tx: Transaction,
    memberId: number,
    day: Omit<StoredDay, 'createdAt'>,
    rulesVersion: number,
  ): Promise<void> {
    await tx.insert('sign_in', [
      {
        member_id: memberId,
        date: day.date,
        kind: day.kind,
        run_start: day.runStart,
        points: day.points,
        growth: day.growth,
        card_key: day.cardKey,
        rules_version: rulesVersion,
        created_at: tx.now,
      },
    ]);
  }

  async insertMilestones(
    tx: Transaction,
    memberId: number,
    milestones: readonly StoredMilestone[],
    rulesVersion: number,
  ): Promise<void> {
    await tx.insert(
      'sign_in_milestone',
      milestones.map((one) => ({
        member_id: memberId,
        cycle_start: one.cycleStart,
        day: one.day,
        reached_on: one.reachedOn,
        points: one.points,
        growth: one.growth,
        cards: one.cards,
        coupon_template_id: one.couponTemplateId,
        coupon_id: one.couponId,
        rules_version: rulesVersion,
        created_at: tx.now,
      })),
    );
  }

  /** The last day of this run, `atLeast` when that one is not written yet. */
  async endOfRun(
    tx: Transaction,
    memberId: number,
    runStart: BusinessDate,
    atLeast: BusinessDate,
  ): Promise<BusinessDate> {
    const [row] = await tx.query<{ last: string | null }>(
      'SELECT MAX(date) AS last FROM sign_in WHERE member_id = ? AND run_start = ?',
      [memberId, runStart],
    );
    const last = row?.last ?? atLeast;
    return last > atLeast ? last : atLeast;
  }

  /** Days that stood in a run beginning on `from` now stand in one that began earlier. */
  async moveRun(tx: Transaction, memberId: number, from: BusinessDate, to: BusinessDate): Promise<void> {
    await tx.execute('UPDATE sign_in SET run_start = ? WHERE member_id = ? AND run_start = ?', [to, memberId, from]);
  }
}

function streakOf(row: StreakRow): StoredStreak {
  return { lastDate: row.last_date, runStart: row.run_start, total: row.total, revision: row.revision };
}

function dayOf(row: DayRow): StoredDay {
  return {
    date: row.date,
    kind: row.kind,
    runStart: row.run_start,
    points: row.points,
    growth: row.growth,
    cardKey: row.card_key,
    createdAt: row.created_at,
  };
}

function milestoneOf(row: MilestoneRow): StoredMilestone {
  return {
    day: row.day,
    cycleStart: row.cycle_start,
    reachedOn: row.reached_on,
    points: row.points,
    growth: row.growth,
    cards: row.cards,
    couponTemplateId: row.coupon_template_id,
    couponId: row.coupon_id,
  };
}
