import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { ASCII, BIGINT, INSTANT, TEXT } from '../../platform/database/columns.js';
import { PAYMENT_PURPOSES, PAYMENT_STATES, type PaymentPurpose, type PaymentState } from './payment.types.js';

@Entity('payment')
@Index('ix_payment_ref', ['purpose', 'refId'])
@Index('ix_payment_member', ['memberId', 'id'])
@Index('ix_payment_state', ['state', 'id'])
@Index('ix_payment_paid', ['paidAt', 'id'])
export class PaymentEntity {
  @PrimaryColumn(BIGINT)
  id: number;

  @Column({ ...ASCII, name: 'out_trade_no', length: 32 })
  @Index('uq_payment_out_trade_no', { unique: true })
  outTradeNo: string;

  @Column({ type: 'enum', enum: PAYMENT_PURPOSES })
  purpose: PaymentPurpose;

  @Column({ ...BIGINT, name: 'ref_id' })
  refId: number;

  @Column({ ...BIGINT, name: 'member_id' })
  memberId: number;

  @Column({ ...BIGINT, name: 'store_id' })
  storeId: number;

  @Column({ ...ASCII, length: 64 })
  openid: string;

  @Column({ ...TEXT, length: 127 })
  description: string;

  @Column({ ...BIGINT, name: 'amount_fen' })
  amountFen: number;

  @Column({ ...BIGINT, name: 'refund_reserved_fen', default: 0 })
  refundReservedFen: number;

  @Column({ ...BIGINT, name: 'refunded_fen', default: 0 })
  refundedFen: number;

  @Column({ type: 'enum', enum: PAYMENT_STATES })
  state: PaymentState;

  @Column({ ...ASCII, name: 'transaction_id', length: 32, nullable: true })
  @Index('uq_payment_transaction', { unique: true })
  transactionId: string | null;

  @Column({ type: 'json', name: 'pay_params', nullable: true })
  payParams: unknown;

  @Column({ ...INSTANT, name: 'prepay_requested_at', nullable: true })
  prepayRequestedAt: Date | null;

  @Column({ ...INSTANT, name: 'expires_at' })
  expiresAt: Date;

  @Column({ ...INSTANT, name: 'next_check_at', nullable: true })
  @Index('ix_payment_due')
  nextCheckAt: Date | null;

  @Column({ type: 'int', default: 0 })
  checks: number;

  @Column({ ...ASCII, name: 'check_claim', length: 32, nullable: true })
  @Index('ix_payment_claim')
  checkClaim: string | null;

  @Column({ ...INSTANT, name: 'paid_at', nullable: true })
  paidAt: Date | null;

  @Column({ ...INSTANT, name: 'closed_at', nullable: true })
  closedAt: Date | null;

  @Column({ ...INSTANT, name: 'created_at' })
  createdAt: Date;

  @Column({ ...INSTANT, name: 'updated_at' })
  updatedAt: Date;
}
