import { type TestApp, createTestApp } from '../support/app.js';
import { type Chain, type TestProduct, aChain } from '../support/chain.js';

describe('checkout over HTTP', () => {
  let app: TestApp;
  let chain: Chain;
  let cookies: TestProduct;

  beforeAll(async () => {
    app = await createTestApp();
    chain = await aChain(app);
    cookies = await chain.product(10_001);
  });
  afterAll(() => app.close());
  afterEach(async () => expect(await chain.problems()).toEqual([]));

  it('takes principal and bonus in proportion, as art. 18 would refund them', async () => {
    const memberId = await chain.member({ paidFen: 30_000, bonusFen: 6_000 });
    const { status, body } = await chain.settle({
      product: cookies,
      grant: await chain.grant(memberId),
      walletFen: 10_001,
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({ state: 'paid', payableFen: 10_001, earnedPoints: 10, earnedGrowth: 100 });
    expect(body.payments).toEqual([
      { method: 'wallet', amountFen: 10_001, principalFen: 8_334, bonusFen: 1_667, state: 'paid' },
    ]);
    expect(await chain.balances(memberId)).toMatchObject({ principal: 21_666, bonus: 4_333, points: 10, growth: 100 });
  });
});
