import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { ASCII, BIGINT, INSTANT, TEXT } from '../../platform/database/columns.js';
import {
  REFUND_CAUSES,
  type RefundCause,
  WALLET_REFUND_STATES,
  type WalletRefundState,
} from './wallet-refund.types.js';

/** A member's claim to money in a wallet, against one legal entity, with the computation it was granted by. */
@Entity('wallet_refund')
@Index('ix_wallet_refund_member', ['memberId', 'id'])
@Index('ix_wallet_refund_state', ['state', 'id'])
@Index('ix_wallet_refund_store', ['storeId', 'id'])
@Index('ix_wallet_refund_due', ['endedAt', 'dueOn'])
@Check('ck_wallet_refund_amount', 'refund_fen >= 0')
export class WalletRefundEntity {
  @PrimaryColumn(BIGINT)
  id: number;

  @Column({ ...BIGINT, name: 'member_id' })
  memberId: number;

  @Column({ ...BIGINT, name: 'legal_entity_id' })
  legalEntityId: number;

  /** The store that handles it. */
  @Column({ ...BIGINT, name: 'store_id' })
  storeId: number;

  @Column({ type: 'enum', enum: WALLET_REFUND_STATES })
  state: WalletRefundState;

  @Column({ ...ASCII, length: 24 })
  reason: string;

  @Column({ type: 'enum', enum: REFUND_CAUSES, name: 'asked_cause' })
  askedCause: RefundCause;

  /** As decided; the same as asked until then. */
  @Column({ type: 'enum', enum: REFUND_CAUSES })
  cause: RefundCause;

  @Column({ ...TEXT, length: 200, nullable: true })
  note: string | null;

  @Column({ ...ASCII, name: 'requested_by', length: 80 })
  requestedBy: string;

  /** When the contract ended: interest runs from here. */
  @Column({ ...INSTANT, name: 'requested_at' })
  requestedAt: Date;

  @Column({ ...ASCII, name: 'decided_by', length: 80, nullable: true })
  decidedBy: string | null;

  @Column({ ...INSTANT, name: 'decided_at', nullable: true })
  decidedAt: Date | null;

  @Column({ ...TEXT, name: 'decision_note', length: 200, nullable: true })
  decisionNote: string | null;

  /** The last day on which the law of the place allows us to pay. */
  @Column({ type: 'date', name: 'due_on' })
  dueOn: string;

  /** Before interest. */
  @Column({ ...BIGINT, name: 'refund_fen' })
  refundFen: number;

  @Column({ type: 'json' })
  computation: unknown;

  @Column({ ...INSTANT, name: 'ended_at', nullable: true })
  endedAt: Date | null;

  @Column({ ...INSTANT, name: 'updated_at' })
  updatedAt: Date;
}
