import { type TestApp, createTestApp } from '../support/app.js';
import { type Chain, type TestProduct, aChain } from '../support/chain.js';
import { countBy } from '../support/count-by.js';

describe('200 tills charge one wallet at the same moment', () => {
  let app: TestApp;
  let chain: Chain;
  let coffee: TestProduct;

  beforeAll(async () => {
    app = await createTestApp();
    chain = await aChain(app);
    coffee = await chain.product(900);
  });
  afterAll(() => app.close());

  it('pays exactly as many as the balance covers, refuses the others, and the books are right', async () => {
    const affordable = 137;
    const memberId = await chain.member({ paidFen: affordable * 750 + 333, bonusFen: affordable * 150 });
    const grants = await chain.grants(memberId, 200);

    const replies = await Promise.all(grants.map((grant) => chain.settle({ product: coffee, grant, walletFen: 900 })));

    const outcomes = countBy(replies, ({ status, body }) => (status === 201 ? 'paid' : String(body['code' as never])));
    expect(outcomes).toEqual({ paid: affordable, WALLET_INSUFFICIENT: 200 - affordable });
    const { principal, bonus, held } = await chain.balances(memberId);
    expect({ left: principal + bonus, held }).toEqual({ left: 333, held: 0 });
    expect(await chain.problems()).toEqual([]);
  });

  it('writes one order with its payment and its journal for each success, and none for a refusal', async () => {
    const [counts] = await app.sql<Record<string, number>>(
      `SELECT (SELECT COUNT(*) FROM sales_order) AS orders,
              (SELECT COUNT(*) FROM sales_order_payment WHERE method = 'wallet' AND state = 'paid') AS payments,
              (SELECT COUNT(*) FROM ledger_journal WHERE kind = 'order.settle') AS journals,
              (SELECT COUNT(*) FROM outbox_event WHERE type = 'order.paid') AS events,
              (SELECT COUNT(DISTINCT wallet_after_fen) FROM sales_order) AS distinctBalances`,
    );
    expect(counts).toEqual({ orders: 137, payments: 137, journals: 137, events: 137, distinctBalances: 137 });
  });

  it('keeps points and growth of all successes', async () => {
    const [member] = await app.sql<{ id: number }>('SELECT MIN(id) AS id FROM member');
    // ¥9 earns no point of ¥10 each, but 9 growth.
    expect(await chain.balances(member?.id ?? 0)).toMatchObject({ points: 0, growth: 137 * 9 });
  });
});
