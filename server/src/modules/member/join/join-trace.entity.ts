import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { BIGINT, HASH, INSTANT } from '../../../platform/database/columns.js';

/** From where somebody joined, as keyed hashes that only tell equal from different; kept for a month. */
@Entity('join_trace')
@Index('ix_join_trace_joined', ['joinedAt'])
export class JoinTrace {
  @PrimaryColumn({ ...BIGINT, name: 'member_id' })
  memberId: number;

  /** Network and browser together: as near to one device as a server can see. */
  @Column({ ...HASH, name: 'device_mark' })
  deviceMark: Buffer;

  @Column({ ...HASH, name: 'network_mark' })
  networkMark: Buffer;

  /** Another member with the same identity at WeChat: one person with two numbers. */
  @Column({ ...BIGINT, name: 'known_member_id', nullable: true })
  knownMemberId: number | null;

  @Column({ ...INSTANT, name: 'joined_at' })
  joinedAt: Date;
}
