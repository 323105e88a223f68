import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { BIGINT, INSTANT, TEXT } from '../../../platform/database/columns.js';
import { LEAVE_KINDS, LEAVE_STATES, type LeaveKind, type LeaveState } from './leave.types.js';

@Entity('staff_leave')
@Index('ix_staff_leave_staff', ['staffId', 'state', 'endsAt'])
@Index('ix_staff_leave_store', ['storeId', 'state', 'id'])
@Check('ck_staff_leave_time', 'starts_at < ends_at')
export class StaffLeaveEntity {
  @PrimaryColumn(BIGINT)
  id: number;

  @Column({ ...BIGINT, name: 'staff_id' })
  staffId: number;

  /** Whose manager decides. The person is away everywhere. */
  @Column({ ...BIGINT, name: 'store_id' })
  storeId: number;

  @Column({ type: 'enum', enum: LEAVE_KINDS })
  kind: LeaveKind;

  @Column({ ...INSTANT, name: 'starts_at' })
  startsAt: Date;

  @Column({ ...INSTANT, name: 'ends_at' })
  endsAt: Date;

  @Column({ ...TEXT, length: 200 })
  reason: string;

  @Column({ type: 'enum', enum: LEAVE_STATES })
  state: LeaveState;

  @Column({ ...BIGINT, name: 'decided_by', nullable: true })
  decidedBy: number | null;

  @Column({ ...INSTANT, name: 'decided_at', nullable: true })
  decidedAt: Date | null;

  @Column({ ...TEXT, name: 'decision_note', length: 200, nullable: true })
  decisionNote: string | null;

  @Column({ ...INSTANT, name: 'created_at' })
  createdAt: Date;
}
