import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { ascii, bigint, instant } from '../../platform/database/entity-columns.js';

@Entity('ledger_hold')
@Index('uq_ledger_hold_biz_key', ['bizKey'], { unique: true })
@Index('ix_ledger_hold_expiry', ['state', 'expiresAt'])
@Index('ix_ledger_hold_member', ['memberId', 'state'])
export class LedgerHoldEntity {
  @PrimaryColumn(bigint())
  id: number;

  @Column(ascii(96, { name: 'biz_key' }))
  bizKey: string;

  @Column(bigint({ name: 'member_id' }))
  memberId: number;

  @Column({ type: 'enum', enum: ['pending', 'posted', 'voided', 'expired'] })
  state: 'pending' | 'posted' | 'voided' | 'expired';

  @Column(instant({ name: 'created_at' }))
  createdAt: Date;

  @Column(instant({ name: 'expires_at' }))
  expiresAt: Date;

  @Column(instant({ name: 'resolved_at', nullable: true }))
  resolvedAt: Date | null;
}

@Entity('ledger_hold_line')
@Index('ix_ledger_hold_line_lot', ['lotId'])
@Check('ck_ledger_hold_line_amount', 'amount > 0')
export class LedgerHoldLineEntity {
  @PrimaryColumn(bigint({ name: 'hold_id' }))
  holdId: number;

  @PrimaryColumn({ type: 'smallint' })
  line: number;

  @Column(bigint({ name: 'account_id' }))
  accountId: number;

  @Column(bigint({ name: 'lot_id' }))
  lotId: number;

  @Column(bigint())
  amount: number;
}

@Entity('ledger_reconciliation')
@Index('ix_ledger_reconciliation_finished', ['finishedAt'])
export class LedgerReconciliationEntity {
  @PrimaryColumn(bigint())
  id: number;

  @Column(instant({ name: 'started_at' }))
  startedAt: Date;

  @Column(instant({ name: 'finished_at' }))
  finishedAt: Date;

  @Column(bigint())
  accounts: number;

  @Column(bigint())
  journals: number;

  @Column({ type: 'int' })
  problems: number;

  @Column({ name: 'first_problem', type: 'varchar', length: 500, nullable: true })
  firstProblem: string | null;
}
