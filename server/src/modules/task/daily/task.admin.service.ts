import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse, refuseField } from '../../../kernel/result.js';
import { IdGenerator, UnitOfWork } from '../../../platform/database/index.js';
import type { StaffAct } from '../../../platform/http/index.js';
import { AuditFacade } from '../../audit/index.js';
import type { AdminTask, AdminTaskList, TaskBody, TaskChangeBody, TaskFigures, TaskFiguresQuery } from './task.dto.js';
import { taskProblem } from './task.rules.js';
import { TaskStore } from './task.store.js';
import type { TaskDefinition } from './task.types.js';

/** Each deed goes through all of them. */
const MOST_TASKS = 50;

/** Small things as headquarters writes them. What somebody has begun keeps what was promised. */
@Injectable()
export class TaskAdminService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ids: IdGenerator,
    private readonly store: TaskStore,
    private readonly audit: AuditFacade,
  ) {}

  async list(): Promise<AdminTaskList> {
    return { items: [...(await this.store.all())] };
  }

  async figures({ from, until }: TaskFiguresQuery): Promise<TaskFigures> {
    return { items: await this.store.figures(from, until) };
  }

  async create(editor: StaffAct, body: TaskBody): Promise<Result<AdminTask>> {
    const task: TaskDefinition = { id: await this.ids.take(), ...fieldsOf(body), kind: body.kind };
    const problem = taskProblem(task);
    if (problem !== null) return refuseField('kind', problem);
    return this.uow.run(async (tx) => {
      if ((await this.store.all(tx)).length >= MOST_TASKS) return refuse('CONFLICT', { most: MOST_TASKS });
      await this.store.insert(tx, task);
      await this.audit.record(tx, { ...editor, action: 'task.create', subject: `task:${task.id}`, after: task });
      return ok(task);
    });
  }

  async change(editor: StaffAct, id: number, body: TaskChangeBody): Promise<Result<AdminTask>> {
    return this.uow.run(async (tx) => {
      const before = await this.store.lock(tx, id);
      if (!before) return refuse('TASK_NOT_FOUND');
      const after: TaskDefinition = { id, kind: before.kind, ...fieldsOf(body) };
      const problem = taskProblem(after);
      if (problem !== null) return refuseField('goal', problem);
      await this.store.update(tx, after);
      await this.audit.record(tx, { ...editor, action: 'task.change', subject: `task:${id}`, before, after });
      return ok(after);
    });
  }
}

function fieldsOf(body: TaskChangeBody): Omit<TaskDefinition, 'id' | 'kind'> {
  const { title, reason, goal, minFen, points, growth, position, active } = body;
  return { title, reason, goal, minFen, points, growth, position, active };
}
