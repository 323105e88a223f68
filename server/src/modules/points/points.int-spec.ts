import { randomUUID } from 'node:crypto';
import { type TestApp, createTestApp } from '../../../test/support/app.js';
import { type Chain, type TestProduct, aChain } from '../../../test/support/chain.js';
import { type TestStaff, givenStaff } from '../../../test/support/headquarters.js';
import { businessDate } from '@guike/shared';
import { UnitOfWork } from '../../platform/database/index.js';
import { LedgerFacade, memberAccount } from '../ledger/index.js';
import type { EarnRuleView } from './earning/earn-rule.dto.js';
import { PointsExpiringJob } from './points-expiring.job.js';
import { PointsExpiryJob } from './points-expiry.job.js';
import { PointsFacade } from './points.facade.js';

const DAY_MS = 86_400_000;
const START = new Date('2026-11-21T06:00:00.000Z');
/** What the default policy gives points got at the start. */
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

/** Through the front door: the clock goes back here, and what a process remembers for some seconds would live on. */
beforeEach(async () => {
  app.clock.set(START);
  for (const key of ['points.expiry', 'points.pendingHours', 'points.expiryNoticeDays']) await unset(key);
  const { body } = await operations.client.get<{ items: { id: number }[] }>('/admin/points-rules');
  for (const { id } of body.items) await operations.client.delete(`/admin/points-rules/${id}`);
});

async function unset(key: string): Promise<void> {
  expect((await chain.administrator.client.delete(`/admin/settings/${key}?scope=chain`)).status).toBe(200);
}

async function setting(key: string, value: unknown): Promise<void> {
  const reply = await chain.administrator.client.put(`/admin/settings/${key}`, { scope: 'chain', value });
  expect(reply.status).toBe(200);
}

const expire = () => app.get(PointsExpiryJob).expire();
const tell = () => app.get(PointsExpiringJob).tell();
const pointsOf = async (memberId: number): Promise<number> => (await chain.balances(memberId)).points;

async function events<P>(type: string, memberId: number): Promise<P[]> {
  const rows = await app.sql<{ payload: string }>(
    'SELECT CAST(payload AS CHAR) AS payload FROM outbox_event WHERE type = ? AND subject = ? ORDER BY id',
    [type, `member:${memberId}`],
  );
  return rows.map(({ payload }) => JSON.parse(payload) as P);
}

const RULE = {
  name: '周末双倍',
  multiplierBp: 20_000,
  stacks: false,
  categoryIds: [],
  productIds: [],
  storeIds: [],
  groupIds: [],
  tierCodes: [],
  weekdays: [6, 7],
  monthDays: [],
  memberDay: false,
  active: true,
};

describe('earn rules', () => {
  const terms = async () => (await app.get(PointsFacade).terms(chain.store.id)).earn.rules;

  it('are written by headquarters, count at once, and leave a line in the log each time', async () => {
    const { client } = operations;
    const made = await client.post<EarnRuleView>('/admin/points-rules', { ...RULE, productIds: [tea.id] });
    expect(made).toMatchObject({
      status: 201,
      body: { ...RULE, productIds: [tea.id], activeFrom: null, words: '周末双倍：2 倍积分（周六、周日，限指定商品）' },
    });
    expect(await terms()).toMatchObject([{ id: made.body.id, multiplierBp: 20_000, conditions: { weekdays: [6, 7] } }]);

    const window = { activeFrom: '2026-11-20T16:00:00.000Z', activeUntil: '2026-11-30T16:00:00.000Z' };
    const changed = await client.put(`/admin/points-rules/${made.body.id}`, {
      ...RULE,
      ...window,
      weekdays: [7, 6, 1],
    });
    expect(changed).toMatchObject({ status: 200, body: { ...window, weekdays: [1, 6, 7], productIds: [] } });
    expect(await client.get('/admin/points-rules')).toMatchObject({ body: { items: [changed.body] } });
    expect(await terms()).toMatchObject([{ activeFrom: new Date(window.activeFrom) }]);

    expect(await client.delete(`/admin/points-rules/${made.body.id}`)).toMatchObject({
      status: 200,
      body: changed.body,
    });
    expect(await terms()).toEqual([]);
    expect((await client.delete(`/admin/points-rules/${made.body.id}`)).status).toBe(404);
    expect((await client.put(`/admin/points-rules/${made.body.id}`, RULE)).status).toBe(404);
    const log = await app.sql<{ action: string }>('SELECT action FROM audit_entry WHERE subject = ? ORDER BY id', [
      `points-rule:${made.body.id}`,
    ]);
    expect(log.map(({ action }) => action)).toEqual(['points.rule.create', 'points.rule.change', 'points.rule.remove']);
  });

  it('count at the till on their days, and the order keeps what it earned', async () => {
    await operations.client.post('/admin/points-rules', { ...RULE, productIds: [tea.id] });
    const memberId = await chain.member();
    const sale = await chain.settle({ product: tea, memberId, cashFen: 10_000 });
    expect(sale.body).toMatchObject({ earnedPoints: 20 });
    app.clock.set('2026-11-22T16:00:00.000Z');
    const manager = await givenStaff(app, [{ code: 'store_manager', storeId: chain.store.id }]);
    const monday = await chain.settle({ product: tea, memberId, cashFen: 10_000, by: manager });
    expect(monday.body).toMatchObject({ earnedPoints: 10 });
    expect(await pointsOf(memberId)).toBe(30);
  });

  it('that are switched off are kept but do not count', async () => {
    await operations.client.post('/admin/points-rules', { ...RULE, active: false });
    expect(await terms()).toEqual([]);
  });

  it.each([
    [{ storeIds: [987_654] }, 422, 'REFERENCE_UNKNOWN'],
    [{ groupIds: [987_654] }, 422, 'REFERENCE_UNKNOWN'],
    [{ categoryIds: [987_654] }, 422, 'REFERENCE_UNKNOWN'],
    [{ productIds: [987_654] }, 422, 'REFERENCE_UNKNOWN'],
    [{ activeFrom: '2026-11-21T00:00:00Z', activeUntil: '2026-11-21T00:00:00Z' }, 400, 'REQUEST_INVALID'],
    [{ activeUntil: '9999-12-31T23:59:59-14:00' }, 400, 'REQUEST_INVALID'],
    [{ weekdays: [0] }, 400, 'REQUEST_INVALID'],
    [{ monthDays: [32] }, 400, 'REQUEST_INVALID'],
    [{ multiplierBp: 1_000_001 }, 400, 'REQUEST_INVALID'],
    [{ name: '' }, 400, 'REQUEST_INVALID'],
  ])('with %p are refused', async (wrong, status, code) => {
    expect(await operations.client.post('/admin/points-rules', { ...RULE, ...wrong })).toMatchObject({
      status,
      body: { code },
    });
  });

  it('are not for a store', async () => {
    expect((await chain.manager.client.get('/admin/points-rules')).status).toBe(403);
  });
});

const adjust = (memberId: number, points: number, more: { by?: TestStaff; key?: string; reason?: string } = {}) =>
  (more.by ?? operations).client.post(
    `/admin/members/${memberId}/points-adjustments`,
    { points, reason: more.reason ?? '活动漏发补记' },
    { 'idempotency-key': more.key ?? randomUUID() },
  );

describe('adjusting by hand', () => {
  it('gives and takes, with a line in the log and news for others', async () => {
    const memberId = await chain.member();
    expect(await adjust(memberId, 300)).toMatchObject({ status: 201, body: { memberId, points: 300, balance: 300 } });
    expect(await adjust(memberId, -120, { reason: '重复发放收回' })).toMatchObject({ body: { balance: 180, debt: 0 } });
    expect(await events('points.adjusted', memberId)).toEqual([
      { memberId, points: 300, balance: 300 },
      { memberId, points: -120, balance: 180 },
    ]);
    const log = await app.sql<{ actor: string; reason: string }>(
      "SELECT actor, reason FROM audit_entry WHERE action = 'points.adjust' AND subject = ? ORDER BY id",
      [`member:${memberId}`],
    );
    expect(log).toEqual([
      { actor: `staff:${operations.id}`, reason: '活动漏发补记' },
      { actor: `staff:${operations.id}`, reason: '重复发放收回' },
    ]);
    const seen = await operations.client.get(`/admin/members/${memberId}/points`);
    expect(seen.body).toMatchObject({ balance: 180, usable: 180, worthFen: 1_800 });
    expect(await chain.problems()).toEqual([]);
  });

  it('never takes what is not there', async () => {
    const memberId = await chain.member({ points: 50 });
    expect(await adjust(memberId, -51)).toMatchObject({
      status: 422,
      body: { code: 'POINTS_INSUFFICIENT', details: { available: 50 } },
    });
    expect(await chain.balances(memberId)).toMatchObject({ points: 50, pointsDebt: 0 });
  });

  it('fills what is owed first', async () => {
    const memberId = await chain.member();
    const sale = await chain.settle({ product: tea, memberId, cashFen: 10_000 });
    const grant = await chain.grant(memberId);
    await chain.settle({ product: tea, grant, usePoints: true, cashFen: 9_900 });
    await chain.refund(sale.body.id);
    expect(await chain.balances(memberId)).toMatchObject({ points: 0, pointsDebt: 1 });
    expect(await adjust(memberId, 40)).toMatchObject({ body: { points: 40, balance: 39, debt: 0 } });
  });

  it('has the same answer for the same key, and none for another order with it', async () => {
    const memberId = await chain.member();
    const key = randomUUID();
    const [first, second] = [await adjust(memberId, 10, { key }), await adjust(memberId, 10, { key })];
    expect(second).toMatchObject({ status: 201, body: first.body });
    expect(await adjust(memberId, 11, { key })).toMatchObject({
      status: 409,
      body: { code: 'IDEMPOTENCY_KEY_REUSED' },
    });
    expect(await pointsOf(memberId)).toBe(10);
  });

  it('in small steps still ends at the limit of the day, except for whoever may go beyond', async () => {
    const memberId = await chain.member();
    expect((await adjust(memberId, 600)).status).toBe(201);
    expect((await adjust(memberId, -400)).status).toBe(201);
    expect(await adjust(memberId, 1)).toMatchObject({
      status: 403,
      body: { code: 'POINTS_ADJUSTMENT_LIMIT', details: { limit: 1_000, adjustedToday: 1_000 } },
    });
    const finance = await givenStaff(app, [{ code: 'finance', storeId: null }]);
    expect(await adjust(memberId, 50_000, { by: finance })).toMatchObject({ status: 201, body: { balance: 50_200 } });
    app.clock.advance(DAY_MS);
    const tomorrow = await givenStaff(app, [{ code: 'operations', storeId: null }]);
    expect((await adjust(memberId, 1_000, { by: tomorrow })).status).toBe(201);
  });

  it('is for members there are, with a reason and an amount', async () => {
    expect(await adjust(987_654_321, 1)).toMatchObject({ status: 404, body: { code: 'MEMBER_NOT_FOUND' } });
    const memberId = await chain.member();
    for (const wrong of [0, 1.5, 10_000_001]) expect((await adjust(memberId, wrong)).status).toBe(400);
    expect((await adjust(memberId, 1, { reason: '  ' })).status).toBe(400);
    expect((await adjust(memberId, 1, { by: chain.manager })).status).toBe(403);
  });
});

describe('expiry', () => {
  it('comes at its instant: a millisecond before, points pay; at it, they are gone', async () => {
    const [spender, late] = [await chain.member({ points: 100 }), await chain.member({ points: 100 })];
    const manager = await managerAt(EXPIRY, -1);
    const sale = { product: tea, usePoints: true, by: manager };
    const paid = await chain.settle({ ...sale, grant: await chain.grant(spender, { by: manager }), cashFen: 9_000 });
    expect(paid.status).toBe(201);
    app.clock.set(EXPIRY);
    const refused = await chain.settle({ ...sale, grant: await chain.grant(late, { by: manager }), cashFen: 9_000 });
    expect(refused).toMatchObject({
      status: 422,
      body: { code: 'PAYMENT_SUM_MISMATCH', details: { payableFen: 10_000 } },
    });
    expect(await expire()).toMatchObject({ points: expect.any(Number) });
    expect(await pointsOf(late)).toBe(0);
    expect(await events('points.expired', late)).toEqual([{ memberId: late, points: 100 }]);
    expect(await events('points.expired', spender)).toEqual([]);
  });

  it('takes once what it takes, however late and however often it runs', async () => {
    await expireAll();
    const memberIds = [await chain.member({ points: 10 }), await chain.member({ points: 20 })];
    app.clock.set(new Date(EXPIRY.getTime() - 1));
    expect(await expire()).toEqual({ members: 0, points: 0 });
    app.clock.set(new Date(EXPIRY.getTime() + 40 * DAY_MS));
    expect(await expire()).toEqual({ members: 2, points: 30 });
    expect(await expire()).toEqual({ members: 0, points: 0 });
    for (const memberId of memberIds) expect(await pointsOf(memberId)).toBe(0);
    expect(await chain.problems()).toEqual([]);
  });

  it('leaves what is held, and takes it when the hold has come to nothing', async () => {
    const memberId = await chain.member({ points: 100 });
    const hold = await holdPoints(memberId, 60);
    app.clock.set(EXPIRY);
    await expire();
    expect(await chain.balances(memberId)).toMatchObject({ points: 60, pointsHeld: 60 });
    await resolve(hold, 'voided');
    await expire();
    expect(await chain.balances(memberId)).toMatchObject({ points: 0, pointsHeld: 0 });
    expect(await events('points.expired', memberId)).toEqual([
      { memberId, points: 40 },
      { memberId, points: 60 },
    ]);
    expect(await chain.problems()).toEqual([]);
  });

  it('takes again what a return has given back to a lot that expired meanwhile', async () => {
    const memberId = await chain.member({ points: 100 });
    const grant = await chain.grant(memberId);
    const sale = await chain.settle({ product: tea, grant, usePoints: true, cashFen: 9_000 });
    const manager = await managerAt(EXPIRY, 0);
    await expire();
    expect((await chain.refund(sale.body.id, { by: manager })).status).toBeLessThan(300);
    expect(await pointsOf(memberId)).toBe(100);
    await expire();
    expect(await pointsOf(memberId)).toBe(0);
    expect(await chain.problems()).toEqual([]);
  });

  it('follows the policy that was in force when points were got', async () => {
    await setting('points.expiry', { kind: 'endOfYear', later: 0 });
    const memberId = await chain.member({ points: 70 });
    await setting('points.expiry', { kind: 'never' });
    await chain.givePoints(memberId, 5);
    const view = await operations.client.get(`/admin/members/${memberId}/points`);
    expect(view.body).toMatchObject({ balance: 75, expiring: [{ amount: 70, on: '2026-12-31' }] });
    app.clock.set('2026-12-31T15:59:59.999Z');
    await expire();
    expect(await pointsOf(memberId)).toBe(75);
    app.clock.set('2026-12-31T16:00:00.000Z');
    await expire();
    expect(await pointsOf(memberId)).toBe(5);
  });

  /** Sessions end long before points do. */
  async function managerAt(instant: Date, plus: number): Promise<TestStaff> {
    app.clock.set(new Date(instant.getTime() + plus));
    return givenStaff(app, [{ code: 'store_manager', storeId: chain.store.id }]);
  }

  async function expireAll(): Promise<void> {
    app.clock.set(new Date(EXPIRY.getTime() + 400 * DAY_MS));
    await expire();
    app.clock.set(START);
  }
});

async function holdPoints(memberId: number, amount: number): Promise<string> {
  const ledger = app.get(LedgerFacade);
  const bizKey = `test:hold:${memberId}`;
  await app.get(UnitOfWork).run(async (tx) => {
    const book = await ledger.open(tx, [memberId]);
    const { account, lots } = book.state(memberAccount(memberId, 'points'));
    const lines = [{ account, lotId: lots[0]?.id ?? 0, amount }];
    await ledger.placeHold(tx, book, { bizKey, memberId, expiresAt: new Date(EXPIRY.getTime() + DAY_MS), lines });
    await ledger.flush(tx, book);
  });
  return bizKey;
}

async function resolve(bizKey: string, to: 'voided'): Promise<void> {
  const ledger = app.get(LedgerFacade);
  await app.get(UnitOfWork).run(async (tx) => {
    const hold = await ledger.findHold(tx, bizKey);
    if (!hold) throw new Error('no hold');
    const book = await ledger.open(tx, [hold.memberId]);
    expect(await ledger.resolveHold(tx, book, hold, to)).toBe(true);
    await ledger.flush(tx, book);
  });
}

describe('being told that points expire', () => {
  it('happens once per member and day, some days ahead', async () => {
    const memberId = await chain.member({ points: 100 });
    await chain.givePoints(memberId, 11);
    app.clock.set('2027-11-22T15:59:59.999Z');
    await tell();
    expect(await events('points.expiring', memberId)).toEqual([]);
    app.clock.set('2027-11-22T16:00:00.000Z');
    expect((await tell()).told).toBeGreaterThan(0);
    expect(await tell()).toEqual({ told: 0 });
    app.clock.set('2027-11-30T02:00:00.000Z');
    await tell();
    expect(await events('points.expiring', memberId)).toEqual([{ memberId, points: 111, on: '2027-11-30' }]);
  });

  it('catches up when a day was missed, says nothing of what is gone, and nothing at all when switched off', async () => {
    const [memberId, spent] = [await chain.member({ points: 100 }), await chain.member({ points: 100 })];
    await adjust(spent, -100);
    await setting('points.expiryNoticeDays', 0);
    app.clock.set('2027-11-29T02:00:00.000Z');
    expect(await tell()).toEqual({ told: 0 });
    app.clock.set(START);
    await unset('points.expiryNoticeDays');
    app.clock.set('2027-11-29T02:00:00.000Z');
    await tell();
    expect(await events('points.expiring', memberId)).toHaveLength(1);
    expect(await events('points.expiring', spent)).toEqual([]);
  });
});

describe('what a day and a sale have given', () => {
  it('is counted over all sales of the day, less what came back', async () => {
    const memberId = await chain.member({ points: 500 });
    const first = await chain.settle({ product: tea, memberId, quantity: 3, cashFen: 30_000 });
    await chain.settle({ product: tea, grant: await chain.grant(memberId), usePoints: true, cashFen: 5_000 });
    const earned = () =>
      app
        .get(UnitOfWork)
        .run((tx) => app.get(PointsFacade).earnedOn(tx, [memberId], businessDate(tx.now)))
        .then((found) => found.get(memberId));
    expect(await earned()).toBe(35);
    await chain.refund(first.body.id);
    expect(await earned()).toBe(5);
    app.clock.advance(DAY_MS);
    expect(await earned()).toBe(0);
  });

  it('has lapsed as far as it expired in the lots of the sale and no return has counted it', async () => {
    const memberId = await chain.member();
    const sale = await chain.settle({ product: tea, memberId, cashFen: 10_000 });
    const lots = await app.sql<{ id: number }>('SELECT id FROM ledger_lot WHERE origin_id = ?', [sale.body.id]);
    const order = { id: sale.body.id, memberId };
    const madeLotIds = lots.map(({ id }) => id);
    const lapsed = () => app.get(UnitOfWork).run((tx) => app.get(PointsFacade).lapsedOf(tx, order, madeLotIds));
    expect(await lapsed()).toBe(0);
    app.clock.set(EXPIRY);
    await expire();
    expect(await lapsed()).toBe(10);

    const manager = await givenStaff(app, [{ code: 'store_manager', storeId: chain.store.id }]);
    expect((await chain.refund(sale.body.id, { by: manager })).status).toBeLessThan(300);
    expect(await chain.balances(memberId)).toMatchObject({ points: 0, pointsDebt: 0 });
    expect(await lapsed()).toBe(0);
    expect(await chain.problems()).toEqual([]);
  });
});

it('points that have to wait are seen to come, and cannot be used before', async () => {
  await setting('points.pendingHours', 48);
  const memberId = await chain.member();
  await chain.settle({ product: tea, memberId, quantity: 2, cashFen: 20_000 });
  const view = () => operations.client.get(`/admin/members/${memberId}/points`);
  expect((await view()).body).toMatchObject({
    balance: 20,
    usable: 0,
    pending: 20,
    worthFen: 0,
    arriving: [{ amount: 20, on: '2026-11-23' }],
    rules: { earn: expect.arrayContaining(['消费获得的积分 2 天后可用']) },
  });
  app.clock.advance(2 * DAY_MS);
  operations = await givenStaff(app, [{ code: 'operations', storeId: null }]);
  expect((await view()).body).toMatchObject({ usable: 20, pending: 0, worthFen: 200, arriving: [] });
});
