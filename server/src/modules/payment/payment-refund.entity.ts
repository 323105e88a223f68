import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { ASCII, BIGINT, INSTANT, TEXT } from '../../platform/database/columns.js';
import { REFUND_PURPOSES, REFUND_STATES, type RefundPurpose, type RefundState } from './payment.types.js';

@Entity('payment_refund')
@Index('ix_payment_refund_created', ['createdAt', 'id'])
export class PaymentRefundEntity {
  @PrimaryColumn(BIGINT)
  id: number;

  @Column({ ...ASCII, name: 'out_refund_no', length: 64 })
  @Index('uq_payment_refund_no', { unique: true })
  outRefundNo: string;

  @Column({ ...BIGINT, name: 'payment_id' })
  @Index('ix_payment_refund_payment')
  paymentId: number;

  @Column({ ...ASCII, name: 'biz_key', length: 80 })
  @Index('uq_payment_refund_biz', { unique: true })
  bizKey: string;

  @Column({ type: 'enum', enum: ['requested', 'declined'] })
  origin: 'requested' | 'declined';

  @Column({ type: 'enum', enum: REFUND_PURPOSES })
  purpose: RefundPurpose;

  @Column({ ...BIGINT, name: 'amount_fen' })
  amountFen: number;

  @Column({ ...TEXT, length: 80 })
  reason: string;

  @Column({ type: 'enum', enum: REFUND_STATES })
  state: RefundState;

  @Column({ ...ASCII, name: 'wechat_refund_id', length: 64, nullable: true })
  wechatRefundId: string | null;

  @Column({ ...TEXT, length: 200, nullable: true })
  problem: string | null;

  @Column({ ...INSTANT, name: 'send_at' })
  sendAt: Date;

  @Column({ ...INSTANT, name: 'next_check_at', nullable: true })
  @Index('ix_payment_refund_due')
  nextCheckAt: Date | null;

  @Column({ type: 'int', default: 0 })
  checks: number;

  @Column({ ...ASCII, name: 'check_claim', length: 32, nullable: true })
  @Index('ix_payment_refund_claim')
  checkClaim: string | null;

  @Column({ ...INSTANT, name: 'succeeded_at', nullable: true })
  succeededAt: Date | null;

  @Column({ ...INSTANT, name: 'created_at' })
  createdAt: Date;

  @Column({ ...INSTANT, name: 'updated_at' })
  updatedAt: Date;
}
