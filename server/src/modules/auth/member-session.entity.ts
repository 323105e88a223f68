import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { ASCII, BIGINT, INSTANT } from '../../platform/database/columns.js';

/** A WeChat identity that has signed in; a member's once it has joined. */
@Entity('member_session')
@Index('uq_member_session_token', ['tokenHash'], { unique: true })
@Index('ix_member_session_openid', ['openid'])
@Index('ix_member_session_member', ['memberId'])
@Index('ix_member_session_expires', ['expiresAt'])
export class MemberSessionEntity {
  @PrimaryColumn(BIGINT)
  id: number;

  @Column({ name: 'token_hash', type: 'binary', length: 32 })
  tokenHash: Buffer;

  @Column({ ...ASCII, length: 64 })
  openid: string;

  @Column({ ...ASCII, nullable: true, length: 64 })
  unionid: string | null;

  @Column({ ...BIGINT, name: 'member_id', nullable: true })
  memberId: number | null;

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
