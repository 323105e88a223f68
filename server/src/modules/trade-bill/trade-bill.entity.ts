import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { ASCII, BIGINT, INSTANT } from '../../platform/database/columns.js';
import {
  DIFFERENCE_KINDS,
  DIFFERENCE_STATES,
  DIFFERENCE_SUBJECTS,
  type DifferenceKind,
  type DifferenceState,
  type DifferenceSubject,
  RUN_STATES,
  type RunState,
} from './trade-bill.types.js';

/** The last comparison of a day with WeChat's bill of it. */
@Entity('trade_bill_run')
@Index('ix_trade_bill_run_state', ['state', 'billDate'])
export class TradeBillRunEntity {
  @PrimaryColumn({ name: 'bill_date', type: 'date' })
  billDate: string;

  @Column({ type: 'enum', enum: RUN_STATES })
  state: RunState;

  @Column({ type: 'int' })
  attempts: number;

  @Column({ type: 'varchar', length: 200, nullable: true })
  problem: string | null;

  /** SHA-1 of the bill, null when there was none. */
  @Column({ type: 'char', charset: 'ascii', collation: 'ascii_bin', length: 40, nullable: true })
  digest: string | null;

  @Column({ type: 'int', name: 'bill_payments', default: 0 })
  billPayments: number;

  @Column({ ...BIGINT, name: 'bill_paid_fen', default: 0 })
  billPaidFen: number;

  @Column({ type: 'int', name: 'bill_refunds', default: 0 })
  billRefunds: number;

  @Column({ ...BIGINT, name: 'bill_refunded_fen', default: 0 })
  billRefundedFen: number;

  @Column({ ...BIGINT, name: 'bill_fee_fen', default: 0 })
  billFeeFen: number;

  @Column({ type: 'int', name: 'our_payments', default: 0 })
  ourPayments: number;

  @Column({ ...BIGINT, name: 'our_paid_fen', default: 0 })
  ourPaidFen: number;

  @Column({ type: 'int', name: 'our_refunds', default: 0 })
  ourRefunds: number;

  @Column({ ...BIGINT, name: 'our_refunded_fen', default: 0 })
  ourRefundedFen: number;

  @Column({ ...INSTANT, name: 'started_at' })
  startedAt: Date;

  @Column({ ...INSTANT, name: 'finished_at' })
  finishedAt: Date;
}

@Entity('trade_bill_difference')
@Index('uq_trade_bill_difference', ['billDate', 'subject', 'number', 'kind'], { unique: true })
@Index('ix_trade_bill_difference_state', ['state', 'id'])
@Index('ix_trade_bill_difference_number', ['number', 'state'])
export class TradeBillDifferenceEntity {
  @PrimaryColumn(BIGINT)
  id: number;

  @Column({ name: 'bill_date', type: 'date' })
  billDate: string;

  @Column({ type: 'enum', enum: DIFFERENCE_SUBJECTS })
  subject: DifferenceSubject;

  @Column({ ...ASCII, length: 64 })
  number: string;

  @Column({ type: 'enum', enum: DIFFERENCE_KINDS })
  kind: DifferenceKind;

  @Column({ ...BIGINT, name: 'bill_fen', nullable: true })
  billFen: number | null;

  @Column({ ...BIGINT, name: 'our_fen', nullable: true })
  ourFen: number | null;

  @Column({ ...ASCII, name: 'bill_state', length: 16, nullable: true })
  billState: string | null;

  @Column({ type: 'varchar', length: 200 })
  detail: string;

  @Column({ type: 'enum', enum: DIFFERENCE_STATES })
  state: DifferenceState;

  @Column({ type: 'varchar', length: 200, nullable: true })
  explanation: string | null;

  @Column({ ...ASCII, name: 'closed_by', length: 96, nullable: true })
  closedBy: string | null;

  @Column({ ...INSTANT, name: 'closed_at', nullable: true })
  closedAt: Date | null;

  @Column({ ...INSTANT, name: 'found_at' })
  foundAt: Date;
}
