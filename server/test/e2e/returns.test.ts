import { randomUUID } from 'node:crypto';
import type { ApiCall, Schemas } from '@guike/shared';
import { api, dataOf, refusalOf } from '../support/api.js';
import { type TestApp, createTestApp } from '../support/app.js';
import { type Chain, type TestProduct, type TestStore, aChain } from '../support/chain.js';

/** What tills do with goods that come back: their own sales, and those of other stores by the number on the receipt. */
const key = (): { 'Idempotency-Key': string } => ({ 'Idempotency-Key': randomUUID() });
const PERMISSIONS = ['order.settle', 'order.refund', 'member.read', 'catalog.read'];

let app: TestApp;
let chain: Chain;
let away: TestStore;
let cake: TestProduct;
let tea: TestProduct;
let till: ApiCall;
let awayTill: ApiCall;
let memberId: number;

beforeAll(async () => {
  app = await createTestApp();
  chain = await aChain(app);
  away = (await chain.branch()).store;
  [cake, tea] = [await chain.product(3_333), await chain.product(60_000)];
  till = await tillOf(chain.store);
  awayTill = await tillOf(away);
});
afterAll(() => app.close());
beforeEach(async () => {
  memberId = await chain.member();
});
afterEach(async () => expect(await chain.problems()).toEqual([]));

async function tillOf(store: TestStore): Promise<ApiCall> {
  const { body } = await chain.administrator.client.post<{ key: string }>('/admin/api-keys', {
    name: `POS ${store.code}`,
    permissions: PERMISSIONS,
    storeIds: [store.id],
  });
  return api(app.url, { key: body.key });
}

async function sale(lines: { sku: string; quantity: number }[], amountFen: number): Promise<Schemas['Order']> {
  return dataOf(
    till('post', '/api/pos/orders', {
      header: key(),
      body: {
        storeId: chain.store.id,
        memberId,
        lines,
        externalNo: randomUUID(),
        payments: [
          { method: 'cash', amountFen: 1_000 },
          { method: 'card', amountFen: amountFen - 1_000 },
        ],
      },
    }),
  );
}

describe('a till takes goods back', () => {
  it('shows where the money goes, gives a piece back to cash and card alike, and says so again under the same key', async () => {
    const order = await sale([{ sku: cake.sku, quantity: 3 }], 9_999);
    const path = { id: order.id };
    const lines = [{ line: 1, quantity: 1 }];
    const preview = await dataOf(
      till('post', '/api/pos/orders/{id}/returns/preview', { path, body: { storeId: chain.store.id, lines } }),
    );
    const parts = [
      { method: 'cash', amountFen: 333 },
      { method: 'card', amountFen: 3_000 },
    ];
    expect(preview).toMatchObject({ amountFen: 3_333, payments: parts, complete: false });
    const header = key();
    const body = { storeId: chain.store.id, lines, reason: '包装破损' };
    const given = await dataOf(till('post', '/api/pos/orders/{id}/returns', { path, header, body }));
    expect(given).toMatchObject({ amountFen: 3_333, payments: parts, state: 'refunded', staffName: null });
    expect(await dataOf(till('post', '/api/pos/orders/{id}/returns', { path, header, body }))).toEqual(given);
    const again = await dataOf(
      till('get', '/api/pos/orders/{id}/returns/{returnId}', { path: { id: order.id, returnId: given.id } }),
    );
    expect(again).toEqual(given);
  });

  it('takes back what is left of an order by the old way, too', async () => {
    const order = await sale([{ sku: cake.sku, quantity: 3 }], 9_999);
    const path = { id: order.id };
    const lines = [{ line: 1, quantity: 2 }];
    const body = { storeId: chain.store.id, lines, reason: '包装破损' };
    await dataOf(till('post', '/api/pos/orders/{id}/returns', { path, header: key(), body }));
    const refunded = await dataOf(
      till('post', '/api/pos/orders/{id}/refund', { path, header: key(), body: { reason: '全部不要了' } }),
    );
    expect(refunded).toMatchObject({ state: 'refunded', refundedFen: 9_999 });
    expect(refunded.returns.map(({ amountFen }) => amountFen)).toEqual([6_666, 3_333]);
    expect(await chain.balances(memberId)).toMatchObject({ points: 0, growth: 0 });
  });

  it('finds another store’s sale by the number on its receipt and hands the money out', async () => {
    const order = await sale([{ sku: cake.sku, quantity: 3 }], 9_999);
    const found = await dataOf(
      awayTill('get', '/api/pos/orders/by-number/{orderNo}', {
        path: { orderNo: order.orderNo },
        query: { storeId: away.id },
      }),
    );
    expect(found).toMatchObject({ id: order.id, storeId: chain.store.id, lines: [{ refundableFen: 9_999 }] });
    const path = { id: found.id };
    const body = { storeId: away.id, all: true, reason: '顾客改变主意' };
    expect(
      await refusalOf(awayTill('post', '/api/pos/orders/{id}/returns', { path, header: key(), body })),
    ).toMatchObject({ status: 404, code: 'ORDER_NOT_FOUND' });
    const given = await dataOf(
      awayTill('post', '/api/pos/orders/{id}/returns', {
        path,
        header: key(),
        body: { ...body, orderNo: order.orderNo },
      }),
    );
    expect(given).toMatchObject({ complete: true, amountFen: 9_999 });
    const account = `entity/${chain.store.legalEntityId}/owes/${away.legalEntityId}`;
    const [owed] = await app.sql<{ total: number }>(
      `SELECT SUM(e.amount) AS total FROM ledger_entry e JOIN ledger_account a ON a.id = e.account_id
         JOIN ledger_journal j ON j.id = e.journal_id WHERE j.order_id = ? AND a.address LIKE ?`,
      [order.id, `${account}/%`],
    );
    expect(owed?.total).toBe(9_999);
  });

  it('needs a person for more than the limit', async () => {
    const order = await sale([{ sku: tea.sku, quantity: 2 }], 120_000);
    const path = { id: order.id };
    const body = { storeId: chain.store.id, all: true, reason: '顾客改变主意' };
    expect(await refusalOf(till('post', '/api/pos/orders/{id}/returns', { path, header: key(), body }))).toMatchObject({
      ...{ status: 403, code: 'RETURN_LARGE_FORBIDDEN' },
    });
    const manager = api(app.url, { token: chain.manager.token });
    expect(
      await dataOf(manager('post', '/api/staff/orders/{id}/returns', { path, header: key(), body })),
    ).toMatchObject({
      complete: true,
    });
  });
});
