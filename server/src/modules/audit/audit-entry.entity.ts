import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { ascii, bigint, instant } from '../../platform/database/entity-columns.js';

/** Append-only: rows are inserted by `AuditFacade` and read by the admin list, nothing else. */
@Entity('audit_entry')
@Index('ix_audit_entry_actor', ['actor', 'id'])
@Index('ix_audit_entry_action', ['action', 'id'])
@Index('ix_audit_entry_subject', ['subject', 'id'])
@Index('ix_audit_entry_at', ['at'])
export class AuditEntry {
  @PrimaryGeneratedColumn({ type: 'bigint' })
  id: number;

  @Column(instant())
  at: Date;

  @Column(ascii(96))
  actor: string;

  @Column({ name: 'actor_name', type: 'varchar', length: 64, nullable: true })
  actorName: string | null;

  @Column(ascii(64))
  action: string;

  @Column(ascii(96))
  subject: string;

  @Column(bigint({ name: 'store_id', nullable: true }))
  storeId: number | null;

  @Column({ name: 'state_before', type: 'json', nullable: true })
  stateBefore: unknown;

  @Column({ name: 'state_after', type: 'json', nullable: true })
  stateAfter: unknown;

  @Column({ type: 'varchar', length: 200, nullable: true })
  reason: string | null;

  @Column(ascii(64, { name: 'request_id', nullable: true }))
  requestId: string | null;

  @Column(ascii(45, { nullable: true }))
  ip: string | null;

  @Column({ name: 'user_agent', type: 'varchar', length: 200, nullable: true })
  userAgent: string | null;
}
