import { Injectable } from '@nestjs/common';
import { Database, type Transaction, readJson } from '../../../platform/database/index.js';
import type { EarnConditions, EarnRule } from '../points.types.js';

export interface StoredEarnRule extends EarnRule {
  readonly active: boolean;
}

interface EarnRuleRow {
  id: number;
  name: string;
  multiplier_bp: number;
  stacks: number;
  conditions: unknown;
  active_from: Date | null;
  active_until: Date | null;
  active: number;
}

const SELECT =
  'SELECT id, name, multiplier_bp, stacks, conditions, active_from, active_until, active FROM points_earn_rule';

@Injectable()
export class EarnRuleStore {
  constructor(private readonly database: Database) {}

  async active(): Promise<EarnRule[]> {
    const rows = await this.database.query<EarnRuleRow>(`${SELECT} WHERE active = 1 ORDER BY id`);
    return rows.map(storedRule);
  }

  async all(): Promise<StoredEarnRule[]> {
    const rows = await this.database.query<EarnRuleRow>(`${SELECT} ORDER BY id`);
    return rows.map(storedRule);
  }

  async count(tx: Transaction): Promise<number> {
    const [row] = await tx.query<{ count: number }>('SELECT COUNT(*) AS count FROM points_earn_rule');
    return row?.count ?? 0;
  }

  async lock(tx: Transaction, id: number): Promise<StoredEarnRule | null> {
    const [row] = await tx.query<EarnRuleRow>(`${SELECT} WHERE id = ? FOR UPDATE`, [id]);
    return row ? storedRule(row) : null;
  }

  async insert(tx: Transaction, rule: StoredEarnRule): Promise<void> {
    await tx.insert('points_earn_rule', [{ id: rule.id, ...columns(rule), created_at: tx.now, updated_at: tx.now }]);
  }

  async update(tx: Transaction, rule: StoredEarnRule): Promise<void> {
    const values = { ...columns(rule), updated_at: tx.now };
    const assignments = Object.keys(values).map((column) => `${column} = ?`);
    await tx.execute(`UPDATE points_earn_rule SET ${assignments.join(', ')} WHERE id = ?`, [
      ...Object.values(values),
      rule.id,
    ]);
  }

  async remove(tx: Transaction, id: number): Promise<void> {
    await tx.execute('DELETE FROM points_earn_rule WHERE id = ?', [id]);
  }
}

function columns(rule: StoredEarnRule): Record<string, string | number | boolean | Date | null> {
  return {
    name: rule.name,
    multiplier_bp: rule.multiplierBp,
    stacks: rule.stacks,
    conditions: JSON.stringify(rule.conditions),
    active_from: rule.activeFrom,
    active_until: rule.activeUntil,
    active: rule.active,
  };
}

function storedRule(row: EarnRuleRow): StoredEarnRule {
  return {
    id: row.id,
    name: row.name,
    multiplierBp: row.multiplier_bp,
    stacks: Boolean(row.stacks),
    conditions: readJson<EarnConditions>(row.conditions),
    activeFrom: row.active_from,
    activeUntil: row.active_until,
    active: Boolean(row.active),
  };
}
