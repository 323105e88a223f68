import { randomUUID } from 'node:crypto';
import { type Chain, type TestProduct, aChain } from '../../../../test/support/chain.js';
import type { Reply } from '../../../../test/support/client.js';
import type { TestMember } from '../../../../test/support/people.js';
import {
  type ReturnBody,
  type SoldBody,
  giveBack,
  leftInBooks,
  orderNow,
  sold,
} from '../../../../test/support/returns.js';
import {
  type Till,
  type TopupReply,
  givenSettledMember,
  openTill,
  passTime,
  runJob,
} from '../../../../test/support/till.js';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

let till: Till;
let chain: Chain;
let sofa: TestProduct;
let member: TestMember;

beforeAll(async () => {
  till = await openTill();
  chain = await aChain(till.app);
  sofa = await chain.product(10_000);
});
afterAll(() => till.close());
beforeEach(async () => {
  member = await givenSettledMember(till);
  await chain.topUp(member.id, { paidFen: 12_000 });
});
afterEach(async () => expect(await chain.problems()).toEqual([]));

/** Three sofas for 300.00: 120.00 from the wallet, the rest paid by WeChat. */
async function paidOrder(): Promise<SoldBody> {
  const order = await sold(chain, {
    lines: [{ product: sofa, quantity: 3 }],
    grant: await chain.grant(member.id),
    payments: [
      { method: 'wallet', amountFen: 12_000 },
      { method: 'wechat', amountFen: 18_000 },
    ],
  });
  const headers = { 'idempotency-key': randomUUID() };
  const { body } = await member.client.post<{ payment: TopupReply['payment'] }>(
    `/member/orders/${order.id}/pay`,
    {},
    headers,
  );
  till.wechat.control.pay(body.payment);
  const synced = await chain.manager.client.post<SoldBody>(`/staff/orders/${order.id}/sync`);
  expect(synced.body.state).toBe('paid');
  return synced.body;
}

/** Whatever waits for WeChat is sent, and WeChat's news is heard. */
async function settle(): Promise<void> {
  passTime(till, 5 * MINUTE_MS);
  await runJob(till.app, 'payment.refunds');
  await till.wechat.control.settled();
}

const partOf = async (order: SoldBody, returned: ReturnBody) => {
  const now = await orderNow(chain, order.id);
  const found = now.returns.find(({ id }) => id === returned.id);
  return { order: now.state, return: found?.state, wechat: found?.payments.find(({ method }) => method === 'wechat') };
};

const repair = (order: SoldBody, returned: ReturnBody, by: 'wechat' | 'cash'): Promise<Reply<ReturnBody>> =>
  chain.manager.client.post(
    `/staff/orders/${order.id}/returns/${returned.id}/repair`,
    { storeId: chain.store.id, by, reason: '微信退款未到账' },
    { 'idempotency-key': randomUUID() },
  );

const one = [{ line: 1, quantity: 1 }];

it('pays WeChat’s part of each return back by WeChat, and the order ends with the last of them', async () => {
  const order = await paidOrder();
  const returns: ReturnBody[] = [];
  for (let index = 0; index < 3; index += 1) returns.push((await giveBack(chain, order.id, one)).body);
  expect(returns.map(({ payments }) => payments.map(({ method, amountFen }) => [method, amountFen]))).toEqual(
    returns.map(() => [
      ['wallet', 4_000],
      ['wechat', 6_000],
    ]),
  );
  expect((await chain.balances(member.id)).principal).toBe(12_000);
  expect((await orderNow(chain, order.id)).state).toBe('refunding');
  // WeChat wants a minute between the refunds of one payment.
  for (let index = 0; index < 4; index += 1) await settle();
  const now = await orderNow(chain, order.id);
  expect([now.state, ...now.returns.map(({ state }) => state)]).toEqual([
    'refunded',
    'refunded',
    'refunded',
    'refunded',
  ]);
  expect(await leftInBooks(chain, order.id)).toEqual({});
  const [payment] = await till.app.sql<{ out_trade_no: string }>('SELECT out_trade_no FROM payment WHERE ref_id = ?', [
    order.id,
  ]);
  const atWechat = till.wechat.control.state().refunds.filter(({ outTradeNo }) => outTradeNo === payment?.out_trade_no);
  expect(atWechat.map(({ amount, status }) => [amount, status])).toEqual(returns.map(() => [6_000, 'SUCCESS']));
});

it('is refunded for itself while the rest of the order stays sold', async () => {
  const order = await paidOrder();
  const { body } = await giveBack(chain, order.id, one);
  expect(body.state).toBe('refunding');
  await settle();
  expect(await partOf(order, body)).toMatchObject({ order: 'paid', return: 'refunded', wechat: { state: 'refunded' } });
  expect((await giveBack(chain, order.id, 'all')).status).toBe(201);
});

it('tells the store when WeChat has given up, and asks once more under a new number', async () => {
  const order = await paidOrder();
  till.wechat.control.addFault({ target: 'refund_settlement', kind: 'closed' });
  const { body } = await giveBack(chain, order.id, one);
  await settle();
  expect(await partOf(order, body)).toMatchObject({ return: 'refunding', wechat: { state: 'failed' } });
  await till.app.drain();
  const today = await chain.manager.client.get<{ alerts: { kind: string; reason: string }[] }>(
    `/staff/today?storeId=${chain.store.id}`,
  );
  expect(today.body.alerts.some(({ kind, reason }) => kind === 'refund_failed' && reason.includes(order.orderNo))).toBe(
    true,
  );
  const again = await repair(order, body, 'wechat');
  expect(again.status).toBe(200);
  await settle();
  expect(await partOf(order, body)).toMatchObject({ return: 'refunded', wechat: { state: 'refunded', inCash: false } });
  expect((await repair(order, body, 'wechat')).body).toMatchObject({ code: 'RETURN_PAYMENT_SETTLED' });
});

it('lets the store hand over in cash what WeChat would not pay, once', async () => {
  const order = await paidOrder();
  till.wechat.control.addFault({ target: 'refund_settlement', kind: 'closed' });
  const { body } = await giveBack(chain, order.id, 'all');
  await settle();
  expect((await orderNow(chain, order.id)).state).toBe('refunding');
  const [first, second] = await Promise.all([repair(order, body, 'cash'), repair(order, body, 'cash')]);
  expect([first.status, second.status].sort()).toEqual([200, 409]);
  expect(await partOf(order, body)).toMatchObject({ order: 'refunded', return: 'refunded', wechat: { inCash: true } });
  const [home] = [chain.store];
  expect(await leftInBooks(chain, order.id)).toEqual({
    [`store/${home.id}/cash/0`]: 18_000,
    [`entity/${home.legalEntityId}/wechat/0`]: -18_000,
  });
});

it('does not pay in cash what WeChat may still pay out', async () => {
  const order = await paidOrder();
  till.wechat.control.addFault({ target: 'refund_settlement', kind: 'abnormal' });
  const { body } = await giveBack(chain, order.id, one);
  await settle();
  expect(await partOf(order, body)).toMatchObject({ wechat: { state: 'stuck' } });
  expect((await repair(order, body, 'cash')).body.code).toBe('RETURN_WECHAT_OPEN');
});

it('goes over the counter only when WeChat takes no more refunds of the payment', async () => {
  const order = await paidOrder();
  expect((await giveBack(chain, order.id, one, { refundTo: 'cash' })).body.code).toBe('RETURN_WECHAT_OPEN');
  await till.app.sql('UPDATE payment SET paid_at = ? WHERE ref_id = ?', [
    new Date(till.app.clock.now().getTime() - 400 * DAY_MS),
    order.id,
  ]);
  expect((await giveBack(chain, order.id, one)).body).toMatchObject({
    code: 'RETURN_WECHAT_CLOSED',
    details: { obstacle: 'too_old' },
  });
  const { body } = await giveBack(chain, order.id, one, { refundTo: 'cash' });
  expect(body).toMatchObject({ state: 'refunded' });
  expect(body.payments).toMatchObject([
    { method: 'wallet', amountFen: 4_000 },
    { method: 'cash', amountFen: 6_000 },
  ]);
});

it('shows the member what came back and where the money is', async () => {
  const order = await paidOrder();
  await giveBack(chain, order.id, one);
  const { body } = await member.client.get<SoldBody>(`/member/orders/${order.id}`);
  expect(body).toMatchObject({
    ...{ state: 'paid', refundedFen: 10_000 },
    lines: [{ returnedQuantity: 1, refundableFen: 20_000 }],
    returns: [{ state: 'refunding', amountFen: 10_000, payments: [{ method: 'wallet' }, { method: 'wechat' }] }],
  });
});
