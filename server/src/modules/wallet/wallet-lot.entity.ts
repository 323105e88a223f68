import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { ASCII, BIGINT, INSTANT } from '../../platform/database/columns.js';

/**
 * A top-up in somebody's hands, with everything the law asks to be able to prove later. `lot_key` is the top-up's id
 * for whoever paid, and a fresh one each time it changes hands; it is also the origin of the two lots in the ledger.
 */
@Entity('wallet_lot')
@Index('ix_wallet_lot_member', ['memberId', 'paidAt'])
@Index('ix_wallet_lot_topup', ['topupId'])
@Index('ix_wallet_lot_transaction', ['transactionId'])
@Index('uq_wallet_lot_credit', ['creditKey'], { unique: true })
export class WalletLotEntity {
  @PrimaryColumn({ ...BIGINT, name: 'lot_key' })
  lotKey: number;

  @Column({ ...BIGINT, name: 'topup_id' })
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

  /** The transaction again, on the row that was credited only: so that none makes two lots. */
  @Column({ ...ASCII, name: 'credit_key', nullable: true, length: 32 })
  creditKey: string | null;

  @Column({ ...BIGINT, name: 'payment_id', nullable: true })
  paymentId: number | null;

  @Column({ name: 'interest_operator_bp', type: 'int' })
  interestOperatorBp: number;

  @Column({ name: 'interest_member_bp', type: 'int' })
  interestMemberBp: number;

  /** Where it may be spent; null for everywhere. The lots in the ledger say the same. */
  @Column({ ...ASCII, nullable: true, length: 24 })
  scope: string | null;

  /** What came with it beside money: points, coupons, gifts, each with a value. */
  @Column({ type: 'json', nullable: true })
  gifts: unknown;

  /** The transfer that brought it; null for whoever paid. */
  @Column({ ...BIGINT, name: 'transfer_id', nullable: true })
  transferId: number | null;

  @Column({ ...INSTANT, name: 'paid_at' })
  paidAt: Date;
}
