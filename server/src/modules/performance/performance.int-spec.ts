import { type Chain, aChain } from '../../../test/support/chain.js';
import { type TestApp, createTestApp } from '../../../test/support/app.js';
import { Client } from '../../../test/support/client.js';
import { type TestStaff, givenStaff, signIn } from '../../../test/support/headquarters.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { JobRegistry } from '../../platform/jobs/job-registry.js';
import type { ClockState } from './attendance/attendance.dto.js';
import type { Metric } from './commission/commission.rules.js';
import type { DrawnCommissions, Figure, MyPerformance, StorePerformance } from './figures/performance.dto.js';

const START = '2026-11-21T02:00:00.000Z';
const HOUR_MS = 3_600_000;

let app: TestApp;
let chain: Chain;
let guide: TestStaff;
let seller: TestStaff;
let fact = 800_000_000;

beforeAll(async () => {
  app = await createTestApp();
});

afterAll(() => app.close());

beforeEach(async () => {
  app.clock.set(START);
  chain = await aChain(app);
  guide = await givenStaff(app, [{ code: 'guide', storeId: chain.store.id }]);
  seller = await givenStaff(app, [{ code: 'cashier', storeId: chain.store.id }]);
});

/** Sessions end overnight; the next morning everybody signs in again. */
async function until(instant: string): Promise<void> {
  app.clock.set(instant);
  for (const person of [guide, seller, chain.manager, chain.administrator]) {
    person.client = Client.withToken(app.url, await signIn(app, person.username));
  }
}

async function tell(type: string, payload: Record<string, unknown>): Promise<void> {
  await app.get(UnitOfWork).run((tx) => Promise.resolve(tx.emit({ type, subject: 'test', payload })));
  await app.drain();
}

async function sold(memberId: number | null, payableFen: number, businessDate = '2026-11-21'): Promise<number> {
  const orderId = (fact += 1);
  const sale = { orderId, memberId, storeId: chain.store.id, staffId: seller.id, payableFen, walletFen: 0 };
  const rest = { earnedPoints: 0, earnedGrowth: 0, source: 'staff', fulfilment: 'counter', bookingId: null };
  await tell('order.paid', { ...sale, ...rest, businessDate });
  return orderId;
}

const returned = (orderId: number, memberId: number | null, amountFen: number, day: string, complete: boolean) =>
  tell('order.refunded', {
    ...{ orderId, memberId, storeId: chain.store.id, staffId: seller.id, amountFen, complete },
    ...{ saleDate: '2026-11-21', businessDate: day, returnId: (fact += 1) },
  });

async function guided(): Promise<number> {
  const memberId = await chain.member();
  const reply = await chain.manager.client.post(`/staff/members/${memberId}/guide`, {
    staffId: guide.id,
    reason: '测试指定',
  });
  expect(reply.status).toBe(200);
  await app.drain();
  return memberId;
}

const mine = async (staff: TestStaff, month = '2026-11'): Promise<MyPerformance> => {
  const path = `/staff/performance/me?storeId=${chain.store.id}&month=${month}`;
  return (await staff.client.get<MyPerformance>(path)).body;
};

const of = (figures: readonly Figure[], metric: Metric): number =>
  figures.find((figure) => figure.metric === metric)?.value ?? Number.NaN;

describe('figures', () => {
  it('count a sale for whoever made it and for the guide of the guest, once, net of what comes back', async () => {
    const memberId = await guided();
    const order = await sold(memberId, 12_800);
    await sold(null, 5_000);
    for (let round = 0; round < 2; round += 1) {
      await app.sql("UPDATE outbox_event SET state = 'pending', attempts = 0, due_at = occurred_at");
      await app.drain();
    }
    const [selling, guiding] = [(await mine(seller)).figures, (await mine(guide)).figures];
    expect(of(selling, 'sales_fen')).toBe(17_800);
    expect(of(selling, 'orders')).toBe(2);
    expect(of(guiding, 'sales_fen')).toBe(0);
    expect(of(guiding, 'guided_fen')).toBe(12_800);
    await returned(order, memberId, 2_800, '2026-11-22', false);
    expect(of((await mine(seller)).figures, 'sales_fen')).toBe(15_000);
    expect(of((await mine(guide)).figures, 'guided_fen')).toBe(10_000);
  });

  it('take what comes back off those who had the sale, whoever looks after the guest by then', async () => {
    const memberId = await guided();
    const order = await sold(memberId, 10_000);
    await chain.manager.client.post(`/staff/members/${memberId}/guide`, { staffId: seller.id, reason: '换人照看' });
    await returned(order, memberId, 10_000, '2026-11-25', true);
    expect(of((await mine(guide)).figures, 'guided_fen')).toBe(0);
    expect(of((await mine(seller)).figures, 'guided_fen')).toBe(0);
    expect(of((await mine(seller)).figures, 'orders')).toBe(0);
  });

  it('count follow-ups, conversions, top-ups and bookings for whoever did them', async () => {
    const memberId = await guided();
    const at = { memberId, storeId: chain.store.id };
    await tell('topup.credited', { ...at, topupId: 1, staffId: null, paidFen: 30_000, bonusFen: 0 });
    await tell('topup.credited', { ...at, topupId: 2, staffId: seller.id, paidFen: 10_000, bonusFen: 0 });
    const contact = { ...at, followUpId: 9, staffId: guide.id };
    await tell('follow_up.done', { ...contact, kind: 'birthday', outcome: 'contacted' });
    await tell('follow_up.converted', { ...contact, kind: 'order', subjectId: 5, amountFen: 8_000, first: true });
    await tell('follow_up.converted', { ...contact, kind: 'order', subjectId: 6, amountFen: 2_000, first: false });
    await tell('follow_up.conversion_returned', { ...contact, amountFen: 2_000, lost: false });
    const booking = { ...at, bookingId: 3, staffId: guide.id, serviceId: 1, serviceName: '手工课' };
    await tell('booking.done', { ...booking, storeName: '', start: START, end: START });
    const { figures } = await mine(guide);
    const expected = {
      topup_fen: 30_000,
      topups: 1,
      follow_ups: 1,
      conversions: 1,
      conversion_fen: 8_000,
      bookings: 1,
    };
    for (const [metric, value] of Object.entries(expected))
      expect([metric, of(figures, metric as Metric)]).toEqual([metric, value]);
    expect(of((await mine(seller)).figures, 'topup_fen')).toBe(10_000);
  });

  it('are shown side by side to the manager, and to nobody else', async () => {
    await sold(null, 9_900);
    const path = `/staff/performance/store?storeId=${chain.store.id}`;
    const { people, figures } = (await chain.manager.client.get<StorePerformance>(path)).body;
    expect(people[0]).toMatchObject({ staffId: seller.id, commissionFen: 99 });
    expect(of(figures, 'sales_fen')).toBe(9_900);
    expect((await guide.client.get(path)).status).toBe(403);
    const other = await chain.branch();
    expect((await other.manager.client.get(path)).status).toBe(404);
    expect((await other.manager.client.get(`/staff/performance/me?storeId=${chain.store.id}`)).status).toBe(404);
  });
});

describe('commission', () => {
  it('is drawn up once, and what comes back later is taken off a later month', async () => {
    const order = await sold(null, 1_000_000);
    expect((await mine(seller)).statement).toMatchObject({ final: false, totalFen: 10_000 });
    await until('2026-12-03T01:00:00.000Z');
    const run = { name: 'performance.statements', bucket: app.clock.now(), from: null, to: app.clock.now() };
    const draw = () => app.get(JobRegistry).get(run.name).work(run);
    await Promise.all([draw(), draw(), draw()]);
    const drawn = await mine(seller);
    expect(drawn.statement).toMatchObject({ final: true, totalFen: 10_000 });
    expect(drawn.statement.lines[0]?.explanation).toBe('¥10,000.00 × 1% = ¥100.00');
    await returned(order, null, 400_000, '2026-12-02', false);
    expect((await mine(seller)).statement).toEqual(drawn.statement);
    expect(of((await mine(seller, '2026-12')).figures, 'sales_fen')).toBe(-400_000);
    expect((await mine(seller, '2026-12')).statement.totalFen).toBe(0);
    const path = '/admin/commission-statements?month=2026-11';
    const all = (await chain.administrator.client.get<DrawnCommissions>(path)).body.items;
    expect(all.filter(({ staffId }) => staffId === seller.id)).toHaveLength(1);
  });

  it('follows rules that headquarters publishes for months to come', async () => {
    const publish = (rules: unknown[], fromMonth = '2026-12') =>
      chain.administrator.client.post<{ code?: string }>('/admin/commission-rules', { fromMonth, rules });
    const band = (basisPoints: number) => [{ from: 0, basisPoints }];
    expect(
      (await publish([{ metric: 'sales_fen', kind: 'rate', bands: [{ from: 5, basisPoints: 1 }] }])).body.code,
    ).toBe('COMMISSION_RULES_INVALID');
    expect((await publish([{ metric: 'sales_fen', kind: 'rate', bands: [{ from: 0 }] }])).status).toBe(422);
    expect((await publish([], '2026-10')).status).toBe(422);
    expect((await publish([{ metric: 'sales_fen', kind: 'rate', bands: band(200) }])).status).toBe(201);
    await sold(null, 100_000);
    expect((await mine(seller)).statement.totalFen).toBe(1_000);
    await until('2026-12-10T01:00:00.000Z');
    await sold(null, 100_000, '2026-12-10');
    expect((await mine(seller, '2026-12')).statement.totalFen).toBe(2_000);
    expect((await guide.client.get('/admin/commission-rules')).status).toBe(403);
    // Other tests share this database: the next ones count by the first rules again.
    await app.sql('DELETE FROM performance_rule_set WHERE version > 1');
  });
});

describe('the clock', () => {
  const clockIn = () =>
    guide.client.post<ClockState & { code?: string }>('/staff/attendance/clock-in', { storeId: chain.store.id });

  it('runs once, however often it is tapped', async () => {
    const replies = await Promise.all(Array.from({ length: 10 }, clockIn));
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(new Set(replies.filter(({ status }) => status !== 200).map(({ body }) => body.code))).toEqual(
      new Set(['CLOCKED_IN_ALREADY']),
    );
    app.clock.advance(3 * HOUR_MS);
    expect((await guide.client.get<ClockState>('/staff/attendance')).body.todayMinutes).toBe(180);
    const out = await Promise.all(
      Array.from({ length: 5 }, () => guide.client.post<ClockState>('/staff/attendance/clock-out')),
    );
    expect(out.filter(({ status }) => status === 200)).toHaveLength(1);
    expect((await mine(guide)).minutes).toBe(180);
    const { store } = await chain.branch();
    expect((await guide.client.post('/staff/attendance/clock-in', { storeId: store.id })).status).toBe(404);
  });

  it('is put right by the manager, with the reason in the log', async () => {
    const { running } = (await clockIn()).body;
    const id = running?.id ?? 0;
    app.clock.advance(2 * HOUR_MS);
    const correct = (by: TestStaff, body: Record<string, unknown>) =>
      by.client.post(`/staff/attendance/${id}/correct`, body);
    const times = { clockInAt: '2026-11-21T01:00:00.000Z', clockOutAt: '2026-11-21T03:30:00.000Z', reason: '忘记打卡' };
    expect((await correct(guide, times)).status).toBe(403);
    expect((await correct(chain.manager, { ...times, clockOutAt: '2026-11-21T00:00:00.000Z' })).status).toBe(422);
    expect((await correct((await chain.branch()).manager, times)).status).toBe(404);
    expect(await correct(chain.manager, times)).toMatchObject({ status: 200, body: { minutes: 150 } });
    const audit = await app.sql<{ reason: string }>(
      "SELECT reason FROM audit_entry WHERE action = 'performance.attendance.correct' AND subject = ?",
      [`attendance:${id}`],
    );
    expect(audit).toEqual([{ reason: '忘记打卡' }]);
    expect((await clockIn()).status).toBe(200);
    const list = `/staff/attendance/store?storeId=${chain.store.id}`;
    expect((await chain.manager.client.get<{ items: unknown[] }>(list)).body.items).toHaveLength(2);
  });
});

describe('guides', () => {
  it('hand all their guests over when they leave, and the history says why', async () => {
    const guests = [await guided(), await guided(), await guided()];
    await app.sql('UPDATE staff_account SET active = 0 WHERE id = ?', [guide.id]);
    const list = `/staff/guides?storeId=${chain.store.id}`;
    interface Guides {
      items: { id: number; here: boolean; members: number }[];
    }
    const before = (await chain.manager.client.get<Guides>(list)).body.items;
    expect(before[0]).toMatchObject({ id: guide.id, here: false, members: 3 });
    const handOver = (toStaffId: number, by = chain.manager) =>
      by.client.post(`/staff/guides/${guide.id}/hand-over`, { storeId: chain.store.id, toStaffId, reason: '离职交接' });
    expect((await handOver(guide.id)).status).toBe(422);
    expect((await handOver(seller.id, seller)).status).toBe(403);
    expect((await handOver(seller.id, (await chain.branch()).manager)).status).toBe(404);
    expect(await handOver(seller.id)).toMatchObject({ status: 200, body: { moved: 3 } });
    expect(await handOver(seller.id)).toMatchObject({ status: 200, body: { moved: 0 } });
    const history = await chain.manager.client.get<{ items: { staffId: number; endedReason: string | null }[] }>(
      `/staff/members/${guests[0]}/guides`,
    );
    expect(history.body.items).toMatchObject([
      { staffId: seller.id, endedReason: null },
      { staffId: guide.id, endedReason: '离职交接' },
    ]);
  });

  it('lose a guest when the claim has run out', async () => {
    const memberId = await guided();
    await until('2027-11-22T02:00:00.000Z');
    const run = { name: 'staff.end-claims', bucket: app.clock.now(), from: null, to: app.clock.now() };
    await app.get(JobRegistry).get(run.name).work(run);
    const history = await chain.manager.client.get<{ items: unknown[] }>(`/staff/members/${memberId}/guides`);
    expect(history.body.items).toMatchObject([{ staffId: guide.id, endedReason: '归属到期' }]);
  });
});
