import { randomUUID } from 'node:crypto';
import type { ApiCall, Schemas } from '@guike/shared';
import { api, dataOf, refusalOf } from '../support/api.js';
import { type Chain, type TestProduct, aChain } from '../support/chain.js';
import { soon } from '../support/processes.js';
import { type TestMember, givenMember } from '../support/people.js';
import { type Till, givenPlan, openTill, passTime, runJob } from '../support/till.js';

/** What can become of an order: paid in parts, given up, forgotten, taken back, made by a till, spent at a franchise. */
const MINUTE_MS = 60_000;
const key = (): { 'Idempotency-Key': string } => ({ 'Idempotency-Key': randomUUID() });

let till: Till;
let chain: Chain;
let box: TestProduct;
let counter: ApiCall;
let guest: TestMember;
let phone: ApiCall;

beforeAll(async () => {
  till = await openTill();
  chain = await aChain(till.app);
  box = await chain.product(10_000);
  counter = api(till.app.url, { token: chain.manager.token });
});
afterAll(() => till.close());

beforeEach(async () => {
  guest = await givenMember(till.app, till.wechat.control);
  phone = api(till.app.url, { token: guest.token });
  await chain.topUp(guest.id, { paidFen: 30_000, bonusFen: 6_000 });
  await till.app.drain();
});
afterEach(async () => expect(await chain.problems()).toEqual([]));

const orderOf = (id: number): Promise<Schemas['Order']> =>
  dataOf(phone('get', '/api/member/orders/{id}', { path: { id } }));

const stateOf = (id: number, wanted: string): Promise<Schemas['Order']> =>
  soon(
    () => orderOf(id),
    ({ state }) => state === wanted,
    5_000,
  );

describe('an order paid by wallet and WeChat', () => {
  const settle = async (): Promise<Schemas['Order']> =>
    dataOf(
      counter('post', '/api/staff/orders', {
        header: key(),
        body: {
          storeId: chain.store.id,
          grant: await chain.grant(guest.id),
          lines: [{ productId: box.id, quantity: 1 }],
          payments: [
            { method: 'wallet', amountFen: 4_000 },
            { method: 'wechat', amountFen: 6_000 },
          ],
        },
      }),
    );

  const payInWechat = async (id: number): Promise<void> => {
    const { payment } = await dataOf(phone('post', '/api/member/orders/{id}/pay', { path: { id } }));
    till.wechat.control.pay(payment, { openid: guest.openid });
  };

  it('holds the wallet’s part until WeChat’s part is paid, and posts both together', async () => {
    const order = await settle();
    expect(order).toMatchObject({ state: 'awaiting_payment', balances: null });
    const wallet = await dataOf(phone('get', '/api/member/wallet'));
    expect(wallet).toMatchObject({ totalFen: 36_000, heldFen: 4_000 });

    await payInWechat(order.id);
    const paid = await stateOf(order.id, 'paid');
    expect(paid).toMatchObject({ state: 'paid', earnedPoints: 10, earnedGrowth: 100 });
    expect(paid.payments.map(({ method, amountFen, state }) => [method, amountFen, state])).toEqual(
      expect.arrayContaining([
        ['wallet', 4_000, 'paid'],
        ['wechat', 6_000, 'paid'],
      ]),
    );
    expect(await dataOf(phone('get', '/api/member/wallet'))).toMatchObject({ totalFen: 32_000, heldFen: 0 });
  });

  it('is taken back in both parts: the wallet at once, WeChat when WeChat says so', async () => {
    const order = await settle();
    await payInWechat(order.id);
    await stateOf(order.id, 'paid');
    const refunding = await dataOf(
      counter('post', '/api/staff/orders/{id}/refund', {
        path: { id: order.id },
        header: key(),
        body: { reason: '盒子压坏了' },
      }),
    );
    expect(['refunding', 'refunded']).toContain(refunding.state);
    expect(await dataOf(phone('get', '/api/member/wallet'))).toMatchObject({ totalFen: 36_000, heldFen: 0 });
    expect(await stateOf(order.id, 'refunded')).toMatchObject({ state: 'refunded' });
    const [refund] = till.wechat.control.state().refunds.slice(-1);
    expect(refund).toMatchObject({ status: 'SUCCESS' });
    expect(await chain.balances(guest.id)).toMatchObject({ principal: 30_000, bonus: 6_000, growth: 0 });
  });

  it('gives the held part back when the counter cancels, and WeChat can no longer be paid', async () => {
    const order = await settle();
    const { payment } = await dataOf(phone('post', '/api/member/orders/{id}/pay', { path: { id: order.id } }));
    const cancelled = await dataOf(counter('post', '/api/staff/orders/{id}/cancel', { path: { id: order.id } }));
    expect(cancelled.state).toBe('closed');
    expect(await dataOf(phone('get', '/api/member/wallet'))).toMatchObject({ totalFen: 36_000, heldFen: 0 });
    expect(() => till.wechat.control.pay(payment, { openid: guest.openid })).toThrow();
    expect(await refusalOf(phone('post', '/api/member/orders/{id}/pay', { path: { id: order.id } }))).toMatchObject({
      status: 409,
      code: 'ORDER_STATE_CONFLICT',
    });
  });

  it('is given up by itself when nobody pays in time', async () => {
    const order = await settle();
    passTime(till, 16 * MINUTE_MS);
    await runJob(till.app, 'payment.check');
    expect(await orderOf(order.id)).toMatchObject({ state: 'closed' });
    expect(await dataOf(phone('get', '/api/member/wallet'))).toMatchObject({ totalFen: 36_000, heldFen: 0 });
  });
});

describe('an order paid by the wallet alone', () => {
  it('comes back in full: money to its lots, points and growth taken away', async () => {
    const settled = await chain.settle({ product: box, grant: await chain.grant(guest.id), walletFen: 10_000 });
    const header = key();
    const refund = () =>
      dataOf(
        counter('post', '/api/staff/orders/{id}/refund', {
          path: { id: settled.body.id },
          header,
          body: { reason: '顾客改变主意' },
        }),
      );
    expect(await refund()).toMatchObject({ state: 'refunded' });
    expect(await refund()).toMatchObject({ state: 'refunded' });
    const wallet = await dataOf(phone('get', '/api/member/wallet'));
    expect(wallet).toMatchObject({ principalFen: 30_000, bonusFen: 6_000 });
    expect(wallet.lots).toEqual([expect.objectContaining({ remainingPaidFen: 30_000, remainingBonusFen: 6_000 })]);
    expect(await chain.balances(guest.id)).toMatchObject({ growth: 0 });
  });
});

describe('a till with an API key', () => {
  let machine: ApiCall;

  beforeAll(async () => {
    const created = await chain.administrator.client.post<{ key: string }>('/admin/api-keys', {
      name: '南山店 POS',
      permissions: ['order.settle', 'order.refund', 'member.read', 'member.join', 'topup.create', 'catalog.read'],
      storeIds: [chain.store.id],
    });
    machine = api(till.app.url, { key: created.body.key });
  });

  it('recognises the member by the shown code, charges the wallet once per receipt, and takes it back', async () => {
    const storeId = chain.store.id;
    const code = await dataOf(phone('post', '/api/member/codes', { body: { purpose: 'pay' } }));
    const found = await dataOf(machine('post', '/api/pos/members/lookup', { body: { code: code.code, storeId } }));
    expect(found.member).toMatchObject({ id: guest.id, walletTotalFen: 36_000 });
    const basket = { storeId, grant: found.grant ?? '', lines: [{ sku: box.sku, quantity: 2 }] };
    const quote = await dataOf(machine('post', '/api/pos/orders/quote', { body: basket }));
    expect(quote.payableFen).toBe(20_000);
    const receipt = {
      ...basket,
      externalNo: 'R-20261121-0001',
      payments: [{ method: 'wallet' as const, amountFen: 20_000 }],
    };
    const header = key();
    const order = await dataOf(machine('post', '/api/pos/orders', { header, body: receipt }));
    expect(await dataOf(machine('post', '/api/pos/orders', { header, body: receipt }))).toEqual(order);
    expect(order).toMatchObject({ state: 'paid', source: 'pos', memberId: guest.id });

    const cash = { ...receipt, grant: undefined, payments: [{ method: 'cash' as const, amountFen: 20_000 }] };
    expect(await refusalOf(machine('post', '/api/pos/orders', { header: key(), body: cash }))).toEqual({
      status: 409,
      code: 'ORDER_EXTERNAL_NO_TAKEN',
    });
    const path = { storeId, externalNo: 'R-20261121-0001' };
    expect(await dataOf(machine('get', '/api/pos/orders/by-external/{storeId}/{externalNo}', { path }))).toMatchObject({
      id: order.id,
    });
    const back = await dataOf(
      machine('post', '/api/pos/orders/{id}/refund', {
        path: { id: order.id },
        header: key(),
        body: { reason: '退货' },
      }),
    );
    expect(back.state).toBe('refunded');
    expect(await chain.balances(guest.id)).toMatchObject({ principal: 30_000, bonus: 6_000 });
  });

  it('makes a member of whoever tops up, and of the same phone the same member', async () => {
    const storeId = chain.store.id;
    const planId = await givenPlan(till);
    const customer = { phone: '13700009999', storeId, name: '王女士' };
    const enrolled = await dataOf(machine('post', '/api/pos/members', { header: key(), body: customer }));
    const again = await dataOf(machine('post', '/api/pos/members', { header: key(), body: customer }));
    expect(again.id).toBe(enrolled.id);
    const topup = await dataOf(
      machine('post', '/api/pos/topups', {
        header: key(),
        body: { storeId, memberId: enrolled.id, planId, method: 'card', externalNo: 'T-1' },
      }),
    );
    expect(topup).toMatchObject({ state: 'paid', walletAfterFen: 36_000 });
  });
});

describe('money topped up in one company and spent in another', () => {
  it('leaves each company with what it owes and is owed, and the journal balanced', async () => {
    const franchise = await chain.branch({ kind: 'franchise' });
    expect(franchise.store.legalEntityId).not.toBe(chain.store.legalEntityId);
    const settled = await chain.settle({
      product: box,
      grant: await chain.grant(guest.id, { by: franchise.manager, store: franchise.store }),
      walletFen: 10_000,
      by: franchise.manager,
      store: franchise.store,
    });
    expect(settled.status).toBe(201);

    const headquarters = api(till.app.url, { token: chain.administrator.token });
    const bizKey = `order:${settled.body.id}:settle`;
    const { items } = await dataOf(headquarters('get', '/api/admin/ledger/journals', { query: { bizKey } }));
    const entries = items[0]?.entries ?? [];
    const fen = entries.filter(({ unit }) => unit === 'fen');
    expect(fen.reduce((total, { amount }) => total + amount, 0)).toBe(0);
    const between = fen.filter(({ address }) => /\/owe[sd]/.test(address)).map(({ amount }) => amount);
    expect(between.sort((a, b) => a - b)).toEqual([-10_000, 10_000]);
    const owner = `entity/${chain.store.legalEntityId}`;
    const accounts = await dataOf(headquarters('get', '/api/admin/ledger/accounts', { query: { owner } }));
    const owes = accounts.items.filter(({ address }) => address.includes('/owes/'));
    expect(owes.reduce((total, { balance }) => total + balance, 0)).toBe(10_000);
  });
});
