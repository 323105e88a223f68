import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { ASCII, BIGINT, FLAG, INSTANT, TEXT } from '../../../platform/database/columns.js';
import { MALL_DELIVERIES, type MallDelivery } from '../items/item.types.js';
import {
  CASH_METHODS,
  type CashMethod,
  type CashRefundState,
  END_REASONS,
  type EndReason,
  REDEMPTION_STATES,
  REFUND_STATES,
  type RedemptionState,
} from './redemption.types.js';

/** Points, and perhaps money, given for one item. */
@Entity('mall_redemption')
@Index('ix_mall_redemption_member', ['memberId', 'id'])
@Index('ix_mall_redemption_item', ['itemId', 'state'])
@Index('ix_mall_redemption_state', ['state', 'shippedAt'])
@Index('uq_mall_redemption_payment', ['paymentId'], { unique: true })
@Check('ck_mall_redemption_price', 'points >= 1 AND cash_fen >= 0')
export class MallRedemptionEntity {
  @PrimaryColumn(BIGINT)
  id: number;

  @Column({ ...BIGINT, name: 'member_id' })
  memberId: number;

  @Column({ ...BIGINT, name: 'item_id' })
  itemId: number;

  @Column({ ...BIGINT, name: 'store_id' })
  storeId: number;

  @Column({ ...BIGINT, name: 'legal_entity_id' })
  legalEntityId: number;

  @Column({ type: 'enum', enum: MALL_DELIVERIES })
  delivery: MallDelivery;

  @Column({ type: 'enum', enum: REDEMPTION_STATES })
  state: RedemptionState;

  /** The item as it was. */
  @Column({ type: 'json' })
  item: unknown;

  @Column(BIGINT)
  points: number;

  @Column({ ...BIGINT, name: 'cash_fen' })
  cashFen: number;

  @Column({ type: 'enum', enum: CASH_METHODS, name: 'cash_method' })
  cashMethod: CashMethod;

  @Column({ ...BIGINT, name: 'payment_id', nullable: true })
  paymentId: number | null;

  @Column({ ...BIGINT, name: 'refund_id', nullable: true })
  refundId: number | null;

  @Column({ type: 'enum', enum: REFUND_STATES, name: 'refund_state' })
  refundState: CashRefundState;

  @Column({ type: 'int', name: 'refund_attempt', default: 0 })
  refundAttempt: number;

  @Column({ ...FLAG, name: 'from_store_stock' })
  fromStoreStock: boolean;

  /** Name, phone and place of whoever gets it. */
  @Column({
    type: 'varchar',
    charset: 'ascii',
    collation: 'ascii_bin',
    name: 'address_sealed',
    length: 1200,
    nullable: true,
  })
  addressSealed: string | null;

  @Column({ ...TEXT, length: 20, nullable: true })
  carrier: string | null;

  @Column({ ...ASCII, name: 'tracking_no', length: 40, nullable: true })
  trackingNo: string | null;

  @Column({ ...BIGINT, name: 'coupon_id', nullable: true })
  couponId: number | null;

  @Column({ ...INSTANT, name: 'created_at' })
  createdAt: Date;

  /** Until when it waits for its money. */
  @Column({ ...INSTANT, name: 'pay_by', nullable: true })
  payBy: Date | null;

  @Column({ ...INSTANT, name: 'paid_at', nullable: true })
  paidAt: Date | null;

  @Column({ ...INSTANT, name: 'shipped_at', nullable: true })
  shippedAt: Date | null;

  @Column({ ...INSTANT, name: 'ended_at', nullable: true })
  endedAt: Date | null;

  @Column({ type: 'enum', enum: END_REASONS, name: 'end_reason', nullable: true })
  endReason: EndReason | null;
}
