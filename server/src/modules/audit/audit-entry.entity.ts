import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { ASCII, BIGINT, INSTANT } from '../../platform/database/columns.js';

/** Append-only: rows are inserted by `AuditFacade` and read by the admin list, nothing else. */
@Entity('audit_entry')
@Index('ix_audit_entry_actor', ['actor', 'id'])
@Index('ix_audit_entry_action', ['action', 'id'])
@Index('ix_audit_entry_subject', ['subject', 'id'])
@Index('ix_audit_entry_at', ['at'])
export class AuditEntry {
  @PrimaryGeneratedColumn({ type: 'bigint' })
  id: number;

  @Column(INSTANT)
  at: Date;

  @Column({ ...ASCII, length: 96 })
  actor: string;

  @Column({ name: 'actor_name', type: 'varchar', length: 64, nullable: true })
  actorName: string | null;

  @Column({ ...ASCII, length: 64 })
  action: string;

  @Column({ ...ASCII, length: 96 })
  subject: string;

  @Column({ ...BIGINT, name: 'store_id', nullable: true })
  storeId: number | null;

  @Column({ name: 'state_before', type: 'json', nullable: true })
  stateBefore: unknown;

  @Column({ name: 'state_after', type: 'json', nullable: true })
  stateAfter: unknown;

  @Column({ type: 'varchar', length: 200, nullable: true })
  reason: string | null;

  @Column({ ...ASCII, name: 'request_id', nullable: true, length: 64 })
  requestId: string | null;

  @Column({ ...ASCII, nullable: true, length: 45 })
  ip: string | null;

  @Column({ name: 'user_agent', type: 'varchar', length: 200, nullable: true })
  userAgent: string | null;
}
