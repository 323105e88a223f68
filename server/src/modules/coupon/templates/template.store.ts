import { Injectable } from '@nestjs/common';
import {
  Database,
  type ReadBatch,
  type Transaction,
  type WriteBatch,
  expectRows,
  readJson,
} from '../../../platform/database/index.js';
import type { TemplateProgress } from '../issue/coupon-issue.rules.js';
import type { CouponKind, CouponTerms, CouponValidity } from '../coupon.types.js';
import type { CouponTemplate, StopReason, TemplatePlan, TemplateState } from './template.types.js';

interface TemplateRow {
  id: number;
  name: string;
  kind: CouponKind;
  version: number;
  terms: unknown;
  validity: unknown;
  state: TemplateState;
  stop_reason: StopReason | null;
  stock: number | null;
  per_member: number | null;
  issued: number;
  unit_cost_fen: number;
  budget_fen: number | null;
  committed_fen: number;
  claimable: number;
  claim_from: Date | null;
  claim_until: Date | null;
  claim_tier_codes: unknown;
  staff_issuable: number;
  position: number;
}

const SELECT = `SELECT id, name, kind, version, terms, validity, state, stop_reason, stock, per_member, issued, unit_cost_fen,
  budget_fen, committed_fen, claimable, claim_from, claim_until, claim_tier_codes, staff_issuable, position
  FROM coupon_template`;

@Injectable()
export class TemplateStore {
  constructor(private readonly database: Database) {}

  /** Newest first, below `cursor`. */
  async page(cursor: number, limit: number): Promise<CouponTemplate[]> {
    const sql = `${SELECT} WHERE id < ? ORDER BY id DESC LIMIT ?`;
    return (await this.database.query<TemplateRow>(sql, [cursor, limit])).map(template);
  }

  /** What the coupon centre may show, whoever looks. */
  async claimable(): Promise<CouponTemplate[]> {
    const rows = await this.database.query<TemplateRow>(
      `${SELECT} WHERE claimable = 1 AND state <> 'draft' ORDER BY position, id DESC LIMIT 100`,
    );
    return rows.map(template);
  }

  async staffIssuable(): Promise<CouponTemplate[]> {
    const sql = `${SELECT} WHERE staff_issuable = 1 AND state = 'active' ORDER BY position, id DESC LIMIT 100`;
    return (await this.database.query<TemplateRow>(sql)).map(template);
  }

  async find(id: number): Promise<CouponTemplate | null> {
    const row = await this.database.one<TemplateRow>(`${SELECT} WHERE id = ?`, [id]);
    return row ? template(row) : null;
  }

  async findMany(ids: readonly number[]): Promise<CouponTemplate[]> {
    if (ids.length === 0) return [];
    return (await this.database.query<TemplateRow>(`${SELECT} WHERE id IN (?)`, [ids])).map(template);
  }

  async lock(tx: Transaction, id: number): Promise<CouponTemplate | null> {
    const [row] = await tx.query<TemplateRow>(`${SELECT} WHERE id = ? FOR UPDATE`, [id]);
    return row ? template(row) : null;
  }

  /** In the order of their ids, so that two that want the same two never wait for each other. */
  lockIn(reads: ReadBatch, ids: readonly number[]): () => CouponTemplate[] {
    const sorted = [...new Set(ids)].sort((a, b) => a - b);
    if (sorted.length === 0) return () => [];
    const found = reads.add<TemplateRow>(`${SELECT} WHERE id IN (?) ORDER BY id FOR UPDATE`, [sorted]);
    return () => found.rows.map(template);
  }

  /** What an issue takes of stock and budget. Finds no row when somebody else has taken it meanwhile. */
  advanceIn(
    batch: WriteBatch,
    { template: { id }, issued, costFen, budgetIsSpent }: TemplateProgress,
    now: Date,
  ): void {
    batch.add(
      `UPDATE coupon_template SET issued = issued + ?, committed_fen = committed_fen + ?,
          state = IF(?, 'stopped', state), stop_reason = IF(?, 'budget', stop_reason), updated_at = ?
        WHERE id = ? AND state = 'active' AND (stock IS NULL OR issued + ? <= stock)
          AND (budget_fen IS NULL OR committed_fen + ? <= budget_fen)`,
      [issued, costFen, budgetIsSpent, budgetIsSpent, now, id, issued, costFen],
      expectRows(1, `coupon template ${id}`),
    );
  }

  /** Coupons that can no longer be used cost nothing: their part of the budget is free again. */
  releaseIn(batch: WriteBatch, templateId: number, costFen: number): void {
    batch.add(
      'UPDATE coupon_template SET committed_fen = committed_fen - ? WHERE id = ?',
      [costFen, templateId],
      expectRows(1, `coupon template ${templateId}`),
    );
  }

  /** The same for many coupons, template by template in the order of their ids. */
  releaseAllIn(
    batch: WriteBatch,
    coupons: readonly { readonly template_id: number; readonly cost_fen: number }[],
  ): void {
    const freed = new Map<number, number>();
    for (const { template_id: id, cost_fen: fen } of coupons) freed.set(id, (freed.get(id) ?? 0) + fen);
    for (const [id, fen] of [...freed].sort(([a], [b]) => a - b)) if (fen > 0) this.releaseIn(batch, id, fen);
  }

  async insert(tx: Transaction, id: number, plan: TemplatePlan, version: TermsVersion): Promise<void> {
    await tx.insert('coupon_template', [
      { id, ...planColumns(plan), version: version.version, state: 'draft', created_at: tx.now, updated_at: tx.now },
    ]);
    await this.addVersion(tx, id, plan, version);
  }

  /** `version` when the terms are new: what was issued before keeps its own. */
  async update(tx: Transaction, id: number, plan: TemplatePlan, version: TermsVersion | null): Promise<void> {
    const values = { ...planColumns(plan), ...(version ? { version: version.version } : {}), updated_at: tx.now };
    const assignments = Object.keys(values).map((column) => `${column} = ?`);
    await tx.execute(`UPDATE coupon_template SET ${assignments.join(', ')} WHERE id = ?`, [
      ...Object.values(values),
      id,
    ]);
    if (version) await this.addVersion(tx, id, plan, version);
  }

  async move(tx: Transaction, id: number, state: TemplateState, reason: StopReason | null): Promise<void> {
    await tx.execute('UPDATE coupon_template SET state = ?, stop_reason = ?, updated_at = ? WHERE id = ?', [
      state,
      reason,
      tx.now,
      id,
    ]);
  }

  private async addVersion(tx: Transaction, id: number, plan: TemplatePlan, version: TermsVersion): Promise<void> {
    await tx.insert('coupon_template_version', [
      {
        template_id: id,
        version: version.version,
        name: plan.name,
        terms: JSON.stringify(plan.terms),
        terms_hash: version.hash,
        created_at: tx.now,
        created_by: version.by,
      },
    ]);
  }
}

export interface TermsVersion {
  readonly version: number;
  readonly hash: Buffer;
  readonly by: string;
}

function planColumns(plan: TemplatePlan): Record<string, string | number | boolean | Date | null> {
  return {
    name: plan.name,
    kind: plan.terms.kind,
    terms: JSON.stringify(plan.terms),
    validity: JSON.stringify(plan.validity),
    stock: plan.stock,
    per_member: plan.perMember,
    unit_cost_fen: plan.unitCostFen,
    budget_fen: plan.budgetFen,
    claimable: plan.claimable,
    claim_from: plan.claimFrom,
    claim_until: plan.claimUntil,
    claim_tier_codes: JSON.stringify(plan.claimTierCodes),
    staff_issuable: plan.staffIssuable,
    position: plan.position,
  };
}

function template(row: TemplateRow): CouponTemplate {
  return {
    id: row.id,
    name: row.name,
    kind: row.kind,
    version: row.version,
    terms: readJson<CouponTerms>(row.terms),
    validity: readJson<CouponValidity>(row.validity),
    state: row.state,
    stopReason: row.stop_reason,
    stock: row.stock,
    perMember: row.per_member,
    issued: row.issued,
    unitCostFen: row.unit_cost_fen,
    budgetFen: row.budget_fen,
    committedFen: row.committed_fen,
    claimable: Boolean(row.claimable),
    claimFrom: row.claim_from,
    claimUntil: row.claim_until,
    claimTierCodes: readJson<string[]>(row.claim_tier_codes),
    staffIssuable: Boolean(row.staff_issuable),
    position: row.position,
  };
}
