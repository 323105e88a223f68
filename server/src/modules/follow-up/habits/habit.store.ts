import { Injectable } from '@nestjs/common';
import { type BusinessDate, businessDate } from '@guike/shared';
import { Database, type Transaction, inList } from '../../../platform/database/index.js';
import { type HabitFigures, type VisitMonth, figuresOf, firstMonthOfYear, ownRhythm, withDay } from './habit.rules.js';

export interface Purchase {
  readonly memberId: number;
  readonly orderId: number;
  readonly storeId: number;
  readonly paidAt: Date;
  readonly day: BusinessDate;
  readonly paidFen: number;
  readonly product: string;
  readonly pieces: ReadonlyMap<number, number>;
}

export interface Habit {
  readonly memberId: number;
  readonly lastPaidAt: Date;
  readonly lastOrderId: number;
  readonly lastStoreId: number;
  readonly lastProduct: string;
  /** Days between two visits by the member's own measure. */
  readonly rhythm: number | null;
}

export interface Profile extends HabitFigures {
  readonly habit: Habit | null;
  readonly categoryId: number | null;
}

interface HabitRow {
  member_id: number;
  last_paid_at: Date;
  last_order_id: number;
  last_store_id: number;
  last_product: string;
  recent_days: string;
}

interface VisitRow {
  member_id: number;
  month: string;
  store_id: number;
  orders: number;
  spend_fen: number;
}

const daysOf = (row: HabitRow | undefined): BusinessDate[] => (row ? row.recent_days.split(',') : []);

/** What this room remembers of how members buy: written by events, read by generators, scripts and figures. */
@Injectable()
export class HabitStore {
  constructor(private readonly database: Database) {}

  /** The caller is an event consumer and so comes once per order; orders may come in any order. */
  async bought(tx: Transaction, purchase: Purchase): Promise<void> {
    const { memberId, storeId, day } = purchase;
    const [row] = await tx.query<HabitRow>('SELECT * FROM follow_up_habit WHERE member_id = ? FOR UPDATE', [memberId]);
    const days = withDay(daysOf(row), day).join(',');
    const newest = !row || row.last_paid_at <= purchase.paidAt;
    const last = newest
      ? [purchase.paidAt, purchase.orderId, storeId, purchase.product]
      : [row.last_paid_at, row.last_order_id, row.last_store_id, row.last_product];
    await tx.execute(
      `INSERT INTO follow_up_habit (member_id, last_paid_at, last_order_id, last_store_id, last_product, recent_days)
         VALUES (?, ?, ?, ?, ?, ?)
        ON DUPLICATE KEY UPDATE last_paid_at = VALUES(last_paid_at), last_order_id = VALUES(last_order_id),
          last_store_id = VALUES(last_store_id), last_product = VALUES(last_product), recent_days = VALUES(recent_days)`,
      [memberId, ...last, days],
    );
    await this.count(tx, { memberId, storeId, day }, { orders: 1, spendFen: purchase.paidFen });
    for (const [categoryId, pieces] of purchase.pieces) {
      await tx.execute(
        'INSERT INTO follow_up_taste (member_id, category_id, pieces) VALUES (?, ?, ?) ON DUPLICATE KEY UPDATE pieces = pieces + ?',
        [memberId, categoryId, pieces, pieces],
      );
    }
  }

  /** Adds to the month of the sale, also what is negative. */
  async count(
    tx: Transaction,
    at: { memberId: number; storeId: number; day: BusinessDate },
    change: { orders: number; spendFen: number },
  ): Promise<void> {
    await tx.execute(
      `INSERT INTO follow_up_visit (member_id, month, store_id, orders, spend_fen) VALUES (?, ?, ?, ?, ?)
        ON DUPLICATE KEY UPDATE orders = orders + ?, spend_fen = spend_fen + ?`,
      [
        ...[at.memberId, at.day.slice(0, 7), at.storeId, change.orders, change.spendFen],
        ...[change.orders, change.spendFen],
      ],
    );
  }

  async profiles(memberIds: readonly number[], now: Date): Promise<Map<number, Profile>> {
    if (memberIds.length === 0) return new Map();
    const ids = inList([...new Set(memberIds)]);
    const [habits, visits, tastes] = await Promise.all([
      this.database.query<HabitRow>('SELECT * FROM follow_up_habit WHERE member_id IN (?)', [ids]),
      this.database.query<VisitRow>(
        'SELECT member_id, month, store_id, orders, spend_fen FROM follow_up_visit WHERE member_id IN (?) AND month >= ?',
        [ids, firstMonthOfYear(businessDate(now))],
      ),
      this.database.query<{ member_id: number; category_id: number }>(
        'SELECT member_id, category_id FROM follow_up_taste WHERE member_id IN (?) ORDER BY pieces, category_id DESC',
        [ids],
      ),
    ]);
    const habitOfMember = new Map(habits.map((row) => [row.member_id, habitOf(row)]));
    // The last one written wins: the most pieces.
    const favourites = new Map(tastes.map((row) => [row.member_id, row.category_id]));
    const visitsOf = new Map<number, VisitMonth[]>();
    for (const { member_id: id, month, store_id: storeId, orders, spend_fen: spendFen } of visits) {
      visitsOf.set(id, [...(visitsOf.get(id) ?? []), { month, storeId, orders, spendFen }]);
    }
    return new Map(
      ids.map((id) => [
        id,
        {
          ...figuresOf(visitsOf.get(id) ?? []),
          habit: habitOfMember.get(id) ?? null,
          categoryId: favourites.get(id) ?? null,
        },
      ]),
    );
  }

  /** Last bought in [from, until), by member id after `after`. */
  async silentBetween(from: Date, until: Date, after: number, limit: number): Promise<Habit[]> {
    const rows = await this.database.query<HabitRow>(
      'SELECT * FROM follow_up_habit WHERE last_paid_at >= ? AND last_paid_at < ? AND member_id > ? ORDER BY member_id LIMIT ?',
      [from, until, after, limit],
    );
    return rows.map(habitOf);
  }

  /** What one must have spent in twelve months to be among the top `percent` of those who bought; null without any. */
  async topSpendFen(percent: number, now: Date): Promise<number | null> {
    const since = firstMonthOfYear(businessDate(now));
    const buyers = await this.database.one<{ members: number }>(
      'SELECT COUNT(DISTINCT member_id) AS members FROM follow_up_visit WHERE month >= ?',
      [since],
    );
    const place = Math.floor(((buyers?.members ?? 0) * percent) / 100);
    if (place === 0) return null;
    const cut = await this.database.one<{ spend: number }>(
      `SELECT SUM(spend_fen) AS spend FROM follow_up_visit WHERE month >= ?
        GROUP BY member_id ORDER BY spend DESC, member_id LIMIT 1 OFFSET ?`,
      [since, place - 1],
    );
    return cut === null ? null : Number(cut.spend);
  }

  /** Members who spent at least that much in twelve months, by member id after `after`. */
  async spenders(
    leastFen: number,
    after: number,
    limit: number,
    now: Date,
  ): Promise<{ id: number; spendFen: number }[]> {
    const { sql, params } = this.spendersQuery(leastFen, now);
    const rows = await this.database.query<{ id: number; spend: number }>(
      `SELECT member_id AS id, spend FROM (${sql}) AS spenders WHERE member_id > ? ORDER BY member_id LIMIT ?`,
      [...params, after, limit],
    );
    return rows.map(({ id, spend }) => ({ id, spendFen: Number(spend) }));
  }

  spendersQuery(leastFen: number, now: Date): { sql: string; params: (string | number)[] } {
    return {
      sql: 'SELECT member_id, SUM(spend_fen) AS spend FROM follow_up_visit WHERE month >= ? GROUP BY member_id HAVING spend >= ?',
      params: [firstMonthOfYear(businessDate(now)), leastFen],
    };
  }
}

function habitOf(row: HabitRow): Habit {
  return {
    memberId: row.member_id,
    lastPaidAt: row.last_paid_at,
    lastOrderId: row.last_order_id,
    lastStoreId: row.last_store_id,
    lastProduct: row.last_product,
    rhythm: ownRhythm(daysOf(row)),
  };
}
