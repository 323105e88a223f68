import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { ASCII, BIGINT, INSTANT } from '../../platform/database/columns.js';

@Entity('wallet')
@Check('ck_wallet_pending', 'pending_topup_fen >= 0')
export class WalletEntity {
  @PrimaryColumn({ ...BIGINT, name: 'member_id' })
  memberId: number;

  @Column({ type: 'enum', enum: ['active', 'frozen'] })
  status: 'active' | 'frozen';

  @Column({ ...BIGINT, name: 'pending_topup_fen', default: 0 })
  pendingTopupFen: number;
}

@Entity('wallet_lot')
@Index('ix_wallet_lot_member', ['memberId', 'paidAt'])
@Index('uq_wallet_lot_transaction', ['transactionId'], { unique: true })
export class WalletLotEntity {
  @PrimaryColumn({ ...BIGINT, name: 'topup_id' })
  topupId: number;

  @Column({ ...BIGINT, name: 'member_id' })
  memberId: number;

  @Column({ ...BIGINT, name: 'principal_lot_id' })
  principalLotId: number;

  @Column({ ...BIGINT, name: 'bonus_lot_id', nullable: true })
  bonusLotId: number | null;

  @Column({ ...BIGINT, name: 'paid_fen' })
  paidFen: number;

  @Column({ ...BIGINT, name: 'bonus_fen' })
  bonusFen: number;

  @Column({ ...BIGINT, name: 'plan_id' })
  planId: number;

  @Column({ name: 'plan_name', type: 'varchar', length: 60 })
  planName: string;

  @Column({ ...ASCII, name: 'terms_hash', length: 64 })
  termsHash: string;

  @Column({ ...BIGINT, name: 'legal_entity_id' })
  legalEntityId: number;

  @Column({ ...BIGINT, name: 'store_id' })
  storeId: number;

  @Column({ type: 'enum', enum: ['wechat', 'cash', 'card'] })
  source: 'wechat' | 'cash' | 'card';

  @Column({ ...ASCII, name: 'transaction_id', nullable: true, length: 32 })
  transactionId: string | null;

  @Column({ name: 'interest_operator_bp', type: 'int' })
  interestOperatorBp: number;

  @Column({ name: 'interest_member_bp', type: 'int' })
  interestMemberBp: number;

  @Column({ ...INSTANT, name: 'paid_at' })
  paidAt: Date;
}
