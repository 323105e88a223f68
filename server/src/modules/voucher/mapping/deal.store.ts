import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '../../../platform/database/index.js';
import type { DealKind, VoucherDealData, VoucherPlatform } from '../voucher.types.js';

interface DealRow {
  id: number;
  platform: VoucherPlatform;
  deal_id: string;
  title: string;
  kind: DealKind;
  product_id: number | null;
  quantity: number;
  value_fen: number;
  active: number;
}

const SELECT = 'SELECT id, platform, deal_id, title, kind, product_id, quantity, value_fen, active FROM voucher_deal';

/** Deals sold on platforms, as headquarters has mapped them to what we sell. */
@Injectable()
export class DealStore {
  constructor(private readonly database: Database) {}

  async all(): Promise<VoucherDealData[]> {
    return (await this.database.query<DealRow>(`${SELECT} ORDER BY platform, id`)).map(dealOf);
  }

  /** Deals in use, by the platform's id; unknown ones are absent. */
  async active(platform: VoucherPlatform, dealIds: readonly string[]): Promise<Map<string, VoucherDealData>> {
    if (dealIds.length === 0) return new Map();
    const rows = await this.database.query<DealRow>(`${SELECT} WHERE platform = ? AND deal_id IN (?) AND active = 1`, [
      platform,
      dealIds,
    ]);
    return new Map(rows.map((row) => [row.deal_id, dealOf(row)]));
  }

  async lock(tx: Transaction, id: number): Promise<VoucherDealData | null> {
    const [row] = await tx.query<DealRow>(`${SELECT} WHERE id = ? FOR UPDATE`, [id]);
    return row ? dealOf(row) : null;
  }

  async insert(tx: Transaction, deal: VoucherDealData): Promise<void> {
    await tx.insert('voucher_deal', [{ id: deal.id, ...columns(deal), created_at: tx.now, updated_at: tx.now }]);
  }

  async update(tx: Transaction, deal: VoucherDealData): Promise<void> {
    const values = { ...columns(deal), updated_at: tx.now };
    const assignments = Object.keys(values).map((column) => `${column} = ?`);
    await tx.execute(`UPDATE voucher_deal SET ${assignments.join(', ')} WHERE id = ?`, [
      ...Object.values(values),
      deal.id,
    ]);
  }
}

function columns(deal: VoucherDealData): Record<string, string | number | boolean | null> {
  return {
    platform: deal.platform,
    deal_id: deal.dealId,
    title: deal.title,
    kind: deal.kind,
    product_id: deal.productId,
    quantity: deal.quantity,
    value_fen: deal.valueFen,
    active: deal.active,
  };
}

function dealOf(row: DealRow): VoucherDealData {
  return {
    id: row.id,
    platform: row.platform,
    dealId: row.deal_id,
    title: row.title,
    kind: row.kind,
    productId: row.product_id,
    quantity: row.quantity,
    valueFen: row.value_fen,
    active: Boolean(row.active),
  };
}
