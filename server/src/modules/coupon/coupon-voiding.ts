import { Injectable } from '@nestjs/common';
import { type Transaction, WriteBatch, expectRows } from '../../platform/database/index.js';
import { TemplateStore } from './templates/template.store.js';

interface OpenCoupon {
  id: number;
  template_id: number;
  cost_fen: number;
}

/** Coupons that lose their ground before anybody used them. Their part of the budget is free again. */
@Injectable()
export class CouponVoiding {
  constructor(private readonly templates: TemplateStore) {}

  /** Of what was issued for this fact, all that is neither used nor held for an order: how many. */
  async ofFact(tx: Transaction, bizKey: string): Promise<number> {
    return this.end(tx, 'biz_key = ?', bizKey);
  }

  async ofMember(tx: Transaction, memberId: number): Promise<number> {
    return this.end(tx, 'member_id = ?', memberId);
  }

  private async end(tx: Transaction, condition: string, value: string | number): Promise<number> {
    const coupons = await tx.query<OpenCoupon>(
      `SELECT id, template_id, cost_fen FROM coupon WHERE ${condition} AND state = 'issued' ORDER BY id FOR UPDATE`,
      [value],
    );
    if (coupons.length === 0) return 0;
    const batch = new WriteBatch();
    const ids = coupons.map(({ id }) => id);
    const sql = "UPDATE coupon SET state = 'void' WHERE id IN (?) AND state = 'issued'";
    batch.add(sql, [ids], expectRows(ids.length, 'coupons that become void'));
    this.templates.releaseAllIn(batch, coupons);
    await tx.write(batch);
    return ids.length;
  }
}
