import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { BIGINT, INSTANT } from '../../../platform/database/columns.js';
import {
  RETURN_METHODS,
  RETURN_PAYMENT_STATES,
  RETURN_STATES,
  type ReturnMethod,
  type ReturnPaymentState,
  type ReturnState,
} from './return.types.js';

/** Pieces of one sale taken back at one time. `store_id` is where that happened, which may be another store than the sale's. */
@Entity('sales_return')
@Index('uq_sales_return_seq', ['orderId', 'seq'], { unique: true })
@Index('ix_sales_return_store', ['storeId', 'id'])
@Index('ix_sales_return_day', ['businessDate', 'storeId'])
@Index('ix_sales_return_member', ['memberId', 'id'])
@Check(
  'ck_sales_return_sum',
  'amount_fen = wallet_fen + cash_fen + card_fen + wechat_fen + voucher_fen + deducted_fen AND deducted_fen >= 0',
)
export class SalesReturnEntity {
  @PrimaryColumn(BIGINT)
  id: number;

  @Column({ ...BIGINT, name: 'order_id' })
  orderId: number;

  /** 1 for the first return of the order. */
  @Column({ type: 'smallint' })
  seq: number;

  @Column({ ...BIGINT, name: 'store_id' })
  storeId: number;

  @Column({ ...BIGINT, name: 'legal_entity_id' })
  legalEntityId: number;

  @Column({ ...BIGINT, name: 'sale_store_id' })
  saleStoreId: number;

  @Column({ ...BIGINT, name: 'member_id', nullable: true })
  memberId: number | null;

  @Column({ ...BIGINT, name: 'staff_id', nullable: true })
  staffId: number | null;

  @Column({ ...BIGINT, name: 'api_key_id', nullable: true })
  apiKeyId: number | null;

  /** What had been paid for the pieces. */
  @Column({ ...BIGINT, name: 'amount_fen' })
  amountFen: number;

  @Column({ ...BIGINT, name: 'wallet_fen' })
  walletFen: number;

  @Column({ ...BIGINT, name: 'cash_fen' })
  cashFen: number;

  @Column({ ...BIGINT, name: 'card_fen' })
  cardFen: number;

  @Column({ ...BIGINT, name: 'wechat_fen' })
  wechatFen: number;

  @Column({ ...BIGINT, name: 'voucher_fen' })
  voucherFen: number;

  /** Kept for points that the sale had given and that are spent. */
  @Column({ ...BIGINT, name: 'deducted_fen' })
  deductedFen: number;

  @Column({ ...BIGINT, name: 'points_back' })
  pointsBack: number;

  /** Of those, in lots that had expired meanwhile. */
  @Column({ ...BIGINT, name: 'points_back_expired' })
  pointsBackExpired: number;

  @Column({ ...BIGINT, name: 'points_fen' })
  pointsFen: number;

  /** Points the sale had given for these pieces. */
  @Column({ ...BIGINT, name: 'earned_points' })
  earnedPoints: number;

  @Column({ ...BIGINT, name: 'debt_points' })
  debtPoints: number;

  @Column({ ...BIGINT, name: 'deducted_points' })
  deductedPoints: number;

  @Column({ ...BIGINT, name: 'lapsed_points' })
  lapsedPoints: number;

  @Column({ ...BIGINT })
  growth: number;

  /** Coupons given back with it: id and name. */
  @Column({ type: 'json', nullable: true })
  coupons: unknown;

  /** 1 when nothing of the sale is left after it. */
  @Column({ type: 'tinyint' })
  complete: number;

  @Column({ type: 'enum', enum: RETURN_STATES })
  state: ReturnState;

  @Column({ type: 'varchar', length: 200 })
  reason: string;

  @Column({ name: 'business_date', type: 'date' })
  businessDate: string;

  @Column({ ...INSTANT, name: 'created_at' })
  createdAt: Date;

  /** When the last part of the money had reached the customer. */
  @Column({ ...INSTANT, name: 'completed_at', nullable: true })
  completedAt: Date | null;
}

@Entity('sales_return_line')
@Index('ix_sales_return_line_order', ['orderId', 'line'])
@Check('ck_sales_return_line', 'quantity > 0 AND pay_fen >= 0 AND points_fen >= 0 AND earned_points >= 0')
export class SalesReturnLineEntity {
  @PrimaryColumn({ ...BIGINT, name: 'return_id' })
  returnId: number;

  @PrimaryColumn({ type: 'smallint' })
  line: number;

  @Column({ ...BIGINT, name: 'order_id' })
  orderId: number;

  @Column({ ...BIGINT, name: 'product_id' })
  productId: number;

  @Column({ type: 'int' })
  quantity: number;

  @Column({ ...BIGINT, name: 'pay_fen' })
  payFen: number;

  @Column({ ...BIGINT, name: 'points_fen' })
  pointsFen: number;

  @Column({ ...BIGINT, name: 'earned_points' })
  earnedPoints: number;

  /** Money that stays with the store, because the pieces are used in part. */
  @Column({ ...BIGINT, name: 'kept_fen', default: 0 })
  keptFen: number;

  /** The same of what points had paid. */
  @Column({ ...BIGINT, name: 'kept_points_fen', default: 0 })
  keptPointsFen: number;
}

@Entity('sales_return_payment')
@Index('uq_sales_return_payment_refund', ['refundId'], { unique: true })
@Index('ix_sales_return_payment_order', ['orderId', 'state'])
export class SalesReturnPaymentEntity {
  @PrimaryColumn({ ...BIGINT, name: 'return_id' })
  returnId: number;

  @PrimaryColumn({ type: 'enum', enum: RETURN_METHODS })
  method: ReturnMethod;

  @Column({ ...BIGINT, name: 'order_id' })
  orderId: number;

  @Column({ ...BIGINT, name: 'amount_fen' })
  amountFen: number;

  @Column({ ...BIGINT, name: 'principal_fen', nullable: true })
  principalFen: number | null;

  @Column({ ...BIGINT, name: 'bonus_fen', nullable: true })
  bonusFen: number | null;

  @Column({ ...BIGINT, nullable: true })
  points: number | null;

  @Column({ type: 'enum', enum: RETURN_PAYMENT_STATES })
  state: ReturnPaymentState;

  /** The payment room's refund that carries it now. */
  @Column({ ...BIGINT, name: 'refund_id', nullable: true })
  refundId: number | null;

  /** How often WeChat was asked; each time is a refund of its own. */
  @Column({ type: 'smallint', default: 0 })
  attempts: number;

  /** 1 when it was handed over in cash in the end. */
  @Column({ name: 'in_cash', type: 'tinyint', default: 0 })
  inCash: number;

  @Column({ ...INSTANT, name: 'updated_at' })
  updatedAt: Date;
}
