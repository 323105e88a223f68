import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { ASCII, BIGINT, FLAG, INSTANT, TEXT } from '../../platform/database/columns.js';
import {
  COMPLAINT_HANDLERS,
  COMPLAINT_SOURCES,
  COMPLAINT_STATES,
  type ComplaintHandler,
  type ComplaintSource,
  type ComplaintState,
  ENTRY_AUTHORS,
  ENTRY_KINDS,
  type EntryAuthor,
  type EntryKind,
  SUBJECT_KINDS,
  type SubjectKind,
} from './complaint.types.js';

/** What members may choose from, who answers for it and how soon. */
@Entity('complaint_category')
@Index('uq_complaint_category_name', ['name'], { unique: true })
export class ComplaintCategoryEntity {
  @PrimaryColumn(BIGINT)
  id: number;

  @Column({ ...TEXT, length: 20 })
  name: string;

  /** What belongs here, in a few words for the member. */
  @Column({ ...TEXT, length: 60, default: '' })
  hint: string;

  @Column({ type: 'enum', enum: COMPLAINT_HANDLERS, name: 'goes_to' })
  goesTo: ComplaintHandler;

  /** Hours until the first answer; the setting's when null. */
  @Column({ type: 'smallint', name: 'reply_hours', nullable: true })
  replyHours: number | null;

  @Column({ type: 'int', default: 0 })
  position: number;

  @Column({ ...FLAG, default: true })
  active: boolean;

  @Column({ ...INSTANT, name: 'updated_at' })
  updatedAt: Date;
}

@Entity('complaint')
@Index('uq_complaint_open', ['openKey'], { unique: true })
@Index('ix_complaint_member', ['memberId', 'id'])
@Index('ix_complaint_store', ['storeId', 'state', 'id'])
@Index('ix_complaint_assignee', ['assigneeId', 'state', 'id'])
@Index('ix_complaint_due', ['dueAt'])
@Index('ix_complaint_opened', ['openedAt'])
@Check('ck_complaint_rating', 'rating IS NULL OR rating BETWEEN 1 AND 5')
export class ComplaintEntity {
  @PrimaryColumn(BIGINT)
  id: number;

  @Column({ ...BIGINT, name: 'member_id' })
  memberId: number;

  @Column({ ...BIGINT, name: 'category_id' })
  categoryId: number;

  @Column({ ...BIGINT, name: 'store_id', nullable: true })
  storeId: number | null;

  @Column({ type: 'enum', enum: COMPLAINT_HANDLERS })
  handler: ComplaintHandler;

  @Column({ type: 'enum', enum: SUBJECT_KINDS, name: 'subject_kind', nullable: true })
  subjectKind: SubjectKind | null;

  @Column({ ...BIGINT, name: 'subject_id', nullable: true })
  subjectId: number | null;

  /** As it was called when the complaint came. */
  @Column({ ...TEXT, name: 'subject_label', length: 120, nullable: true })
  subjectLabel: string | null;

  /** Member and subject while it is open. */
  @Column({ ...ASCII, name: 'open_key', length: 64, nullable: true })
  openKey: string | null;

  @Column({ type: 'enum', enum: COMPLAINT_STATES })
  state: ComplaintState;

  @Column({ type: 'enum', enum: COMPLAINT_SOURCES })
  source: ComplaintSource;

  /** Beginning of the first words, for lists. */
  @Column({ ...TEXT, length: 60 })
  summary: string;

  @Column({ ...BIGINT, name: 'assignee_id', nullable: true })
  assigneeId: number | null;

  @Column({ ...INSTANT, name: 'opened_at' })
  openedAt: Date;

  @Column({ ...INSTANT, name: 'due_at', nullable: true })
  dueAt: Date | null;

  @Column({ ...INSTANT, name: 'first_reply_at', nullable: true })
  firstReplyAt: Date | null;

  @Column({ ...INSTANT, name: 'closed_at', nullable: true })
  closedAt: Date | null;

  @Column({ ...ASCII, length: 16, nullable: true })
  resolution: string | null;

  @Column({ type: 'smallint', nullable: true })
  rating: number | null;

  @Column({ type: 'smallint', default: 0 })
  reopened: number;

  @Column({ ...INSTANT, name: 'reminded_at', nullable: true })
  remindedAt: Date | null;

  @Column({ type: 'smallint', default: 0 })
  escalation: number;

  /** It has missed a deadline at least once. */
  @Column({ ...FLAG, name: 'was_overdue', default: false })
  wasOverdue: boolean;

  @Column({ type: 'int', default: 1 })
  version: number;

  @Column({ ...INSTANT, name: 'updated_at' })
  updatedAt: Date;
}

/** The timeline: it only grows. */
@Entity('complaint_entry')
@Index('ix_complaint_entry_complaint', ['complaintId', 'id'])
export class ComplaintEntryEntity {
  @PrimaryColumn(BIGINT)
  id: number;

  @Column({ ...BIGINT, name: 'complaint_id' })
  complaintId: number;

  @Column({ type: 'enum', enum: ENTRY_KINDS })
  kind: EntryKind;

  @Column({ type: 'enum', enum: ENTRY_AUTHORS })
  author: EntryAuthor;

  @Column({ ...BIGINT, name: 'staff_id', nullable: true })
  staffId: number | null;

  @Column({ ...TEXT, length: 1000, nullable: true })
  words: string | null;

  @Column({ type: 'json' })
  facts: unknown;

  @Column({ ...INSTANT })
  at: Date;
}

/** Bookings as heard of: the room that keeps them stands beside this one, so it can't be asked. */
@Entity('complaint_visit')
@Index('ix_complaint_visit_member', ['memberId', 'startAt'])
export class ComplaintVisitEntity {
  @PrimaryColumn({ ...BIGINT, name: 'booking_id' })
  bookingId: number;

  @Column({ ...BIGINT, name: 'member_id' })
  memberId: number;

  @Column({ ...BIGINT, name: 'store_id' })
  storeId: number;

  @Column({ ...TEXT, name: 'service_name', length: 60 })
  serviceName: string;

  @Column({ ...INSTANT, name: 'start_at' })
  startAt: Date;
}

/** How many complaints a member has opened on a business day. */
@Entity('complaint_quota')
export class ComplaintQuotaEntity {
  @PrimaryColumn({ ...BIGINT, name: 'member_id' })
  memberId: number;

  @PrimaryColumn({ type: 'date', name: 'business_date' })
  businessDate: string;

  @Column({ type: 'int' })
  opened: number;
}
