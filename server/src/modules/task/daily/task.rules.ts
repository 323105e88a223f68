import { type BusinessDate, addDays } from '@guike/shared';
import type { TaskDay, TaskDeed, TaskDefinition, TaskState } from './task.types.js';

export const THINGS_A_DAY = 3;

export interface DayOfTasks {
  /** The three small things of this day, the ones recommended among them marked. */
  readonly three: readonly { readonly task: TaskDefinition; readonly recommended: boolean }[];
  readonly others: readonly TaskDefinition[];
}

/**
 * What this member is shown on this day: the same however often it is asked for. Signing in comes first where there is
 * such a task; the rest takes turns from day to day and from member to member, of different kinds as far as they go.
 */
export function tasksOfDay(tasks: readonly TaskDefinition[], memberId: number, date: BusinessDate): DayOfTasks {
  const seed = `${memberId}:${date}`;
  const shuffled = [...tasks].sort((one, other) => lot(seed, one.id) - lot(seed, other.id) || one.id - other.id);
  const first = shuffled.filter(({ kind }) => kind === 'sign_in').slice(0, 1);
  const ordered = [...first, ...onePerKind(shuffled.filter((task) => !first.includes(task)))];
  const three = ordered.slice(0, THINGS_A_DAY);
  const hints = new Set(
    [...three]
      .sort((one, other) => lot(`${seed}:hint`, one.id) - lot(`${seed}:hint`, other.id))
      .slice(0, hintsOf(seed)),
  );
  return {
    three: three.map((task) => ({ task, recommended: hints.has(task) })),
    others: ordered.slice(THINGS_A_DAY).sort((one, other) => one.position - other.position || one.id - other.id),
  };
}

/** One of each kind before a second of any. */
function onePerKind(tasks: readonly TaskDefinition[]): TaskDefinition[] {
  const seen = new Set<string>();
  const firsts = tasks.filter(({ kind }) => !seen.has(kind) && seen.add(kind));
  return [...firsts, ...tasks.filter((task) => !firsts.includes(task))];
}

const hintsOf = (seed: string): number => 1 + (lot(seed, 0) % 2);

/** A number that looks drawn by lot and is the same on every server. FNV-1a, stirred once more at the end. */
export function lot(seed: string, id: number): number {
  let hash = 0x811c9dc5;
  for (const letter of `${seed}:${id}`) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** Whether a task counts this at all. */
export function counts(task: TaskDefinition, deed: Pick<TaskDeed, 'kind' | 'order'>): boolean {
  if (!task.active || task.kind !== deed.kind) return false;
  return task.kind !== 'purchase' || (deed.order?.payableFen ?? 0) >= task.minFen;
}

export interface Step {
  readonly progress: number;
  readonly state: TaskState;
  readonly dueOn: BusinessDate | null;
}

/** One more of it. With an order behind it the reward waits until the order can be thought to stay. */
export function step(day: TaskDay, deed: TaskDeed, holdDays: number): Step {
  const progress = Math.min(day.goal, day.progress + 1);
  if (progress < day.goal) return { progress, state: 'open', dueOn: null };
  if (deed.order === null || holdDays === 0) return { progress, state: 'done', dueOn: null };
  return { progress, state: 'waiting', dueOn: addDays(deed.date, holdDays) };
}

/** A task of the day belongs to its day; what is done once in a life belongs to no day. */
export function periodOf(task: Pick<TaskDefinition, 'kind'>, date: BusinessDate): string {
  return task.kind === 'profile' ? 'once' : date;
}

/** What is wrong with a task as it was written, in words; null when nothing is. */
export function taskProblem(
  task: Pick<TaskDefinition, 'kind' | 'goal' | 'minFen' | 'points' | 'growth'>,
): string | null {
  if (task.kind !== 'browse' && task.goal !== 1) return '只有逛一逛可以设置多次';
  if (task.kind !== 'purchase' && task.minFen !== 0) return '只有买一件可以设置最低金额';
  return task.points + task.growth > 0 ? null : '至少要有一点奖励';
}
