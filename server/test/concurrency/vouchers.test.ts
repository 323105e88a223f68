import { randomUUID } from 'node:crypto';
import { type TestApp, createTestApp } from '../support/app.js';
import type { TestProduct } from '../support/chain.js';
import { countBy } from '../support/count-by.js';
import { type Chosen, type Platform, VoucherCounter } from '../support/vouchers.js';

const CALLERS = 50;

let counter: VoucherCounter;
let replica: TestApp;
let tea: TestProduct;

beforeAll(async () => {
  counter = await VoucherCounter.open();
  replica = await createTestApp({
    clock: counter.app.clock,
    database: counter.app.database,
    simulatorUrl: counter.simulator.url,
  });
  tea = await counter.chain.product(10_000);
  for (const platform of ['meituan', 'douyin'] as const) await counter.deal(platform, '1', { valueFen: 10_000 });
});
afterAll(async () => {
  await replica.close();
  await counter.close();
});
beforeEach(() => counter.simulator.control.clearFaults());

const everyone = <T>(work: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: CALLERS }, (_, index) => work(index)));

/** Half of the callers come to each of two servers. */
const settleAt = (index: number, vouchers: readonly Chosen[], key: string = randomUUID()) => {
  const { manager } = counter.chain;
  const client = index % 2 === 0 ? manager.client : manager.client.at(replica.url);
  return counter.settle({ product: tea, vouchers, voucherFen: 10_000, by: { ...manager, client }, key });
};

const outcome = ({ status, body }: { status: number; body: object }): string =>
  `${status} ${(body as { code?: string; state?: string }).code ?? (body as { state?: string }).state}`;

describe.each(['meituan', 'douyin'] as const)('50 tills with one voucher of %s', (platform: Platform) => {
  const due = () => counter.dueToEntity();
  const sold = async (): Promise<{ code: string; vouchers: Chosen[] }> => {
    const code = counter.sold(platform, '1')[0]?.code ?? '';
    return { code, vouchers: await counter.shown(code) };
  };

  it('use it once: one order is paid, the others hear why not', async () => {
    const before = await due();
    const { code, vouchers } = await sold();
    const replies = await everyone((index) => settleAt(index, vouchers));
    expect(countBy(replies, outcome)).toEqual({ '201 paid': 1, '409 VOUCHER_TAKEN': CALLERS - 1 });
    expect(counter.simulator.control.voucher(platform, code)).toMatchObject({ state: 'used', uses: 1 });
    expect(await due()).toBe(before + 10_000);
    expect(await counter.chain.problems()).toEqual([]);
  });

  it('with one key are one order', async () => {
    const { code, vouchers } = await sold();
    const key = randomUUID();
    const replies = await everyone((index) => settleAt(index, vouchers, key));
    expect(new Set(replies.map(({ body }) => body.id)).size).toBe(1);
    expect(counter.simulator.control.voucher(platform, code).uses).toBe(1);
    const last = await settleAt(0, vouchers, key);
    expect(outcome(last)).toBe('201 paid');
  });

  it('each asking a silent platform again and again end in one order', async () => {
    const before = await due();
    const { code, vouchers } = await sold();
    const target = platform === 'meituan' ? 'meituan.consume' : 'douyin.verify';
    counter.simulator.control.addFault({ target, kind: 'reset_after_commit' });
    const replies = await everyone((index) => settleAt(index, vouchers));
    const waiting = replies.filter(({ status }) => status === 201);
    expect(waiting).toHaveLength(1);
    counter.passTime(20_000);
    const id = waiting[0]?.body.id ?? 0;
    await Promise.all([
      ...Array.from({ length: 10 }, () => counter.check()),
      ...Array.from({ length: 10 }, () => counter.check(replica)),
      ...Array.from({ length: 10 }, () => counter.chain.manager.client.post(`/staff/orders/${id}/sync`)),
    ]);
    expect((await counter.order(id)).state).toBe('paid');
    expect(counter.simulator.control.voucher(platform, code).uses).toBe(1);
    expect(await due()).toBe(before + 10_000);
    expect(await counter.chain.problems()).toEqual([]);
  });

  it('asking for it back at once return the order once', async () => {
    const before = await due();
    const { code, vouchers } = await sold();
    const { body: order } = await settleAt(0, vouchers);
    const replies = await everyone(() => counter.cancel(order.id));
    expect(countBy(replies, ({ status }) => String(status === 200))).toMatchObject({ true: expect.any(Number) });
    for (const reply of replies) expect([200, 409, 422]).toContain(reply.status);
    await counter.check();
    expect((await counter.order(order.id)).state).toBe('refunded');
    expect(counter.simulator.control.voucher(platform, code)).toMatchObject({ state: 'unused', uses: 1 });
    expect(await due()).toBe(before);
    const [returns] = await counter.app.sql<{ total: number }>(
      'SELECT COUNT(*) AS total FROM sales_return WHERE order_id = ?',
      [order.id],
    );
    expect(Number(returns?.total)).toBe(1);
    expect(await counter.chain.problems()).toEqual([]);
  });
});
