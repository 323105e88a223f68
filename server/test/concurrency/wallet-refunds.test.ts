import { randomUUID } from 'node:crypto';
import { type Chain, type TestProduct, aChain } from '../support/chain.js';
import { countBy } from '../support/count-by.js';
import { type TestStaff, givenStaff } from '../support/headquarters.js';
import type { TestMember } from '../support/people.js';
import { type Till, givenPlan, givenSettledMember, openTill, passTime, runJob } from '../support/till.js';
import { type RefundBody, actOn, askRefund, givenPaidTopup, refundOf } from '../support/wallet-refunds.js';

const TIMES = 50;
const ALL = { reason: 'changed_mind', expectedFen: 30_000 };

describe('wallet refunds that race', () => {
  let till: Till;
  let chain: Chain;
  let planId: number;
  let tea: TestProduct;
  let managers: TestStaff[];

  beforeAll(async () => {
    till = await openTill({ withReplica: true });
    chain = await aChain(till.app);
    planId = await givenPlan(till);
    tea = await chain.product(1_000);
    const role = [{ code: 'store_manager', storeId: till.storeId }];
    managers = [await givenStaff(till.app, role), await givenStaff(till.app, role)];
  });
  afterAll(async () => {
    expect(await chain.problems()).toEqual([]);
    await till.close();
  });

  async function aMember(days = 0): Promise<TestMember> {
    const member = await givenSettledMember(till);
    await givenPaidTopup(till, member, planId);
    const moved = 'UPDATE wallet_lot SET paid_at = DATE_SUB(paid_at, INTERVAL ? DAY) WHERE member_id = ?';
    await till.app.sql(moved, [days, member.id]);
    return member;
  }

  /** In turn at the two servers. */
  const at = (member: TestMember, turn: number) => member.client.at(turn % 2 === 0 ? till.app.url : till.replica.url);

  const ask = (member: TestMember, turn: number, key: string = randomUUID()) =>
    at(member, turn).post<RefundBody>('/member/wallet-refunds', ALL, { 'idempotency-key': key });

  async function atWechat(member: TestMember): Promise<number[]> {
    const [payment] = await till.app.sql<{ out_trade_no: string }>(
      'SELECT out_trade_no FROM payment WHERE member_id = ?',
      [member.id],
    );
    return till.wechat.control
      .state()
      .refunds.filter(({ outTradeNo }) => outTradeNo === payment?.out_trade_no)
      .map(({ amount }) => amount);
  }

  it('fifty requests with keys of their own give the money back once', async () => {
    const member = await aMember();
    const replies = await Promise.all(Array.from({ length: TIMES }, (_, turn) => ask(member, turn)));
    const made = replies.filter(({ status }) => status === 201);
    expect(made).toHaveLength(1);
    const codes = new Set(replies.filter(({ status }) => status !== 201).map(({ body }) => body.code));
    expect([...codes].every((code) => code === 'WALLET_REFUND_UNDER_WAY' || code === 'WALLET_REFUND_NOTHING')).toBe(
      true,
    );
    await till.wechat.control.settled();
    expect(await atWechat(member)).toEqual([30_000]);
    expect((await refundOf(member, made[0]?.body.id ?? 0)).state).toBe('refunded');
    expect(await chain.balances(member.id)).toMatchObject({ principal: 0, bonus: 0, held: 0 });
  });

  it('fifty repetitions of one request all get the one answer', async () => {
    const member = await aMember(30);
    const replies = await Promise.all(Array.from({ length: TIMES }, (_, turn) => ask(member, turn, 'refund-once')));
    expect(countBy(replies, ({ status, body }) => `${status} ${body.state}`)).toEqual({ '201 requested': TIMES });
    expect(new Set(replies.map(({ body }) => body.id)).size).toBe(1);
    expect(await chain.balances(member.id)).toMatchObject({ held: 36_000 });
  });

  it('a request and many sales at once: whatever comes first, nothing is had twice', async () => {
    const member = await aMember(30);
    const grants = await chain.grants(member.id, 12);
    const [asked, sales] = await Promise.all([
      ask(member, 0),
      Promise.all(grants.map((grant) => chain.settle({ product: tea, grant, walletFen: 1_000 }))),
    ]);
    const sold = sales.filter(({ status }) => status === 201).length;
    expect(sales.every(({ status }) => status === 201 || status === 422 || status === 503)).toBe(true);
    const { principal, bonus, held } = await chain.balances(member.id);
    expect(principal + bonus).toBe(36_000 - sold * 1_000);
    // Before the first sale the sum was what had been shown; after it, it was not.
    if (asked.status === 201) expect({ held, sold }).toEqual({ held: 36_000, sold: 0 });
    else expect({ held, code: asked.body.code }).toEqual({ held: 0, code: 'WALLET_REFUND_CHANGED' });
  });

  it('two managers approving it fifty times send it out once', async () => {
    const member = await aMember(30);
    const { body } = await askRefund(member);
    const replies = await Promise.all(
      Array.from({ length: TIMES }, (_, turn) => actOn(managers[turn % 2] as TestStaff, body.id, 'approve')),
    );
    expect(countBy(replies, (reply) => String(reply.status))).toEqual({ '200': 1, '409': TIMES - 1 });
    await till.wechat.control.settled();
    expect(await atWechat(member)).toEqual([30_000]);
    expect((await refundOf(member, body.id)).state).toBe('refunded');
  });

  it('approving, rejecting and withdrawing at once come to one end', async () => {
    for (let round = 0; round < 5; round += 1) {
      const member = await aMember(30);
      const { body } = await askRefund(member);
      const replies = await Promise.all([
        actOn(managers[0] as TestStaff, body.id, 'approve'),
        actOn(managers[1] as TestStaff, body.id, 'reject', { reason: '测试' }),
        member.client.post(`/member/wallet-refunds/${body.id}/cancel`, {}, { 'idempotency-key': randomUUID() }),
      ]);
      expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
      await till.wechat.control.settled();
      const { state } = await refundOf(member, body.id);
      const gone = state === 'refunded';
      expect(await chain.balances(member.id)).toMatchObject({ principal: gone ? 0 : 30_000, held: 0 });
      expect(await atWechat(member)).toEqual(gone ? [30_000] : []);
    }
  });

  it('fifty payouts by hand are one', async () => {
    const member = await aMember(366);
    await till.app.sql('UPDATE payment SET paid_at = DATE_SUB(paid_at, INTERVAL 366 DAY) WHERE member_id = ?', [
      member.id,
    ]);
    const { body } = await askRefund(member);
    await actOn(managers[0] as TestStaff, body.id, 'approve');
    const replies = await Promise.all(
      Array.from({ length: TIMES }, (_, turn) =>
        actOn(managers[turn % 2] as TestStaff, body.id, 'payouts', {
          method: 'cash',
          proofNo: `R-${turn}`,
          payeeNote: '会员本人签收',
          expectedFen: 30_000,
        }),
      ),
    );
    expect(countBy(replies, (reply) => String(reply.status))).toEqual({ '200': 1, '409': TIMES - 1 });
    const [drawer] = await till.app.sql<{ fen: number }>(
      `SELECT SUM(m.amount_fen) AS fen FROM cash_movement m JOIN wallet_refund_payout p ON p.id = m.ref_id
        WHERE m.kind = 'payout' AND p.refund_id = ?`,
      [body.id],
    );
    expect(drawer).toEqual({ fen: -30_000 });
  });

  it('news that comes several times, and our own questions beside it, are heard once', async () => {
    const member = await aMember(30);
    const { body } = await askRefund(member);
    till.wechat.control.addFault({
      target: 'notify',
      kind: 'parallel_duplicate',
      params: { count: 10, eventType: 'REFUND.SUCCESS' },
    });
    await actOn(managers[0] as TestStaff, body.id, 'approve');
    passTime(till, 60_000);
    await Promise.all([
      till.wechat.control.settled(),
      ...Array.from({ length: 10 }, () => runJob(till.replica, 'payment.refunds')),
    ]);
    await till.wechat.control.settled();
    expect((await refundOf(member, body.id)).state).toBe('refunded');
    expect(await chain.balances(member.id)).toMatchObject({ principal: 0, bonus: 0, held: 0 });
  });
});
