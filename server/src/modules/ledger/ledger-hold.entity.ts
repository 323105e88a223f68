import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { ASCII, BIGINT, INSTANT } from '../../platform/database/columns.js';

@Entity('ledger_hold')
@Index('uq_ledger_hold_biz_key', ['bizKey'], { unique: true })
@Index('ix_ledger_hold_expiry', ['state', 'expiresAt'])
@Index('ix_ledger_hold_member', ['memberId', 'state'])
export class LedgerHoldEntity {
  @PrimaryColumn(BIGINT)
  id: number;

  @Column({ ...ASCII, name: 'biz_key', length: 96 })
  bizKey: string;

  @Column({ ...BIGINT, name: 'member_id' })
  memberId: number;

  @Column({ type: 'enum', enum: ['pending', 'posted', 'voided', 'expired'] })
  state: 'pending' | 'posted' | 'voided' | 'expired';

  @Column({ ...INSTANT, name: 'created_at' })
  createdAt: Date;

  @Column({ ...INSTANT, name: 'expires_at' })
  expiresAt: Date;

  @Column({ ...INSTANT, name: 'resolved_at', nullable: true })
  resolvedAt: Date | null;
}

@Entity('ledger_hold_line')
@Index('ix_ledger_hold_line_lot', ['lotId'])
@Check('ck_ledger_hold_line_amount', 'amount > 0')
export class LedgerHoldLineEntity {
  @PrimaryColumn({ ...BIGINT, name: 'hold_id' })
  holdId: number;

  @PrimaryColumn({ type: 'smallint' })
  line: number;

  @Column({ ...BIGINT, name: 'account_id' })
  accountId: number;

  @Column({ ...BIGINT, name: 'lot_id' })
  lotId: number;

  @Column(BIGINT)
  amount: number;
}

@Entity('ledger_reconciliation')
@Index('ix_ledger_reconciliation_finished', ['finishedAt'])
export class LedgerReconciliationEntity {
  @PrimaryColumn(BIGINT)
  id: number;

  @Column({ ...INSTANT, name: 'started_at' })
  startedAt: Date;

  @Column({ ...INSTANT, name: 'finished_at' })
  finishedAt: Date;

  @Column(BIGINT)
  accounts: number;

  @Column(BIGINT)
  journals: number;

  @Column({ type: 'int' })
  problems: number;

  @Column({ name: 'first_problem', type: 'varchar', length: 500, nullable: true })
  firstProblem: string | null;
}
