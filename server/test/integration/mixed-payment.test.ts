import { randomUUID } from 'node:crypto';
import { type Chain, type OrderBody, type TestProduct, aChain } from '../support/chain.js';
import type { TestMember } from '../support/people.js';
import { type Till, type TopupReply, givenSettledMember, openTill, passTime, runJob } from '../support/till.js';

type ToPay = OrderBody & { payment: TopupReply['payment'] };

const WELCOME_POINTS = 100;
const DAY_MS = 86_400_000;

describe('an order paid by wallet and WeChat together', () => {
  let till: Till;
  let chain: Chain;
  let sofa: TestProduct;
  let member: TestMember;

  beforeAll(async () => {
    till = await openTill();
    chain = await aChain(till.app);
    sofa = await chain.product(50_000);
  });
  afterAll(() => till.close());
  beforeEach(async () => {
    member = await givenSettledMember(till);
    await chain.topUp(member.id, { paidFen: 30_000, bonusFen: 6_000 });
  });
  afterEach(async () => expect(await chain.problems()).toEqual([]));

  /** 500.00 for a sofa, 360.00 of it from the wallet; the rest is for the member to pay. */
  async function waiting(): Promise<OrderBody> {
    const grant = await chain.grant(member.id);
    const { status, body } = await chain.settle({ product: sofa, grant, walletFen: 36_000, wechatFen: 14_000 });
    if (status !== 201) throw new Error(JSON.stringify(body));
    return body;
  }

  /** The button “去支付” in the mini-program and the password in WeChat. */
  async function payAt(order: OrderBody): Promise<void> {
    const headers = { 'idempotency-key': randomUUID() };
    const { body } = await member.client.post<ToPay>(`/member/orders/${order.id}/pay`, {}, headers);
    till.wechat.control.pay(body.payment);
  }

  const sync = async (order: OrderBody): Promise<OrderBody> =>
    (await chain.manager.client.post<OrderBody>(`/staff/orders/${order.id}/sync`)).body;
  const cancel = (order: OrderBody) => chain.manager.client.post<OrderBody>(`/staff/orders/${order.id}/cancel`);
  const wallet = async () => {
    const { principal, bonus, held, points, growth } = await chain.balances(member.id);
    return { principal, bonus, held, points, growth };
  };

  const UNTOUCHED = { principal: 30_000, bonus: 6_000, held: 0, points: WELCOME_POINTS, growth: 0 };
  const SOLD = { principal: 0, bonus: 0, held: 0, points: WELCOME_POINTS + 50, growth: 500 };

  it('holds the wallet part while it waits: it is not spent, and nobody else can spend it', async () => {
    const order = await waiting();
    expect(order).toMatchObject({ state: 'awaiting_payment', balances: null });
    expect(order.payments.map(({ method, state }) => [method, state])).toEqual([
      ['wallet', 'held'],
      ['wechat', 'held'],
    ]);
    expect(await wallet()).toEqual({ ...UNTOUCHED, held: 36_000 });
    const second = await chain.settle({ product: sofa, grant: await chain.grant(member.id), walletFen: 50_000 });
    expect(second.status).toBe(422);
  });

  it('is paid when WeChat says so, and only then gives points and growth', async () => {
    const order = await waiting();
    await payAt(order);
    expect(await sync(order)).toMatchObject({ state: 'paid', balances: { walletTotalFen: 0 } });
    expect(await wallet()).toEqual(SOLD);
  });

  it('frees the wallet part when it is cancelled, once', async () => {
    const order = await waiting();
    const replies = await Promise.all(Array.from({ length: 10 }, () => cancel(order)));
    expect(replies.some(({ status, body }) => status === 200 && body.state === 'closed')).toBe(true);
    expect(await wallet()).toEqual(UNTOUCHED);
    expect((await cancel(order)).status).toBe(409);
  });

  it('ends one way when it is paid and cancelled at the same moment, and the money agrees with it', async () => {
    for (let round = 0; round < 5; round += 1) {
      const order = await waiting();
      await Promise.all([payAt(order).catch(() => undefined), cancel(order)]);
      const { state } = await sync(order);
      expect(['paid', 'closed']).toContain(state);
      if (state === 'closed') {
        expect(await wallet()).toEqual(UNTOUCHED);
        continue;
      }
      expect(await wallet()).toEqual(SOLD);
      member = await givenSettledMember(till);
      await chain.topUp(member.id, { paidFen: 30_000, bonusFen: 6_000 });
    }
  });

  it('goes back part by part: the wallet at once, WeChat’s when WeChat has paid it', async () => {
    const order = await waiting();
    await payAt(order);
    await sync(order);
    const refunded = await chain.refund(order.id);
    expect(refunded.status).toBe(200);
    expect(['refunding', 'refunded']).toContain(refunded.body.state);
    expect(await wallet()).toEqual(UNTOUCHED);
    await until(async () => {
      await runJob(till.app, 'payment.refunds');
      const { body } = await chain.manager.client.get<OrderBody>(`/staff/orders/${order.id}`);
      return body.state === 'refunded';
    });
    const [row] = await till.app.sql<{ total: number }>(
      `SELECT SUM(e.amount) AS total FROM ledger_entry e JOIN ledger_account a ON a.id = e.account_id
         JOIN ledger_journal j ON j.id = e.journal_id WHERE j.order_id = ? AND a.book IN ('wechat', 'sales')`,
      [order.id],
    );
    expect(row?.total).toBe(0);
  });

  it('gives WeChat’s money back when nobody heard of it until the wallet part was free again', async () => {
    const order = await waiting();
    till.wechat.control.addFault({ target: 'notify', kind: 'lost' });
    await payAt(order);
    await till.wechat.control.settled();
    passTime(till, 3 * DAY_MS);
    await runJob(till.app, 'ledger.expire-holds');
    expect(await wallet()).toEqual(UNTOUCHED);
    await runJob(till.app, 'payment.check');
    // The staff's sessions have ended meanwhile.
    const [row] = await till.app.sql('SELECT state FROM sales_order WHERE id = ?', [order.id]);
    expect(row).toEqual({ state: 'closed' });
    await runJob(till.app, 'payment.refunds');
    await till.wechat.control.settled();
    expect(till.wechat.control.state().refunds.at(-1)).toMatchObject({ amount: 14_000, status: 'SUCCESS' });
    expect(await wallet()).toEqual(UNTOUCHED);
  });
});

async function until(condition: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 15_000;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error('waited too long');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
