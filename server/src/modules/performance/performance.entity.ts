import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { ASCII, BIGINT, INSTANT } from '../../platform/database/columns.js';
import type { CommissionRule, StatementLine } from './commission/commission.rules.js';

const COUNT = { type: 'int', default: 0 } as const;
const FEN = { ...BIGINT, default: 0 } as const;

/** What somebody brought about in a store on a business day, counted from events. */
@Entity('performance_day')
@Index('ix_performance_day_store', ['storeId', 'businessDate'])
export class PerformanceDayEntity {
  @PrimaryColumn({ ...BIGINT, name: 'staff_id' })
  staffId: number;

  @PrimaryColumn({ type: 'date', name: 'business_date' })
  businessDate: string;

  @PrimaryColumn({ ...BIGINT, name: 'store_id' })
  storeId: number;

  @Column(COUNT)
  joins: number;

  @Column(COUNT)
  topups: number;

  @Column({ ...FEN, name: 'topup_fen' })
  topupFen: number;

  @Column(COUNT)
  orders: number;

  @Column({ ...FEN, name: 'sales_fen' })
  salesFen: number;

  /** Bought by members whom the person looks after, whoever was at the till. */
  @Column({ ...FEN, name: 'guided_fen' })
  guidedFen: number;

  @Column({ ...COUNT, name: 'follow_ups' })
  followUps: number;

  @Column(COUNT)
  conversions: number;

  @Column({ ...FEN, name: 'conversion_fen' })
  conversionFen: number;

  @Column(COUNT)
  bookings: number;
}

/** Whose a sale or top-up was when it was made: what comes back is taken off the same people. */
@Entity('performance_credit')
export class PerformanceCreditEntity {
  @PrimaryColumn({ type: 'enum', enum: ['order', 'topup'] })
  kind: 'order' | 'topup';

  @PrimaryColumn({ ...BIGINT, name: 'subject_id' })
  subjectId: number;

  @Column({ ...BIGINT, name: 'store_id' })
  storeId: number;

  @Column({ ...BIGINT, name: 'seller_id', nullable: true })
  sellerId: number | null;

  @Column({ ...BIGINT, name: 'guide_id', nullable: true })
  guideId: number | null;
}

/** One time at work. `running` lets a person have one at a time, in whatever store. */
@Entity('performance_attendance')
@Index('uq_performance_attendance_running', ['staffId', 'running'], { unique: true })
@Index('ix_performance_attendance_store', ['storeId', 'businessDate'])
@Index('ix_performance_attendance_staff', ['staffId', 'businessDate'])
@Check('ck_performance_attendance_order', 'clock_out_at IS NULL OR clock_out_at >= clock_in_at')
@Check('ck_performance_attendance_running', '(running IS NOT NULL) = (clock_out_at IS NULL)')
export class AttendanceEntity {
  @PrimaryColumn(BIGINT)
  id: number;

  @Column({ ...BIGINT, name: 'staff_id' })
  staffId: number;

  @Column({ ...BIGINT, name: 'store_id' })
  storeId: number;

  /** Of clocking in: a night shift belongs to the day it began. */
  @Column({ type: 'date', name: 'business_date' })
  businessDate: string;

  @Column({ type: 'tinyint', nullable: true })
  running: number | null;

  @Column({ ...INSTANT, name: 'clock_in_at' })
  clockInAt: Date;

  @Column({ ...INSTANT, name: 'clock_out_at', nullable: true })
  clockOutAt: Date | null;

  @Column({ ...BIGINT, name: 'corrected_by', nullable: true })
  correctedBy: number | null;

  @Column({ ...INSTANT, name: 'corrected_at', nullable: true })
  correctedAt: Date | null;

  @Column({ type: 'varchar', name: 'correction_reason', length: 100, nullable: true })
  correctionReason: string | null;
}

/** Rules of commission. Never edited: from a month on another version holds. */
@Entity('performance_rule_set')
@Index('ix_performance_rule_set_month', ['fromMonth', 'version'])
export class CommissionRuleSetEntity {
  @PrimaryColumn({ type: 'int' })
  version: number;

  @Column({ ...ASCII, name: 'from_month', length: 7 })
  fromMonth: string;

  @Column({ type: 'json' })
  rules: CommissionRule[];

  @Column({ ...BIGINT, name: 'published_by', nullable: true })
  publishedBy: number | null;

  @Column({ ...INSTANT, name: 'published_at' })
  publishedAt: Date;
}

/** A month's commission as it was drawn up, once. What comes back later is taken off a later month. */
@Entity('performance_statement')
@Index('ix_performance_statement_month', ['month', 'storeId'])
export class CommissionStatementEntity {
  @PrimaryColumn({ ...BIGINT, name: 'staff_id' })
  staffId: number;

  @PrimaryColumn({ ...ASCII, length: 7 })
  month: string;

  @PrimaryColumn({ ...BIGINT, name: 'store_id' })
  storeId: number;

  @Column({ type: 'int' })
  version: number;

  @Column({ type: 'json', name: 'statement_lines' })
  lines: StatementLine[];

  @Column({ ...BIGINT, name: 'total_fen' })
  totalFen: number;

  @Column({ ...INSTANT, name: 'drawn_at' })
  drawnAt: Date;
}
