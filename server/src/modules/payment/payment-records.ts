import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import type { PaymentState, RefundState } from './payment.types.js';

/** A payment as it is held against WeChat's bill. */
export interface RecordedPayment {
  readonly id: number;
  readonly outTradeNo: string;
  readonly transactionId: string | null;
  readonly amountFen: number;
  readonly state: PaymentState;
  /** Null as long as we have not heard that it was paid. */
  readonly paidAt: Date | null;
}

export interface RecordedRefund {
  readonly id: number;
  readonly outRefundNo: string;
  readonly amountFen: number;
  readonly state: RefundState;
  readonly createdAt: Date;
}

export interface DayPage {
  /** [from, to) */
  readonly from: Date;
  readonly to: Date;
  readonly afterId: number;
  readonly limit: number;
}

const PAYMENT = `id, out_trade_no AS outTradeNo, transaction_id AS transactionId, amount_fen AS amountFen, state, paid_at AS paidAt`;
const REFUND = `id, out_refund_no AS outRefundNo, amount_fen AS amountFen, state, created_at AS createdAt`;

/** The room's books, laid open for whoever compares them with WeChat's. Reads only. */
@Injectable()
export class PaymentRecords {
  constructor(private readonly database: Database) {}

  async paymentsByNumber(outTradeNos: readonly string[]): Promise<Map<string, RecordedPayment>> {
    if (outTradeNos.length === 0) return new Map();
    const rows = await this.database.query<RecordedPayment>(
      `SELECT ${PAYMENT} FROM payment WHERE out_trade_no IN (?)`,
      [outTradeNos],
    );
    return new Map(rows.map((row) => [row.outTradeNo, row]));
  }

  async refundsByNumber(outRefundNos: readonly string[]): Promise<Map<string, RecordedRefund>> {
    if (outRefundNos.length === 0) return new Map();
    const rows = await this.database.query<RecordedRefund>(
      `SELECT ${REFUND} FROM payment_refund WHERE out_refund_no IN (?)`,
      [outRefundNos],
    );
    return new Map(rows.map((row) => [row.outRefundNo, row]));
  }

  /** Paid in a span of time, by id. */
  paidIn({ from, to, afterId, limit }: DayPage): Promise<RecordedPayment[]> {
    return this.database.query(
      `SELECT ${PAYMENT} FROM payment WHERE paid_at >= ? AND paid_at < ? AND id > ? ORDER BY id LIMIT ?`,
      [from, to, afterId, limit],
    );
  }

  /** Asked for in a span of time and taken by WeChat, by id. */
  refundsIn({ from, to, afterId, limit }: DayPage): Promise<RecordedRefund[]> {
    return this.database.query(
      `SELECT ${REFUND} FROM payment_refund
        WHERE created_at >= ? AND created_at < ? AND state IN ('processing', 'succeeded') AND id > ? ORDER BY id LIMIT ?`,
      [from, to, afterId, limit],
    );
  }
}
