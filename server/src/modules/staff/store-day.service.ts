import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '@guike/shared';
import { Database, type SqlParam, type Transaction, inList } from '../../platform/database/index.js';

export interface DayCounters {
  readonly joins: number;
  readonly topupFen: number;
  readonly salesFen: number;
  readonly orders: number;
}

/** What happened in a store on a day, counted while the events pass by. */
@Injectable()
export class StoreDayService {
  constructor(private readonly database: Database) {}

  /** Adds, also negative amounts; the caller is an event consumer and so comes once per fact. */
  async add(tx: Transaction, storeId: number, date: BusinessDate, change: Partial<DayCounters>): Promise<void> {
    const { joins = 0, topupFen = 0, salesFen = 0, orders = 0 } = change;
    await tx.execute(
      `INSERT INTO staff_store_day (store_id, business_date, joins, topup_fen, sales_fen, orders) VALUES (?, ?, ?, ?, ?, ?)
        ON DUPLICATE KEY UPDATE joins = joins + ?, topup_fen = topup_fen + ?, sales_fen = sales_fen + ?, orders = orders + ?`,
      [storeId, date, joins, topupFen, salesFen, orders, joins, topupFen, salesFen, orders],
    );
  }

  async sum(stores: readonly number[] | 'chain', date: BusinessDate): Promise<DayCounters> {
    if (stores !== 'chain' && stores.length === 0) return { joins: 0, topupFen: 0, salesFen: 0, orders: 0 };
    const where = stores === 'chain' ? '' : ' AND store_id IN (?)';
    const params: SqlParam[] = stores === 'chain' ? [date] : [date, inList(stores)];
    const row = await this.database.one<DayCounters>(
      `SELECT COALESCE(SUM(joins), 0) AS joins, COALESCE(SUM(topup_fen), 0) AS topupFen,
         COALESCE(SUM(sales_fen), 0) AS salesFen, COALESCE(SUM(orders), 0) AS orders
        FROM staff_store_day WHERE business_date = ?${where}`,
      params,
    );
    return row ?? { joins: 0, topupFen: 0, salesFen: 0, orders: 0 };
  }
}
