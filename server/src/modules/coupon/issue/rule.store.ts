import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { TtlCache } from '../../../kernel/ttl-cache.js';
import { Database, type Transaction, readJson } from '../../../platform/database/index.js';
import type { CouponGift, CouponRule, CouponTrigger, RuleConditions } from './rule.types.js';

interface RuleRow {
  id: number;
  name: string;
  trigger_kind: CouponTrigger;
  template_id: number | null;
  pack_id: number | null;
  conditions: unknown;
  active: number;
  active_from: Date | null;
  active_until: Date | null;
}

const SELECT = `SELECT id, name, trigger_kind, template_id, pack_id, conditions, active, active_from, active_until
  FROM coupon_rule`;
const CACHE_MS = 3_000;

@Injectable()
export class RuleStore {
  private readonly cache: TtlCache<'active', CouponRule[]>;

  constructor(
    private readonly database: Database,
    clock: Clock,
  ) {
    this.cache = new TtlCache(clock, CACHE_MS);
  }

  /** At most some seconds old. Read by the transaction itself: it must not wait for another connection. */
  active(tx: Transaction): Promise<CouponRule[]> {
    return this.cache.get('active', async () =>
      (await tx.query<RuleRow>(`${SELECT} WHERE active = 1 ORDER BY id`)).map(rule),
    );
  }

  /** After a change was committed; the other replicas notice within seconds. */
  forget(): void {
    this.cache.clear();
  }

  async all(): Promise<CouponRule[]> {
    return (await this.database.query<RuleRow>(`${SELECT} ORDER BY id DESC LIMIT 200`)).map(rule);
  }

  async lock(tx: Transaction, id: number): Promise<CouponRule | null> {
    const [row] = await tx.query<RuleRow>(`${SELECT} WHERE id = ? FOR UPDATE`, [id]);
    return row ? rule(row) : null;
  }

  async insert(tx: Transaction, of: CouponRule): Promise<void> {
    await tx.insert('coupon_rule', [{ id: of.id, ...columns(of), created_at: tx.now, updated_at: tx.now }]);
  }

  async update(tx: Transaction, of: CouponRule): Promise<void> {
    const values = { ...columns(of), updated_at: tx.now };
    const assignments = Object.keys(values).map((column) => `${column} = ?`);
    await tx.execute(`UPDATE coupon_rule SET ${assignments.join(', ')} WHERE id = ?`, [
      ...Object.values(values),
      of.id,
    ]);
  }
}

function columns(of: CouponRule): Record<string, string | number | boolean | Date | null> {
  return {
    name: of.name,
    trigger_kind: of.trigger,
    template_id: 'templateId' in of.gift ? of.gift.templateId : null,
    pack_id: 'packId' in of.gift ? of.gift.packId : null,
    conditions: JSON.stringify(of.conditions),
    active: of.active,
    active_from: of.activeFrom,
    active_until: of.activeUntil,
  };
}

export function giftOf({ template_id, pack_id }: { template_id: number | null; pack_id: number | null }): CouponGift {
  if (template_id !== null) return { templateId: template_id };
  if (pack_id !== null) return { packId: pack_id };
  throw new Error('a gift of nothing: the table forbids it');
}

function rule(row: RuleRow): CouponRule {
  return {
    id: row.id,
    name: row.name,
    trigger: row.trigger_kind,
    gift: giftOf(row),
    conditions: readJson<RuleConditions>(row.conditions),
    active: Boolean(row.active),
    activeFrom: row.active_from,
    activeUntil: row.active_until,
  };
}
