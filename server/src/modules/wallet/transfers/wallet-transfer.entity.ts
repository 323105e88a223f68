import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { ASCII, BIGINT, HASH, INSTANT } from '../../../platform/database/columns.js';

export const TRANSFER_STATES = ['offered', 'accepted', 'declined', 'cancelled', 'expired'] as const;
export type TransferState = (typeof TRANSFER_STATES)[number];

/** Top-ups that one member gives to another: offered by one, taken by the other, held in between. */
@Entity('wallet_transfer')
@Index('uq_wallet_transfer_code', ['codeHash'], { unique: true })
@Index('ix_wallet_transfer_from', ['fromMemberId', 'id'])
@Index('ix_wallet_transfer_to', ['toMemberId', 'id'])
@Index('ix_wallet_transfer_expires', ['state', 'expiresAt'])
export class WalletTransferEntity {
  @PrimaryColumn(BIGINT)
  id: number;

  @Column({ ...BIGINT, name: 'from_member_id' })
  fromMemberId: number;

  /** The one it was meant for, if the giver said so; whoever took it, afterwards. */
  @Column({ ...BIGINT, name: 'to_member_id', nullable: true })
  toMemberId: number | null;

  @Column({ type: 'enum', enum: TRANSFER_STATES })
  state: TransferState;

  /** Keyed hash of the code that lets one take it, and the code itself, sealed, for the giver to show again. */
  @Column({ ...HASH, name: 'code_hash' })
  codeHash: Buffer;

  @Column({ ...ASCII, name: 'code_sealed', length: 120 })
  codeSealed: string;

  @Column({ ...BIGINT, name: 'principal_fen' })
  principalFen: number;

  @Column({ ...BIGINT, name: 'bonus_fen' })
  bonusFen: number;

  /** The top-ups given, as the giver held them when they were offered. */
  @Column({ type: 'json' })
  lots: unknown;

  @Column({ type: 'varchar', length: 60, nullable: true })
  message: string | null;

  @Column({ ...INSTANT, name: 'offered_at' })
  offeredAt: Date;

  @Column({ ...INSTANT, name: 'expires_at' })
  expiresAt: Date;

  @Column({ ...INSTANT, name: 'resolved_at', nullable: true })
  resolvedAt: Date | null;
}
