import { Injectable } from '@nestjs/common';
import { Database, readJson } from '../../../platform/database/index.js';
import type { ShownVoucher, VoucherPlatform, VoucherScanData } from '../voucher.types.js';

interface ScanRow {
  id: number;
  platform: VoucherPlatform;
  store_id: number;
  shop_id: string;
  token: string | null;
  vouchers: unknown;
  expires_at: Date;
}

const KEEP_DAYS = 30;
const CHUNK = 5_000;

/** What platforms showed for scanned codes. */
@Injectable()
export class ScanStore {
  constructor(private readonly database: Database) {}

  async insert(scan: VoucherScanData, actor: string, now: Date): Promise<void> {
    await this.database.execute(
      `INSERT INTO voucher_scan (id, platform, store_id, shop_id, actor, token, vouchers, created_at, expires_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        scan.id,
        scan.platform,
        scan.storeId,
        scan.shopId,
        actor,
        scan.token,
        JSON.stringify(scan.vouchers),
        now,
        scan.expiresAt,
      ],
    );
  }

  /** Scans of a store by id; those of other stores are absent. */
  async byIds(storeId: number, ids: readonly number[]): Promise<Map<number, VoucherScanData>> {
    const rows = await this.database.query<ScanRow>(
      'SELECT id, platform, store_id, shop_id, token, vouchers, expires_at FROM voucher_scan WHERE store_id = ? AND id IN (?)',
      [storeId, ids],
    );
    return new Map(rows.map((row) => [row.id, scanOf(row)]));
  }

  async purge(now: Date): Promise<number> {
    const { affectedRows } = await this.database.execute('DELETE FROM voucher_scan WHERE created_at < ? LIMIT ?', [
      new Date(now.getTime() - KEEP_DAYS * 86_400_000),
      CHUNK,
    ]);
    return affectedRows;
  }
}

function scanOf(row: ScanRow): VoucherScanData {
  return {
    id: row.id,
    platform: row.platform,
    storeId: row.store_id,
    shopId: row.shop_id,
    token: row.token,
    vouchers: readJson<ShownVoucher[]>(row.vouchers),
    expiresAt: row.expires_at,
  };
}
