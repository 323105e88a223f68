import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { ASCII, BIGINT, INSTANT } from '../../platform/database/columns.js';

@Entity('member_tier')
export class MemberTierEntity {
  @PrimaryColumn({ ...BIGINT, name: 'member_id' })
  memberId: number;

  @Column({ ...ASCII, name: 'tier_code', length: 20 })
  @Index('ix_member_tier_code')
  tierCode: string;

  @Column(INSTANT)
  since: Date;

  @Column({ type: 'date', name: 'protected_until', nullable: true })
  protectedUntil: string | null;

  @Column({ type: 'int', default: 0 })
  misses: number;

  @Column({ type: 'date', name: 'grace_until', nullable: true })
  @Index('ix_member_tier_grace')
  graceUntil: string | null;

  @Column({ type: 'date', name: 'manual_until', nullable: true })
  @Index('ix_member_tier_manual')
  manualUntil: string | null;

  @Column({ type: 'date', name: 'reviewed_on', nullable: true })
  reviewedOn: string | null;

  @Column({ type: 'int', name: 'rule_version' })
  ruleVersion: number;

  /** Counts writes: a move is written only over the state it was decided on. */
  @Column({ type: 'int', default: 1 })
  revision: number;
}
