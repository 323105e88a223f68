import fc from 'fast-check';
import { counts, periodOf, step, taskProblem, tasksOfDay } from './task.rules.js';
import { TASK_KINDS, type TaskDay, type TaskDeed, type TaskDefinition, type TaskKind } from './task.types.js';

const task = (id: number, kind: TaskKind, changes: Partial<TaskDefinition> = {}): TaskDefinition => ({
  id,
  kind,
  title: `事${id}`,
  reason: '因为',
  goal: 1,
  minFen: 0,
  points: 5,
  growth: 0,
  position: id,
  active: true,
  ...changes,
});
const ALL = TASK_KINDS.map((kind, index) => task(index + 1, kind));

describe('the three of a day', () => {
  it('begin with signing in, are three of different kinds, and leave the rest below', () => {
    const { three, others } = tasksOfDay([...ALL, task(7, 'browse')], 42, '2026-11-22');
    expect(three).toHaveLength(3);
    expect(three[0]?.task.kind).toBe('sign_in');
    expect(new Set(three.map((one) => one.task.kind)).size).toBe(3);
    expect(others).toHaveLength(4);
  });

  it('take turns', () => {
    const days = Array.from({ length: 30 }, (_, day) => `2026-11-${String(day + 1).padStart(2, '0')}`);
    const seen = new Set(days.flatMap((date) => tasksOfDay(ALL, 42, date).three.map((one) => one.task.kind)));
    expect(seen.size).toBe(TASK_KINDS.length);
    const first = tasksOfDay(ALL, 1, '2026-11-22').three.map((one) => one.task.id);
    const others = [2, 3, 4, 5, 6].map((id) => tasksOfDay(ALL, id, '2026-11-22').three.map((one) => one.task.id));
    expect(others.some((other) => other.join() !== first.join())).toBe(true);
  });

  const shown = fc.uniqueArray(
    fc
      .record({ id: fc.integer({ min: 1, max: 99 }), kind: fc.constantFrom(...TASK_KINDS) })
      .map((one) => task(one.id, one.kind)),
    { selector: ({ id }) => id, maxLength: 12 },
  );
  const dates = fc.integer({ min: 1, max: 28 }).map((day) => `2026-02-${String(day).padStart(2, '0')}`);

  it('are the same in whatever order and however often they are asked for; one or two are recommended', () => {
    fc.assert(
      fc.property(shown, fc.nat(1_000_000), dates, (tasks, memberId, date) => {
        const day = tasksOfDay(tasks, memberId, date);
        expect(tasksOfDay([...tasks].reverse(), memberId, date)).toEqual(day);
        const recommended = day.three.filter((one) => one.recommended).length;
        if (tasks.length > 0) expect(recommended).toBeGreaterThanOrEqual(1);
        expect(recommended).toBeLessThanOrEqual(2);
        const all = [...day.three.map((one) => one.task.id), ...day.others.map(({ id }) => id)];
        expect(all.sort((a, b) => a - b)).toEqual(tasks.map(({ id }) => id).sort((a, b) => a - b));
      }),
    );
  });
});

describe('what counts', () => {
  const order = (payableFen: number) => ({ id: 1, payableFen });

  it('is what was done, from the amount that was asked for', () => {
    const purchase = task(1, 'purchase', { minFen: 3_000 });
    expect(counts(purchase, { kind: 'purchase', order: order(3_000) })).toBe(true);
    expect(counts(purchase, { kind: 'purchase', order: order(2_999) })).toBe(false);
    expect(counts(task(1, 'visit'), { kind: 'visit', order: null })).toBe(true);
    expect(counts(task(1, 'visit', { active: false }), { kind: 'visit', order: null })).toBe(false);
    expect(counts(task(1, 'visit'), { kind: 'browse', order: null })).toBe(false);
  });

  it('is never a share: there is no such kind', () => {
    expect(TASK_KINDS.filter((kind) => /share|invite|poster|forward/.test(kind))).toEqual([]);
  });

  const day: TaskDay = {
    ...{ id: 1, memberId: 1, taskId: 1, date: '2026-11-22', goal: 2, progress: 0, state: 'open' },
    ...{ points: 5, growth: 0, orderId: null, dueOn: null },
  };
  const deed: TaskDeed = { memberId: 1, kind: 'browse', date: '2026-11-22', mark: 'x', order: null };

  it('waits where an order stands behind it', () => {
    expect(step(day, deed, 1)).toEqual({ progress: 1, state: 'open', dueOn: null });
    expect(step({ ...day, progress: 1 }, deed, 1)).toEqual({ progress: 2, state: 'done', dueOn: null });
    const bought = { ...deed, order: order(100) };
    expect(step({ ...day, goal: 1 }, bought, 2)).toEqual({ progress: 1, state: 'waiting', dueOn: '2026-11-24' });
    expect(step({ ...day, goal: 1 }, bought, 0)).toEqual({ progress: 1, state: 'done', dueOn: null });
  });

  it('belongs to its day, the profile to a life', () => {
    expect(periodOf(task(1, 'visit'), '2026-11-22')).toBe('2026-11-22');
    expect(periodOf(task(1, 'profile'), '2026-11-22')).toBe('once');
  });
});

it('is written sensibly', () => {
  expect(taskProblem(task(1, 'browse', { goal: 3 }))).toBeNull();
  expect(taskProblem(task(1, 'visit', { goal: 3 }))).toContain('逛');
  expect(taskProblem(task(1, 'visit', { minFen: 100 }))).toContain('金额');
  expect(taskProblem(task(1, 'visit', { points: 0 }))).toContain('奖励');
});
