import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { ASCII, BIGINT, FLAG, INSTANT, TEXT } from '../../../platform/database/columns.js';
import { TASK_KINDS, TASK_STATES, type TaskKind, type TaskState } from './task.types.js';

@Entity('task')
@Index('ix_task_active', ['active', 'position'])
export class TaskEntity {
  @PrimaryColumn(BIGINT)
  id: number;

  @Column({ type: 'enum', enum: TASK_KINDS })
  kind: TaskKind;

  @Column({ ...TEXT, length: 20 })
  title: string;

  @Column({ ...TEXT, length: 40 })
  reason: string;

  @Column({ type: 'int' })
  goal: number;

  @Column({ ...BIGINT, name: 'min_fen' })
  minFen: number;

  @Column({ type: 'int' })
  points: number;

  @Column({ type: 'int' })
  growth: number;

  @Column({ type: 'int' })
  position: number;

  @Column(FLAG)
  active: boolean;

  @Column({ ...INSTANT, name: 'created_at' })
  createdAt: Date;

  @Column({ ...INSTANT, name: 'updated_at' })
  updatedAt: Date;
}

@Entity('task_day')
@Index('uq_task_day', ['memberId', 'taskId', 'period'], { unique: true })
@Index('ix_task_day_date', ['memberId', 'date'])
@Index('ix_task_day_due', ['state', 'dueOn'])
@Index('ix_task_day_figures', ['date', 'taskId'])
export class TaskDayEntity {
  @PrimaryColumn(BIGINT)
  id: number;

  @Column({ ...BIGINT, name: 'member_id' })
  memberId: number;

  @Column({ ...BIGINT, name: 'task_id' })
  taskId: number;

  /** The day, or `once` for what is done once in a life. */
  @Column({ ...ASCII, length: 10 })
  period: string;

  @Column({ type: 'date' })
  date: string;

  @Column({ type: 'int' })
  goal: number;

  @Column({ type: 'int' })
  progress: number;

  @Column({ type: 'enum', enum: TASK_STATES })
  state: TaskState;

  @Column({ type: 'int' })
  points: number;

  @Column({ type: 'int' })
  growth: number;

  @Column({ ...BIGINT, name: 'order_id', nullable: true })
  @Index('ix_task_day_order')
  orderId: number | null;

  @Column({ type: 'date', name: 'due_on', nullable: true })
  dueOn: string | null;

  @Column({ ...INSTANT, name: 'created_at' })
  createdAt: Date;

  @Column({ ...INSTANT, name: 'done_at', nullable: true })
  doneAt: Date | null;
}

/** A deed that a task has counted on a day. */
@Entity('task_mark')
export class TaskMarkEntity {
  @PrimaryColumn({ ...BIGINT, name: 'task_day_id' })
  taskDayId: number;

  @PrimaryColumn({ ...ASCII, length: 40 })
  mark: string;

  @Column({ ...INSTANT, name: 'created_at' })
  createdAt: Date;
}
