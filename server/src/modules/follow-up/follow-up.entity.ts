import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { ASCII, BIGINT, INSTANT } from '../../platform/database/columns.js';
import {
  CONVERSION_KINDS,
  type ConversionKind,
  FOLLOW_UP_STATES,
  type FollowUpState,
  OUTCOMES,
  type Outcome,
} from './follow-up.types.js';

/** One thing to do for one member. The unique fact key makes it one however often the fact is told. */
@Entity('follow_up')
@Index('uq_follow_up_fact', ['factKey'], { unique: true })
@Index('ix_follow_up_store', ['storeId', 'state', 'dueAt'])
@Index('ix_follow_up_staff', ['staffId', 'state', 'dueAt'])
@Index('ix_follow_up_member', ['memberId', 'id'])
@Index('ix_follow_up_due', ['state', 'dueAt'])
@Index('ix_follow_up_script', ['scriptId', 'state'])
@Check('ck_follow_up_done', "(state = 'done') = (outcome IS NOT NULL AND done_at IS NOT NULL AND done_by IS NOT NULL)")
export class FollowUpEntity {
  @PrimaryColumn(BIGINT)
  id: number;

  @Column({ ...ASCII, name: 'fact_key', length: 96 })
  factKey: string;

  @Column({ ...ASCII, length: 24 })
  kind: string;

  @Column({ ...BIGINT, name: 'member_id' })
  memberId: number;

  @Column({ ...BIGINT, name: 'store_id' })
  storeId: number;

  /** Null: whoever in the store takes it first. */
  @Column({ ...BIGINT, name: 'staff_id', nullable: true })
  staffId: number | null;

  @Column({ type: 'varchar', length: 200 })
  reason: string;

  @Column({ ...BIGINT, name: 'script_id', nullable: true })
  scriptId: number | null;

  /** Filled except for `{name}` and `{guide}`: names stay where they are kept. */
  @Column({ type: 'varchar', length: 500 })
  script: string;

  @Column({ type: 'enum', enum: FOLLOW_UP_STATES, default: 'open' })
  state: FollowUpState;

  @Column({ ...INSTANT, name: 'created_at' })
  createdAt: Date;

  @Column({ ...INSTANT, name: 'due_at' })
  dueAt: Date;

  @Column({ ...INSTANT, name: 'snoozed_until', nullable: true })
  snoozedUntil: Date | null;

  @Column({ type: 'tinyint', default: 0 })
  snoozes: number;

  /** From then on it has no meaning any more. */
  @Column({ ...INSTANT, name: 'expires_at', nullable: true })
  expiresAt: Date | null;

  @Column({ ...INSTANT, name: 'escalated_at', nullable: true })
  escalatedAt: Date | null;

  @Column({ type: 'enum', enum: OUTCOMES, nullable: true })
  outcome: Outcome | null;

  @Column({ type: 'varchar', length: 200, nullable: true })
  note: string | null;

  @Column({ ...INSTANT, name: 'done_at', nullable: true })
  doneAt: Date | null;

  @Column({ ...BIGINT, name: 'done_by', nullable: true })
  doneBy: number | null;

  /** Since when something came of it that has not come back. */
  @Column({ ...INSTANT, name: 'converted_at', nullable: true })
  convertedAt: Date | null;

  /** The one whose outcome asked for this one. */
  @Column({ ...BIGINT, name: 'next_of', nullable: true })
  nextOf: number | null;
}

/** What a contact brought about: each order or booking counts for one contact, the last before it. */
@Entity('follow_up_conversion')
@Index('ix_follow_up_conversion_of', ['followUpId'])
@Index('ix_follow_up_conversion_member', ['memberId'])
@Check('ck_follow_up_conversion_amounts', 'amount_fen >= 0 AND returned_fen >= 0 AND returned_fen <= amount_fen')
export class FollowUpConversionEntity {
  @PrimaryColumn({ type: 'enum', enum: CONVERSION_KINDS })
  kind: ConversionKind;

  @PrimaryColumn({ ...BIGINT, name: 'subject_id' })
  subjectId: number;

  @Column({ ...BIGINT, name: 'follow_up_id' })
  followUpId: number;

  @Column({ ...BIGINT, name: 'member_id' })
  memberId: number;

  @Column({ ...BIGINT, name: 'staff_id' })
  staffId: number;

  @Column({ ...BIGINT, name: 'store_id' })
  storeId: number;

  @Column({ ...BIGINT, name: 'amount_fen' })
  amountFen: number;

  @Column({ ...BIGINT, name: 'returned_fen', default: 0 })
  returnedFen: number;

  @Column({ ...INSTANT, name: 'happened_at' })
  happenedAt: Date;
}

/** How many to-dos somebody has been given in a period: `staff:7` a day, `member:9` a week. */
@Entity('follow_up_budget')
export class FollowUpBudgetEntity {
  @PrimaryColumn({ ...ASCII, length: 32 })
  holder: string;

  @PrimaryColumn({ ...ASCII, length: 10 })
  period: string;

  @Column({ type: 'int' })
  used: number;
}

/** What one could say. Never edited: another wording is another version, so that outcomes can be compared. */
@Entity('follow_up_script')
@Index('uq_follow_up_script_version', ['kind', 'version'], { unique: true })
export class FollowUpScriptEntity {
  @PrimaryColumn(BIGINT)
  id: number;

  @Column({ ...ASCII, length: 24 })
  kind: string;

  @Column({ type: 'int' })
  version: number;

  @Column({ type: 'varchar', length: 40 })
  name: string;

  @Column({ type: 'varchar', length: 300 })
  body: string;

  @Column({ type: 'tinyint' })
  active: number;

  @Column({ ...BIGINT, name: 'created_by', nullable: true })
  createdBy: number | null;

  @Column({ ...INSTANT, name: 'created_at' })
  createdAt: Date;
}
