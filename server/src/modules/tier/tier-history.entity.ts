import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { ASCII, BIGINT, INSTANT, TEXT } from '../../platform/database/columns.js';
import type { TierMoveCause } from './tier.types.js';

@Entity('tier_history')
@Index('ix_tier_history_member', ['memberId', 'id'])
export class TierHistoryEntity {
  @PrimaryColumn(BIGINT)
  id: number;

  @Column({ ...BIGINT, name: 'member_id' })
  memberId: number;

  @Column({ ...ASCII, name: 'from_code', length: 20, nullable: true })
  fromCode: string | null;

  @Column({ ...ASCII, name: 'to_code', length: 20 })
  toCode: string;

  @Column({ type: 'enum', enum: ['joined', 'upgraded', 'downgraded', 'granted', 'grant_ended'] })
  cause: TierMoveCause;

  @Column({ ...TEXT, length: 200 })
  reason: string;

  @Column({ ...ASCII, length: 80 })
  actor: string;

  @Column({ type: 'int', name: 'rule_version' })
  ruleVersion: number;

  @Column({ ...INSTANT, name: 'moved_at' })
  movedAt: Date;
}
