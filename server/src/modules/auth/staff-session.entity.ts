import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { BIGINT, INSTANT } from '../../platform/database/columns.js';

@Entity('staff_session')
@Index('uq_staff_session_token', ['tokenHash'], { unique: true })
@Index('ix_staff_session_staff', ['staffId'])
@Index('ix_staff_session_expires', ['expiresAt'])
export class StaffSessionEntity {
  @PrimaryColumn(BIGINT)
  id: number;

  @Column({ name: 'token_hash', type: 'binary', length: 32 })
  tokenHash: Buffer;

  @Column({ ...BIGINT, name: 'staff_id' })
  staffId: number;

  @Column({ ...INSTANT, name: 'created_at' })
  createdAt: Date;

  /** Written every few minutes, not on each request. */
  @Column({ ...INSTANT, name: 'last_seen_at' })
  lastSeenAt: Date;

  /** Moves on with use, never beyond `absoluteExpiresAt`. */
  @Column({ ...INSTANT, name: 'expires_at' })
  expiresAt: Date;

  @Column({ ...INSTANT, name: 'absolute_expires_at' })
  absoluteExpiresAt: Date;
}
