import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { ASCII, BIGINT, INSTANT } from '../../platform/database/columns.js';

export const OUTGOING_STATES = ['planned', 'claimed', 'submitted', 'skipped', 'failed', 'unknown'] as const;
export const NOTICE_PURPOSES = ['service', 'marketing'] as const;
export type NoticePurpose = (typeof NOTICE_PURPOSES)[number];
export type OutgoingState = (typeof OUTGOING_STATES)[number];

/** A message the member reads in the app. */
@Entity('inbox_message')
@Index('uq_inbox_message_dedupe', ['dedupeKey'], { unique: true })
@Index('ix_inbox_message_member', ['memberId', 'id'])
@Index('ix_inbox_message_unread', ['memberId', 'readAt'])
export class InboxMessage {
  @PrimaryColumn({ ...BIGINT, name: 'id' })
  id: number;

  @Column({ ...BIGINT, name: 'member_id' })
  memberId: number;

  /** One fact, one message. */
  @Column({ ...ASCII, name: 'dedupe_key', length: 96 })
  dedupeKey: string;

  @Column({ ...ASCII, name: 'kind', length: 32 })
  kind: string;

  @Column({ type: 'varchar', name: 'title', length: 64 })
  title: string;

  @Column({ type: 'varchar', name: 'body', length: 500 })
  body: string;

  @Column({ ...ASCII, name: 'link', length: 200, nullable: true })
  link: string | null;

  @Column({ ...INSTANT, name: 'created_at' })
  createdAt: Date;

  @Column({ ...INSTANT, name: 'read_at', nullable: true })
  readAt: Date | null;
}

/** Consents the member gave WeChat for a template: each is good for one message. */
@Entity('subscribe_credit')
@Index('ix_subscribe_credit_member', ['memberId'])
export class SubscribeCredit {
  @PrimaryColumn({ ...ASCII, name: 'openid', length: 64 })
  openid: string;

  @PrimaryColumn({ ...ASCII, name: 'template_id', length: 64 })
  templateId: string;

  @Column({ ...BIGINT, name: 'member_id' })
  memberId: number;

  @Column({ type: 'int', name: 'accepted' })
  accepted: number;

  @Column({ type: 'int', name: 'used' })
  used: number;

  @Column({ ...ASCII, name: 'last_result', length: 16 })
  lastResult: string;

  @Column({ ...INSTANT, name: 'updated_at' })
  updatedAt: Date;
}

/** A subscribe message on its way to WeChat. */
@Entity('outgoing_message')
@Index('uq_outgoing_message_dedupe', ['dedupeKey'], { unique: true })
@Index('ix_outgoing_message_due', ['state', 'dueAt'])
export class OutgoingMessage {
  @PrimaryColumn({ ...BIGINT, name: 'id' })
  id: number;

  @Column({ ...ASCII, name: 'dedupe_key', length: 96 })
  dedupeKey: string;

  @Column({ ...BIGINT, name: 'member_id' })
  memberId: number;

  @Column({ ...ASCII, name: 'openid', length: 64 })
  openid: string;

  /** Marketing needs the member's consent, also in the moment of sending. */
  @Column({ type: 'enum', enum: NOTICE_PURPOSES, name: 'purpose' })
  purpose: NoticePurpose;

  @Column({ ...ASCII, name: 'template_key', length: 32 })
  templateKey: string;

  @Column({ ...ASCII, name: 'template_id', length: 64 })
  templateId: string;

  @Column({ type: 'json', name: 'data' })
  data: Record<string, string>;

  @Column({ ...ASCII, name: 'page', length: 200, nullable: true })
  page: string | null;

  @Column({ type: 'enum', enum: OUTGOING_STATES, name: 'state', default: 'planned' })
  state: OutgoingState;

  @Column({ type: 'int', name: 'attempts', default: 0 })
  attempts: number;

  /** When planned: not before; when claimed: until then an answer is expected. */
  @Column({ ...INSTANT, name: 'due_at' })
  dueAt: Date;

  /** News this old is no news: after it nothing is sent. */
  @Column({ ...INSTANT, name: 'expires_at' })
  expiresAt: Date;

  @Column({ ...INSTANT, name: 'created_at' })
  createdAt: Date;

  @Column({ ...INSTANT, name: 'finished_at', nullable: true })
  finishedAt: Date | null;

  @Column({ ...ASCII, name: 'last_error', length: 64, nullable: true })
  lastError: string | null;
}
