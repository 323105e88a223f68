import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { bigint, instant } from '../../platform/database/entity-columns.js';

@Entity('staff_session')
@Index('uq_staff_session_token', ['tokenHash'], { unique: true })
@Index('ix_staff_session_staff', ['staffId'])
@Index('ix_staff_session_expires', ['expiresAt'])
export class StaffSessionEntity {
  @PrimaryColumn(bigint())
  id: number;

  @Column({ name: 'token_hash', type: 'binary', length: 32 })
  tokenHash: Buffer;

  @Column(bigint({ name: 'staff_id' }))
  staffId: number;

  @Column(instant({ name: 'created_at' }))
  createdAt: Date;

  /** Written every few minutes, not on each request. */
  @Column(instant({ name: 'last_seen_at' }))
  lastSeenAt: Date;

  /** Moves on with use, never beyond `absoluteExpiresAt`. */
  @Column(instant({ name: 'expires_at' }))
  expiresAt: Date;

  @Column(instant({ name: 'absolute_expires_at' }))
  absoluteExpiresAt: Date;
}
