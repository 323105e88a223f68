import { type Simulator, createSimulator } from '../../../../scripts/simulator/index.js';
import { type TestApp, createTestApp } from '../../../test/support/app.js';
import { TEST_KEYS_DIRECTORY } from '../../../test/support/environment.js';
import { type TestStaff, givenAdministrator, givenStaff, givenStore } from '../../../test/support/headquarters.js';
import { type TestMember, givenMember } from '../../../test/support/people.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { StaffFacade } from './index.js';

interface Today {
  date: string;
  counters: { joins: number; topupFen: number; salesFen: number; orders: number };
  alerts: {
    id: number;
    kind: string;
    memberId: number;
    reason: string;
    script: string;
    state: string;
    dueAt: string;
  }[];
  greeting: string;
}

describe('staff', () => {
  let wechat: Simulator;
  let app: TestApp;
  let headquarters: TestStaff;
  let store: { id: number };
  let guide: TestStaff;
  let colleague: TestStaff;
  let stranger: TestStaff;
  let member: TestMember;
  let topupId = 0;

  beforeAll(async () => {
    wechat = await createSimulator({ keysDir: TEST_KEYS_DIRECTORY });
    app = await createTestApp({ simulatorUrl: wechat.url });
    headquarters = await givenAdministrator(app);
  });

  afterAll(async () => {
    await app.close();
    await wechat.close();
  });

  beforeEach(async () => {
    app.clock.set('2026-11-21T06:00:00.000Z');
    topupId += 1;
    store = await givenStore(headquarters);
    const otherStore = await givenStore(headquarters);
    guide = await givenStaff(app, [{ code: 'guide', storeId: store.id }], { name: '周晓棠' });
    colleague = await givenStaff(app, [{ code: 'guide', storeId: store.id }]);
    stranger = await givenStaff(app, [{ code: 'guide', storeId: otherStore.id }]);
    const wish = { kind: 'guide', storeId: store.id, staffId: guide.id };
    const { scene } = (await headquarters.client.post<{ scene: string }>('/admin/qr-codes', wish)).body;
    member = await givenMember(app, wechat.control, { scene });
    await app.drain();
  });

  const today = async (staff: TestStaff, query = ''): Promise<Today> =>
    (await staff.client.get<Today>(`/staff/today${query}`)).body;
  const tell = (type: string, payload: Record<string, unknown>) =>
    app.get(UnitOfWork).run((tx) => Promise.resolve(tx.emit({ type, subject: 'test', payload })));
  const topup = () =>
    tell('topup.credited', {
      topupId,
      memberId: member.id,
      storeId: store.id,
      method: 'wechat',
      planName: '充300送60',
      paidFen: 30_000,
      bonusFen: 6_000,
      bonusPoints: 0,
      totalWalletFen: 36_000,
    });

  it('hear of a new member at once, with a reason, words to say and a time', async () => {
    const { alerts, counters, greeting, date } = await today(guide);
    expect(counters).toEqual({ joins: 1, topupFen: 0, salesFen: 0, orders: 0 });
    expect(greeting).toBe('下午好，周晓棠');
    expect(date).toBe('2026-11-21');
    expect(alerts).toHaveLength(1);
    expect(alerts[0]).toMatchObject({
      kind: 'member_joined',
      memberId: member.id,
      reason: '刚刚扫码成为本店会员，已送 100 积分入会礼',
      script: expect.stringMatching(/^会员\d{4}您好/),
      state: 'open',
      dueAt: '2026-11-22T06:00:00.000Z',
    });
  });

  it('are told once, however often the news is delivered, even by a dispatcher without memory', async () => {
    await topup();
    await app.drain();
    for (let round = 0; round < 3; round += 1) {
      await app.sql("UPDATE outbox_event SET state = 'pending', attempts = 0, due_at = occurred_at");
      await app.drain();
    }
    const known = await today(guide);
    expect(known.counters).toMatchObject({ joins: 1, topupFen: 30_000 });
    await app.sql("DELETE FROM inbox_receipt WHERE consumer LIKE 'staff.%'");
    await app.sql("UPDATE outbox_event SET state = 'pending', attempts = 0, due_at = occurred_at");
    await app.drain();
    expect((await today(guide)).alerts).toHaveLength(2);
    const bindings = await app.sql('SELECT id FROM guide_binding WHERE member_id = ?', [member.id]);
    expect(bindings).toHaveLength(1);
  });

  it('see the day’s takings: top-ups, sales, and what was taken back', async () => {
    await topup();
    const order = { orderId: 9, memberId: null, storeId: store.id, staffId: null, payableFen: 12_800, walletFen: 0 };
    const more = { earnedPoints: 0, earnedGrowth: 0, businessDate: '2026-11-21' };
    await tell('order.paid', { ...order, ...more });
    await tell('order.paid', { ...order, ...more, orderId: 10, payableFen: 5_000 });
    await app.drain();
    expect((await today(guide)).counters).toEqual({ joins: 1, topupFen: 30_000, salesFen: 17_800, orders: 2 });
    const refunded = { ...order, ...more, saleDate: '2026-11-21', businessDate: '2026-11-22' };
    await tell('order.refunded', { ...refunded, returnId: 1, amountFen: 2_800, complete: false });
    await app.drain();
    expect((await today(guide)).counters).toMatchObject({ salesFen: 15_000, orders: 2 });
    await tell('order.refunded', { ...refunded, returnId: 2, amountFen: 10_000, complete: true });
    await app.drain();
    expect((await today(guide)).counters).toMatchObject({ salesFen: 5_000, orders: 1 });
    // Past midnight in Shanghai.
    app.clock.advance(11 * 3_600_000);
    expect((await today(guide)).counters).toEqual({ joins: 0, topupFen: 0, salesFen: 0, orders: 0 });
  });

  it('hear what was sold here and brought back elsewhere, and of refunds that WeChat would not pay', async () => {
    const fact = { orderId: 9, orderNo: '202611219', returnId: 5, memberId: member.id, storeId: store.id };
    await tell('order.returned_elsewhere', {
      ...{ ...fact, returnStoreId: 77, returnStoreName: '归客·福田店', amountFen: 12_800, reason: '有破损' },
    });
    await tell('order.refund_failed', { ...fact, amountFen: 3_000 });
    await app.drain();
    const { alerts } = (await today(guide)) as { alerts: { kind: string; reason: string }[] };
    const reasons = new Map(alerts.map(({ kind, reason }) => [kind, reason]));
    expect(reasons.get('returned_elsewhere')).toBe('本店订单 202611219 在归客·福田店退货 ¥128（有破损）');
    expect(reasons.get('refund_failed')).toBe('订单 202611219 的微信退款 ¥30 未能到账，需要处理');
  });

  it('see nothing of another store', async () => {
    expect(await today(stranger)).toMatchObject({ alerts: [], counters: { joins: 0 } });
    const elsewhere = await stranger.client.get(`/staff/today?storeId=${store.id}`);
    expect(elsewhere).toMatchObject({ status: 404, body: { code: 'STORE_NOT_FOUND' } });
    const id = (await today(guide)).alerts[0]?.id;
    expect((await stranger.client.post(`/staff/alerts/${id}/seen`)).status).toBe(404);
    expect((await stranger.client.post(`/staff/alerts/${id}/done`, { outcome: 'contacted' })).status).toBe(404);
    expect((await today(headquarters, `?storeId=${store.id}`)).alerts).toHaveLength(1);
  });

  it('handle an alert once: of ten who report at the same time one has done it', async () => {
    const id = (await today(guide)).alerts[0]?.id;
    expect(await guide.client.post(`/staff/alerts/${id}/seen`)).toMatchObject({ status: 200, body: { state: 'seen' } });
    const replies = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        (index % 2 ? guide : colleague).client.post<{ outcome: string }>(`/staff/alerts/${id}/done`, {
          outcome: index % 2 ? 'contacted' : 'no_answer',
        }),
      ),
    );
    const winners = new Set(replies.filter(({ status }) => status === 200).map(({ body }) => body.outcome));
    expect(winners.size).toBe(1);
    expect(replies.filter(({ status }) => status === 409)).toHaveLength(5);
    const rows = await app.sql<{ state: string; outcome: string }>(
      'SELECT state, outcome FROM staff_alert WHERE id = ?',
      [id],
    );
    expect(rows).toEqual([{ state: 'done', outcome: [...winners][0] }]);
    expect((await today(guide)).alerts).toEqual([]);
    const again = await guide.client.post(`/staff/alerts/${id}/done`, { outcome: 'robbed' });
    expect(again.status).toBe(400);
  });

  it('keep a member until the claim runs out, and lose them when they leave', async () => {
    const facade = app.get(StaffFacade);
    expect(await facade.guideOf(member.id)).toMatchObject({ id: guide.id, name: '周晓棠' });
    app.clock.advance(365 * 86_400_000);
    expect(await facade.guideOf(member.id)).toBeNull();
    app.clock.advance(-1);
    expect(await facade.guideOf(member.id)).toMatchObject({ id: guide.id });
    await app.sql('UPDATE staff_account SET active = 0 WHERE id = ?', [guide.id]);
    expect(await facade.guideOf(member.id)).toBeNull();
  });
});
