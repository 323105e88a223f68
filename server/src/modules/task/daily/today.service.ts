import { Injectable } from '@nestjs/common';
import { type BusinessDate, businessDate, formatDay } from '@guike/shared';
import { Clock } from '../../../kernel/clock.js';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import type { MemberActor } from '../../../platform/http/index.js';
import { Idempotency, type IdempotentCommand } from '../../../platform/idempotency/idempotency.js';
import type { MemberInfo } from '../../member/index.js';
import type { BrowsedBody, TaskView, TodayTasks } from './task.dto.js';
import { TaskPeople } from './task-people.js';
import { TaskProgress } from './task-progress.js';
import { tasksOfDay } from './task.rules.js';
import { TaskStore } from './task.store.js';
import type { TaskDay, TaskDefinition } from './task.types.js';

/** The day's small things as a member sees them, and those that they tell of themselves. */
@Injectable()
export class TodayService {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly store: TaskStore,
    private readonly progress: TaskProgress,
    private readonly people: TaskPeople,
    private readonly clock: Clock,
  ) {}

  async today(memberId: number): Promise<Result<TodayTasks>> {
    const date = businessDate(this.clock.now());
    const [tasks, days, member] = await Promise.all([
      this.store.all(),
      this.store.daysOf(memberId, date),
      this.people.member(memberId),
    ]);
    if (!member) return refuse('MEMBER_NOT_FOUND');
    const rows = new Map(days.map((day) => [day.taskId, day]));
    const shown = tasks.filter((task) => isShown(task, rows.get(task.id), date));
    const { three, others } = tasksOfDay(shown, memberId, date);
    const view = (task: TaskDefinition, recommended: boolean): TaskView =>
      taskView(task, rows.get(task.id), { recommended, claimable: task.kind === 'profile' && isComplete(member) });
    const threeViews = three.map(({ task, recommended }) => view(task, recommended));
    return ok({
      date,
      three: threeViews,
      others: others.map((task) => view(task, false)),
      done: threeViews.filter(({ state }) => state !== 'open').length,
    });
  }

  /**
   * The phone says what was looked at, and it could say anything. So each thing counts once a day, only what exists, and
   * only so fast as a person looks; what it brings should be small.
   */
  async browsed(command: IdempotentCommand, actor: MemberActor, body: BrowsedBody): Promise<Result<TodayTasks>> {
    const mark = await this.people.seen(body);
    if (mark === null) return refuse('PRODUCT_NOT_FOUND');
    const pause = await this.people.browsePause();
    const counted = await this.idempotency.run(command, async (tx) => {
      const { memberId } = actor;
      const deed = { memberId, kind: 'browse', date: businessDate(tx.now), mark, order: null } as const;
      const tasks = (await this.store.all(tx)).filter(({ active, kind }) => active && kind === 'browse');
      for (const task of tasks) await this.progress.countFor(tx, task, deed, pause);
      return ok(null);
    });
    return counted.ok ? this.today(actor.memberId) : counted;
  }

  /** For what leaves no trace that could be heard of: a profile that is complete. */
  async claim(command: IdempotentCommand, actor: MemberActor, taskId: number): Promise<Result<TodayTasks>> {
    const claimed = await this.idempotency.run(command, async (tx): Promise<Result<null>> => {
      const task = (await this.store.all(tx)).find(({ id, active }) => id === taskId && active);
      if (task?.kind !== 'profile') return refuse('TASK_NOT_FOUND');
      const member = await this.people.member(actor.memberId, tx);
      if (!member || !isComplete(member)) return refuse('TASK_NOT_DONE');
      const date = businessDate(tx.now);
      const deed = { memberId: actor.memberId, kind: 'profile', date, mark: 'profile', order: null } as const;
      await this.progress.countFor(tx, task, deed);
      return ok(null);
    });
    return claimed.ok ? this.today(actor.memberId) : claimed;
  }
}

const isComplete = ({ nickname, birthday }: MemberInfo): boolean => nickname !== '' && birthday !== null;

/** A profile that was completed on an earlier day is no thing of today; a task that ended stays until its day does. */
function isShown(task: TaskDefinition, day: TaskDay | undefined, date: BusinessDate): boolean {
  if (task.kind === 'profile' && day?.state === 'done') return day.date === date;
  return task.active || day !== undefined;
}

function taskView(
  task: TaskDefinition,
  day: TaskDay | undefined,
  today: { recommended: boolean; claimable: boolean },
): TaskView {
  const { id, kind, title, reason } = task;
  const state = day?.state ?? 'open';
  const { goal, points, growth } = day ?? task;
  const progress = day?.progress ?? 0;
  return {
    ...{ id, kind, title, reason, goal, progress, state, points, growth },
    recommended: today.recommended,
    claimable: today.claimable && state === 'open',
    stateText: stateWords(state, progress, goal, day?.dueOn ?? null),
  };
}

function stateWords(state: TaskView['state'], progress: number, goal: number, dueOn: BusinessDate | null): string {
  if (state === 'done') return '已完成';
  if (state === 'waiting') return dueOn === null ? '奖励稍后到账' : `已完成，${formatDay(dueOn)}到账`;
  return goal > 1 ? `${progress}/${goal}` : '';
}
