import { Injectable } from '@nestjs/common';
import { IdGenerator, type Transaction } from '../../../platform/database/index.js';
import { PointsFacade } from '../../points/index.js';
import { SettingsFacade } from '../../settings/index.js';
import { TierFacade } from '../../tier/index.js';
import { TASK_REWARDED, taskEvent } from '../task.events.js';
import { TASK_ORDER_HOLD_DAYS } from '../task.settings.js';
import { counts, step } from './task.rules.js';
import { TaskStore } from './task.store.js';
import type { TaskDay, TaskDeed, TaskDefinition } from './task.types.js';

/** Counts what members do and pays what it brings: once per member, task and day. */
@Injectable()
export class TaskProgress {
  constructor(
    private readonly store: TaskStore,
    private readonly ids: IdGenerator,
    private readonly points: PointsFacade,
    private readonly tiers: TierFacade,
    private readonly settings: SettingsFacade,
  ) {}

  /** Every task that counts such a deed. */
  async count(tx: Transaction, deed: TaskDeed): Promise<void> {
    const tasks = (await this.store.all(tx)).filter((task) => counts(task, deed));
    for (const task of tasks) await this.countFor(tx, task, deed);
  }

  /** One task. `pauseSeconds`: what has to lie between two deeds of it. Answers the row as it now is. */
  async countFor(tx: Transaction, task: TaskDefinition, deed: TaskDeed, pauseSeconds = 0): Promise<TaskDay> {
    const id = await this.ids.take();
    const day = await this.store.take(tx, { id, memberId: deed.memberId, task, date: deed.date });
    if (day.state !== 'open' || (await this.tooSoon(tx, day, pauseSeconds))) return day;
    if (!(await this.store.mark(tx, day.id, deed.mark))) return day;
    const next = step(day, deed, await this.settings.get(TASK_ORDER_HOLD_DAYS, 'chain'));
    await this.store.advance(tx, day, next, deed.order?.id ?? null);
    if (next.state === 'done') await this.pay(tx, day, task.title, false);
    return { ...day, ...next, orderId: deed.order?.id ?? null };
  }

  /** A reward whose order has stayed. Nothing happens when it came back meanwhile, or another server was faster. */
  async settle(tx: Transaction, dayId: number): Promise<boolean> {
    const day = await this.store.settle(tx, dayId);
    if (day === null) return false;
    const task = (await this.store.all(tx)).find(({ id }) => id === day.taskId);
    await this.pay(tx, day, task?.title ?? '每日小事', true);
    return true;
  }

  private async pay(tx: Transaction, day: TaskDay, title: string, waited: boolean): Promise<void> {
    const { id, memberId, taskId, points, growth } = day;
    await this.points.grant(tx, {
      memberId,
      points,
      growth,
      bizKey: taskKey(id),
      kind: 'task',
      title: `小事 · ${title}`,
    });
    if (growth > 0) await this.tiers.evaluate(tx, memberId, taskKey(id));
    tx.emit(taskEvent(TASK_REWARDED, { memberId, taskDayId: id, taskId, points, growth, waited }));
  }

  private async tooSoon(tx: Transaction, day: TaskDay, pauseSeconds: number): Promise<boolean> {
    if (pauseSeconds === 0) return false;
    const last = await this.store.lastMarkAt(tx, day.id);
    return last !== null && tx.now.getTime() - last.getTime() < pauseSeconds * 1_000;
  }
}

export const taskKey = (dayId: number): string => `task:${dayId}`;
