import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '../../../platform/database/index.js';
import type { VoucherPlatform } from '../voucher.types.js';

export interface VoucherShopData {
  readonly id: number;
  readonly platform: VoucherPlatform;
  readonly storeId: number;
  readonly shopId: string;
  readonly active: boolean;
}

interface ShopRow {
  id: number;
  platform: VoucherPlatform;
  store_id: number;
  shop_id: string;
  active: number;
}

const SELECT = 'SELECT id, platform, store_id, shop_id, active FROM voucher_shop';

/** Which shop of a platform is which store. */
@Injectable()
export class ShopStore {
  constructor(private readonly database: Database) {}

  async all(): Promise<VoucherShopData[]> {
    return (await this.database.query<ShopRow>(`${SELECT} ORDER BY platform, store_id`)).map(shopOf);
  }

  async activeOf(storeId: number): Promise<VoucherShopData[]> {
    const rows = await this.database.query<ShopRow>(`${SELECT} WHERE store_id = ? AND active = 1`, [storeId]);
    return rows.map(shopOf);
  }

  async lock(tx: Transaction, id: number): Promise<VoucherShopData | null> {
    const [row] = await tx.query<ShopRow>(`${SELECT} WHERE id = ? FOR UPDATE`, [id]);
    return row ? shopOf(row) : null;
  }

  async insert(tx: Transaction, { id, platform, storeId, shopId, active }: VoucherShopData): Promise<void> {
    await tx.insert('voucher_shop', [
      { id, platform, store_id: storeId, shop_id: shopId, active, created_at: tx.now, updated_at: tx.now },
    ]);
  }

  async update(tx: Transaction, { id, platform, storeId, shopId, active }: VoucherShopData): Promise<void> {
    await tx.execute(
      'UPDATE voucher_shop SET platform = ?, store_id = ?, shop_id = ?, active = ?, updated_at = ? WHERE id = ?',
      [platform, storeId, shopId, active, tx.now, id],
    );
  }
}

function shopOf(row: ShopRow): VoucherShopData {
  return {
    id: row.id,
    platform: row.platform,
    storeId: row.store_id,
    shopId: row.shop_id,
    active: Boolean(row.active),
  };
}
