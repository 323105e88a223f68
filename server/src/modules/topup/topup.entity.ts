import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { ASCII, BIGINT, INSTANT } from '../../platform/database/columns.js';
import { TOPUP_METHODS, TOPUP_STATES, type TopupMethod, type TopupState } from './topup.types.js';

@Entity('topup')
@Index('ix_topup_member', ['memberId', 'state'])
@Index('ix_topup_paid', ['storeId', 'paidAt'])
@Index('uq_topup_external', ['storeId', 'externalNo'], { unique: true })
export class TopupEntity {
  @PrimaryColumn(BIGINT)
  id: number;

  @Column({ ...BIGINT, name: 'member_id' })
  memberId: number;

  @Column({ ...BIGINT, name: 'store_id' })
  storeId: number;

  @Column({ ...BIGINT, name: 'legal_entity_id' })
  legalEntityId: number;

  @Column({ ...BIGINT, name: 'plan_id' })
  planId: number;

  /** The plan and its terms as they were accepted. */
  @Column({ type: 'json' })
  plan: unknown;

  @Column({ type: 'char', charset: 'ascii', collation: 'ascii_bin', name: 'terms_hash', length: 64 })
  termsHash: string;

  @Column({ ...BIGINT, name: 'pay_fen' })
  payFen: number;

  @Column({ ...BIGINT, name: 'bonus_fen' })
  bonusFen: number;

  @Column({ ...BIGINT, name: 'bonus_points' })
  bonusPoints: number;

  @Column({ type: 'enum', enum: TOPUP_METHODS })
  method: TopupMethod;

  @Column({ type: 'enum', enum: TOPUP_STATES })
  state: TopupState;

  @Column({ ...BIGINT, name: 'payment_id', nullable: true })
  @Index('uq_topup_payment', { unique: true })
  paymentId: number | null;

  @Column({ ...ASCII, name: 'created_by', length: 80 })
  createdBy: string;

  @Column({ ...ASCII, name: 'external_no', length: 64, nullable: true })
  externalNo: string | null;

  @Column({ ...BIGINT, name: 'first_key', nullable: true })
  @Index('uq_topup_first', { unique: true })
  firstKey: number | null;

  @Column({ ...BIGINT, name: 'wallet_after_fen', nullable: true })
  walletAfterFen: number | null;

  @Column({ ...INSTANT, name: 'created_at' })
  createdAt: Date;

  @Column({ ...INSTANT, name: 'paid_at', nullable: true })
  paidAt: Date | null;

  @Column({ ...INSTANT, name: 'closed_at', nullable: true })
  closedAt: Date | null;
}
