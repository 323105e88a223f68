import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { ASCII, BIGINT, INSTANT, TEXT } from '../../../platform/database/columns.js';
import {
  REDEMPTION_STATES,
  type RedemptionState,
  VOUCHER_PLATFORMS,
  type VoucherPlatform,
  type VoucherRefusal,
} from '../voucher.types.js';

/** A voucher that pays an order, from before the platform is asked to the end. */
@Entity('voucher_redemption')
@Index('uq_voucher_redemption_live', ['platform', 'liveCertificate'], { unique: true })
@Index('ix_voucher_redemption_store', ['storeId', 'id'])
@Index('ix_voucher_redemption_certificate', ['platform', 'certificate'])
@Check(
  'ck_voucher_redemption',
  "pays_fen > 0 AND pays_fen <= value_fen AND (state <> 'verified' OR verify_id IS NOT NULL)",
)
export class VoucherRedemptionEntity {
  @PrimaryColumn(BIGINT)
  id: number;

  @Column({ ...BIGINT, name: 'order_id' })
  @Index('ix_voucher_redemption_order')
  orderId: number;

  @Column({ type: 'enum', enum: VOUCHER_PLATFORMS })
  platform: VoucherPlatform;

  @Column({ ...ASCII, length: 64 })
  certificate: string;

  /** The certificate for as long as this row has a claim on it. */
  @Column({ ...ASCII, name: 'live_certificate', length: 64, nullable: true })
  liveCertificate: string | null;

  @Column({ ...ASCII, name: 'platform_ref', length: 600 })
  platformRef: string;

  @Column({ ...BIGINT, name: 'scan_id' })
  scanId: number;

  @Column({ ...ASCII, name: 'scan_token', length: 1000, nullable: true })
  scanToken: string | null;

  @Column({ ...BIGINT, name: 'store_id' })
  storeId: number;

  @Column({ ...ASCII, name: 'shop_id', length: 64 })
  shopId: string;

  @Column({ ...ASCII, name: 'deal_id', length: 64 })
  dealId: string;

  @Column({ ...TEXT, length: 120 })
  title: string;

  @Column({ ...BIGINT, name: 'value_fen' })
  valueFen: number;

  @Column({ ...BIGINT, name: 'pays_fen' })
  paysFen: number;

  @Column({ type: 'enum', enum: REDEMPTION_STATES })
  state: RedemptionState;

  @Column({ ...ASCII, length: 24, nullable: true })
  refusal: VoucherRefusal | null;

  /** Why a person has to look at it. */
  @Column({ ...ASCII, length: 40, nullable: true })
  problem: string | null;

  @Column({ ...ASCII, name: 'verify_id', length: 128, nullable: true })
  verifyId: string | null;

  @Column({ ...INSTANT, name: 'verified_at', nullable: true })
  verifiedAt: Date | null;

  @Column({ ...INSTANT, name: 'cancel_until', nullable: true })
  cancelUntil: Date | null;

  @Column({ ...INSTANT, name: 'cancelled_at', nullable: true })
  cancelledAt: Date | null;

  /** Who asked for it back: `staff:7`; null when we did ourselves, because the order could not be paid. */
  @Column({ ...TEXT, name: 'cancel_by', length: 96, nullable: true })
  cancelBy: string | null;

  @Column({ ...TEXT, name: 'cancel_reason', length: 200, nullable: true })
  cancelReason: string | null;

  /** From here on the platform is no longer asked to take it, only whether it has. */
  @Column({ ...INSTANT, name: 'wait_until' })
  waitUntil: Date;

  @Column({ ...INSTANT, name: 'first_asked_at', nullable: true })
  firstAskedAt: Date | null;

  @Column({ type: 'int', default: 0 })
  attempts: number;

  @Column({ ...INSTANT, name: 'due_at', nullable: true })
  @Index('ix_voucher_redemption_due')
  dueAt: Date | null;

  @Column({ ...ASCII, name: 'claim_token', length: 32, nullable: true })
  @Index('ix_voucher_redemption_claim')
  claimToken: string | null;

  @Column({ ...INSTANT, name: 'created_at' })
  createdAt: Date;

  @Column({ ...INSTANT, name: 'updated_at' })
  updatedAt: Date;
}
