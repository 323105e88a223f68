import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { ASCII, BIGINT, INSTANT } from '../../platform/database/columns.js';

export const ALERT_STATES = ['open', 'seen', 'done'] as const;
export type AlertState = (typeof ALERT_STATES)[number];
export const ALERT_OUTCOMES = ['contacted', 'no_answer', 'not_interested', 'booked', 'other'] as const;
export type AlertOutcome = (typeof ALERT_OUTCOMES)[number];

/** Which guide looks after which member. History stays; the unique key lets one binding be valid at a time. */
@Entity('guide_binding')
@Index('uq_guide_binding_valid', ['memberId', 'valid'], { unique: true })
@Index('ix_guide_binding_staff', ['staffId', 'valid'])
@Index('ix_guide_binding_claim', ['valid', 'claimUntil'])
export class GuideBinding {
  @PrimaryColumn({ ...BIGINT, name: 'id' })
  id: number;

  @Column({ ...BIGINT, name: 'member_id' })
  memberId: number;

  @Column({ ...BIGINT, name: 'staff_id' })
  staffId: number;

  @Column({ ...BIGINT, name: 'store_id', nullable: true })
  storeId: number | null;

  @Column({ ...ASCII, name: 'reason', length: 16 })
  reason: string;

  /** 1 on the valid binding, null on ended ones. */
  @Column({ type: 'tinyint', name: 'valid', nullable: true })
  valid: number | null;

  @Column({ ...INSTANT, name: 'since' })
  since: Date;

  /** After this day another guide may claim the member. */
  @Column({ ...INSTANT, name: 'claim_until', nullable: true })
  claimUntil: Date | null;

  @Column({ ...INSTANT, name: 'ended_at', nullable: true })
  endedAt: Date | null;

  /** Why it was made, in the words of whoever assigned it. */
  @Column({ type: 'varchar', name: 'note', length: 100, nullable: true })
  note: string | null;

  /** Who assigned it; null for one that the member brought along. */
  @Column({ ...BIGINT, name: 'bound_by', nullable: true })
  boundBy: number | null;

  @Column({ type: 'varchar', name: 'ended_reason', length: 100, nullable: true })
  endedReason: string | null;
}

@Entity('staff_alert')
@Index('uq_staff_alert_fact', ['factKey'], { unique: true })
@Index('ix_staff_alert_store', ['storeId', 'state', 'happenedAt'])
export class StaffAlertRow {
  @PrimaryColumn({ ...BIGINT, name: 'id' })
  id: number;

  /** One fact, one alert. */
  @Column({ ...ASCII, name: 'fact_key', length: 96 })
  factKey: string;

  @Column({ ...ASCII, name: 'kind', length: 32 })
  kind: string;

  @Column({ ...BIGINT, name: 'member_id' })
  memberId: number;

  @Column({ ...BIGINT, name: 'store_id' })
  storeId: number;

  /** The member's guide; null: whoever is in the store. */
  @Column({ ...BIGINT, name: 'staff_id', nullable: true })
  staffId: number | null;

  @Column({ type: 'varchar', name: 'reason', length: 200 })
  reason: string;

  /** With `{name}` where the member is addressed: names stay with the member. */
  @Column({ type: 'varchar', name: 'script', length: 500 })
  script: string;

  @Column({ ...INSTANT, name: 'happened_at' })
  happenedAt: Date;

  @Column({ ...INSTANT, name: 'due_at', nullable: true })
  dueAt: Date | null;

  @Column({ type: 'enum', enum: ALERT_STATES, name: 'state', default: 'open' })
  state: AlertState;

  @Column({ ...BIGINT, name: 'handled_by', nullable: true })
  handledBy: number | null;

  @Column({ ...INSTANT, name: 'seen_at', nullable: true })
  seenAt: Date | null;

  @Column({ ...INSTANT, name: 'done_at', nullable: true })
  doneAt: Date | null;

  @Column({ type: 'enum', enum: ALERT_OUTCOMES, name: 'outcome', nullable: true })
  outcome: AlertOutcome | null;

  @Column({ type: 'varchar', name: 'note', length: 200, nullable: true })
  note: string | null;
}

/** What happened in a store on a business day, counted from events. */
@Entity('staff_store_day')
export class StaffStoreDay {
  @PrimaryColumn({ ...BIGINT, name: 'store_id' })
  storeId: number;

  @PrimaryColumn({ type: 'date', name: 'business_date' })
  businessDate: string;

  @Column({ type: 'int', name: 'joins' })
  joins: number;

  @Column({ ...BIGINT, name: 'topup_fen' })
  topupFen: number;

  @Column({ ...BIGINT, name: 'sales_fen' })
  salesFen: number;

  @Column({ type: 'int', name: 'orders' })
  orders: number;
}

/** Something one person is told about themselves: nobody else sees it. */
@Entity('staff_notice')
@Index('uq_staff_notice_fact', ['factKey'], { unique: true })
@Index('ix_staff_notice_staff', ['staffId', 'seenAt', 'id'])
export class StaffNoticeRow {
  @PrimaryColumn({ ...BIGINT, name: 'id' })
  id: number;

  /** One fact, one notice. */
  @Column({ ...ASCII, name: 'fact_key', length: 96 })
  factKey: string;

  @Column({ ...BIGINT, name: 'staff_id' })
  staffId: number;

  @Column({ ...ASCII, name: 'kind', length: 32 })
  kind: string;

  @Column({ type: 'varchar', name: 'title', length: 40 })
  title: string;

  @Column({ type: 'varchar', name: 'body', length: 300 })
  body: string;

  @Column({ ...INSTANT, name: 'happened_at' })
  happenedAt: Date;

  @Column({ ...INSTANT, name: 'seen_at', nullable: true })
  seenAt: Date | null;
}
