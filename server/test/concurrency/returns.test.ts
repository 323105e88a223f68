import { type TestApp, createTestApp } from '../support/app.js';
import { type Chain, type TestProduct, type TestStore, aChain } from '../support/chain.js';
import { countBy } from '../support/count-by.js';
import type { TestStaff } from '../support/headquarters.js';
import { type SoldBody, giveBack, leftInBooks, orderNow, sold } from '../support/returns.js';

const TIMES = 50;

describe('returns that race', () => {
  let app: TestApp;
  let chain: Chain;
  let branch: { store: TestStore; manager: TestStaff };
  let cake: TestProduct;

  beforeAll(async () => {
    app = await createTestApp();
    chain = await aChain(app);
    branch = await chain.branch();
    cake = await chain.product(3_331);
  });
  afterAll(() => app.close());
  afterEach(async () => expect(await chain.problems()).toEqual([]));

  async function cakes(quantity: number): Promise<{ memberId: number; order: SoldBody }> {
    const memberId = await chain.member({ paidFen: 20_000, bonusFen: 4_000 });
    const payableFen = quantity * cake.priceFen;
    const walletFen = Math.min(24_000, payableFen - 100);
    const order = await sold(chain, {
      lines: [{ product: cake, quantity }],
      grant: await chain.grant(memberId),
      payments: [
        { method: 'wallet', amountFen: walletFen },
        { method: 'cash', amountFen: payableFen - walletFen },
      ],
    });
    return { memberId, order };
  }

  const one = [{ line: 1, quantity: 1 }];

  it('never take back more than was sold: of fifty who return a piece of seven, seven do', async () => {
    const { memberId, order } = await cakes(7);
    const replies = await Promise.all(Array.from({ length: TIMES }, () => giveBack(chain, order.id, one)));
    expect(countBy(replies, ({ status, body }) => `${status} ${body.code ?? ''}`.trim())).toEqual({
      '201': 7,
      '422 ORDER_NOT_REFUNDABLE': TIMES - 7,
    });
    const amounts = replies.flatMap(({ status, body }) => (status === 201 ? [body.amountFen] : []));
    expect(amounts.reduce((sum, fen) => sum + fen, 0)).toBe(7 * 3_331);
    expect(await orderNow(chain, order.id)).toMatchObject({ state: 'refunded', refundedFen: 7 * 3_331 });
    expect(await chain.balances(memberId)).toMatchObject({ principal: 20_000, bonus: 4_000, points: 0, growth: 0 });
    expect(await leftInBooks(chain, order.id)).toEqual({});
  });

  it('agree when they ask for different numbers of pieces at once', async () => {
    const { memberId, order } = await cakes(9);
    const pieces = (index: number) => [{ line: 1, quantity: (index % 4) + 1 }];
    const replies = await Promise.all(
      Array.from({ length: TIMES }, (_, index) => giveBack(chain, order.id, pieces(index))),
    );
    const taken = replies.flatMap(({ status, body }) =>
      status === 201 ? body.lines.map(({ quantity }) => quantity) : [],
    );
    const back = taken.reduce((sum, quantity) => sum + quantity, 0);
    const now = await orderNow(chain, order.id);
    expect(now.lines[0]?.returnedQuantity).toBe(back);
    expect(back).toBeLessThanOrEqual(9);
    const refused = replies.filter(({ status }) => status !== 201).map(({ body }) => body.code);
    // Once the last piece is back the order has an end; before that, a request can only be too large.
    const reasons = back === 9 ? ['ORDER_NOT_REFUNDABLE', 'RETURN_QUANTITY_EXCEEDED'] : ['RETURN_QUANTITY_EXCEEDED'];
    expect(refused.filter((code) => !reasons.includes(code ?? ''))).toEqual([]);
    if (back < 9) await giveBack(chain, order.id, 'all');
    expect(await chain.balances(memberId)).toMatchObject({ principal: 20_000, bonus: 4_000, points: 0, growth: 0 });
  });

  it('happen once however often one request is repeated', async () => {
    const { order } = await cakes(3);
    const replies = await Promise.all(
      Array.from({ length: TIMES }, () => giveBack(chain, order.id, one, { key: `repeat-${order.id}` })),
    );
    expect(countBy(replies, ({ status, body }) => `${status} ${body.id}`)).toEqual({
      [`201 ${replies[0]?.body.id}`]: TIMES,
    });
    expect((await orderNow(chain, order.id)).lines[0]?.returnedQuantity).toBe(1);
  });

  it('in two stores at once share what there is', async () => {
    const { order } = await cakes(5);
    const elsewhere = { by: branch.manager, store: branch.store, orderNo: order.orderNo };
    const replies = await Promise.all(
      Array.from({ length: 20 }, (_, index) => giveBack(chain, order.id, one, index % 2 === 0 ? {} : elsewhere)),
    );
    expect(countBy(replies, ({ status }) => String(status))).toEqual({ '201': 5, '422': 15 });
    const left = await leftInBooks(chain, order.id);
    const sum = (book: string): number =>
      Object.entries(left).reduce(
        (total, [account, amount]) => total + (account.includes(`/${book}/`) ? amount : 0),
        0,
      );
    expect(sum('sales')).toBe(0);
    expect(sum('owes') + sum('owed-by')).toBe(0);
    expect(sum('cash')).toBe(0);
  });

  it('beside sales and top-ups of the same member add up', async () => {
    const memberId = await chain.member({ paidFen: 200_000 });
    const sell = async () =>
      sold(chain, {
        lines: [{ product: cake, quantity: 2 }],
        grant: await chain.grant(memberId),
        payments: [{ method: 'wallet', amountFen: 6_662 }],
      });
    const orders = [await sell(), await sell(), await sell(), await sell(), await sell(), await sell()];
    const [returns] = await Promise.all([
      Promise.all(orders.flatMap(({ id }) => [giveBack(chain, id, one), giveBack(chain, id, one)])),
      Promise.all(Array.from({ length: 6 }, sell)),
      Promise.all(Array.from({ length: 4 }, () => chain.topUp(memberId, { paidFen: 10_000 }))),
    ]);
    expect(countBy(returns, ({ status }) => String(status))).toEqual({ '201': 12 });
    expect((await chain.balances(memberId)).principal).toBe(200_000 + 40_000 - 6 * 6_662);
  });
});
