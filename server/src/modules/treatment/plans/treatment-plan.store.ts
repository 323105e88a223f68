import { Injectable } from '@nestjs/common';
import { Database, type Row, type Transaction, readJson } from '../../../platform/database/index.js';
import { completionBp } from '../treatment.rules.js';
import type { TreatmentPlan, TreatmentPlanFigures } from './treatment-plan.dto.js';

interface PlanRow {
  id: number;
  product_id: number;
  name: string;
  note: string | null;
  service_ids: unknown;
  times: number;
  valid_days: number;
  visit_fen: number;
  cycle_days: number | null;
  active: number;
}

interface FigureRow {
  plan_id: number;
  sold: number;
  active: number;
  finished: number;
  expired: number;
  times_sold: number;
  times_used: number;
}

type Reader = Pick<Database, 'query'>;

const COLUMNS = 'id, product_id, name, note, service_ids, times, valid_days, visit_fen, cycle_days, active';

@Injectable()
export class TreatmentPlanStore {
  constructor(private readonly database: Database) {}

  async all(): Promise<TreatmentPlan[]> {
    const sql = `SELECT ${COLUMNS} FROM treatment_plan ORDER BY active DESC, id DESC LIMIT 500`;
    return (await this.database.query<PlanRow>(sql)).map(plan);
  }

  async lock(tx: Transaction, id: number): Promise<TreatmentPlan | null> {
    const [row] = await tx.query<PlanRow>(`SELECT ${COLUMNS} FROM treatment_plan WHERE id = ? FOR UPDATE`, [id]);
    return row ? plan(row) : null;
  }

  /** Those that give cards to whoever buys these products. */
  async ofProducts(productIds: readonly number[], reader: Reader = this.database): Promise<Map<number, TreatmentPlan>> {
    if (productIds.length === 0) return new Map();
    const sql = `SELECT ${COLUMNS} FROM treatment_plan WHERE active = 1 AND product_id IN (?)`;
    const rows = await reader.query<PlanRow>(sql, [[...new Set(productIds)]]);
    return new Map(rows.map((row) => [row.product_id, plan(row)]));
  }

  insert(tx: Transaction, added: TreatmentPlan): Promise<void> {
    return tx.insert('treatment_plan', [{ id: added.id, ...columns(added), created_at: tx.now, updated_at: tx.now }]);
  }

  async update(tx: Transaction, changed: TreatmentPlan): Promise<void> {
    const values = { ...columns(changed), updated_at: tx.now };
    const assignments = Object.keys(values).map((column) => `${column} = ?`);
    await tx.execute(`UPDATE treatment_plan SET ${assignments.join(', ')} WHERE id = ?`, [
      ...Object.values(values),
      changed.id,
    ]);
  }

  /** By plan; a plan that sold nothing is missing. */
  async figures(): Promise<Map<number, TreatmentPlanFigures>> {
    const rows = await this.database.query<FigureRow>(
      `SELECT plan_id, COUNT(*) AS sold, SUM(state = 'active') AS active, SUM(state = 'finished') AS finished,
              SUM(state = 'expired') AS expired, SUM(times) AS times_sold, SUM(times - left_times) AS times_used
         FROM treatment_card WHERE state <> 'voided' GROUP BY plan_id`,
    );
    return new Map(
      rows.map((row) => {
        const [timesSold, timesUsed] = [Number(row.times_sold), Number(row.times_used)];
        const figures = {
          sold: row.sold,
          active: Number(row.active),
          finished: Number(row.finished),
          expired: Number(row.expired),
          timesSold,
          timesUsed,
          completionBp: completionBp(timesSold, timesUsed),
        };
        return [row.plan_id, figures];
      }),
    );
  }
}

function columns(of: TreatmentPlan): Row {
  return {
    product_id: of.productId,
    name: of.name,
    note: of.note,
    service_ids: of.serviceIds === null ? null : JSON.stringify(of.serviceIds),
    times: of.times,
    valid_days: of.validDays,
    visit_fen: of.visitFen,
    cycle_days: of.cycleDays,
    active: of.active,
  };
}

function plan(row: PlanRow): TreatmentPlan {
  return {
    id: row.id,
    productId: row.product_id,
    name: row.name,
    note: row.note,
    serviceIds: row.service_ids === null ? null : readJson<number[]>(row.service_ids),
    times: row.times,
    validDays: row.valid_days,
    visitFen: row.visit_fen,
    cycleDays: row.cycle_days,
    active: Boolean(row.active),
  };
}
