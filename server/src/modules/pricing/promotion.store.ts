import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { TtlCache } from '../../kernel/ttl-cache.js';
import { Database, type Row, type Transaction, readJson } from '../../platform/database/index.js';
import type { Promotion, PromotionEffect } from './promotion.types.js';

const TTL_MS = 3_000;
/** Sales may be told of late, and are priced by what was on when they happened. */
const KEPT_AFTER_END_MS = 31 * 24 * 3_600_000;

/** A promotion as headquarters keeps it: one that is switched off is no promotion to anybody else. */
export interface StoredPromotion extends Promotion {
  readonly active: boolean;
}

interface PromotionRow {
  id: number;
  name: string;
  effect: unknown;
  scope: unknown;
  tier_codes: unknown;
  starts_at: Date | null;
  ends_at: Date | null;
  priority: number;
  stacks_with_tier: number;
  active: number;
}

const SELECT = `SELECT id, name, effect, scope, tier_codes, starts_at, ends_at, priority, stacks_with_tier, active
  FROM promotion`;

@Injectable()
export class PromotionStore {
  private readonly cache: TtlCache<'current', readonly Promotion[]>;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    this.cache = new TtlCache(clock, TTL_MS);
  }

  /** Those that are on, are coming or have lately been, kept for a moment: there are few, and every sale asks. */
  current(): Promise<readonly Promotion[]> {
    return this.cache.get('current', async () => {
      const since = new Date(this.clock.now().getTime() - KEPT_AFTER_END_MS);
      const rows = await this.database.query<PromotionRow>(
        `${SELECT} WHERE active = 1 AND (ends_at IS NULL OR ends_at > ?) ORDER BY id`,
        [since],
      );
      return rows.map(promotion);
    });
  }

  /** After a committed change: this process sees it at once, the others within the cache's time. */
  forget(): void {
    this.cache.clear();
  }

  async page(beforeId: number, limit: number): Promise<StoredPromotion[]> {
    const rows = await this.database.query<PromotionRow>(`${SELECT} WHERE id < ? ORDER BY id DESC LIMIT ?`, [
      beforeId,
      limit,
    ]);
    return rows.map(promotion);
  }

  async find(id: number): Promise<StoredPromotion | null> {
    const row = await this.database.one<PromotionRow>(`${SELECT} WHERE id = ?`, [id]);
    return row && promotion(row);
  }

  async lock(tx: Transaction, id: number): Promise<StoredPromotion | null> {
    const [row] = await tx.query<PromotionRow>(`${SELECT} WHERE id = ? FOR UPDATE`, [id]);
    return row ? promotion(row) : null;
  }

  async insert(tx: Transaction, data: StoredPromotion): Promise<void> {
    await tx.insert('promotion', [{ id: data.id, ...columns(data), created_at: tx.now, updated_at: tx.now }]);
  }

  async update(tx: Transaction, data: StoredPromotion): Promise<void> {
    const values = { ...columns(data), updated_at: tx.now };
    const assignments = Object.keys(values).map((column) => `${column} = ?`);
    await tx.execute(`UPDATE promotion SET ${assignments.join(', ')} WHERE id = ?`, [
      ...Object.values(values),
      data.id,
    ]);
  }
}

function columns(data: StoredPromotion): Row {
  return {
    name: data.name,
    effect: JSON.stringify(data.effect),
    scope: JSON.stringify(data.scope),
    tier_codes: JSON.stringify(data.tierCodes),
    starts_at: data.startsAt,
    ends_at: data.endsAt,
    priority: data.priority,
    stacks_with_tier: data.stacksWithTier,
    active: data.active,
  };
}

function promotion(row: PromotionRow): StoredPromotion {
  return {
    id: row.id,
    name: row.name,
    effect: readJson<PromotionEffect>(row.effect),
    scope: readJson<Promotion['scope']>(row.scope),
    tierCodes: readJson<string[]>(row.tier_codes),
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    priority: row.priority,
    stacksWithTier: Boolean(row.stacks_with_tier),
    active: Boolean(row.active),
  };
}
