import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { ASCII, BIGINT, FLAG, HASH, INSTANT } from '../../platform/database/columns.js';
import { COUPON_STATES, type CouponState } from './coupon.types.js';
import { COUPON_SOURCES, type CouponSource } from './templates/template.types.js';

/** One coupon of one member. Its row is its whole life: each step is a conditional UPDATE of `state`. */
@Entity('coupon')
@Index('uq_coupon_number', ['number'], { unique: true })
@Index('uq_coupon_turn', ['templateId', 'memberId', 'turn'], { unique: true })
@Index('uq_coupon_biz', ['bizKey', 'bizNo'], { unique: true })
@Index('ix_coupon_member', ['memberId', 'state', 'validUntil'])
@Index('ix_coupon_expiry', ['state', 'validUntil', 'memberId'])
@Index('ix_coupon_order', ['orderId'])
@Check(
  'ck_coupon_state',
  `(state = 'used') = (used_at IS NOT NULL)
      AND (state = 'held') = (held_at IS NOT NULL)
      AND (state <> 'held' OR order_id IS NOT NULL)
      AND (state IN ('held', 'used') OR order_id IS NULL)`,
)
export class CouponEntity {
  @PrimaryColumn(BIGINT)
  id: number;

  @Column({ ...ASCII, length: 16 })
  number: string;

  @Column({ ...BIGINT, name: 'template_id' })
  templateId: number;

  @Column({ type: 'int' })
  version: number;

  @Column({ ...BIGINT, name: 'member_id' })
  memberId: number;

  /** 1 for the first of this template that the member got: two coupons can't be the same one. */
  @Column({ type: 'int' })
  turn: number;

  @Column({ type: 'enum', enum: COUPON_STATES })
  state: CouponState;

  @Column({ ...INSTANT, name: 'valid_from' })
  validFrom: Date;

  @Column({ ...INSTANT, name: 'valid_until' })
  validUntil: Date;

  @Column({ type: 'enum', enum: COUPON_SOURCES })
  source: CouponSource;

  /** The fact it was issued for; null for a claim, whose idempotency key is enough. */
  @Column({ ...ASCII, name: 'biz_key', length: 120, nullable: true })
  bizKey: string | null;

  @Column({ type: 'smallint', name: 'biz_no', nullable: true })
  bizNo: number | null;

  /** What it counts against the budget while it was used or still may be. */
  @Column({ ...BIGINT, name: 'cost_fen' })
  costFen: number;

  @Column({ ...INSTANT, name: 'issued_at' })
  issuedAt: Date;

  @Column({ ...ASCII, name: 'issued_by', length: 40, nullable: true })
  issuedBy: string | null;

  @Column({ ...BIGINT, name: 'issued_store_id', nullable: true })
  issuedStoreId: number | null;

  @Column({ ...BIGINT, name: 'order_id', nullable: true })
  orderId: number | null;

  @Column({ ...INSTANT, name: 'held_at', nullable: true })
  heldAt: Date | null;

  @Column({ ...INSTANT, name: 'used_at', nullable: true })
  usedAt: Date | null;

  @Column({ ...BIGINT, name: 'used_store_id', nullable: true })
  usedStoreId: number | null;

  @Column({ ...BIGINT, name: 'used_staff_id', nullable: true })
  usedStaffId: number | null;

  @Column({ ...BIGINT, name: 'discount_fen', nullable: true })
  discountFen: number | null;

  /** The holder has been told that it is about to expire. */
  @Column({ ...FLAG, name: 'expiry_told', default: false })
  expiryTold: boolean;
}

/** What a member shows at the counter for one coupon: alive for moments, only hashes kept. */
@Entity('coupon_pass')
@Index('uq_coupon_pass_barcode', ['barcodeHash'], { unique: true })
@Index('uq_coupon_pass_latest', ['couponId', 'latest'], { unique: true })
@Index('ix_coupon_pass_expires', ['expiresAt'])
export class CouponPassEntity {
  @PrimaryColumn({ ...HASH, name: 'token_hash' })
  tokenHash: Buffer;

  @Column({ ...HASH, name: 'barcode_hash' })
  barcodeHash: Buffer;

  @Column({ ...BIGINT, name: 'coupon_id' })
  couponId: number;

  /** 1 on the one pass that may still be scanned, null on all others. */
  @Column({ type: 'tinyint', nullable: true })
  latest: number | null;

  @Column({ ...INSTANT, name: 'issued_at' })
  issuedAt: Date;

  @Column({ ...INSTANT, name: 'expires_at' })
  expiresAt: Date;

  /** Whose scan it was: from then on it is good for this actor in this store alone. */
  @Column({ ...ASCII, name: 'seen_by', length: 40, nullable: true })
  seenBy: string | null;

  @Column({ ...BIGINT, name: 'seen_store_id', nullable: true })
  seenStoreId: number | null;
}
