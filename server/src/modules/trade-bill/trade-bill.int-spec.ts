import { randomUUID } from 'node:crypto';
import { type Chain, type OrderBody, type TestProduct, aChain } from '../../../test/support/chain.js';
import { Client } from '../../../test/support/client.js';
import { signIn } from '../../../test/support/headquarters.js';
import type { TestMember } from '../../../test/support/people.js';
import {
  type Till,
  type TopupReply,
  alignClocks,
  givenPlan,
  givenSettledMember,
  givenTopup,
  openTill,
  runJob,
} from '../../../test/support/till.js';
import type { TradeBillRunView } from './trade-bill.dto.js';

interface Difference {
  id: number;
  billDate: string;
  subject: string;
  number: string;
  kind: string;
  billFen: number | null;
  ourFen: number | null;
  state: string;
  explanation: string | null;
}

const HOUR_MS = 3_600_000;

/** Each test is a day in the life of the shop: it begins at noon and the bill is looked at the next morning. */
describe('the bill of WeChat Pay', () => {
  let till: Till;
  let chain: Chain;
  let finance: Client;
  let planId: number;
  let sofa: TestProduct;
  let noon: Date;

  beforeAll(async () => {
    till = await openTill();
    chain = await aChain(till.app);
    planId = await givenPlan(till);
    sofa = await chain.product(14_000);
    noon = new Date('2026-11-21T04:00:00.000Z');
  });
  afterAll(() => till.close());
  beforeEach(async () => {
    till.wechat.control.clearFaults();
    noon = new Date(noon.getTime() + 3 * 24 * HOUR_MS);
    await at(noon);
  });

  const today = (): string => new Date(noon.getTime() + 8 * HOUR_MS).toISOString().slice(0, 10);

  /** Sessions end with the hours that are skipped. */
  async function at(instant: Date): Promise<void> {
    till.app.clock.set(instant);
    alignClocks(till);
    finance = Client.withToken(till.app.url, await signIn(till.app, chain.administrator.username));
  }

  const nextMorning = (days = 1): Promise<void> => at(new Date(noon.getTime() + (days * 24 - 2) * HOUR_MS + 60_000));

  async function toppedUp(): Promise<{ member: TestMember; outTradeNo: string }> {
    const member = await givenSettledMember(till);
    const topup = await givenTopup(till, member, planId);
    till.wechat.control.pay(topup.payment);
    await till.wechat.control.settled();
    return { member, outTradeNo: topup.outTradeNo };
  }

  /** A sale paid by WeChat and taken back again. */
  async function soldAndReturned(member: TestMember): Promise<void> {
    const token = await signIn(till.app, chain.manager.username);
    const by = { ...chain.manager, client: Client.withToken(till.app.url, token) };
    const { status, body: order } = await chain.settle({
      product: sofa,
      grant: await chain.grant(member.id),
      wechatFen: 14_000,
      by,
    });
    if (status !== 201) throw new Error(JSON.stringify(order));
    const headers = { 'idempotency-key': randomUUID() };
    const { body } = await member.client.post<{ payment: TopupReply['payment'] }>(
      `/member/orders/${order.id}/pay`,
      {},
      headers,
    );
    till.wechat.control.pay(body.payment);
    await till.wechat.control.settled();
    const refund = await chain.refund(order.id, { by });
    if (refund.status >= 300) throw new Error(JSON.stringify(refund.body));
    await runJob(till.app, 'payment.refunds');
    await till.wechat.control.settled();
    const { body: after } = await by.client.get<OrderBody>(`/staff/orders/${order.id}`);
    if (after.state !== 'refunded') throw new Error(after.state);
  }

  const compare = (day = today()) =>
    finance.post<TradeBillRunView & { code?: string }>(`/admin/trade-bills/days/${day}/compare`);

  async function differences(day = today()): Promise<Difference[]> {
    const { body } = await finance.get<{ items: Difference[] }>(`/admin/trade-bills/differences?day=${day}&limit=100`);
    return body.items.sort((a, b) => a.kind.localeCompare(b.kind) || a.id - b.id);
  }

  const kinds = async (day?: string): Promise<string[]> =>
    (await differences(day)).map(({ kind, state }) => `${kind} ${state}`);

  it('agrees to the fen on a day of payments and refunds, and comparing again changes nothing', async () => {
    const { member } = await toppedUp();
    await soldAndReturned(member);
    await nextMorning();
    const first = await compare();
    expect(first).toMatchObject({
      status: 200,
      body: {
        state: 'balanced',
        attempts: 1,
        billPayments: 2,
        billPaidFen: 44_000,
        billRefunds: 1,
        billRefundedFen: 14_000,
        // 0.60 % of what was kept.
        billFeeFen: 180,
        ourPayments: 2,
        ourPaidFen: 44_000,
        ourRefunds: 1,
        ourRefundedFen: 14_000,
        openDifferences: 0,
      },
    });
    expect(await compare()).toMatchObject({
      body: { ...first.body, attempts: 2, finishedAt: expect.any(String) as string },
    });
    expect(await differences()).toEqual([]);
  });

  it('is balanced on a day without trade', async () => {
    await nextMorning();
    expect((await compare()).body).toMatchObject({ state: 'balanced', digest: null, billPayments: 0, ourPayments: 0 });
  });

  it('is fetched every morning at ten by the worker, once', async () => {
    await toppedUp();
    await nextMorning();
    const { days } = (await runJob(till.app, 'trade-bill.compare')) as { days: string[] };
    expect(days.at(-1)).toBe(today());
    expect(await runJob(till.app, 'trade-bill.compare')).toEqual({ days: [] });
  });

  it('can’t be had before it is there, nor of any day', async () => {
    expect((await compare()).body.code).toBe('TRADE_BILL_DAY');
    await at(new Date(noon.getTime() + 21.9 * HOUR_MS));
    expect((await compare()).body.code).toBe('TRADE_BILL_DAY');
    expect((await compare('2026-02-30')).body.code).toBe('REQUEST_INVALID');
    expect((await compare('2026-01-02')).body.code).toBe('TRADE_BILL_DAY');
    expect((await compare('yesterday')).body.code).toBe('REQUEST_INVALID');
  });

  it('keeps why it could not be had, and forgets it when it could', async () => {
    await toppedUp();
    await nextMorning();
    till.wechat.control.addFault({ target: 'billdownload', kind: 'http_500' });
    expect(await compare()).toMatchObject({ status: 503, body: { code: 'TRADE_BILL_UNAVAILABLE' } });
    const failed = await finance.get<TradeBillRunView>(`/admin/trade-bills/days/${today()}`);
    expect(failed.body).toMatchObject({ state: 'failed', problem: expect.stringContaining('unknown') as string });
    expect((await compare()).body).toMatchObject({ state: 'balanced', attempts: 2, problem: null });
  });

  it('tells what is only there, only here, of another amount and in another state', async () => {
    const [amount, state, gone] = [await toppedUp(), await toppedUp(), await toppedUp()];
    await till.app.sql('UPDATE payment SET amount_fen = amount_fen + 1 WHERE out_trade_no = ?', [amount.outTradeNo]);
    await till.app.sql("UPDATE payment SET state = 'paying', paid_at = NULL WHERE out_trade_no = ?", [
      state.outTradeNo,
    ]);
    const lost = `GK${randomUUID().slice(0, 8).toUpperCase()}`;
    await till.app.sql('UPDATE payment SET out_trade_no = ? WHERE out_trade_no = ?', [lost, gone.outTradeNo]);
    await nextMorning();
    expect((await compare()).body).toMatchObject({ state: 'different', openDifferences: 4 });
    expect(await differences()).toEqual([
      expect.objectContaining({ kind: 'amount', number: amount.outTradeNo, billFen: 30_000, ourFen: 30_001 }),
      expect.objectContaining({ kind: 'missing_here', number: gone.outTradeNo, billFen: 30_000, ourFen: null }),
      expect.objectContaining({ kind: 'missing_there', number: lost, billFen: null, ourFen: 30_000 }),
      expect.objectContaining({ kind: 'status', number: state.outTradeNo }),
    ]);

    await till.app.sql('UPDATE payment SET amount_fen = 30000 WHERE out_trade_no = ?', [amount.outTradeNo]);
    await till.app.sql('UPDATE payment SET out_trade_no = ? WHERE out_trade_no = ?', [gone.outTradeNo, lost]);
    await till.app.sql("UPDATE payment SET state = 'paid', paid_at = ? WHERE out_trade_no = ?", [
      noon,
      state.outTradeNo,
    ]);
    expect((await compare()).body).toMatchObject({ state: 'balanced', openDifferences: 0 });
    expect(new Set((await differences()).map(({ explanation }) => explanation))).toEqual(
      new Set(['再次核对时已经一致']),
    );
  });

  it('explains by itself the next day what was only heard late', async () => {
    const { outTradeNo } = await toppedUp();
    await till.app.sql("UPDATE payment SET state = 'paying', paid_at = NULL WHERE out_trade_no = ?", [outTradeNo]);
    await nextMorning();
    await compare();
    expect(await kinds()).toEqual(['status open']);
    const missed = today();

    // The question brings what the notice did not; our day is another one then.
    await till.app.sql("UPDATE payment SET state = 'paid', paid_at = ? WHERE out_trade_no = ?", [
      till.app.clock.now(),
      outTradeNo,
    ]);
    await nextMorning(2);
    noon = new Date(noon.getTime() + 24 * HOUR_MS);
    await compare();
    expect(await differences(missed)).toEqual([
      expect.objectContaining({ kind: 'status', state: 'explained', explanation: '通知迟到，现已与账单一致' }),
    ]);
    const { body } = await finance.get<TradeBillRunView>(`/admin/trade-bills/days/${missed}`);
    expect(body).toMatchObject({ state: 'balanced', openDifferences: 0 });
  });

  it('takes each side’s day for what it is at midnight in Shanghai', async () => {
    const midnight = new Date(noon.getTime() + 12 * HOUR_MS);
    await at(new Date(midnight.getTime() - 20_000));
    const before = await toppedUp();
    await at(new Date(midnight.getTime() + 5_000));
    const after = await toppedUp();
    await nextMorning();
    expect((await compare()).body).toMatchObject({ state: 'balanced', billPayments: 1, ourPayments: 1 });
    await nextMorning(2);
    const tomorrow = new Date(midnight.getTime() + 8 * HOUR_MS).toISOString().slice(0, 10);
    expect((await compare(tomorrow)).body).toMatchObject({ state: 'balanced', billPayments: 1, ourPayments: 1 });

    // Ours says a second after midnight, the bill a second before: both have it, and nobody has to do anything.
    await till.app.sql('UPDATE payment SET paid_at = ? WHERE out_trade_no = ?', [midnight, before.outTradeNo]);
    expect((await compare()).body).toMatchObject({ state: 'balanced' });
    expect(await kinds()).toEqual(['late explained']);
    expect((await compare(tomorrow)).body).toMatchObject({ state: 'balanced' });
    expect(await kinds(tomorrow)).toEqual([]);

    // And the other way round: missing on the one bill, found on the next.
    await till.app.sql('UPDATE payment SET paid_at = ? WHERE out_trade_no = ?', [
      new Date(midnight.getTime() - 1),
      after.outTradeNo,
    ]);
    expect((await compare()).body).toMatchObject({ state: 'different' });
    expect((await compare(tomorrow)).body).toMatchObject({ state: 'balanced' });
    expect(await kinds()).toEqual(['late explained', 'missing_there explained']);
  });

  it('is closed by a person with a reason, once, and stays closed until the amounts change', async () => {
    const { outTradeNo } = await toppedUp();
    await till.app.sql('UPDATE payment SET amount_fen = amount_fen + 1 WHERE out_trade_no = ?', [outTradeNo]);
    await nextMorning();
    await compare();
    const [difference] = (await differences()) as [Difference];
    const path = `/admin/trade-bills/differences/${difference.id}/resolve`;
    expect((await finance.post(path, { reason: ' ' })).status).toBe(400);
    expect(await finance.post(path, { reason: '微信已更正，见工单 88' })).toMatchObject({
      status: 200,
      body: { state: 'resolved' },
    });
    expect(await finance.post(path, { reason: '再来一次' })).toMatchObject({
      status: 409,
      body: { code: 'TRADE_BILL_DIFFERENCE_CLOSED' },
    });
    const audit = await till.app.sql<{ reason: string }>(
      "SELECT reason FROM audit_entry WHERE action = 'trade-bill.difference.resolve' AND subject = ?",
      [`trade-bill-difference:${difference.id}`],
    );
    expect(audit).toEqual([{ reason: '微信已更正，见工单 88' }]);

    expect((await compare()).body).toMatchObject({ state: 'balanced', openDifferences: 0 });
    await till.app.sql('UPDATE payment SET amount_fen = amount_fen + 1 WHERE out_trade_no = ?', [outTradeNo]);
    expect((await compare()).body).toMatchObject({ state: 'different', openDifferences: 1 });
    await till.app.sql('UPDATE payment SET amount_fen = 30000 WHERE out_trade_no = ?', [outTradeNo]);
  });

  it('is written once by however many compare it at the same moment', async () => {
    const { outTradeNo } = await toppedUp();
    await till.app.sql('UPDATE payment SET amount_fen = amount_fen + 1 WHERE out_trade_no = ?', [outTradeNo]);
    await nextMorning();
    const replies = await Promise.all(Array.from({ length: 8 }, () => compare()));
    expect(replies.map(({ status }) => status)).toEqual(new Array(8).fill(200));
    expect(await kinds()).toEqual(['amount open']);
    await till.app.sql('UPDATE payment SET amount_fen = 30000 WHERE out_trade_no = ?', [outTradeNo]);
  });

  it('has pages of days and of differences', async () => {
    const { body } = await finance.get<{ items: TradeBillRunView[]; nextBefore: string | null }>(
      '/admin/trade-bills?limit=2',
    );
    expect(body.items).toHaveLength(2);
    const next = await finance.get<{ items: TradeBillRunView[] }>(
      `/admin/trade-bills?limit=100&before=${body.nextBefore}`,
    );
    expect(next.body.items.length).toBeGreaterThan(3);
    const open = await finance.get<{ items: Difference[] }>('/admin/trade-bills/differences?state=open&limit=1');
    expect(open.body.items.every(({ state }) => state === 'open')).toBe(true);
  });
});
