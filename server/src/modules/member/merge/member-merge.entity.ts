import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { BIGINT, INSTANT } from '../../../platform/database/columns.js';

export const MERGE_STATES = ['merged', 'undone'] as const;
export type MergeState = (typeof MERGE_STATES)[number];

/** Two members that turned out to be one person, with everything needed to take them apart again. */
@Entity('member_merge')
@Index('uq_member_merge_open', ['fromId', 'open'], { unique: true })
@Index('ix_member_merge_into', ['intoId', 'id'])
export class MemberMergeRow {
  @PrimaryColumn({ ...BIGINT, name: 'id' })
  id: number;

  @Column({ ...BIGINT, name: 'from_id' })
  fromId: number;

  @Column({ ...BIGINT, name: 'into_id' })
  intoId: number;

  @Column({ type: 'enum', enum: MERGE_STATES, name: 'state' })
  state: MergeState;

  /** 1 as long as the merge stands. */
  @Column({ type: 'tinyint', name: 'open', nullable: true })
  open: number | null;

  @Column({ type: 'varchar', name: 'reason', length: 200 })
  reason: string;

  /** What each room moved, in the order in which it was moved. */
  @Column({ type: 'json', name: 'trail' })
  trail: unknown;

  @Column({ ...BIGINT, name: 'merged_by' })
  mergedBy: number;

  @Column({ ...INSTANT, name: 'merged_at' })
  mergedAt: Date;

  @Column({ ...BIGINT, name: 'undone_by', nullable: true })
  undoneBy: number | null;

  @Column({ ...INSTANT, name: 'undone_at', nullable: true })
  undoneAt: Date | null;

  @Column({ type: 'varchar', name: 'undo_reason', length: 200, nullable: true })
  undoReason: string | null;
}
