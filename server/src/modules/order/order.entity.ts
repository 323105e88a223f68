import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { ascii, bigint, instant } from '../../platform/database/entity-columns.js';
import {
  ORDER_PAYMENT_STATES,
  ORDER_SOURCES,
  ORDER_STATES,
  type OrderPaymentState,
  type OrderSource,
  type OrderState,
} from './order.types.js';

@Entity('sales_order')
@Index('uq_sales_order_no', ['orderNo'], { unique: true })
@Index('uq_sales_order_external', ['storeId', 'externalNo'], { unique: true })
@Index('ix_sales_order_member', ['memberId', 'id'])
@Index('ix_sales_order_store', ['storeId', 'id'])
@Index('ix_sales_order_day', ['businessDate', 'storeId'])
@Check(
  'ck_sales_order_sum',
  'payable_fen = list_fen - discount_fen - points_fen AND payable_fen = wallet_fen + cash_fen + wechat_fen',
)
export class SalesOrderEntity {
  @PrimaryColumn(bigint())
  id: number;

  @Column(ascii(24, { name: 'order_no' }))
  orderNo: string;

  @Column({ type: 'enum', enum: ORDER_SOURCES })
  source: OrderSource;

  @Column({ type: 'enum', enum: ORDER_STATES })
  state: OrderState;

  @Column(bigint({ name: 'store_id' }))
  storeId: number;

  @Column(bigint({ name: 'legal_entity_id' }))
  legalEntityId: number;

  @Column(bigint({ name: 'member_id', nullable: true }))
  memberId: number | null;

  @Column(bigint({ name: 'staff_id', nullable: true }))
  staffId: number | null;

  @Column(bigint({ name: 'api_key_id', nullable: true }))
  apiKeyId: number | null;

  @Column(ascii(64, { name: 'external_no', nullable: true }))
  externalNo: string | null;

  @Column(bigint({ name: 'list_fen' }))
  listFen: number;

  @Column(bigint({ name: 'discount_fen' }))
  discountFen: number;

  @Column(bigint({ name: 'points_used' }))
  pointsUsed: number;

  @Column(bigint({ name: 'points_fen' }))
  pointsFen: number;

  @Column(bigint({ name: 'payable_fen' }))
  payableFen: number;

  @Column(bigint({ name: 'wallet_fen' }))
  walletFen: number;

  @Column(bigint({ name: 'cash_fen' }))
  cashFen: number;

  @Column(bigint({ name: 'wechat_fen' }))
  wechatFen: number;

  @Column(bigint({ name: 'earned_points' }))
  earnedPoints: number;

  @Column(bigint({ name: 'earned_growth' }))
  earnedGrowth: number;

  @Column({ name: 'tier_name', type: 'varchar', length: 20, nullable: true })
  tierName: string | null;

  @Column({ type: 'varchar', length: 80 })
  summary: string;

  @Column(bigint({ name: 'payment_id', nullable: true }))
  paymentId: number | null;

  @Column(bigint({ name: 'wallet_after_fen', nullable: true }))
  walletAfterFen: number | null;

  @Column(bigint({ name: 'points_after', nullable: true }))
  pointsAfter: number | null;

  @Column(bigint({ name: 'growth_after', nullable: true }))
  growthAfter: number | null;

  @Column({ name: 'refund_reason', type: 'varchar', length: 200, nullable: true })
  refundReason: string | null;

  @Column({ name: 'business_date', type: 'date' })
  businessDate: string;

  @Column(instant({ name: 'created_at' }))
  createdAt: Date;

  @Column(instant({ name: 'expires_at', nullable: true }))
  expiresAt: Date | null;

  @Column(instant({ name: 'paid_at', nullable: true }))
  paidAt: Date | null;

  @Column(instant({ name: 'refunded_at', nullable: true }))
  refundedAt: Date | null;
}

@Entity('sales_order_line')
export class SalesOrderLineEntity {
  @PrimaryColumn(bigint({ name: 'order_id' }))
  orderId: number;

  @PrimaryColumn({ type: 'smallint' })
  line: number;

  @Column(bigint({ name: 'product_id' }))
  productId: number;

  @Column({ type: 'varchar', length: 80 })
  name: string;

  @Column({ type: 'int' })
  quantity: number;

  @Column(bigint({ name: 'unit_price_fen' }))
  unitPriceFen: number;

  @Column(bigint({ name: 'list_fen' }))
  listFen: number;

  @Column(bigint({ name: 'discount_fen' }))
  discountFen: number;

  @Column(bigint({ name: 'points_fen' }))
  pointsFen: number;

  @Column(bigint({ name: 'pay_fen' }))
  payFen: number;
}

@Entity('sales_order_payment')
export class SalesOrderPaymentEntity {
  @PrimaryColumn(bigint({ name: 'order_id' }))
  orderId: number;

  @PrimaryColumn({ type: 'enum', enum: ['points', 'wallet', 'cash', 'wechat'] })
  method: 'points' | 'wallet' | 'cash' | 'wechat';

  @Column(bigint({ name: 'amount_fen' }))
  amountFen: number;

  @Column(bigint({ name: 'principal_fen', nullable: true }))
  principalFen: number | null;

  @Column(bigint({ name: 'bonus_fen', nullable: true }))
  bonusFen: number | null;

  @Column(bigint({ nullable: true }))
  points: number | null;

  @Column({ type: 'enum', enum: ORDER_PAYMENT_STATES })
  state: OrderPaymentState;
}
