import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { ASCII, BIGINT, INSTANT } from '../../platform/database/columns.js';
import type { PricedPromotion } from '../pricing/index.js';
import {
  FULFILMENTS,
  type Fulfilment,
  ORDER_PAYMENT_STATES,
  ORDER_SOURCES,
  ORDER_STATES,
  type OrderPaymentState,
  type OrderSource,
  type OrderState,
  TENDER_METHODS,
  type TenderMethod,
} from './order.types.js';

@Entity('sales_order')
@Index('uq_sales_order_no', ['orderNo'], { unique: true })
@Index('uq_sales_order_external', ['storeId', 'externalNo'], { unique: true })
@Index('ix_sales_order_member', ['memberId', 'id'])
@Index('ix_sales_order_store', ['storeId', 'id'])
@Index('ix_sales_order_day', ['businessDate', 'storeId'])
@Check(
  'ck_sales_order_sum',
  'payable_fen = list_fen - discount_fen - coupon_fen - points_fen AND payable_fen = wallet_fen + cash_fen + wechat_fen + card_fen + voucher_fen',
)
@Check('ck_sales_order_refunded', 'refunded_fen >= 0 AND refunded_fen <= payable_fen')
export class SalesOrderEntity {
  @PrimaryColumn(BIGINT)
  id: number;

  @Column({ ...ASCII, name: 'order_no', length: 24 })
  orderNo: string;

  @Column({ type: 'enum', enum: ORDER_SOURCES })
  source: OrderSource;

  @Column({ type: 'enum', enum: FULFILMENTS, default: 'counter' })
  fulfilment: Fulfilment;

  /** The booking whose bill it was. */
  @Column({ ...BIGINT, name: 'booking_id', nullable: true })
  bookingId: number | null;

  @Column({ type: 'enum', enum: ORDER_STATES })
  state: OrderState;

  @Column({ ...BIGINT, name: 'store_id' })
  storeId: number;

  @Column({ ...BIGINT, name: 'legal_entity_id' })
  legalEntityId: number;

  @Column({ ...BIGINT, name: 'member_id', nullable: true })
  memberId: number | null;

  @Column({ ...BIGINT, name: 'staff_id', nullable: true })
  staffId: number | null;

  @Column({ ...BIGINT, name: 'api_key_id', nullable: true })
  apiKeyId: number | null;

  @Column({ ...ASCII, name: 'external_no', nullable: true, length: 64 })
  externalNo: string | null;

  @Column({ ...BIGINT, name: 'list_fen' })
  listFen: number;

  @Column({ ...BIGINT, name: 'discount_fen' })
  discountFen: number;

  @Column({ ...BIGINT, name: 'coupon_fen', default: 0 })
  couponFen: number;

  @Column({ ...BIGINT, name: 'points_used' })
  pointsUsed: number;

  @Column({ ...BIGINT, name: 'points_fen' })
  pointsFen: number;

  @Column({ ...BIGINT, name: 'payable_fen' })
  payableFen: number;

  @Column({ ...BIGINT, name: 'wallet_fen' })
  walletFen: number;

  @Column({ ...BIGINT, name: 'cash_fen' })
  cashFen: number;

  @Column({ ...BIGINT, name: 'wechat_fen' })
  wechatFen: number;

  @Column({ ...BIGINT, name: 'card_fen', default: 0 })
  cardFen: number;

  @Column({ ...BIGINT, name: 'voucher_fen', default: 0 })
  voucherFen: number;

  /** What took part of the price off, by name; null for none. */
  @Column({ type: 'json', nullable: true })
  promotions: PricedPromotion[] | null;

  /** What had been paid for the pieces that have come back. */
  @Column({ ...BIGINT, name: 'refunded_fen', default: 0 })
  refundedFen: number;

  @Column({ ...BIGINT, name: 'earned_points' })
  earnedPoints: number;

  @Column({ ...BIGINT, name: 'earned_growth' })
  earnedGrowth: number;

  @Column({ name: 'tier_name', type: 'varchar', length: 20, nullable: true })
  tierName: string | null;

  @Column({ type: 'varchar', length: 80 })
  summary: string;

  @Column({ ...BIGINT, name: 'payment_id', nullable: true })
  paymentId: number | null;

  @Column({ ...BIGINT, name: 'wallet_after_fen', nullable: true })
  walletAfterFen: number | null;

  @Column({ ...BIGINT, name: 'points_after', nullable: true })
  pointsAfter: number | null;

  @Column({ ...BIGINT, name: 'growth_after', nullable: true })
  growthAfter: number | null;

  @Column({ name: 'refund_reason', type: 'varchar', length: 200, nullable: true })
  refundReason: string | null;

  @Column({ name: 'business_date', type: 'date' })
  businessDate: string;

  /** When the sale happened; see `received_at`. */
  @Column({ ...INSTANT, name: 'created_at' })
  createdAt: Date;

  /** When a till has told of it, for a sale that arrived late; null for all others. */
  @Column({ ...INSTANT, name: 'received_at', nullable: true })
  receivedAt: Date | null;

  @Column({ ...INSTANT, name: 'expires_at', nullable: true })
  expiresAt: Date | null;

  @Column({ ...INSTANT, name: 'paid_at', nullable: true })
  paidAt: Date | null;

  @Column({ ...INSTANT, name: 'refunded_at', nullable: true })
  refundedAt: Date | null;
}

@Entity('sales_order_line')
@Check(
  'ck_sales_order_line_sum',
  'pay_fen = list_fen - discount_fen - coupon_fen - points_fen AND discount_fen = tier_fen + promotion_fen',
)
@Check('ck_sales_order_line_returned', 'returned_quantity >= 0 AND returned_quantity <= quantity')
export class SalesOrderLineEntity {
  @PrimaryColumn({ ...BIGINT, name: 'order_id' })
  orderId: number;

  @PrimaryColumn({ type: 'smallint' })
  line: number;

  @Column({ ...BIGINT, name: 'product_id' })
  productId: number;

  /** Of the product on the day of the sale. */
  @Column({ ...BIGINT, name: 'category_id', default: 0 })
  categoryId: number;

  @Column({ type: 'varchar', length: 80 })
  name: string;

  @Column({ type: 'int' })
  quantity: number;

  /** Pieces that have come back. */
  @Column({ name: 'returned_quantity', type: 'int', default: 0 })
  returnedQuantity: number;

  @Column({ ...BIGINT, name: 'unit_price_fen' })
  unitPriceFen: number;

  @Column({ ...BIGINT, name: 'list_fen' })
  listFen: number;

  @Column({ ...BIGINT, name: 'discount_fen' })
  discountFen: number;

  @Column({ ...BIGINT, name: 'tier_fen', default: 0 })
  tierFen: number;

  @Column({ ...BIGINT, name: 'promotion_fen', default: 0 })
  promotionFen: number;

  @Column({ ...BIGINT, name: 'coupon_fen', default: 0 })
  couponFen: number;

  @Column({ ...BIGINT, name: 'points_fen' })
  pointsFen: number;

  @Column({ ...BIGINT, name: 'pay_fen' })
  payFen: number;

  @Column({ ...BIGINT, name: 'earned_points', default: 0 })
  earnedPoints: number;
}

/** A coupon an order has used, and what each line got of it: `[{line, fen}]`. */
@Entity('sales_order_coupon')
@Index('ix_sales_order_coupon_coupon', ['couponId'])
export class SalesOrderCouponEntity {
  @PrimaryColumn({ ...BIGINT, name: 'order_id' })
  orderId: number;

  @PrimaryColumn({ ...BIGINT, name: 'coupon_id' })
  couponId: number;

  @Column({ type: 'varchar', length: 40 })
  name: string;

  @Column({ ...BIGINT, name: 'discount_fen' })
  discountFen: number;

  @Column({ type: 'json' })
  shares: { line: number; fen: number }[];
}

@Entity('sales_order_payment')
export class SalesOrderPaymentEntity {
  @PrimaryColumn({ ...BIGINT, name: 'order_id' })
  orderId: number;

  @PrimaryColumn({ type: 'enum', enum: TENDER_METHODS })
  method: TenderMethod;

  @Column({ ...BIGINT, name: 'amount_fen' })
  amountFen: number;

  @Column({ ...BIGINT, name: 'principal_fen', nullable: true })
  principalFen: number | null;

  @Column({ ...BIGINT, name: 'bonus_fen', nullable: true })
  bonusFen: number | null;

  @Column({ ...BIGINT, nullable: true })
  points: number | null;

  @Column({ type: 'enum', enum: ORDER_PAYMENT_STATES })
  state: OrderPaymentState;
}
