import { randomUUID } from 'node:crypto';
import { type Chain, type TestProduct, aChain } from '../../../../test/support/chain.js';
import { givenCoupons, givenTemplate } from '../../../../test/support/coupons.js';
import type { TestMember } from '../../../../test/support/people.js';
import {
  cancelOnline,
  givenStock,
  onlineOrderBody,
  placeOnline,
  quoteOnline,
  stockOf,
} from '../../../../test/support/shop.js';
import {
  type Till,
  type TopupReply,
  givenSettledMember,
  openTill,
  passTime,
  runJob,
} from '../../../../test/support/till.js';

const MINUTE_MS = 60_000;

let till: Till;
let chain: Chain;
let cake: TestProduct;
let member: TestMember;

beforeAll(async () => {
  till = await openTill();
  chain = await aChain(till.app);
  cake = await chain.product(10_000);
});
afterAll(() => till.close());
beforeEach(async () => {
  member = await givenSettledMember(till);
});
afterEach(async () => expect(await chain.problems()).toEqual([]));

async function payByWechat(orderId: number): Promise<void> {
  const started = await member.client.post<{ payment: TopupReply['payment'] }>(`/member/orders/${orderId}/pay`);
  till.wechat.control.pay(started.body.payment);
  await till.wechat.control.settled();
}

const stateOf = async (orderId: number): Promise<string> =>
  (await member.client.get<{ state: string }>(`/member/orders/${orderId}`)).body.state;

it('is paid at once by coupon, points and wallet, and waits to be collected', async () => {
  await chain.topUp(member.id, { paidFen: 30_000 });
  await chain.givePoints(member.id, 1_000);
  const [coupon] = await givenCoupons(till.app, member.id, await givenTemplate(chain.administrator));
  const basket = { product: cake, couponIds: [coupon?.id ?? 0], usePoints: true };
  const placed = await placeOnline(member.client, await onlineOrderBody(chain, member.client, basket));
  expect(placed).toMatchObject({
    status: 201,
    body: { state: 'paid', source: 'member', fulfilment: 'pickup', staffName: null },
  });
  expect(placed.body.payments.map(({ method }) => method).sort()).toEqual(['points', 'wallet']);
  const [news] = await till.app.sql<{ payload: unknown }>(
    "SELECT payload FROM outbox_event WHERE type = 'order.paid' AND subject = ?",
    [`order:${placed.body.id}`],
  );
  const payload = typeof news?.payload === 'string' ? (JSON.parse(news.payload) as unknown) : news?.payload;
  expect(payload).toMatchObject({ source: 'member', fulfilment: 'pickup', bookingId: null, staffId: null });
});

it('waits for WeChat’s part with everything held, and is paid when WeChat says so', async () => {
  await chain.topUp(member.id, { paidFen: 4_000 });
  const placed = await placeOnline(member.client, await onlineOrderBody(chain, member.client, { product: cake }));
  expect(placed.body.state).toBe('awaiting_payment');
  expect(await chain.balances(member.id)).toMatchObject({ held: 4_000 });
  await payByWechat(placed.body.id);
  expect(await stateOf(placed.body.id)).toBe('paid');
  expect(await chain.balances(member.id)).toMatchObject({ principal: 0, held: 0 });
});

it('is the same order however often it is sent under one key', async () => {
  await chain.topUp(member.id, { paidFen: 30_000 });
  const body = await onlineOrderBody(chain, member.client, { product: cake });
  const key = randomUUID();
  const replies = await Promise.all(Array.from({ length: 5 }, () => placeOnline(member.client, body, key)));
  expect(new Set(replies.map((reply) => reply.body.id)).size).toBe(1);
  expect(await chain.balances(member.id)).toMatchObject({ principal: 20_000 });
});

it('refuses cash, a stale quote and a store that takes no orders', async () => {
  const body = await onlineOrderBody(chain, member.client, { product: cake });
  const cash = { ...body, payments: [{ method: 'cash', amountFen: cake.priceFen }] };
  expect(await placeOnline(member.client, cash)).toMatchObject({ status: 400 });
  expect(await placeOnline(member.client, { ...body, quoteHash: 'x'.repeat(43) })).toMatchObject({
    status: 409,
    body: { code: 'QUOTE_CHANGED' },
  });
  const scope = { scope: `store:${chain.store.id}` };
  const setting = '/admin/settings/order.online';
  expect((await chain.administrator.client.put(setting, { ...scope, value: false })).status).toBeLessThan(300);
  passTime(till, 60_000);
  expect(await placeOnline(member.client, body)).toMatchObject({ body: { code: 'ORDER_ONLINE_CLOSED' } });
  await chain.administrator.client.put(setting, { ...scope, value: true });
  passTime(till, 60_000);
});

describe('what is counted', () => {
  it('is taken with the order and back on the shelf when it is given up', async () => {
    const bun = await chain.product(500);
    await givenStock(chain, bun, 3);
    const body = await onlineOrderBody(chain, member.client, { product: bun, quantity: 2 });
    const placed = await placeOnline(member.client, body);
    expect(await stockOf(chain, bun)).toBe(1);
    expect(await placeOnline(member.client, body)).toMatchObject({
      body: { code: 'ORDER_OUT_OF_STOCK', details: { products: [{ productId: bun.id, left: 1 }] } },
    });
    expect(await quoteOnline(chain, member.client, { product: bun, quantity: 2 })).toMatchObject({
      shortages: [{ productId: bun.id, left: 1 }],
    });
    expect(await cancelOnline(member.client, placed.body.id)).toMatchObject({ status: 200, body: { state: 'closed' } });
    await till.app.drain();
    expect(await stockOf(chain, bun)).toBe(3);
  });

  it('comes back piece by piece with what is returned, and is of no concern to a counter', async () => {
    const bun = await chain.product(500);
    await givenStock(chain, bun, 3);
    await chain.topUp(member.id, { paidFen: 5_000 });
    const body = await onlineOrderBody(chain, member.client, { product: bun, quantity: 3 });
    const { id } = (await placeOnline(member.client, body)).body;
    expect(await chain.settle({ product: bun, cashFen: 500 })).toMatchObject({ status: 201 });
    const wish = { storeId: chain.store.id, reason: '少做了一个', lines: [{ line: 1, quantity: 1 }] };
    const given = await chain.manager.client.post(`/staff/orders/${id}/returns`, wish, {
      'idempotency-key': randomUUID(),
    });
    expect(given.status).toBe(201);
    await till.app.drain();
    expect(await stockOf(chain, bun)).toBe(1);
  });

  it('comes back when nobody pays in time', async () => {
    const bun = await chain.product(500);
    await givenStock(chain, bun, 1);
    const placed = await placeOnline(member.client, await onlineOrderBody(chain, member.client, { product: bun }));
    passTime(till, 20 * MINUTE_MS);
    await runJob(till.app, 'payment.check');
    await till.app.drain();
    expect(await stateOf(placed.body.id)).toBe('closed');
    expect(await stockOf(chain, bun)).toBe(1);
  });
});

describe('after payment', () => {
  const paid = async (): Promise<number> => {
    await chain.topUp(member.id, { paidFen: 20_000 });
    return (await placeOnline(member.client, await onlineOrderBody(chain, member.client, { product: cake }))).body.id;
  };

  it('is taken back by the member within the time, once, and can’t be collected any more', async () => {
    const id = await paid();
    await till.app.drain();
    const key = randomUUID();
    const replies = await Promise.all(Array.from({ length: 5 }, () => cancelOnline(member.client, id, key)));
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(await stateOf(id)).toBe('refunded');
    expect(await chain.balances(member.id)).toMatchObject({ principal: 20_000 });
    const [line] = await till.app.sql<{ actor: string }>(
      "SELECT actor FROM audit_entry WHERE action = 'order.refund' AND subject = ?",
      [`order:${id}`],
    );
    expect(line?.actor).toBe(`member:${member.id}`);
  });

  it('is for the store to take back later, and for nobody else at all', async () => {
    const id = await paid();
    const stranger = await givenSettledMember(till);
    expect(await cancelOnline(stranger.client, id)).toMatchObject({ status: 404 });
    passTime(till, 31 * MINUTE_MS);
    expect(await cancelOnline(member.client, id)).toMatchObject({ body: { code: 'ORDER_CANCEL_LATE' } });
  });

  it('does not let a member take back what they bought at a counter', async () => {
    const sale = await chain.settle({ product: cake, memberId: member.id, cashFen: cake.priceFen });
    expect(await cancelOnline(member.client, sale.body.id)).toMatchObject({ body: { code: 'ORDER_STATE_CONFLICT' } });
  });
});

it('says of a frozen wallet that it can’t pay', async () => {
  await chain.topUp(member.id, { paidFen: 20_000 });
  const freeze = { kind: 'loss', reason: '手机丢失' };
  const frozen = await chain.administrator.client.post(`/staff/members/${member.id}/wallet/freeze`, freeze);
  if (frozen.status >= 300) throw new Error(JSON.stringify(frozen.body));
  expect(await quoteOnline(chain, member.client, { product: cake })).toMatchObject({
    wallet: { usableFen: 0, obstacle: 'frozen' },
  });
});

it('shows guests what a store sells, with what is left', async () => {
  const bun = await chain.product(700);
  await givenStock(chain, bun, 2);
  passTime(till, 4_000);
  const reply = await fetch(`${till.app.url}/api/public/shop?storeId=${chain.store.id}`);
  const shop = (await reply.json()) as { open: boolean; categories: { products: { id: number }[] }[] };
  expect(shop.open).toBe(true);
  expect(shop.categories.flatMap(({ products }) => products).find(({ id }) => id === bun.id)).toMatchObject({
    priceFen: 700,
    left: 2,
    promoFen: null,
  });
});
