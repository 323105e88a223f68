import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '@guike/shared';
import { Database, type SqlParam, type Transaction, inList } from '../../../platform/database/index.js';
import { type Figures, METRICS, type Metric } from '../commission/commission.rules.js';

export type Change = Partial<Record<Metric, number>>;

export interface CounterPlace {
  readonly staffId: number;
  readonly storeId: number;
  readonly date: BusinessDate;
}

export interface StaffFigures {
  readonly staffId: number;
  readonly storeId: number;
  readonly figures: Figures;
}

export interface Credit {
  readonly sellerId: number | null;
  readonly guideId: number | null;
}

interface CreditRow {
  seller_id: number | null;
  guide_id: number | null;
}

const SUMS = METRICS.map((metric) => `COALESCE(SUM(${metric}), 0) AS ${metric}`).join(', ');

/** Counters of people by store and day. */
@Injectable()
export class CounterStore {
  constructor(private readonly database: Database) {}

  /** Adds, also what is negative. The caller is an event consumer and so comes once per fact. */
  async add(tx: Transaction, { staffId, storeId, date }: CounterPlace, change: Change): Promise<void> {
    const metrics = METRICS.filter((metric) => (change[metric] ?? 0) !== 0);
    if (metrics.length === 0) return;
    const values = metrics.map((metric) => change[metric] as number);
    await tx.execute(
      `INSERT INTO performance_day (staff_id, business_date, store_id, ${metrics.join(', ')}) VALUES (?)
        ON DUPLICATE KEY UPDATE ${metrics.map((metric) => `${metric} = ${metric} + ?`).join(', ')}`,
      [[staffId, date, storeId, ...values], ...values],
    );
  }

  /** Whose it is, as the first who asks says: a sale keeps its people whatever becomes of the guide. */
  async creditOf(
    tx: Transaction,
    fact: { kind: 'order' | 'topup'; subjectId: number; storeId: number },
    now: Credit,
  ): Promise<Credit> {
    await tx.execute(
      `INSERT INTO performance_credit (kind, subject_id, store_id, seller_id, guide_id) VALUES (?, ?, ?, ?, ?)
        ON DUPLICATE KEY UPDATE kind = kind`,
      [fact.kind, fact.subjectId, fact.storeId, now.sellerId, now.guideId],
    );
    const [row] = await tx.query<CreditRow>(
      'SELECT seller_id, guide_id FROM performance_credit WHERE kind = ? AND subject_id = ?',
      [fact.kind, fact.subjectId],
    );
    return row ? { sellerId: row.seller_id, guideId: row.guide_id } : now;
  }

  /** Sums by person and store over business days from `from` to `to`. */
  async sums(
    where: { stores?: readonly number[] | 'chain'; staffId?: number },
    { from, to }: { from: BusinessDate; to: BusinessDate },
  ): Promise<StaffFigures[]> {
    const conditions = ['business_date >= ?', 'business_date <= ?'];
    const params: SqlParam[] = [from, to];
    if (where.staffId !== undefined) {
      conditions.push('staff_id = ?');
      params.push(where.staffId);
    }
    if (where.stores !== undefined && where.stores !== 'chain') {
      if (where.stores.length === 0) return [];
      conditions.push('store_id IN (?)');
      params.push(inList(where.stores));
    }
    const rows = await this.database.query<Record<Metric | 'staff_id' | 'store_id', string | number>>(
      `SELECT staff_id, store_id, ${SUMS} FROM performance_day WHERE ${conditions.join(' AND ')}
        GROUP BY staff_id, store_id ORDER BY staff_id, store_id`,
      params,
    );
    return rows.map((row) => ({
      staffId: Number(row.staff_id),
      storeId: Number(row.store_id),
      figures: Object.fromEntries(METRICS.map((metric) => [metric, Number(row[metric])])) as unknown as Figures,
    }));
  }

  /** One metric of a person by day, for a small chart; days without anything are absent. */
  async byDay(
    staffId: number,
    { from, to }: { from: BusinessDate; to: BusinessDate },
  ): Promise<{ date: BusinessDate; salesFen: number; followUps: number }[]> {
    const rows = await this.database.query<{ business_date: string; sales: string; done: string }>(
      `SELECT business_date, SUM(sales_fen) AS sales, SUM(follow_ups) AS done FROM performance_day
        WHERE staff_id = ? AND business_date >= ? AND business_date <= ? GROUP BY business_date ORDER BY business_date`,
      [staffId, from, to],
    );
    return rows.map((row) => ({ date: row.business_date, salesFen: Number(row.sales), followUps: Number(row.done) }));
  }
}

export function addFigures(all: readonly Figures[]): Figures {
  return Object.fromEntries(
    METRICS.map((metric) => [metric, all.reduce((sum, figures) => sum + figures[metric], 0)]),
  ) as unknown as Figures;
}
