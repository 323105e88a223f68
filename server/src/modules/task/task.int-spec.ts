import { randomUUID } from 'node:crypto';
import { type TestApp, createTestApp } from '../../../test/support/app.js';
import { type Chain, type TestProduct, aChain } from '../../../test/support/chain.js';
import type { Client, Reply } from '../../../test/support/client.js';
import { givenTemplate, signedIn } from '../../../test/support/coupons.js';
import { type TestStaff, givenStaff } from '../../../test/support/headquarters.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { REFERRAL_JOINED } from '../referral/index.js';
import { TaskRewardJob } from './daily/task.job.js';
import type { AdminTask, TaskView, TodayTasks } from './daily/task.dto.js';
import type { TaskKind } from './daily/task.types.js';
import type { AdminStampCard, StampSheetList, StampSheetView } from './stamps/stamp.dto.js';

const START = new Date('2026-11-21T06:00:00.000Z');
const DAY_MS = 86_400_000;

let app: TestApp;
let chain: Chain;
let tea: TestProduct;
let operations: TestStaff;

beforeAll(async () => {
  app = await createTestApp();
  chain = await aChain(app);
  tea = await chain.product(4_000);
  operations = await givenStaff(app, [{ code: 'operations', storeId: null }]);
});
afterAll(async () => {
  expect(await chain.problems()).toEqual([]);
  await app.close();
});
beforeEach(async () => {
  app.clock.set(START);
  await app.sql('UPDATE task SET active = 0');
  await app.sql('UPDATE stamp_card SET active = 0');
});

interface Guest {
  id: number;
  client: Client;
}

async function guest(): Promise<Guest> {
  const id = await chain.member();
  return { id, client: await signedIn(app, id) };
}

const TASK = {
  title: '小事',
  reason: '顺手就做了',
  goal: 1,
  minFen: 0,
  points: 5,
  growth: 2,
  position: 1,
  active: true,
};

async function givenTask(kind: TaskKind, changes: Record<string, unknown> = {}): Promise<number> {
  const made = await operations.client.post<AdminTask>('/admin/tasks', { ...TASK, kind, ...changes });
  expect(made.status).toBe(201);
  return made.body.id;
}

const CARD = {
  ...{ name: '下午茶集章', emblem: '茶', minFen: 3_000, categoryIds: [], perDay: 9, goal: 2, points: 30, growth: 0 },
  ...{ automatic: false, repeats: true, active: true, position: 1 },
};

async function givenCard(changes: Record<string, unknown> = {}): Promise<number> {
  const made = await operations.client.post<AdminStampCard>('/admin/stamp-cards', { ...CARD, ...changes });
  expect(made.status).toBe(201);
  return made.body.id;
}

const key = () => ({ 'idempotency-key': randomUUID() });
const today = async ({ client }: Guest): Promise<TodayTasks> => (await client.get<TodayTasks>('/member/tasks')).body;
async function task(who: Guest, id: number): Promise<TaskView | undefined> {
  const { three, others } = await today(who);
  return [...three, ...others].find((one) => one.id === id);
}
const sheets = async ({ client }: Guest): Promise<StampSheetView[]> =>
  (await client.get<StampSheetList>('/member/stamp-sheets')).body.items;
const claim = ({ client }: Guest, sheetId: number | null): Promise<Reply<StampSheetView & { code?: string }>> =>
  client.post(`/member/stamp-sheets/${sheetId}/claim`, {}, key());
const balances = async ({ id }: Guest) => chain.balances(id);

async function buys({ id }: Guest, product = tea): Promise<number> {
  const sale = await chain.settle({ product, memberId: id, cashFen: product.priceFen });
  expect(sale.status).toBe(201);
  await app.drain();
  return sale.body.id;
}

async function givesBack(orderId: number): Promise<void> {
  expect((await chain.refund(orderId)).status).toBeLessThan(300);
  await app.drain();
}

describe('a small thing', () => {
  it('is done by signing in, and paid once', async () => {
    const id = await givenTask('sign_in');
    const who = await guest();
    expect(await task(who, id)).toMatchObject({ state: 'open', recommended: true });
    await who.client.post('/member/sign-in', {}, key());
    await app.drain();
    await who.client.post('/member/sign-in', {}, key());
    await app.drain();
    expect(await task(who, id)).toMatchObject({ state: 'done', stateText: '已完成' });
    expect(await balances(who)).toMatchObject({ points: 2 + 5, growth: 1 + 2 });
    expect((await today(who)).done).toBe(1);
  });

  it('is not done by making up a day', async () => {
    const id = await givenTask('sign_in');
    const who = await guest();
    app.clock.advance(2 * DAY_MS);
    who.client = await signedIn(app, who.id);
    const made = await who.client.post('/member/sign-in/make-ups', { date: '2026-11-22' }, key());
    expect(made.status).toBe(200);
    await app.drain();
    expect(await task(who, id)).toMatchObject({ state: 'open' });
  });

  it('with an order waits until the order stays, and begins again when it came back', async () => {
    const id = await givenTask('purchase', { minFen: 3_000 });
    const who = await guest();
    const order = await buys(who);
    expect(await task(who, id)).toMatchObject({ state: 'waiting', stateText: '已完成，11月22日到账' });
    await givesBack(order);
    expect(await task(who, id)).toMatchObject({ state: 'open', progress: 0 });
    const points = (await balances(who)).points;
    await buys(who);
    expect(await app.get(TaskRewardJob).payWaiting()).toEqual({ paid: 0 });
    app.clock.advance(DAY_MS);
    expect(await app.get(TaskRewardJob).payWaiting()).toEqual({ paid: 1 });
    expect(await app.get(TaskRewardJob).payWaiting()).toEqual({ paid: 0 });
    expect((await balances(who)).points).toBe(points + 4 + 5);
  });

  it('that was paid is kept when the order comes back later', async () => {
    await givenTask('purchase');
    const who = await guest();
    const order = await buys(who);
    app.clock.advance(DAY_MS);
    await app.get(TaskRewardJob).payWaiting();
    const manager = await givenStaff(app, [{ code: 'store_manager', storeId: chain.store.id }]);
    expect((await chain.refund(order, { by: manager })).status).toBeLessThan(300);
    await app.drain();
    expect((await balances(who)).points).toBe(5);
  });

  it('of browsing counts what exists, once each, and none too fast', async () => {
    const id = await givenTask('browse', { goal: 2 });
    const who = await guest();
    const look = (body: object) =>
      who.client.post<TodayTasks & { code?: string }>('/member/tasks/browsed', body, key());
    expect((await look({ page: 'product', productId: 999_999 })).body.code).toBe('PRODUCT_NOT_FOUND');
    expect((await look({ page: 'share' })).status).toBe(400);
    expect((await look({ page: 'mall' })).status).toBe(200);
    expect(await task(who, id)).toMatchObject({ progress: 1, stateText: '1/2' });
    await look({ page: 'product', productId: tea.id });
    expect(await task(who, id)).toMatchObject({ progress: 1 });
    app.clock.advance(5_000);
    await look({ page: 'mall' });
    expect(await task(who, id)).toMatchObject({ progress: 1 });
    await look({ page: 'product', productId: tea.id });
    expect(await task(who, id)).toMatchObject({ state: 'done' });
    expect((await balances(who)).points).toBe(5);
  });

  it('of the profile is taken in by hand, once in a life', async () => {
    const id = await givenTask('profile');
    const who = await guest();
    const take = () => who.client.post<TodayTasks & { code?: string }>(`/member/tasks/${id}/claim`, {}, key());
    expect((await take()).body.code).toBe('TASK_NOT_DONE');
    const birthday = { month: 5, day: 1, calendar: 'solar' };
    expect((await who.client.patch('/member/me', { nickname: '小满', birthday })).status).toBe(200);
    expect(await task(who, id)).toMatchObject({ claimable: true });
    expect((await take()).status).toBe(200);
    expect((await take()).status).toBe(200);
    expect((await balances(who)).points).toBe(5);
    app.clock.advance(DAY_MS);
    who.client = await signedIn(app, who.id);
    expect(await task(who, id)).toBeUndefined();
  });

  it('with a friend is paid for a real joining and for nothing else', async () => {
    const id = await givenTask('friend');
    const who = await guest();
    const friend = await guest();
    await app.get(UnitOfWork).run(async (tx) => {
      const payload = { referralId: 1, referrerId: who.id, friendId: friend.id };
      tx.emit({ type: REFERRAL_JOINED, subject: `member:${who.id}`, payload });
      await tx.query('SELECT 1');
    });
    await app.drain();
    expect(await task(who, id)).toMatchObject({ state: 'done' });
    expect((await balances(who)).points).toBe(5);
    expect((await balances(friend)).points).toBe(0);
  });

  it('is never to share: headquarters can’t write such a task', async () => {
    for (const kind of ['share', 'invite', 'forward']) {
      const made = await operations.client.post('/admin/tasks', { ...TASK, kind });
      expect(made.status).toBe(400);
    }
  });
});

describe('a stamp card', () => {
  it('fills with orders that are large enough, and is taken in once', async () => {
    await givenCard();
    const who = await guest();
    expect(await sheets(who)).toMatchObject([{ id: null, stamps: 0, state: 'filling', rewardText: '30 积分' }]);
    await buys(who, await chain.product(2_000));
    expect(await sheets(who)).toMatchObject([{ id: null }]);
    await buys(who);
    const [half] = await sheets(who);
    expect(half).toMatchObject({ stamps: 1, state: 'filling' });
    expect((await claim(who, half?.id ?? 0)).body.code).toBe('STAMP_SHEET_NOT_FULL');
    await buys(who);
    const before = (await balances(who)).points;
    const [full] = await sheets(who);
    expect(full).toMatchObject({ stamps: 2, state: 'full' });
    expect((await claim(await guest(), full?.id ?? 0)).status).toBe(404);
    expect(await claim(who, full?.id ?? 0)).toMatchObject({ status: 200, body: { state: 'rewarded' } });
    expect(await claim(who, full?.id ?? 0)).toMatchObject({ status: 200, body: { state: 'rewarded' } });
    expect((await balances(who)).points).toBe(before + 30);
    expect(await sheets(who)).toMatchObject([{ id: null, stamps: 0 }]);
  });

  it('loses the stamp of an order that came back whole, until it is taken in', async () => {
    await givenCard();
    const who = await guest();
    const first = await buys(who);
    const second = await buys(who);
    await givesBack(second);
    expect(await sheets(who)).toMatchObject([{ stamps: 1, state: 'filling' }]);
    await buys(who);
    const [full] = await sheets(who);
    expect((await claim(who, full?.id ?? 0)).status).toBe(200);
    await givesBack(first);
    const [row] = await app.sql<{ state: string; stamps: number }>(
      'SELECT state, stamps FROM stamp_sheet WHERE id = ?',
      [full?.id],
    );
    expect(row).toEqual({ state: 'rewarded', stamps: 2 });
  });

  it('gives by itself where it is told to, and waits full when its coupon is used up', async () => {
    const couponTemplateId = await givenTemplate(chain.administrator, { stock: 1 });
    await givenCard({ automatic: true, couponTemplateId, points: 0 });
    const [lucky, late] = [await guest(), await guest()];
    for (const who of [lucky, late]) for (let times = 0; times < 2; times += 1) await buys(who);
    expect((await sheets(lucky))[0]).toMatchObject({ id: null, stamps: 0 });
    const [waiting] = await sheets(late);
    expect(waiting).toMatchObject({ state: 'full' });
    expect((await claim(late, waiting?.id ?? 0)).body.code).toBe('STAMP_REWARD_SOLD_OUT');
    await app.sql('UPDATE coupon_template SET stock = 2 WHERE id = ?', [couponTemplateId]);
    expect(await claim(late, waiting?.id ?? 0)).toMatchObject({ status: 200, body: { state: 'rewarded' } });
  });

  it('keeps to its stamps a day and ends after one turn where it says so', async () => {
    await givenCard({ perDay: 1 });
    await givenCard({ repeats: false, name: '只此一张', position: 2 });
    const who = await guest();
    for (let times = 0; times < 3; times += 1) await buys(who);
    const [full, once] = await sheets(who);
    expect(full).toMatchObject({ name: '只此一张', state: 'full', stamps: 2 });
    expect(once).toMatchObject({ name: '下午茶集章', stamps: 1 });
    expect(await sheets(who)).toHaveLength(2);
  });

  it('is written by headquarters, with a line in the log, and nobody else', async () => {
    const id = await givenCard();
    const changed = await operations.client.put<AdminStampCard>(`/admin/stamp-cards/${id}`, { ...CARD, goal: 5 });
    expect(changed).toMatchObject({ status: 200, body: { goal: 5, filling: 0 } });
    const bad = await operations.client.post('/admin/stamp-cards', { ...CARD, points: 0 });
    expect(bad).toMatchObject({ status: 400, body: { code: 'REQUEST_INVALID' } });
    expect((await chain.manager.client.get('/admin/stamp-cards')).status).toBe(403);
    const log = await app.sql<{ action: string }>('SELECT action FROM audit_entry WHERE subject = ? ORDER BY id', [
      `stamp-card:${id}`,
    ]);
    expect(log.map(({ action }) => action)).toEqual(['task.stamp-card.create', 'task.stamp-card.change']);
  });
});
