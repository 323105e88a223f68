import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '@guike/shared';
import { Database, type Transaction, WriteConflict, meetsDuplicate } from '../../../platform/database/index.js';
import { type Step, periodOf } from './task.rules.js';
import type { TaskDay, TaskDefinition, TaskKind, TaskState } from './task.types.js';

type Reader = Pick<Database, 'query'>;

interface TaskRow {
  id: number;
  kind: TaskKind;
  title: string;
  reason: string;
  goal: number;
  min_fen: number;
  points: number;
  growth: number;
  position: number;
  active: number;
}

interface DayRow {
  id: number;
  member_id: number;
  task_id: number;
  date: string;
  goal: number;
  progress: number;
  state: TaskState;
  points: number;
  growth: number;
  order_id: number | null;
  due_on: string | null;
}

const TASK = 'SELECT id, kind, title, reason, goal, min_fen, points, growth, position, active FROM task';
const DAY = `SELECT id, member_id, task_id, date, goal, progress, state, points, growth, order_id, due_on FROM task_day`;

/** Tasks and how far members have come with them. Every step is conditional on what was read. */
@Injectable()
export class TaskStore {
  constructor(private readonly database: Database) {}

  async all(reader: Reader = this.database): Promise<TaskDefinition[]> {
    return (await reader.query<TaskRow>(`${TASK} ORDER BY position, id`)).map(taskOf);
  }

  async lock(tx: Transaction, id: number): Promise<TaskDefinition | null> {
    const [row] = await tx.query<TaskRow>(`${TASK} WHERE id = ? FOR UPDATE`, [id]);
    return row ? taskOf(row) : null;
  }

  async insert(tx: Transaction, task: TaskDefinition): Promise<void> {
    await tx.insert('task', [{ ...columnsOf(task), created_at: tx.now, updated_at: tx.now }]);
  }

  async update(tx: Transaction, task: TaskDefinition): Promise<void> {
    const { id, ...values } = { ...columnsOf(task), updated_at: tx.now };
    const assignments = Object.keys(values).map((column) => `${column} = ?`);
    await tx.execute(`UPDATE task SET ${assignments.join(', ')} WHERE id = ?`, [...Object.values(values), id]);
  }

  /** Rows of this day, and of what is done once in a life. */
  async daysOf(memberId: number, date: BusinessDate, reader: Reader = this.database): Promise<TaskDay[]> {
    const rows = await reader.query<DayRow>(`${DAY} WHERE member_id = ? AND (date = ? OR period = 'once')`, [
      memberId,
      date,
    ]);
    return rows.map(dayOf);
  }

  /** The member's row for the task, made when there is none, and nobody else's until the commit. */
  async take(
    tx: Transaction,
    of: { id: number; memberId: number; task: TaskDefinition; date: BusinessDate },
  ): Promise<TaskDay> {
    const { id, memberId, task, date } = of;
    const period = periodOf(task, date);
    await tx.execute(
      `INSERT INTO task_day (id, member_id, task_id, period, date, goal, progress, state, points, growth, created_at)
       VALUES (?, ?, ?, ?, ?, ?, 0, 'open', ?, ?, ?) ON DUPLICATE KEY UPDATE progress = progress`,
      [id, memberId, task.id, period, date, task.goal, task.points, task.growth, tx.now],
    );
    const [row] = await tx.query<DayRow>(`${DAY} WHERE member_id = ? AND task_id = ? AND period = ? FOR UPDATE`, [
      memberId,
      task.id,
      period,
    ]);
    if (!row) throw new WriteConflict(`task ${task.id} of member ${memberId}`);
    return dayOf(row);
  }

  /** False when this deed was counted before. */
  async mark(tx: Transaction, dayId: number, mark: string): Promise<boolean> {
    return !(await meetsDuplicate(() => tx.insert('task_mark', [{ task_day_id: dayId, mark, created_at: tx.now }])));
  }

  async lastMarkAt(tx: Transaction, dayId: number): Promise<Date | null> {
    const [row] = await tx.query<{ last: Date | null }>(
      'SELECT MAX(created_at) AS last FROM task_mark WHERE task_day_id = ?',
      [dayId],
    );
    return row?.last ?? null;
  }

  async advance(
    tx: Transaction,
    day: TaskDay,
    { progress, state, dueOn }: Step,
    orderId: number | null,
  ): Promise<void> {
    const { affectedRows } = await tx.execute(
      `UPDATE task_day SET progress = ?, state = ?, due_on = ?, order_id = ?, done_at = ?
        WHERE id = ? AND state = 'open' AND progress = ?`,
      [progress, state, dueOn, orderId, state === 'done' ? tx.now : null, day.id, day.progress],
    );
    if (affectedRows !== 1) throw new WriteConflict(`task day ${day.id}`);
  }

  /** Its order came back before it was paid: it can be done once more. */
  async reopen(tx: Transaction, orderId: number): Promise<number> {
    const { affectedRows } = await tx.execute(
      "UPDATE task_day SET state = 'open', progress = 0, due_on = NULL, order_id = NULL WHERE order_id = ? AND state = 'waiting'",
      [orderId],
    );
    return affectedRows;
  }

  async due(on: BusinessDate, afterId: number, limit: number): Promise<number[]> {
    const rows = await this.database.query<{ id: number }>(
      "SELECT id FROM task_day WHERE state = 'waiting' AND due_on <= ? AND id > ? ORDER BY id LIMIT ?",
      [on, afterId, limit],
    );
    return rows.map(({ id }) => id);
  }

  /** The waiting row, now done; null when somebody was faster or its order came back. */
  async settle(tx: Transaction, id: number): Promise<TaskDay | null> {
    const { affectedRows } = await tx.execute(
      "UPDATE task_day SET state = 'done', due_on = NULL, done_at = ? WHERE id = ? AND state = 'waiting'",
      [tx.now, id],
    );
    if (affectedRows === 0) return null;
    const [row] = await tx.query<DayRow>(`${DAY} WHERE id = ?`, [id]);
    return row ? dayOf(row) : null;
  }

  async doneDays(afterId: number, limit: number): Promise<TaskDay[]> {
    const rows = await this.database.query<DayRow>(`${DAY} WHERE id > ? AND state = 'done' ORDER BY id LIMIT ?`, [
      afterId,
      limit,
    ]);
    return rows.map(dayOf);
  }

  async doneBy(
    memberId: number,
    limit: number,
    before: Date | null,
  ): Promise<{ doneAt: Date; title: string; points: number; growth: number }[]> {
    return this.database.query(
      `SELECT d.done_at AS doneAt, t.title, d.points, d.growth FROM task_day d JOIN task t ON t.id = d.task_id
        WHERE d.member_id = ? AND d.state = 'done'${before ? ' AND d.done_at < ?' : ''}
        ORDER BY d.done_at DESC LIMIT ?`,
      [memberId, ...(before ? [before] : []), limit],
    );
  }

  /** Per task and day: how many have begun, how many are done and what that has brought them. */
  async figures(
    from: BusinessDate,
    until: BusinessDate,
  ): Promise<{ taskId: number; begun: number; waiting: number; done: number; points: number; growth: number }[]> {
    return this.database.query(
      `SELECT task_id AS taskId, COUNT(*) AS begun, CAST(SUM(state = 'waiting') AS SIGNED) AS waiting,
              CAST(SUM(state = 'done') AS SIGNED) AS done,
              CAST(SUM(CASE WHEN state = 'done' THEN points ELSE 0 END) AS SIGNED) AS points,
              CAST(SUM(CASE WHEN state = 'done' THEN growth ELSE 0 END) AS SIGNED) AS growth
         FROM task_day WHERE date BETWEEN ? AND ? GROUP BY task_id ORDER BY task_id`,
      [from, until],
    );
  }
}

function columnsOf(task: TaskDefinition) {
  const { minFen, ...rest } = task;
  return { ...rest, min_fen: minFen };
}

function taskOf({ min_fen: minFen, active, ...row }: TaskRow): TaskDefinition {
  return { ...row, minFen, active: Boolean(active) };
}

function dayOf(row: DayRow): TaskDay {
  return {
    id: row.id,
    memberId: row.member_id,
    taskId: row.task_id,
    date: row.date,
    goal: row.goal,
    progress: row.progress,
    state: row.state,
    points: row.points,
    growth: row.growth,
    orderId: row.order_id,
    dueOn: row.due_on,
  };
}
