import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { ASCII, BIGINT, INSTANT, TEXT } from '../../platform/database/columns.js';
import {
  PAYOUT_METHODS,
  type PayoutMethod,
  REFUND_LINE_STATES,
  REFUND_WAYS,
  type RefundLineState,
  type RefundWay,
} from './wallet-refund.types.js';

/** What one lot gives back and how. `open_lot_key` lets a lot be refunded by one request at a time, and once for good. */
@Entity('wallet_refund_line')
@Index('uq_wallet_refund_line_lot', ['openLotKey'], { unique: true })
@Index('uq_wallet_refund_line_payment_refund', ['paymentRefundId'], { unique: true })
@Index('ix_wallet_refund_line_lot', ['lotKey'])
@Check('ck_wallet_refund_line_amount', 'refund_fen >= 0 AND refund_fen <= paid_fen AND interest_fen >= 0')
@Check('ck_wallet_refund_line_cover', 'refund_fen <= principal_fen + bonus_fen')
export class WalletRefundLineEntity {
  @PrimaryColumn({ ...BIGINT, name: 'refund_id' })
  refundId: number;

  @PrimaryColumn({ type: 'smallint' })
  line: number;

  /** `interest`: what WeChat has no room for, since it never gives back more than was paid. */
  @Column({ type: 'enum', enum: ['lot', 'interest'] })
  kind: 'lot' | 'interest';

  @Column({ ...BIGINT, name: 'lot_key' })
  lotKey: number;

  @Column({ ...BIGINT, name: 'open_lot_key', nullable: true })
  openLotKey: number | null;

  @Column({ ...BIGINT, name: 'topup_id' })
  topupId: number;

  /** Where it was topped up. */
  @Column({ ...BIGINT, name: 'store_id' })
  storeId: number;

  @Column({ ...BIGINT, name: 'payment_id', nullable: true })
  paymentId: number | null;

  @Column({ ...BIGINT, name: 'paid_fen' })
  paidFen: number;

  @Column({ ...BIGINT, name: 'principal_lot_id' })
  principalLotId: number;

  @Column({ ...BIGINT, name: 'bonus_lot_id', nullable: true })
  bonusLotId: number | null;

  /** What the hold keeps, and what the wallet loses when it is paid. */
  @Column({ ...BIGINT, name: 'principal_fen' })
  principalFen: number;

  @Column({ ...BIGINT, name: 'bonus_fen' })
  bonusFen: number;

  @Column({ ...BIGINT, name: 'refund_fen' })
  refundFen: number;

  /** Taken off for gifts, by a person's decision. */
  @Column({ ...BIGINT, name: 'deduction_fen', default: 0 })
  deductionFen: number;

  @Column({ name: 'interest_bp', type: 'int' })
  interestBp: number;

  /** Known when the money leaves. */
  @Column({ ...BIGINT, name: 'interest_fen', default: 0 })
  interestFen: number;

  @Column({ type: 'enum', enum: REFUND_WAYS })
  way: RefundWay;

  @Column({ ...ASCII, name: 'manual_reason', length: 20, nullable: true })
  manualReason: string | null;

  @Column({ type: 'enum', enum: REFUND_LINE_STATES })
  state: RefundLineState;

  @Column({ type: 'smallint', default: 0 })
  tries: number;

  @Column({ ...BIGINT, name: 'payment_refund_id', nullable: true })
  paymentRefundId: number | null;

  @Column({ ...TEXT, length: 200, nullable: true })
  problem: string | null;

  /** Who decided that it is paid by hand instead; somebody else pays. */
  @Column({ ...ASCII, name: 'manual_by', length: 80, nullable: true })
  manualBy: string | null;

  @Column({ ...BIGINT, name: 'payout_id', nullable: true })
  payoutId: number | null;

  @Column({ ...INSTANT, name: 'paid_at', nullable: true })
  paidAt: Date | null;
}

/** Money handed over outside of WeChat, with the proof of it. */
@Entity('wallet_refund_payout')
@Index('ix_wallet_refund_payout_refund', ['refundId'])
@Index('uq_wallet_refund_payout_proof', ['proofKey'], { unique: true })
@Check('ck_wallet_refund_payout_amount', 'amount_fen > 0')
export class WalletRefundPayoutEntity {
  @PrimaryColumn(BIGINT)
  id: number;

  @Column({ ...BIGINT, name: 'refund_id' })
  refundId: number;

  @Column({ type: 'enum', enum: PAYOUT_METHODS })
  method: PayoutMethod;

  @Column({ ...BIGINT, name: 'amount_fen' })
  amountFen: number;

  /** Whose drawer, for cash. */
  @Column({ ...BIGINT, name: 'store_id', nullable: true })
  storeId: number | null;

  /** Receipt signed by the member, or the bank's number. */
  @Column({ ...TEXT, name: 'proof_no', length: 64 })
  proofNo: string;

  /** One proof, one payout: the number with the bank or the store whose number it is. */
  @Column({ ...TEXT, name: 'proof_key', length: 96 })
  proofKey: string;

  /** That the payee is the member: same name as on the account, or how it was made sure. */
  @Column({ ...TEXT, name: 'payee_note', length: 100 })
  payeeNote: string;

  @Column({ ...ASCII, name: 'paid_by', length: 80 })
  paidBy: string;

  @Column({ ...INSTANT, name: 'paid_at' })
  paidAt: Date;
}
