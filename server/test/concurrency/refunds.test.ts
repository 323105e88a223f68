import { type TestApp, createTestApp } from '../support/app.js';
import { type Chain, type OrderBody, type TestProduct, aChain } from '../support/chain.js';
import { countBy } from '../support/count-by.js';

const TIMES = 50;

describe('refunds that race', () => {
  let app: TestApp;
  let chain: Chain;
  let cake: TestProduct;

  beforeAll(async () => {
    app = await createTestApp();
    chain = await aChain(app);
    cake = await chain.product(20_000);
  });
  afterAll(() => app.close());
  afterEach(async () => expect(await chain.problems()).toEqual([]));

  async function sold(memberId: number): Promise<OrderBody> {
    const { status, body } = await chain.settle({
      product: cake,
      grant: await chain.grant(memberId),
      walletFen: 20_000,
    });
    if (status !== 201) throw new Error(JSON.stringify(body));
    return body;
  }

  it('fifty requests with keys of their own return the money once', async () => {
    const memberId = await chain.member({ paidFen: 30_000, bonusFen: 6_000 });
    const order = await sold(memberId);
    const replies = await Promise.all(Array.from({ length: TIMES }, () => chain.refund(order.id)));
    const outcomes = countBy(replies, ({ status }) => String(status));
    expect(outcomes['200']).toBe(1);
    const refusals = replies.filter(({ status }) => status !== 200).map(({ body }) => (body as { code?: string }).code);
    expect(refusals.every((code) => code === 'ORDER_NOT_REFUNDABLE' || code === 'ORDER_STATE_CONFLICT')).toBe(true);
    expect(await chain.balances(memberId)).toMatchObject({ principal: 30_000, bonus: 6_000, points: 0, growth: 0 });
  });

  it('fifty repetitions of one request return the money once and all say so', async () => {
    const memberId = await chain.member({ paidFen: 30_000, bonusFen: 6_000 });
    const order = await sold(memberId);
    const replies = await Promise.all(Array.from({ length: TIMES }, () => chain.refund(order.id, { key: 'refund-1' })));
    expect(countBy(replies, ({ status, body }) => `${status} ${body.state}`)).toEqual({ '200 refunded': TIMES });
    expect(await chain.balances(memberId)).toMatchObject({ principal: 30_000, bonus: 6_000, points: 0, growth: 0 });
  });

  it('refunds, sales and top-ups of one member at the same moment add up', async () => {
    const memberId = await chain.member({ paidFen: 300_000, bonusFen: 60_000 });
    const orders: OrderBody[] = [];
    for (let index = 0; index < 8; index += 1) orders.push(await sold(memberId));
    const grants = await chain.grants(memberId, 8);

    const [refunds, sales] = await Promise.all([
      Promise.all(orders.map((order) => chain.refund(order.id))),
      Promise.all(grants.map((grant) => chain.settle({ product: cake, grant, walletFen: 20_000 }))),
      Promise.all(Array.from({ length: 8 }, () => chain.topUp(memberId, { paidFen: 10_000 }))),
    ]);

    expect(countBy([...refunds, ...sales], ({ status }) => String(status))).toEqual({ '200': 8, '201': 8 });
    const { principal, bonus, held, points, growth } = await chain.balances(memberId);
    expect({ wallet: principal + bonus, held }).toEqual({ wallet: 360_000 - 8 * 20_000 + 8 * 10_000, held: 0 });
    expect({ points, growth }).toEqual({ points: 8 * 20, growth: 8 * 200 });
  });

  it('takes points back even when they are being spent: what is gone becomes an open debt, never silence', async () => {
    const memberId = await chain.member({ paidFen: 100_000 });
    const order = await sold(memberId);
    const cheap = await chain.product(400);
    const grant = await chain.grant(memberId);
    const [refund, spend] = await Promise.all([
      chain.refund(order.id),
      chain.settle({ product: cheap, grant, usePoints: true, walletFen: 200 }),
    ]);
    expect(refund.status).toBe(200);
    const { points, pointsDebt } = await chain.balances(memberId);
    // The sale gave 20 points. Spent first they are owed; taken back first there were none to spend.
    if (spend.status === 201) expect({ points, pointsDebt }).toEqual({ points: 0, pointsDebt: 20 });
    else expect({ points, pointsDebt, status: spend.status }).toEqual({ points: 0, pointsDebt: 0, status: 422 });
  });
});
