import { type TestApp, createTestApp } from '../support/app.js';
import { type Chain, type TestProduct, aChain } from '../support/chain.js';
import { couponTerms, givenCoupons, givenTemplate, signedIn } from '../support/coupons.js';

interface QuoteBody {
  listFen: number;
  payableFen: number;
  discounts: { kind: string; title: string; amountFen: number }[];
  couponIds: number[];
  coupons: { id: number; applied: boolean; usable: boolean; discountFen: number; reason: string | null }[];
  explanation: {
    steps: { order: number; kind: string; title: string; amountFen: number }[];
    offers: { kind: string; title: string; applied: boolean; amountFen: number; reason: string | null }[];
  };
  earn: { points: number; reasons: string[] };
  mayPay: boolean;
  quoteHash: string;
  code?: string;
}

const NOTHING_NAMED = {
  storeIds: [],
  groupIds: [],
  channels: [],
  categoryIds: [],
  productIds: [],
  excludedProductIds: [],
  tierCodes: [],
  weekdays: [],
  hours: [],
};

const HOUR = 3_600_000;

describe('promotions of headquarters, and what a basket costs with them', () => {
  let app: TestApp;
  let chain: Chain;
  let cake: TestProduct;
  let bread: TestProduct;
  let memberId: number;

  beforeAll(async () => {
    app = await createTestApp();
    chain = await aChain(app);
    cake = await chain.product(20_000);
    bread = await chain.product(3_000);
    memberId = await chain.member({ paidFen: 100_000, points: 500 });
  });
  afterAll(() => app.close());

  const admin = () => chain.administrator.client;
  const promotion = (changes: Record<string, unknown>) => ({
    name: '面包八折',
    kind: 'percent',
    priceBp: 8_000,
    ...NOTHING_NAMED,
    productIds: [bread.id],
    priority: 0,
    stacksWithTier: false,
    active: true,
    ...changes,
  });
  const create = (changes: Record<string, unknown> = {}) =>
    admin().post<{ id: number; code?: string }>('/admin/promotions', promotion(changes));
  const given = async (changes: Record<string, unknown> = {}): Promise<number> => (await create(changes)).body.id;
  const off = (id: number, changes: Record<string, unknown> = {}) =>
    admin().put(`/admin/promotions/${id}`, promotion({ ...changes, active: false }));
  const basket = (more: Record<string, unknown> = {}) => ({
    storeId: chain.store.id,
    lines: [
      { productId: cake.id, quantity: 1 },
      { productId: bread.id, quantity: 2 },
    ],
    ...more,
  });
  const quote = async (more: Record<string, unknown> = {}): Promise<QuoteBody> =>
    (await chain.manager.client.post<QuoteBody>('/staff/orders/quote', basket(more))).body;

  it('are kept as they were written, and change what every till says at once', async () => {
    const made = await create();
    expect(made).toMatchObject({ status: 201, body: { name: '面包八折', kind: 'percent', priceBp: 8_000 } });
    const { id } = made.body;
    expect((await admin().get(`/admin/promotions/${id}`)).body).toEqual(made.body);
    expect(await quote()).toMatchObject({
      listFen: 26_000,
      payableFen: 24_800,
      discounts: [{ kind: 'promotion', id, title: '面包八折', amountFen: 1_200 }],
    });
    const changed = await admin().put(`/admin/promotions/${id}`, promotion({ priceBp: 5_000 }));
    expect(changed.status).toBe(200);
    expect((await quote()).payableFen).toBe(23_000);
    await off(id);
    expect((await quote()).payableFen).toBe(26_000);
    const log = await app.sql<{ action: string }>('SELECT action FROM audit_entry WHERE subject = ? ORDER BY id', [
      `promotion:${id}`,
    ]);
    expect(log.map(({ action }) => action)).toEqual([
      'pricing.promotion.create',
      'pricing.promotion.change',
      'pricing.promotion.change',
    ]);
  });

  it.each([
    ['a reduction above its threshold', { kind: 'amount_off_threshold', thresholdFen: 100, offFen: 101 }, 400],
    ['an end before the beginning', { startsAt: '2026-12-02T00:00:00Z', endsAt: '2026-12-01T00:00:00Z' }, 400],
    ['a percent without its share', { priceBp: undefined }, 400],
    ['a store that is not there', { storeIds: [999_999] }, 404],
    ['a product that is not there', { productIds: [999_999] }, 404],
    ['a tier that is not there', { tierCodes: ['nobody'] }, 422],
  ])('are refused with %s', async (_, changes, status) => {
    expect((await create(changes)).status).toBe(status);
  });

  it('are for headquarters only', async () => {
    expect((await chain.manager.client.post('/admin/promotions', promotion({}))).status).toBe(403);
  });

  it('explain a basket: what applied, in which order, and why each other offer did not', async () => {
    const evening = await given({ name: '晚市', hours: [{ from: '18:00', until: '22:00' }] });
    const big = await given({
      name: '满200减30',
      productIds: [],
      kind: 'amount_off_threshold',
      thresholdFen: 20_000,
      offFen: 3_000,
      maxTimes: 1,
    });
    const templateId = await givenTemplate(chain.administrator, {
      name: '立减8元',
      terms: couponTerms({ valueFen: 800, stacking: { mode: 'any', maxPerOrder: 2 } }),
    });
    const dear = await givenTemplate(chain.administrator, {
      name: '满500可用',
      terms: couponTerms({ valueFen: 5_000, minimumFen: 50_000 }),
    });
    const [coupon] = await givenCoupons(app, memberId, templateId);
    await givenCoupons(app, memberId, dear);
    const grant = await chain.grant(memberId);
    const said = await quote({ grant, bestCoupons: true, usePoints: true });
    expect(said.explanation.steps).toEqual([
      { order: 1, kind: 'price', title: '商品金额', amountFen: 26_000 },
      { order: 2, kind: 'promotion', title: '满200减30', amountFen: 3_000 },
      { order: 3, kind: 'coupon', title: '立减8元', amountFen: 800 },
      { order: 4, kind: 'points', title: '500 积分抵扣', amountFen: 5_000 },
      { order: 5, kind: 'payable', title: '应付', amountFen: 17_200 },
    ]);
    const reasons = Object.fromEntries(said.explanation.offers.map(({ title, reason }) => [title, reason]));
    expect(reasons).toEqual({
      晚市: '仅限 18:00–22:00 使用',
      满200减30: null,
      立减8元: null,
      满500可用: '再买 ¥270 可用',
      '500 积分抵扣': null,
      储值余额: null,
    });
    expect(said.couponIds).toEqual([coupon?.id]);
    const reducing = said.explanation.offers.filter(({ kind }) => kind !== 'wallet');
    expect(reducing.reduce((sum, { amountFen }) => sum + amountFen, 0)).toBe(said.listFen - said.payableFen);
    expect(await quote({ grant, couponIds: said.couponIds, usePoints: true })).toMatchObject({
      quoteHash: said.quoteHash,
    });
    await off(evening);
    await off(big);
  });

  it('can be asked about for another time, without a sale then being possible today', async () => {
    const evening = await given({ name: '晚市半价', priceBp: 5_000, hours: [{ from: '18:00', until: '22:00' }] });
    const later = new Date(app.clock.now().getTime() + 5 * HOUR);
    expect((await quote()).payableFen).toBe(26_000);
    const then = await quote({ at: later.toISOString() });
    expect(then.payableFen).toBe(23_000);
    const settled = await chain.settle({ product: bread, cashFen: 1_500, quoteHash: then.quoteHash });
    expect(settled.status).toBe(409);
    for (const at of ['2030-01-01T00:00:00Z', '2020-01-01T00:00:00Z'])
      expect((await quote({ at })).code).toBe('ORDER_TIME_OUT_OF_RANGE');
    await off(evening);
  });

  it('tell a member what their basket would cost online, with their own wallet and coupons', async () => {
    const online = await given({ name: '线上专享', channels: ['online'], priceBp: 9_000, productIds: [] });
    const client = await signedIn(app, memberId);
    const { status, body } = await client.post<QuoteBody>('/member/orders/quote', basket({ bestCoupons: true }));
    expect(status).toBe(200);
    expect(body).toMatchObject({ mayPay: true, listFen: 26_000 });
    expect(body.discounts[0]).toMatchObject({ kind: 'promotion', title: '线上专享', amountFen: 2_600 });
    expect(body.coupons.some(({ applied }) => applied)).toBe(true);
    expect((await quote()).explanation.offers).toEqual([
      expect.objectContaining({ title: '线上专享', applied: false, reason: '仅限线上下单使用' }),
    ]);
    await off(online);
  });

  it('are written down with the sale, line by line', async () => {
    const id = await given({ name: '面包特价', kind: 'fixed_price', unitPriceFen: 2_500 });
    const { status, body } = await chain.settle({ product: bread, quantity: 3, cashFen: 7_500 });
    expect(status).toBe(201);
    const { body: shown } = await chain.manager.client.get(`/staff/orders/${body.id}`);
    expect(shown).toEqual(body);
    expect(shown).toMatchObject({
      discounts: [{ kind: 'promotion', id, title: '面包特价', amountFen: 1_500 }],
      lines: [{ listFen: 9_000, discountFen: 1_500, promotionFen: 1_500, tierFen: 0, payFen: 7_500 }],
    });
    const rows = await app.sql(
      'SELECT category_id > 0 AS known, promotion_fen FROM sales_order_line WHERE order_id = ?',
      [body.id],
    );
    expect(rows).toEqual([{ known: 1, promotion_fen: 1_500 }]);
    await off(id);
    expect(await chain.problems()).toEqual([]);
  });
});
