import { randomUUID } from 'node:crypto';
import { type TestApp, createTestApp } from '../../../../test/support/app.js';
import { type Chain, type TestProduct, type TestStore, aChain } from '../../../../test/support/chain.js';
import { claim, couponTerms, givenTemplate, signedIn } from '../../../../test/support/coupons.js';
import type { TestStaff } from '../../../../test/support/headquarters.js';
import { type SoldBody, giveBack, leftInBooks, orderNow, setChain, sold } from '../../../../test/support/returns.js';

let app: TestApp;
let chain: Chain;
let branch: { store: TestStore; manager: TestStaff };
let cake: TestProduct;

beforeAll(async () => {
  app = await createTestApp();
  chain = await aChain(app);
  branch = await chain.branch();
  cake = await chain.product(10_000);
});
afterAll(() => app.close());
afterEach(async () => expect(await chain.problems()).toEqual([]));

/** Two cakes bought at the home store, 120.00 from the wallet and 80.00 in cash. */
async function twoCakes(): Promise<{ memberId: number; order: SoldBody }> {
  const memberId = await chain.member({ paidFen: 20_000 });
  const order = await sold(chain, {
    lines: [{ product: cake, quantity: 2 }],
    grant: await chain.grant(memberId),
    payments: [
      { method: 'wallet', amountFen: 12_000 },
      { method: 'cash', amountFen: 8_000 },
    ],
  });
  return { memberId, order };
}

const there = (order: SoldBody) => ({ by: branch.manager, store: branch.store, orderNo: order.orderNo });

describe('returning in another store than the sale', () => {
  const find = (orderNo: string, by = branch.manager, storeId = branch.store.id) =>
    by.client.get<SoldBody & { storeName: string; memberName: string }>(
      `/staff/orders/by-number/${orderNo}?storeId=${storeId}`,
    );

  it('finds the sale by its exact number, and shows no more than returning takes', async () => {
    const { order } = await twoCakes();
    const { status, body } = await find(order.orderNo);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      ...{ id: order.id, state: 'paid', payableFen: 20_000, refundedFen: 0, storeId: chain.store.id },
      lines: [{ line: 1, quantity: 2, returnedQuantity: 0, refundableFen: 20_000 }],
      methods: ['wallet', 'cash'],
    });
    expect(Object.keys(body).sort()).toEqual([
      'createdAt',
      'id',
      'lines',
      'memberName',
      'methods',
      'orderNo',
      'payableFen',
      'refundedFen',
      'state',
      'storeId',
      'storeName',
    ]);
    expect(body.memberName).toContain('*');
    const wrong = await Promise.all([
      find(`${order.orderNo}0`),
      find(order.orderNo, branch.manager, chain.store.id),
      branch.manager.client.get(`/staff/orders/${order.id}`),
    ]);
    expect(wrong.map(({ status: code }) => code)).toEqual([404, 404, 404]);
  });

  it('does not exist for somebody who only knows its id', async () => {
    const { order } = await twoCakes();
    const replies = await Promise.all([
      giveBack(chain, order.id, 'all', { by: branch.manager, store: branch.store }),
      giveBack(chain, order.id, 'all', { ...there(order), orderNo: '20261121999999' }),
      giveBack(chain, order.id, 'all', { by: branch.manager, store: chain.store, orderNo: order.orderNo }),
    ]);
    expect(replies.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect((await orderNow(chain, order.id)).returns).toEqual([]);
  });

  it('hands the cash out there, takes the sale back here, and leaves what the companies owe each other in the books', async () => {
    const { memberId, order } = await twoCakes();
    const { status, body } = await giveBack(chain, order.id, [{ line: 1, quantity: 1 }], there(order));
    expect(status).toBe(201);
    expect(body.payments).toMatchObject([
      { method: 'wallet', amountFen: 6_000 },
      { method: 'cash', amountFen: 4_000 },
    ]);
    expect(await chain.balances(memberId)).toMatchObject({ principal: 14_000 });
    const [home, away] = [chain.store, branch.store];
    expect(await leftInBooks(chain, order.id)).toMatchObject({
      [`store/${home.id}/sales/0`]: 10_000,
      [`store/${home.id}/cash/0`]: -8_000,
      [`store/${away.id}/cash/0`]: 4_000,
      [`entity/${home.legalEntityId}/owes/${away.legalEntityId}`]: 4_000,
      [`entity/${away.legalEntityId}/owed-by/${home.legalEntityId}`]: -4_000,
    });
    const [row] = await app.sql('SELECT store_id, sale_store_id, legal_entity_id FROM sales_return WHERE id = ?', [
      body.id,
    ]);
    expect(row).toEqual({ store_id: away.id, sale_store_id: home.id, legal_entity_id: away.legalEntityId });
  });

  it('tells the store of the sale, whose figures it corrects', async () => {
    const { order } = await twoCakes();
    await giveBack(chain, order.id, 'all', { ...there(order), reason: '口味不喜欢' });
    await app.drain();
    const { body } = await chain.manager.client.get<{ alerts: { kind: string; reason: string }[] }>(
      `/staff/today?storeId=${chain.store.id}`,
    );
    const alert = body.alerts.find(({ reason }) => reason.includes(order.orderNo));
    expect(alert).toMatchObject({ kind: 'returned_elsewhere' });
    expect(alert?.reason).toContain('口味不喜欢');
  });

  it('is up to the store of the sale', async () => {
    const { order } = await twoCakes();
    await setChain(chain, 'order.returnElsewhere', false);
    expect((await giveBack(chain, order.id, 'all', there(order))).body.code).toBe('RETURN_ELSEWHERE_CLOSED');
    expect((await find(order.orderNo)).body.code).toBe('RETURN_ELSEWHERE_CLOSED');
    expect((await giveBack(chain, order.id, 'all')).status).toBe(201);
    await setChain(chain, 'order.returnElsewhere', true);
  });

  it('can be looked at in both stores, and in no third', async () => {
    const { order } = await twoCakes();
    const { body } = await giveBack(chain, order.id, 'all', there(order));
    const third = await chain.branch();
    const look = (by: TestStaff) => by.client.get(`/staff/orders/${order.id}/returns/${body.id}`);
    const replies = await Promise.all([look(chain.manager), look(branch.manager), look(third.manager)]);
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 404]);
  });
});

describe('cash given back', () => {
  it('comes out of the drawer of whoever has one open, and needs one where the store says so', async () => {
    await setChain(chain, 'shift.required', true);
    const { order } = await twoCakes().catch(async () => {
      await openShift();
      return twoCakes();
    });
    const refusedAway = await giveBack(chain, order.id, [{ line: 1, quantity: 1 }], there(order));
    expect(refusedAway.body.code).toBe('SHIFT_REQUIRED');
    const { body } = await giveBack(chain, order.id, [{ line: 1, quantity: 1 }]);
    const moved = await app.sql(
      "SELECT amount_fen, store_id FROM cash_movement WHERE kind = 'return' AND ref_id = ? AND shift_id IS NOT NULL",
      [body.id],
    );
    expect(moved).toEqual([{ amount_fen: -4_000, store_id: chain.store.id }]);
    await setChain(chain, 'shift.required', false);
  });

  async function openShift(): Promise<void> {
    const opened = await chain.manager.client.post(
      '/staff/shifts',
      { storeId: chain.store.id, floatFen: 10_000 },
      { 'idempotency-key': randomUUID() },
    );
    expect(opened.status).toBe(201);
  }
});

describe('a coupon that a sale has used', () => {
  it('comes back when the last piece it touched does, once, with the expiry it had', async () => {
    const tea = await chain.product(5_000);
    const terms = couponTerms({ scope: { productIds: [cake.id] } });
    const templateId = await givenTemplate(chain.administrator, { terms });
    const memberId = await chain.member();
    const coupon = (await claim(await signedIn(app, memberId), templateId)).body;
    const order = await sold(chain, {
      lines: [
        { product: cake, quantity: 2 },
        { product: tea, quantity: 1 },
      ],
      grant: await chain.grant(memberId),
      couponIds: [coupon.id],
      payments: [{ method: 'cash', amountFen: 24_500 }],
    });
    const state = async () =>
      (
        await app.sql<{ state: string; valid_until: Date }>('SELECT state, valid_until FROM coupon WHERE id = ?', [
          coupon.id,
        ])
      )[0];
    const used = await state();
    expect(used?.state).toBe('used');
    const first = await giveBack(chain, order.id, [{ line: 1, quantity: 1 }]);
    expect(first.body).toMatchObject({ amountFen: 9_750, coupons: [], complete: false });
    expect((await state())?.state).toBe('used');
    const second = await giveBack(chain, order.id, [{ line: 1, quantity: 1 }]);
    expect(second.body).toMatchObject({ amountFen: 9_750, complete: false });
    expect(second.body.coupons.map(({ id }) => id)).toEqual([coupon.id]);
    expect(await state()).toEqual({ state: 'issued', valid_until: used?.valid_until });
    const third = await giveBack(chain, order.id, 'all');
    expect(third.body).toMatchObject({ amountFen: 5_000, coupons: [], complete: true });
    expect(await leftInBooks(chain, order.id)).toEqual({});
  });
});
