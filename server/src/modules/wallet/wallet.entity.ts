import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { BIGINT, INSTANT } from '../../platform/database/columns.js';

/** One row per member who has ever had stored value: the gate that everything that moves it passes first. */
@Entity('wallet')
@Check('ck_wallet_pending', 'pending_topup_fen >= 0')
@Check('ck_wallet_day', 'day_spent_fen >= 0')
export class WalletEntity {
  @PrimaryColumn({ ...BIGINT, name: 'member_id' })
  memberId: number;

  @Column({ type: 'enum', enum: ['active', 'frozen'] })
  status: 'active' | 'frozen';

  @Column({ ...BIGINT, name: 'pending_topup_fen', default: 0 })
  pendingTopupFen: number;

  /** `loss`: the member has lost their phone or card, and can take it back. `hold`: the house has stopped it. */
  @Column({ type: 'enum', enum: ['loss', 'hold'], name: 'frozen_kind', nullable: true })
  frozenKind: 'loss' | 'hold' | null;

  @Column({ ...INSTANT, name: 'frozen_at', nullable: true })
  frozenAt: Date | null;

  /** The last business day on which something was spent, and how much: for the daily limit. */
  @Column({ type: 'date', name: 'spent_on', nullable: true })
  spentOn: string | null;

  @Column({ ...BIGINT, name: 'day_spent_fen', default: 0 })
  daySpentFen: number;
}

/** Every freezing and unfreezing, with who and why. */
@Entity('wallet_status_change')
@Index('ix_wallet_status_member', ['memberId', 'id'])
export class WalletStatusChangeEntity {
  @PrimaryColumn(BIGINT)
  id: number;

  @Column({ ...BIGINT, name: 'member_id' })
  memberId: number;

  @Column({ type: 'enum', enum: ['active', 'frozen'] })
  status: 'active' | 'frozen';

  @Column({ type: 'enum', enum: ['loss', 'hold'], name: 'frozen_kind' })
  frozenKind: 'loss' | 'hold';

  @Column({ type: 'varchar', charset: 'ascii', collation: 'ascii_bin', name: 'changed_by', length: 80 })
  changedBy: string;

  @Column({ ...BIGINT, name: 'store_id', nullable: true })
  storeId: number | null;

  /** How it was made sure that this is the member. */
  @Column({
    type: 'enum',
    enum: ['session', 'phone_code', 'phone_call', 'id_card'],
    name: 'identity_check',
    nullable: true,
  })
  identityCheck: 'session' | 'phone_code' | 'phone_call' | 'id_card' | null;

  @Column({ type: 'varchar', length: 200, nullable: true })
  reason: string | null;

  @Column({ ...INSTANT, name: 'changed_at' })
  changedAt: Date;
}
