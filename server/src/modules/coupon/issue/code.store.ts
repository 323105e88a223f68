import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '../../../platform/database/index.js';
import { giftOf } from './rule.store.js';
import type { BatchState, CouponGift } from './rule.types.js';

export interface CodeBatch {
  readonly id: number;
  readonly name: string;
  readonly gift: CouponGift;
  readonly quantity: number;
  readonly state: BatchState;
  readonly validUntil: Date;
  readonly createdAt: Date;
  readonly exportedAt: Date | null;
  readonly redeemed: number;
}

interface BatchRow {
  id: number;
  name: string;
  template_id: number | null;
  pack_id: number | null;
  quantity: number;
  state: BatchState;
  valid_until: Date;
  created_at: Date;
  exported_at: Date | null;
  redeemed: number;
}

const SELECT = `SELECT b.id, b.name, b.template_id, b.pack_id, b.quantity, b.state, b.valid_until, b.created_at, b.exported_at,
    (SELECT COUNT(*) FROM coupon_code c WHERE c.batch_id = b.id AND c.used_at IS NOT NULL) AS redeemed
  FROM coupon_code_batch b`;
/** One statement of a long list should not be longer than what a server accepts at once. */
const CHUNK = 2_000;

/** Redeem codes and their batches. Of a code only a keyed hash is kept. */
@Injectable()
export class CodeStore {
  constructor(private readonly database: Database) {}

  async page(cursor: number, limit: number): Promise<CodeBatch[]> {
    const sql = `${SELECT} WHERE b.id < ? ORDER BY b.id DESC LIMIT ?`;
    return (await this.database.query<BatchRow>(sql, [cursor, limit])).map(batch);
  }

  async find(id: number, reader: Pick<Database, 'query'> = this.database): Promise<CodeBatch | null> {
    const [row] = await reader.query<BatchRow>(`${SELECT} WHERE b.id = ?`, [id]);
    return row ? batch(row) : null;
  }

  async insert(
    tx: Transaction,
    of: Pick<CodeBatch, 'id' | 'name' | 'gift' | 'quantity' | 'validUntil'>,
    by: string,
  ): Promise<void> {
    await tx.insert('coupon_code_batch', [
      {
        id: of.id,
        name: of.name,
        template_id: 'templateId' in of.gift ? of.gift.templateId : null,
        pack_id: 'packId' in of.gift ? of.gift.packId : null,
        quantity: of.quantity,
        state: 'draft',
        valid_until: of.validUntil,
        created_at: tx.now,
        created_by: by,
      },
    ]);
  }

  /** False when somebody was faster, or it was done before. */
  async export(tx: Transaction, id: number, by: string): Promise<boolean> {
    const { affectedRows } = await tx.execute(
      "UPDATE coupon_code_batch SET state = 'exported', exported_at = ?, exported_by = ? WHERE id = ? AND state = 'draft'",
      [tx.now, by, id],
    );
    return affectedRows === 1;
  }

  async void(tx: Transaction, id: number): Promise<boolean> {
    const { affectedRows } = await tx.execute(
      "UPDATE coupon_code_batch SET state = 'void' WHERE id = ? AND state <> 'void'",
      [id],
    );
    return affectedRows === 1;
  }

  async insertCodes(tx: Transaction, batchId: number, hashes: readonly Buffer[]): Promise<void> {
    for (let start = 0; start < hashes.length; start += CHUNK) {
      const rows = hashes.slice(start, start + CHUNK).map((hash) => ({ code_hash: hash, batch_id: batchId }));
      await tx.insert('coupon_code', rows);
    }
  }

  /** The conditional UPDATE decides between rivals. Null: there is no such code. */
  async take(tx: Transaction, hash: Buffer, memberId: number): Promise<{ taken: boolean; batchId: number } | null> {
    const { affectedRows } = await tx.execute(
      'UPDATE coupon_code SET member_id = ?, used_at = ? WHERE code_hash = ? AND used_at IS NULL',
      [memberId, tx.now, hash],
    );
    const [row] = await tx.query<{ batch_id: number }>('SELECT batch_id FROM coupon_code WHERE code_hash = ?', [hash]);
    return row ? { taken: affectedRows === 1, batchId: row.batch_id } : null;
  }
}

function batch(row: BatchRow): CodeBatch {
  return {
    id: row.id,
    name: row.name,
    gift: giftOf(row),
    quantity: row.quantity,
    state: row.state,
    validUntil: row.valid_until,
    createdAt: row.created_at,
    exportedAt: row.exported_at,
    redeemed: row.redeemed,
  };
}
