import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { ascii, bigint, instant } from '../../platform/database/entity-columns.js';

@Entity('wallet')
@Check('ck_wallet_pending', 'pending_topup_fen >= 0')
export class WalletEntity {
  @PrimaryColumn(bigint({ name: 'member_id' }))
  memberId: number;

  @Column({ type: 'enum', enum: ['active', 'frozen'] })
  status: 'active' | 'frozen';

  @Column(bigint({ name: 'pending_topup_fen', default: 0 }))
  pendingTopupFen: number;
}

@Entity('wallet_lot')
@Index('ix_wallet_lot_member', ['memberId', 'paidAt'])
@Index('uq_wallet_lot_transaction', ['transactionId'], { unique: true })
export class WalletLotEntity {
  @PrimaryColumn(bigint({ name: 'topup_id' }))
  topupId: number;

  @Column(bigint({ name: 'member_id' }))
  memberId: number;

  @Column(bigint({ name: 'principal_lot_id' }))
  principalLotId: number;

  @Column(bigint({ name: 'bonus_lot_id', nullable: true }))
  bonusLotId: number | null;

  @Column(bigint({ name: 'paid_fen' }))
  paidFen: number;

  @Column(bigint({ name: 'bonus_fen' }))
  bonusFen: number;

  @Column(bigint({ name: 'plan_id' }))
  planId: number;

  @Column({ name: 'plan_name', type: 'varchar', length: 60 })
  planName: string;

  @Column(ascii(64, { name: 'terms_hash' }))
  termsHash: string;

  @Column(bigint({ name: 'legal_entity_id' }))
  legalEntityId: number;

  @Column(bigint({ name: 'store_id' }))
  storeId: number;

  @Column({ type: 'enum', enum: ['wechat', 'cash', 'card'] })
  source: 'wechat' | 'cash' | 'card';

  @Column(ascii(32, { name: 'transaction_id', nullable: true }))
  transactionId: string | null;

  @Column({ name: 'interest_operator_bp', type: 'int' })
  interestOperatorBp: number;

  @Column({ name: 'interest_member_bp', type: 'int' })
  interestMemberBp: number;

  @Column(instant({ name: 'paid_at' }))
  paidAt: Date;
}
