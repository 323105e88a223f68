import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { BIGINT, HASH, INSTANT } from '../../../platform/database/columns.js';

export const CONFIRMATION_STATES = ['asked', 'confirmed', 'refused'] as const;
export type ConfirmationState = (typeof CONFIRMATION_STATES)[number];

/** A till asks the member, on their own phone, whether this much may be taken from the wallet. One question per grant. */
@Entity('pay_confirmation')
@Index('uq_pay_confirmation_grant', ['grantHash'], { unique: true })
@Index('ix_pay_confirmation_member', ['memberId', 'state'])
@Index('ix_pay_confirmation_expires', ['expiresAt'])
@Check('ck_pay_confirmation_amount', 'amount_fen > 0')
export class PayConfirmation {
  @PrimaryColumn(BIGINT)
  id: number;

  @Column({ ...HASH, name: 'grant_hash' })
  grantHash: Buffer;

  @Column({ ...BIGINT, name: 'member_id' })
  memberId: number;

  @Column({ ...BIGINT, name: 'store_id' })
  storeId: number;

  @Column({ ...BIGINT, name: 'amount_fen' })
  amountFen: number;

  @Column({ type: 'enum', enum: CONFIRMATION_STATES })
  state: ConfirmationState;

  @Column({ ...INSTANT, name: 'asked_at' })
  askedAt: Date;

  /** With the grant: what was confirmed can't be used later. */
  @Column({ ...INSTANT, name: 'expires_at' })
  expiresAt: Date;

  @Column({ ...INSTANT, name: 'answered_at', nullable: true })
  answeredAt: Date | null;
}
