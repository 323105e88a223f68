import { Injectable } from '@nestjs/common';
import {
  Database,
  type Row,
  type SqlParam,
  type Transaction,
  inList,
  readJson,
} from '../../../platform/database/index.js';
import type { Reader } from '../../member/index.js';
import type {
  LimitPeriod,
  MallDelivery,
  MallItem,
  MallItemPlan,
  MallKind,
  StockLevel,
  TileColour,
} from './item.types.js';

interface ItemRow {
  id: number;
  kind: MallKind;
  name: string;
  subtitle: string;
  emblem: string;
  colour: TileColour;
  terms: unknown;
  points: number;
  cash_fen: number;
  value_fen: number | null;
  coupon_template_id: number | null;
  deliveries: unknown;
  store_ids: unknown;
  per_member: number | null;
  limit_period: LimitPeriod;
  tier_codes: unknown;
  starts_at: Date | null;
  ends_at: Date | null;
  active: number;
  position: number;
}

interface StockRow {
  item_id: number;
  store_id: number;
  stock: number | null;
  taken: number;
}

const SELECT = `SELECT id, kind, name, subtitle, emblem, colour, terms, points, cash_fen, value_fen, coupon_template_id,
    deliveries, store_ids, per_member, limit_period, tier_codes, starts_at, ends_at, active, position
  FROM mall_item`;
/** More than any shop window holds. */
const SHELF = 500;
/** Store of the count in all. */
export const IN_ALL = 0;

/** Items and how many are left of them. Counts change by conditional writes alone. */
@Injectable()
export class MallItemStore {
  constructor(private readonly database: Database) {}

  /** Everything that is offered, in the order of the window. */
  shelf(): Promise<MallItem[]> {
    return this.many(this.database, `active = 1 ORDER BY position, id LIMIT ${SHELF}`, []);
  }

  page(beforeId: number, limit: number): Promise<MallItem[]> {
    return this.many(this.database, 'id < ? ORDER BY id DESC LIMIT ?', [beforeId, limit]);
  }

  async find(id: number, reader: Reader = this.database): Promise<MallItem | null> {
    return (await this.many(reader, 'id = ?', [id]))[0] ?? null;
  }

  async insert(tx: Transaction, id: number, plan: MallItemPlan): Promise<void> {
    await tx.insert('mall_item', [{ id, ...rowOf(plan), created_at: tx.now, updated_at: tx.now }]);
    await tx.insert('mall_stock', [
      { item_id: id, store_id: IN_ALL, stock: plan.stock, taken: 0 },
      ...plan.storeStock.map(({ storeId, stock }) => ({ item_id: id, store_id: storeId, stock, taken: 0 })),
    ]);
  }

  async update(tx: Transaction, id: number, plan: MallItemPlan): Promise<void> {
    const row = { ...rowOf(plan), updated_at: tx.now };
    const sets = Object.keys(row).map((column) => `${column} = ?`);
    await tx.execute(`UPDATE mall_item SET ${sets.join(', ')} WHERE id = ?`, [...Object.values(row), id]);
  }

  /** Waits for whoever takes from the shelf in this moment. */
  async lockStock(tx: Transaction, id: number): Promise<StockLevel[]> {
    const rows = await tx.query<StockRow>(
      'SELECT item_id, store_id, stock, taken FROM mall_stock WHERE item_id = ? ORDER BY store_id FOR UPDATE',
      [id],
    );
    return rows.map(levelOf);
  }

  async setStock(tx: Transaction, itemId: number, level: { storeId: number; stock: number | null }): Promise<void> {
    await tx.execute(
      `INSERT INTO mall_stock (item_id, store_id, stock, taken) VALUES (?, ?, ?, 0)
        ON DUPLICATE KEY UPDATE stock = VALUES(stock)`,
      [itemId, level.storeId, level.stock],
    );
  }

  async dropStock(tx: Transaction, itemId: number, storeId: number): Promise<void> {
    await tx.execute('DELETE FROM mall_stock WHERE item_id = ? AND store_id = ?', [itemId, storeId]);
  }

  /** One piece: false when there is none left. */
  async take(tx: Transaction, itemId: number, storeId: number): Promise<boolean> {
    const { affectedRows } = await tx.execute(
      'UPDATE mall_stock SET taken = taken + 1 WHERE item_id = ? AND store_id = ? AND (stock IS NULL OR taken < stock)',
      [itemId, storeId],
    );
    return affectedRows === 1;
  }

  /** A count that headquarters has given up meanwhile has nothing to be put back to. */
  async putBack(tx: Transaction, itemId: number, storeId: number): Promise<void> {
    await tx.execute('UPDATE mall_stock SET taken = taken - 1 WHERE item_id = ? AND store_id = ? AND taken > 0', [
      itemId,
      storeId,
    ]);
  }

  private async many(reader: Reader, where: string, params: readonly SqlParam[]): Promise<MallItem[]> {
    const rows = await reader.query<ItemRow>(`${SELECT} WHERE ${where}`, params);
    if (rows.length === 0) return [];
    const stock = await reader.query<StockRow>(
      'SELECT item_id, store_id, stock, taken FROM mall_stock WHERE item_id IN (?) ORDER BY item_id, store_id',
      [inList(rows.map(({ id }) => id))],
    );
    return rows.map((row) => itemOf(row, stock.filter((level) => level.item_id === row.id).map(levelOf)));
  }
}

function rowOf(plan: MallItemPlan): Row {
  return {
    kind: plan.kind,
    name: plan.name,
    subtitle: plan.subtitle,
    emblem: plan.emblem,
    colour: plan.colour,
    terms: JSON.stringify(plan.terms),
    points: plan.points,
    cash_fen: plan.cashFen,
    value_fen: plan.valueFen,
    coupon_template_id: plan.couponTemplateId,
    deliveries: JSON.stringify(plan.deliveries),
    store_ids: JSON.stringify(plan.storeIds),
    per_member: plan.perMember,
    limit_period: plan.limitPeriod,
    tier_codes: JSON.stringify(plan.tierCodes),
    starts_at: plan.startsAt,
    ends_at: plan.endsAt,
    active: plan.active,
    position: plan.position,
  };
}

function itemOf(row: ItemRow, levels: StockLevel[]): MallItem {
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    subtitle: row.subtitle,
    emblem: row.emblem,
    colour: row.colour,
    terms: readJson<string[]>(row.terms),
    points: row.points,
    cashFen: row.cash_fen,
    valueFen: row.value_fen,
    couponTemplateId: row.coupon_template_id,
    deliveries: readJson<MallDelivery[]>(row.deliveries),
    storeIds: readJson<number[]>(row.store_ids),
    perMember: row.per_member,
    limitPeriod: row.limit_period,
    tierCodes: readJson<string[]>(row.tier_codes),
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    active: row.active === 1,
    position: row.position,
    levels,
  };
}

function levelOf({ store_id: storeId, stock, taken }: StockRow): StockLevel {
  return { storeId, stock, taken };
}
