import { type TestApp, createTestApp } from '../support/app.js';
import { type Chain, type TestProduct, aChain } from '../support/chain.js';
import { countBy } from '../support/count-by.js';

const TIMES = 50;
const outcomeOf = ({ status, body }: { status: number; body: object }): string =>
  `${status} ${(body as { code?: string }).code ?? 'ok'}`;

describe('one command sent fifty times at once', () => {
  let app: TestApp;
  let chain: Chain;
  let coffee: TestProduct;

  beforeAll(async () => {
    app = await createTestApp();
    chain = await aChain(app);
    coffee = await chain.product(3_000);
  });
  afterAll(() => app.close());
  afterEach(async () => expect(await chain.problems()).toEqual([]));

  const fiftyTimes = <T>(send: (index: number) => Promise<T>): Promise<T[]> =>
    Promise.all(Array.from({ length: TIMES }, (_, index) => send(index)));

  it('settles one order, takes the money once and answers all fifty the same', async () => {
    const memberId = await chain.member({ paidFen: 10_000 });
    const grant = await chain.grant(memberId);
    const replies = await fiftyTimes(() =>
      chain.settle({ product: coffee, grant, walletFen: 3_000, key: 'till-1-0001' }),
    );
    expect(countBy(replies, outcomeOf)).toEqual({ '201 ok': TIMES });
    expect(new Set(replies.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(await chain.balances(memberId)).toMatchObject({ principal: 7_000, points: 3 });
  });

  it('refuses all fifty the same when the answer is no, and goes on saying no', async () => {
    const memberId = await chain.member({ paidFen: 1_000 });
    const grant = await chain.grant(memberId);
    const sale = { product: coffee, grant, walletFen: 3_000, key: 'till-1-0002' };
    const replies = await fiftyTimes(() => chain.settle(sale));
    expect(countBy(replies, outcomeOf)).toEqual({ '422 WALLET_INSUFFICIENT': TIMES });
    await chain.topUp(memberId, { paidFen: 5_000 });
    expect(outcomeOf(await chain.settle(sale))).toBe('422 WALLET_INSUFFICIENT');
    expect(await chain.balances(memberId)).toMatchObject({ principal: 6_000 });
  });

  it('leaves the right to pay unused when the sale was refused', async () => {
    const memberId = await chain.member({ paidFen: 1_000 });
    const grant = await chain.grant(memberId);
    expect((await chain.settle({ product: coffee, grant, walletFen: 3_000 })).status).toBe(422);
    await chain.topUp(memberId, { paidFen: 5_000 });
    expect((await chain.settle({ product: coffee, grant, walletFen: 3_000 })).status).toBe(201);
  });

  it('gives one of two different baskets under one key its way and answers 409 to the other', async () => {
    const memberId = await chain.member({ paidFen: 100_000 });
    const [one, two] = (await chain.grants(memberId, 2)) as [string, string];
    const replies = await fiftyTimes((index) =>
      chain.settle({
        product: coffee,
        quantity: 1 + (index % 2),
        grant: index % 2 ? two : one,
        walletFen: index % 2 ? 6_000 : 3_000,
        key: 'till-1-0003',
      }),
    );
    expect(countBy(replies, outcomeOf)).toEqual({ '201 ok': TIMES / 2, '409 IDEMPOTENCY_KEY_REUSED': TIMES / 2 });
    const { principal } = await chain.balances(memberId);
    expect([97_000, 94_000]).toContain(principal);
  });

  it('is another command under the same key from another person', async () => {
    const colleague = await chain.branch();
    const key = 'till-1-0004';
    const mine = await chain.settle({ product: coffee, cashFen: 3_000, key });
    const theirs = await chain.settle({
      product: coffee,
      cashFen: 3_000,
      key,
      by: colleague.manager,
      store: colleague.store,
    });
    expect([mine.status, theirs.status]).toEqual([201, 201]);
    expect(mine.body.id).not.toBe(theirs.body.id);
  });

  it('uses a right to pay once, whatever the keys', async () => {
    const memberId = await chain.member({ paidFen: 1_000_00 });
    const grant = await chain.grant(memberId);
    const replies = await fiftyTimes(() => chain.settle({ product: coffee, grant, walletFen: 3_000 }));
    expect(countBy(replies, outcomeOf)).toEqual({ '201 ok': 1, '410 PAY_GRANT_EXPIRED': TIMES - 1 });
    expect(await chain.balances(memberId)).toMatchObject({ principal: 97_000 });
  });
});
