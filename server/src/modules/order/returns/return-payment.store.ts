import { Injectable } from '@nestjs/common';
import { type Transaction, expectRows } from '../../../platform/database/index.js';
import type { ReturnPaymentState } from './return.types.js';

/** WeChat's part of a return, with what is needed to follow it. */
export interface RefundPart {
  readonly returnId: number;
  readonly orderId: number;
  readonly orderNo: string;
  readonly memberId: number | null;
  readonly paymentId: number | null;
  /** Where the pieces were handed back. */
  readonly storeId: number;
  readonly entityId: number;
  readonly saleStoreId: number;
  readonly saleEntityId: number;
  readonly amountFen: number;
  readonly state: ReturnPaymentState;
  readonly refundId: number | null;
  readonly attempts: number;
  readonly reason: string;
}

const SELECT = `SELECT p.return_id AS returnId, p.order_id AS orderId, o.order_no AS orderNo, o.member_id AS memberId,
    o.payment_id AS paymentId, r.store_id AS storeId, r.legal_entity_id AS entityId, o.store_id AS saleStoreId,
    o.legal_entity_id AS saleEntityId, p.amount_fen AS amountFen, p.state, p.refund_id AS refundId, p.attempts, r.reason
  FROM sales_return_payment p JOIN sales_return r ON r.id = p.return_id JOIN sales_order o ON o.id = p.order_id
 WHERE p.method = 'wechat'`;

/** Where WeChat's parts of returns stand. Every move names the states it may come from. */
@Injectable()
export class ReturnPaymentStore {
  async byRefund(tx: Transaction, refundId: number): Promise<RefundPart | null> {
    return (await tx.query<RefundPart>(`${SELECT} AND p.refund_id = ?`, [refundId]))[0] ?? null;
  }

  async ofReturn(tx: Transaction, orderId: number, returnId: number): Promise<RefundPart | null> {
    const parts = await tx.query<RefundPart>(`${SELECT} AND p.return_id = ? AND p.order_id = ?`, [returnId, orderId]);
    return parts[0] ?? null;
  }

  /** From now on this refund carries the part. */
  async follow(tx: Transaction, returnId: number, { refundId, attempt }: { refundId: number; attempt: number }) {
    const { affectedRows } = await tx.execute(
      `UPDATE sales_return_payment SET refund_id = ?, attempts = ?, state = 'refunding', updated_at = ?
        WHERE return_id = ? AND method = 'wechat' AND attempts = ? AND state IN ('refunding', 'failed')`,
      [refundId, attempt, tx.now, returnId, attempt - 1],
    );
    if (affectedRows !== 1) throw expectRows(1, `refund of return ${returnId}`).otherwise();
  }

  async move(
    tx: Transaction,
    refundId: number,
    from: readonly ReturnPaymentState[],
    to: ReturnPaymentState,
  ): Promise<boolean> {
    const { affectedRows } = await tx.execute(
      'UPDATE sales_return_payment SET state = ?, updated_at = ? WHERE refund_id = ? AND state IN (?)',
      [to, tx.now, refundId, from],
    );
    return affectedRows === 1;
  }

  /** Handed over in cash after WeChat had given up. */
  async handOver(tx: Transaction, returnId: number): Promise<boolean> {
    const { affectedRows } = await tx.execute(
      `UPDATE sales_return_payment SET state = 'refunded', in_cash = 1, updated_at = ?
        WHERE return_id = ? AND method = 'wechat' AND state = 'failed'`,
      [tx.now, returnId],
    );
    return affectedRows === 1;
  }

  /** The money of this part has arrived: so, perhaps, has all of the return, and all of the order. */
  async finish(tx: Transaction, { orderId, returnId }: Pick<RefundPart, 'orderId' | 'returnId'>): Promise<void> {
    await tx.execute(
      `UPDATE sales_return SET state = 'refunded', completed_at = ? WHERE id = ? AND state = 'refunding'
          AND NOT EXISTS (SELECT 1 FROM sales_return_payment WHERE return_id = ? AND state <> 'refunded')`,
      [tx.now, returnId, returnId],
    );
    const { affectedRows } = await tx.execute(
      `UPDATE sales_order SET state = 'refunded' WHERE id = ? AND state = 'refunding'
          AND NOT EXISTS (SELECT 1 FROM sales_return_payment WHERE order_id = ? AND state <> 'refunded')`,
      [orderId, orderId],
    );
    if (affectedRows === 1)
      await tx.execute("UPDATE sales_order_payment SET state = 'refunded' WHERE order_id = ?", [orderId]);
  }
}
