import { Injectable } from '@nestjs/common';
import { Database, type Transaction, readJson } from '../../../platform/database/index.js';
import { scopeOf, useScopeOf } from '../../wallet/index.rules.js';
import type { PlanAudience, PlanCoupon, PlanGift, PlanScopeKind, PlanUseKind, TopupPlanData } from '../topup.types.js';

interface PlanRow {
  id: number;
  name: string;
  pay_fen: number;
  bonus_fen: number;
  bonus_points: number;
  use_kind: PlanUseKind;
  use_id: number | null;
  coupons: unknown;
  gifts: unknown;
  active_weekdays: unknown;
  active_dates: unknown;
  scope_kind: PlanScopeKind;
  scope_id: number | null;
  audience: PlanAudience;
  tier_codes: unknown;
  active_from: Date | null;
  active_until: Date | null;
  active: number;
  position: number;
  terms_version: number;
  terms_text: string;
}

const SELECT = `SELECT id, name, pay_fen, bonus_fen, bonus_points, use_kind, use_id, coupons, gifts, active_weekdays, active_dates, scope_kind, scope_id, audience, tier_codes, active_from,
  active_until, active, position, terms_version, terms_text FROM topup_plan`;

@Injectable()
export class PlanStore {
  constructor(private readonly database: Database) {}

  async active(): Promise<TopupPlanData[]> {
    const rows = await this.database.query<PlanRow>(`${SELECT} WHERE active = 1 ORDER BY position, pay_fen, id`);
    return rows.map(plan);
  }

  async all(): Promise<TopupPlanData[]> {
    const rows = await this.database.query<PlanRow>(`${SELECT} ORDER BY position, pay_fen, id`);
    return rows.map(plan);
  }

  async find(tx: Transaction, id: number): Promise<TopupPlanData | null> {
    const [row] = await tx.query<PlanRow>(`${SELECT} WHERE id = ?`, [id]);
    return row ? plan(row) : null;
  }

  async lock(tx: Transaction, id: number): Promise<TopupPlanData | null> {
    const [row] = await tx.query<PlanRow>(`${SELECT} WHERE id = ? FOR UPDATE`, [id]);
    return row ? plan(row) : null;
  }

  async insert(tx: Transaction, data: TopupPlanData): Promise<void> {
    await tx.insert('topup_plan', [{ id: data.id, ...columns(data), created_at: tx.now, updated_at: tx.now }]);
  }

  async update(tx: Transaction, data: TopupPlanData): Promise<void> {
    const values = { ...columns(data), updated_at: tx.now };
    const assignments = Object.keys(values).map((column) => `${column} = ?`);
    await tx.execute(`UPDATE topup_plan SET ${assignments.join(', ')} WHERE id = ?`, [
      ...Object.values(values),
      data.id,
    ]);
  }
}

function columns(data: TopupPlanData): Record<string, string | number | boolean | Date | null> {
  return {
    name: data.name,
    pay_fen: data.payFen,
    bonus_fen: data.bonusFen,
    bonus_points: data.bonusPoints,
    use_kind: data.use.kind,
    use_id: 'id' in data.use ? data.use.id : null,
    coupons: jsonOrNull(data.coupons),
    gifts: jsonOrNull(data.gifts),
    active_weekdays: jsonOrNull(data.days.weekdays),
    active_dates: jsonOrNull(data.days.dates),
    scope_kind: data.scopeKind,
    scope_id: data.scopeId,
    audience: data.audience,
    tier_codes: JSON.stringify(data.tierCodes),
    active_from: data.activeFrom,
    active_until: data.activeUntil,
    active: data.active,
    position: data.position,
    terms_version: data.termsVersion,
    terms_text: data.termsText,
  };
}

function useOf({ use_kind: kind, use_id: id }: PlanRow): TopupPlanData['use'] {
  return useScopeOf(kind === 'chain' || kind === 'online' ? scopeOf({ kind }) : `${kind}:${id}`);
}

function jsonOrNull(list: readonly unknown[]): string | null {
  return list.length === 0 ? null : JSON.stringify(list);
}

function listOf<T>(json: unknown): T[] {
  return json === null ? [] : readJson<T[]>(json);
}

function plan(row: PlanRow): TopupPlanData {
  return {
    id: row.id,
    name: row.name,
    payFen: row.pay_fen,
    bonusFen: row.bonus_fen,
    bonusPoints: row.bonus_points,
    use: useOf(row),
    coupons: listOf<PlanCoupon>(row.coupons),
    gifts: listOf<PlanGift>(row.gifts),
    days: { weekdays: listOf<number>(row.active_weekdays), dates: listOf<string>(row.active_dates) },
    scopeKind: row.scope_kind,
    scopeId: row.scope_id,
    audience: row.audience,
    tierCodes: readJson<string[]>(row.tier_codes),
    activeFrom: row.active_from,
    activeUntil: row.active_until,
    active: Boolean(row.active),
    position: row.position,
    termsVersion: row.terms_version,
    termsText: row.terms_text,
  };
}
