import { randomUUID } from 'node:crypto';
import { PointsExpiryJob } from '../../src/modules/points/points-expiry.job.js';
import { type TestApp, createTestApp } from '../support/app.js';
import { type Chain, type TestProduct, aChain } from '../support/chain.js';
import { countBy } from '../support/count-by.js';
import { type TestStaff, givenStaff } from '../support/headquarters.js';

const CALLERS = 50;
const EXPIRY = new Date('2027-11-30T16:00:00.000Z');

let app: TestApp;
let chain: Chain;
let tea: TestProduct;
let operations: TestStaff;

beforeAll(async () => {
  app = await createTestApp();
  chain = await aChain(app);
  tea = await chain.product(10_000);
  operations = await givenStaff(app, [{ code: 'operations', storeId: null }]);
});
afterAll(() => app.close());

const everyone = <T>(work: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: CALLERS }, (_, index) => work(index)));

const adjust = (memberId: number, points: number, key: string) =>
  operations.client.post<{ id?: number; balance?: number; code?: string }>(
    `/admin/members/${memberId}/points-adjustments`,
    { points, reason: '并发测试' },
    { 'idempotency-key': key },
  );

describe('50 adjustments at the same moment', () => {
  it('with one key are one', async () => {
    const memberId = await chain.member();
    const key = randomUUID();
    const replies = await everyone(() => adjust(memberId, 30, key));
    expect(countBy(replies, ({ status, body }) => `${status} ${body.balance}`)).toEqual({ '201 30': CALLERS });
    expect(new Set(replies.map(({ body }) => body.id)).size).toBe(1);
    expect((await chain.balances(memberId)).points).toBe(30);
  });

  it('with keys of their own are as many as the limit of the day lets through', async () => {
    const memberId = await chain.member();
    const replies = await everyone(() => adjust(memberId, 30, randomUUID()));
    expect(countBy(replies, ({ status, body }) => (status === 201 ? 'done' : (body.code ?? '')))).toEqual({
      done: 33,
      POINTS_ADJUSTMENT_LIMIT: CALLERS - 33,
    });
    expect(new Set(replies.flatMap(({ body }) => body.balance ?? [])).size).toBe(33);
    expect((await chain.balances(memberId)).points).toBe(990);
  });

  it('never take more than there is', async () => {
    const memberId = await chain.member({ points: 205 });
    const replies = await everyone(() => adjust(memberId, -10, randomUUID()));
    expect(countBy(replies, ({ status, body }) => (status === 201 ? 'done' : (body.code ?? '')))).toEqual({
      done: 20,
      POINTS_INSUFFICIENT: CALLERS - 20,
    });
    expect((await chain.balances(memberId)).points).toBe(5);
  });
});

it('sales of one member at the same moment never earn more than the limit of the day', async () => {
  const { client } = chain.administrator;
  const key = '/admin/settings/points.maxEarnedPerDay';
  expect((await client.put(key, { scope: 'chain', value: 123 })).status).toBe(200);
  const memberId = await chain.member();
  const sales = await everyone(() => chain.settle({ product: tea, memberId, cashFen: 10_000 }));
  expect(countBy(sales, ({ status, body }) => `${status}: ${body.earnedPoints}`)).toEqual({
    '201: 10': 12,
    '201: 3': 1,
    '201: 0': CALLERS - 13,
  });
  expect((await chain.balances(memberId)).points).toBe(123);
  expect((await client.delete(`${key}?scope=chain`)).status).toBe(200);
});

it('the expiry job, run by two at once beside sales, takes each point once and none that pays', async () => {
  const memberIds = await everyone(() => chain.member({ points: 100 }));
  app.clock.set(new Date(EXPIRY.getTime() - 1));
  // These stay: they were got a year later.
  for (const memberId of memberIds) await chain.givePoints(memberId, 50);
  const manager = await givenStaff(app, [{ code: 'store_manager', storeId: chain.store.id }]);
  app.clock.set(EXPIRY);
  const grants = await Promise.all(memberIds.map((memberId) => chain.grant(memberId, { by: manager })));
  const job = app.get(PointsExpiryJob);
  const [sales, first, second] = await Promise.all([
    Promise.all(
      grants.map((grant) => chain.settle({ product: tea, grant, usePoints: true, cashFen: 9_500, by: manager })),
    ),
    job.expire(),
    job.expire(),
  ]);

  // The old lots were gone for the tills at that instant, whether the job had been there or not.
  expect(countBy(sales, ({ status }) => String(status))).toEqual({ '201': CALLERS });
  await job.expire();
  const [written] = await app.sql<{ points: number; journals: number; members: number }>(
    `SELECT -SUM(e.amount) AS points, COUNT(DISTINCT j.id) AS journals, COUNT(DISTINCT j.member_id) AS members
       FROM ledger_journal j JOIN ledger_entry e ON e.journal_id = j.id
      WHERE j.kind = 'points.expire' AND e.lot_id IS NOT NULL AND j.member_id IN (?)`,
    [memberIds],
  );
  expect(written).toEqual({ points: CALLERS * 100, journals: CALLERS, members: CALLERS });
  expect(first.points + second.points).toBeGreaterThanOrEqual(CALLERS * 100);
  const events = await app.sql<{ subject: string }>("SELECT subject FROM outbox_event WHERE type = 'points.expired'");
  const ours = new Set(memberIds.map((id) => `member:${id}`));
  expect(events.filter(({ subject }) => ours.has(subject))).toHaveLength(CALLERS);
  for (const memberId of memberIds) expect((await chain.balances(memberId)).points).toBe(9);
  expect(await chain.problems()).toEqual([]);
});
