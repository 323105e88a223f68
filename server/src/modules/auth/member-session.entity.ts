import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { ascii, bigint, instant } from '../../platform/database/entity-columns.js';

/** A WeChat identity that has signed in; a member's once it has joined. */
@Entity('member_session')
@Index('uq_member_session_token', ['tokenHash'], { unique: true })
@Index('ix_member_session_openid', ['openid'])
@Index('ix_member_session_member', ['memberId'])
@Index('ix_member_session_expires', ['expiresAt'])
export class MemberSessionEntity {
  @PrimaryColumn(bigint())
  id: number;

  @Column({ name: 'token_hash', type: 'binary', length: 32 })
  tokenHash: Buffer;

  @Column(ascii(64))
  openid: string;

  @Column(ascii(64, { nullable: true }))
  unionid: string | null;

  @Column(bigint({ name: 'member_id', nullable: true }))
  memberId: number | null;

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
