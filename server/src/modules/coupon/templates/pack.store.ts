import { Injectable } from '@nestjs/common';
import { Database, type Transaction, readJson } from '../../../platform/database/index.js';
import type { CouponPack, PackItem } from './template.types.js';

interface PackRow {
  id: number;
  name: string;
  items: unknown;
  active: number;
  staff_issuable: number;
}

const SELECT = 'SELECT id, name, items, active, staff_issuable FROM coupon_pack';

@Injectable()
export class PackStore {
  constructor(private readonly database: Database) {}

  async all(): Promise<CouponPack[]> {
    return (await this.database.query<PackRow>(`${SELECT} ORDER BY id DESC LIMIT 200`)).map(pack);
  }

  async find(id: number, reader: Pick<Database, 'query'> = this.database): Promise<CouponPack | null> {
    const [row] = await reader.query<PackRow>(`${SELECT} WHERE id = ?`, [id]);
    return row ? pack(row) : null;
  }

  async findMany(ids: readonly number[], reader: Pick<Database, 'query'> = this.database): Promise<CouponPack[]> {
    if (ids.length === 0) return [];
    return (await reader.query<PackRow>(`${SELECT} WHERE id IN (?)`, [ids])).map(pack);
  }

  async lock(tx: Transaction, id: number): Promise<CouponPack | null> {
    const [row] = await tx.query<PackRow>(`${SELECT} WHERE id = ? FOR UPDATE`, [id]);
    return row ? pack(row) : null;
  }

  async insert(tx: Transaction, of: CouponPack): Promise<void> {
    await tx.insert('coupon_pack', [{ id: of.id, ...columns(of), created_at: tx.now, updated_at: tx.now }]);
  }

  async update(tx: Transaction, of: CouponPack): Promise<void> {
    const { name, items, active, staff_issuable } = columns(of);
    await tx.execute(
      'UPDATE coupon_pack SET name = ?, items = ?, active = ?, staff_issuable = ?, updated_at = ? WHERE id = ?',
      [name, items, active, staff_issuable, tx.now, of.id],
    );
  }
}

function columns({ name, items, active, staffIssuable }: CouponPack) {
  return { name, items: JSON.stringify(items), active, staff_issuable: staffIssuable };
}

function pack(row: PackRow): CouponPack {
  return {
    id: row.id,
    name: row.name,
    items: readJson<PackItem[]>(row.items),
    active: Boolean(row.active),
    staffIssuable: Boolean(row.staff_issuable),
  };
}
