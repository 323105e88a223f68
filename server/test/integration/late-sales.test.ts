import { randomUUID } from 'node:crypto';
import { type TestApp, createTestApp } from '../support/app.js';
import { type Chain, type TestProduct, aChain } from '../support/chain.js';
import { Client, type Reply } from '../support/client.js';
import { signedIn } from '../support/coupons.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

interface LateBody {
  id: number;
  code?: string;
  orderNo: string;
  payableFen: number;
  createdAt: string;
  paidAt: string;
  receivedAt: string | null;
  earnedPoints: number;
}

describe('a sale that the till tells of late', () => {
  let app: TestApp;
  let chain: Chain;
  let cake: TestProduct;
  let machine: Client;

  beforeAll(async () => {
    app = await createTestApp();
    chain = await aChain(app);
    cake = await chain.product(20_000);
    const key = await chain.administrator.client.post<{ key: string }>('/admin/api-keys', {
      name: 'POS',
      permissions: ['order.settle', 'member.read'],
      storeIds: [chain.store.id],
    });
    machine = Client.withKey(app.url, key.body.key);
  });
  afterAll(() => app.close());
  afterEach(async () => expect(await chain.problems()).toEqual([]));

  let serial = 0;
  const before = (milliseconds: number): string => new Date(app.clock.now().getTime() - milliseconds).toISOString();
  const tell = (occurredAt: string | undefined, more: Record<string, unknown> = {}): Promise<Reply<LateBody>> =>
    machine.post(
      '/pos/orders',
      {
        storeId: chain.store.id,
        lines: [{ sku: cake.sku, quantity: 1 }],
        externalNo: `L-${(serial += 1)}`,
        payments: [{ method: 'cash', amountFen: 20_000 }],
        ...(occurredAt === undefined ? {} : { occurredAt }),
        ...more,
      },
      { 'idempotency-key': randomUUID() },
    );

  /** The member has just shown a pay code at this till. */
  async function granted(memberId: number): Promise<string> {
    const client = await signedIn(app, memberId);
    const shown = await client.post<{ code: string }>('/member/codes', { purpose: 'pay' });
    const place = { code: shown.body.code, storeId: chain.store.id };
    return String((await machine.post('/pos/members/lookup', place)).body['grant']);
  }

  it('is dated by when it happened: its day, its journal, its points', async () => {
    const memberId = await chain.member();
    // Half past midnight in Shanghai: two days ago there, three in UTC.
    const occurredAt = '2026-11-18T16:30:00.000Z';
    const { status, body } = await tell(occurredAt, { memberId });
    expect(status).toBe(201);
    expect(body).toMatchObject({ createdAt: occurredAt, paidAt: occurredAt, receivedAt: before(0), earnedPoints: 20 });
    expect(body.orderNo.startsWith('20261119')).toBe(true);
    const [order] = await app.sql('SELECT business_date FROM sales_order WHERE id = ?', [body.id]);
    expect(order).toEqual({ business_date: '2026-11-19' });
    const [journal] = await app.sql(
      'SELECT business_date, effective_at, created_at FROM ledger_journal WHERE order_id = ?',
      [body.id],
    );
    expect(journal).toEqual({
      business_date: '2026-11-19',
      effective_at: new Date(occurredAt),
      created_at: app.clock.now(),
    });
    const [lot] = await app.sql('SELECT l.available_at FROM ledger_lot l WHERE l.origin_id = ?', [body.id]);
    expect(lot).toEqual({ available_at: new Date(occurredAt) });
    await app.drain();
    const measures = await app.sql(
      'SELECT business_date AS day, spend_fen, orders FROM tier_measure WHERE member_id = ?',
      [memberId],
    );
    expect(measures).toEqual([{ day: '2026-11-19', spend_fen: 20_000, orders: 1 }]);
  });

  it('counts for a tier beside the sales of later days that are known already', async () => {
    const memberId = await chain.member();
    await chain.settle({ product: cake, memberId, quantity: 2, cashFen: 40_000 });
    await app.drain();
    await tell(before(2 * DAY), { memberId });
    await app.drain();
    const measures = await app.sql<{ spend_fen: number }>(
      'SELECT spend_fen FROM tier_measure WHERE member_id = ? ORDER BY business_date',
      [memberId],
    );
    expect(measures.map(({ spend_fen: fen }) => fen)).toEqual([20_000, 40_000]);
    expect(await chain.balances(memberId)).toMatchObject({ points: 60, growth: 600 });
  });

  it('is priced by what was on then', async () => {
    const promotion = {
      name: '昨日特价',
      kind: 'fixed_price',
      unitPriceFen: 15_000,
      storeIds: [],
      groupIds: [],
      channels: [],
      categoryIds: [],
      productIds: [cake.id],
      excludedProductIds: [],
      tierCodes: [],
      weekdays: [],
      hours: [],
      startsAt: before(2 * DAY),
      endsAt: before(12 * HOUR),
      priority: 0,
      stacksWithTier: false,
      active: true,
    };
    expect((await chain.administrator.client.post('/admin/promotions', promotion)).status).toBe(201);
    const cash = (amountFen: number) => ({ payments: [{ method: 'cash', amountFen }] });
    expect(await tell(before(DAY), cash(15_000))).toMatchObject({ status: 201, body: { payableFen: 15_000 } });
    expect(await tell(before(HOUR), cash(20_000))).toMatchObject({ status: 201, body: { payableFen: 20_000 } });
  });

  it('is refused when it lies too far back, or ahead of us; a till a little fast is forgiven', async () => {
    for (const occurredAt of [before(7 * DAY + 1), before(-6 * 60_000)]) {
      const { status, body } = await tell(occurredAt);
      expect([status, body.code]).toEqual([422, 'ORDER_TIME_OUT_OF_RANGE']);
    }
    const fast = await tell(before(-4 * 60_000));
    expect(fast).toMatchObject({ status: 201, body: { createdAt: before(0), receivedAt: null } });
    const here = { scope: `store:${chain.store.id}` };
    const settings = chain.administrator.client;
    await settings.put('/admin/settings/order.lateDays', { ...here, value: 0 });
    expect((await tell(before(HOUR))).body.code).toBe('ORDER_TIME_OUT_OF_RANGE');
    await settings.put('/admin/settings/order.lateDays', { ...here, value: 7 });
  });

  it('takes nothing from a member who is not there any more', async () => {
    const memberId = await chain.member({ paidFen: 50_000, points: 1_000 });
    const wallet = { grant: await granted(memberId), payments: [{ method: 'wallet', amountFen: 20_000 }] };
    expect((await tell(before(HOUR), wallet)).body.code).toBe('ORDER_LATE_TENDER');
    const wechat = { memberId, payments: [{ method: 'wechat', amountFen: 20_000 }] };
    expect((await tell(before(HOUR), wechat)).body.code).toBe('ORDER_LATE_TENDER');
  });

  it('is the same sale when it is told twice', async () => {
    const header = { 'idempotency-key': randomUUID() };
    const body = {
      storeId: chain.store.id,
      lines: [{ sku: cake.sku, quantity: 1 }],
      externalNo: 'TWICE',
      payments: [{ method: 'cash', amountFen: 20_000 }],
      occurredAt: before(HOUR),
    };
    const first = await machine.post<LateBody>('/pos/orders', body, header);
    expect(await machine.post<LateBody>('/pos/orders', body, header)).toMatchObject({ body: first.body });
  });
});
