import { Injectable } from '@nestjs/common';
import { type BusinessDate, addDays, startOfBusinessDay } from '@guike/shared';
import { type Result, ok, refuse } from '../../kernel/result.js';
import { Database } from '../../platform/database/index.js';
import { OrganizationFacade } from '../organization/index.js';
import { ComplaintCategories } from './complaint-categories.js';
import type { ComplaintFigures, ComplaintStatistics } from './complaint-admin.dto.js';

const LONGEST_DAYS = 366;

interface FigureRow {
  id: number | null;
  opened: number;
  closed: number;
  overdue: number;
  reopened: number;
  first_reply_minutes: number | null;
  rating: number | null;
}

/** How many complaints came, from where, and how they ended. */
@Injectable()
export class ComplaintFiguresService {
  constructor(
    private readonly database: Database,
    private readonly categories: ComplaintCategories,
    private readonly organization: OrganizationFacade,
  ) {}

  async between(from: BusinessDate, to: BusinessDate): Promise<Result<ComplaintStatistics>> {
    if (from > to || addDays(from, LONGEST_DAYS) < to) return refuse('REQUEST_INVALID');
    const [byCategory, byStore, categories, stores] = await Promise.all([
      this.figures('category_id', from, to),
      this.figures('store_id', from, to),
      this.categories.all(),
      this.organization.allStores(),
    ]);
    return ok({
      byCategory: named(byCategory, new Map(categories.map(({ id, name }) => [id, name]))),
      byStore: named(byStore, new Map(stores.map(({ id, name }) => [id, name]))),
    });
  }

  private figures(by: 'category_id' | 'store_id', from: BusinessDate, to: BusinessDate): Promise<FigureRow[]> {
    return this.database.query<FigureRow>(
      `SELECT ${by} AS id, COUNT(*) AS opened, CAST(SUM(state = 'closed') AS SIGNED) AS closed,
          CAST(SUM(was_overdue) AS SIGNED) AS overdue, CAST(SUM(reopened > 0) AS SIGNED) AS reopened,
          AVG(TIMESTAMPDIFF(MINUTE, opened_at, first_reply_at)) AS first_reply_minutes, AVG(rating) AS rating
         FROM complaint WHERE opened_at >= ? AND opened_at < ? GROUP BY ${by} ORDER BY opened DESC, id`,
      [startOfBusinessDay(from), startOfBusinessDay(addDays(to, 1))],
    );
  }
}

function named(rows: readonly FigureRow[], names: ReadonlyMap<number, string>): ComplaintFigures[] {
  return rows.map((row) => ({
    id: row.id,
    name: (row.id !== null && names.get(row.id)) || '未指定门店',
    opened: row.opened,
    closed: row.closed,
    overdue: row.overdue,
    reopened: row.reopened,
    firstReplyMinutes: row.first_reply_minutes === null ? null : Math.round(Number(row.first_reply_minutes)),
    rating: row.rating === null ? null : Math.round(Number(row.rating) * 10) / 10,
  }));
}
