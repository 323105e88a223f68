import { Chain, aChain } from '../../../test/support/chain.js';
import { type TestStaff, givenStaff } from '../../../test/support/headquarters.js';
import type { TestMember } from '../../../test/support/people.js';
import { type Till, givenPlan, givenSettledMember, openTill, passTime, runJob } from '../../../test/support/till.js';
import {
  BANK_PAYOUT,
  actOn,
  askRefund,
  givenPaidTopup,
  previewOf,
  refundAsSeenBy,
  refundOf,
} from '../../../test/support/wallet-refunds.js';

const MINUTE_MS = 60_000;

let till: Till;
let chain: Chain;
let planId: number;
let manager: TestStaff;
let cashier: TestStaff;
let finance: TestStaff;

beforeAll(async () => {
  till = await openTill();
  chain = await aChain(till.app);
  planId = await givenPlan(till);
  manager = await givenStaff(till.app, [{ code: 'store_manager', storeId: till.storeId }]);
  cashier = await givenStaff(till.app, [{ code: 'cashier', storeId: till.storeId }]);
  finance = await givenStaff(till.app, [{ code: 'finance', storeId: null }]);
});

afterAll(async () => {
  expect(await chain.problems()).toEqual([]);
  await till.close();
});

beforeEach(() => till.wechat.control.clearFaults());

/** A member whose 充300送60 is this old, with this much of it spent. */
async function aMember(history: { days?: number; spentFen?: number } = {}): Promise<TestMember> {
  const member = await givenSettledMember(till);
  await givenPaidTopup(till, member, planId);
  if (history.spentFen) await spend(member, history.spentFen);
  if (history.days) await age(member, history.days);
  return member;
}

/** Moves a member's top-ups into the past: waiting that long would end everybody's session. */
async function age(member: TestMember, days: number): Promise<void> {
  for (const table of ['wallet_lot', 'payment']) {
    const moved = 'paid_at = DATE_SUB(paid_at, INTERVAL ? DAY)';
    await till.app.sql(`UPDATE ${table} SET ${moved} WHERE member_id = ?`, [days, member.id]);
  }
}

/** The same for a request: when it came in, and by when it has to be paid. */
async function ageRequest(id: number, days: number): Promise<void> {
  const moved = 'requested_at = DATE_SUB(requested_at, INTERVAL ? DAY), due_on = DATE_SUB(due_on, INTERVAL ? DAY)';
  await till.app.sql(`UPDATE wallet_refund SET ${moved} WHERE id = ?`, [days, days, id]);
}

async function spend(member: TestMember, fen: number): Promise<number> {
  const product = await chain.product(fen);
  const sold = await chain.settle({ product, grant: await chain.grant(member.id), walletFen: fen });
  if (sold.status !== 201) throw new Error(JSON.stringify(sold.body));
  return sold.body.id;
}

async function booksOf(member: TestMember): Promise<Record<string, number>> {
  const rows = await till.app.sql<{ book: string; amount: number }>(
    `SELECT a.book, SUM(e.amount) AS amount FROM ledger_journal j JOIN ledger_entry e ON e.journal_id = j.id
       JOIN ledger_account a ON a.id = e.account_id WHERE j.kind = 'wallet.refund' AND j.member_id = ? GROUP BY a.book`,
    [member.id],
  );
  return Object.fromEntries(rows.map(({ book, amount }) => [book, amount]));
}

const walletOf = async (member: TestMember) => {
  const { principal, bonus, held } = await chain.balances(member.id);
  return { principal, bonus, held };
};

const atWechat = (member: TestMember): Promise<{ amount: number; status: string }[]> =>
  till.app
    .sql<{ out_trade_no: string }>('SELECT out_trade_no FROM payment WHERE member_id = ?', [member.id])
    .then((payments) =>
      till.wechat.control
        .state()
        .refunds.filter(({ outTradeNo }) => payments.some((payment) => payment.out_trade_no === outTradeNo))
        .map(({ amount, status }) => ({ amount, status })),
    );

async function advanceRefunds(): Promise<void> {
  await till.wechat.control.settled();
  await runJob(till.app, 'payment.refunds');
  await till.wechat.control.settled();
}

describe('the right of return of the first days', () => {
  it('gives back what is unused at once, to the payment it came from, and voids the bonus', async () => {
    const member = await aMember({ days: 6 });
    const [lot] = await previewOf(member);
    expect(lot).toMatchObject({ rule: 'unused', refundFen: 30_000, way: 'wechat', unavailableReason: null });
    expect(lot?.fullRefundUntil).not.toBeNull();

    const asked = await askRefund(member);
    expect([asked.status, asked.body.state]).toEqual([201, 'refunding']);
    expect(await walletOf(member)).toEqual({ principal: 30_000, bonus: 6_000, held: 36_000 });
    await till.wechat.control.settled();

    const done = await refundOf(member, asked.body.id);
    expect(done).toMatchObject({ state: 'refunded', refundFen: 30_000, interestFen: 0, returnedFen: 30_000 });
    expect(done.moments.at(-1)?.title).toBe('¥300 已退回微信');
    expect(await atWechat(member)).toEqual([{ amount: 30_000, status: 'SUCCESS' }]);
    expect(await walletOf(member)).toEqual({ principal: 0, bonus: 0, held: 0 });
    expect(await booksOf(member)).toEqual({ principal: -30_000, bonus: -6_000, wechat: 30_000, 'bonus-cost': 6_000 });
  });

  it('asks a person when something was spent, and counts it at the better rate', async () => {
    const member = await aMember({ days: 2, spentFen: 12_000 });
    const asked = await askRefund(member);
    expect(asked.body).toMatchObject({ state: 'requested', refundFen: 20_000 });
    expect(asked.body.lots[0]).toMatchObject({ rule: 'early' });
  });
});

describe('by cause, after that', () => {
  it.each([
    ['changed_mind', 'member', 18_000, { wechat: 18_000, forfeited: 2_000 }],
    ['store_closed', 'operator', 20_000, { wechat: 20_000 }],
  ] as const)('%s gives back by the %s’s rule', async (reason, cause, refundFen, books) => {
    const member = await aMember({ days: 30, spentFen: 12_000 });
    const asked = await askRefund(member, { reason });
    expect(asked.body).toMatchObject({ state: 'requested', cause, refundFen, cancellable: true });
    const [lot] = asked.body.lots;
    expect(lot?.steps.reduce((sum, { amountFen }) => sum + amountFen, 0)).toBe(refundFen);
    expect(lot?.voidText).toBe('未用完的赠送 ¥40 随退款作废');
    expect(await walletOf(member)).toEqual({ principal: 20_000, bonus: 4_000, held: 24_000 });

    const approved = await actOn(manager, asked.body.id, 'approve', { note: '已核实' });
    expect([approved.status, approved.body.state]).toEqual([200, 'refunding']);
    await till.wechat.control.settled();
    expect(await refundOf(member, asked.body.id)).toMatchObject({ state: 'refunded', decisionNote: '已核实' });
    expect(await booksOf(member)).toEqual({ principal: -20_000, bonus: -4_000, 'bonus-cost': 4_000, ...books });
    expect(await walletOf(member)).toEqual({ principal: 0, bonus: 0, held: 0 });
  });

  it('pays interest for the days that the request waited', async () => {
    const member = await aMember({ days: 30, spentFen: 12_000 });
    const asked = await askRefund(member, { reason: 'store_closed' });
    await ageRequest(asked.body.id, 10);
    const shown = await refundOf(member, asked.body.id);
    // ¥200 × 3.00 % × 10 ÷ 365, rounded up.
    expect(shown).toMatchObject({ interestFen: 17, totalFen: 20_017 });
    await actOn(manager, asked.body.id, 'approve');
    await till.wechat.control.settled();
    expect(await atWechat(member)).toEqual([{ amount: 20_017, status: 'SUCCESS' }]);
    expect(await booksOf(member)).toMatchObject({ wechat: 20_017, 'refund-cost': -17 });
  });

  it('pays by hand the interest that WeChat has no room for', async () => {
    const member = await aMember({ days: 30 });
    const asked = await askRefund(member);
    await ageRequest(asked.body.id, 10);
    await actOn(manager, asked.body.id, 'approve');
    await till.wechat.control.settled();
    const waiting = await refundAsSeenBy(cashier, asked.body.id);
    expect(waiting).toMatchObject({ state: 'manual_payout', returnedFen: 30_000, manualFen: 13, payable: true });
    const paid = await actOn(cashier, asked.body.id, 'payouts', {
      method: 'cash',
      proofNo: `R-${asked.body.id}`,
      payeeNote: '会员本人签收',
      expectedFen: 13,
    });
    expect(paid.body).toMatchObject({ state: 'paid_out', returnedFen: 30_013 });
    expect(await booksOf(member)).toMatchObject({ wechat: 30_000, cash: 13, 'refund-cost': -13 });
  });

  it('is decided by a person who may see it otherwise than it was asked', async () => {
    const member = await aMember({ days: 30, spentFen: 12_000 });
    const asked = await askRefund(member, { reason: 'misinformed' });
    const [lot] = asked.body.lots;
    const deductions = [{ lotKey: lot?.lotKey, amountFen: 1_000, reason: '已领取的保温杯' }];
    const approved = await actOn(finance, asked.body.id, 'approve', { cause: 'member', deductions });
    expect(approved.body).toMatchObject({ cause: 'member', refundFen: 17_000 });
    expect(approved.body.lots[0]?.steps.at(-1)).toEqual({
      title: '扣减赠品折价',
      detail: '已领取的保温杯',
      amountFen: -1_000,
    });
    await till.wechat.control.settled();
    expect(await booksOf(member)).toMatchObject({ wechat: 17_000, forfeited: 3_000 });
  });

  it('gives nothing when more was spent than was paid, and leaves the balance alone', async () => {
    const member = await aMember({ days: 30, spentFen: 33_000 });
    expect((await previewOf(member))[0]).toMatchObject({ refundFen: 0, unavailableReason: expect.any(String) });
    const asked = await askRefund(member, { expectedFen: 1 });
    expect([asked.status, asked.body.code]).toEqual([422, 'WALLET_REFUND_NOTHING']);
    expect((await previewOf(member, 'store_closed'))[0]).toMatchObject({ refundFen: 2_500, unavailableReason: null });
  });

  it('follows the rules of the place', async () => {
    const setting = (key: string, value: unknown) =>
      till.administrator.client.put(`/admin/settings/${key}`, { scope: `store:${till.storeId}`, value });
    const member = await aMember({ days: 10 });
    expect((await previewOf(member))[0]?.rule).toBe('member');
    expect((await setting('walletRefund.region', 'jiangsu')).status).toBe(200);
    passTime(till, 5_000);
    expect((await previewOf(member))[0]?.rule).toBe('unused');
    await setting('walletRefund.region', 'national');
    passTime(till, 5_000);
  });
});

describe('several top-ups', () => {
  it('each go back to their own payment, and one may stay', async () => {
    const member = await aMember();
    await givenPaidTopup(till, member, planId);
    await spend(member, 12_000);
    await age(member, 30);
    const lots = await previewOf(member);
    expect(lots.map(({ refundFen }) => refundFen)).toEqual([18_000, 30_000]);
    const asked = await askRefund(member);
    await actOn(manager, asked.body.id, 'approve');
    await till.wechat.control.settled();
    expect((await atWechat(member)).sort((a, b) => a.amount - b.amount)).toEqual([
      { amount: 18_000, status: 'SUCCESS' },
      { amount: 30_000, status: 'SUCCESS' },
    ]);
    expect((await refundOf(member, asked.body.id)).state).toBe('refunded');

    const other = await aMember();
    await givenPaidTopup(till, other, planId);
    const [first] = await previewOf(other);
    await askRefund(other, { lotKeys: [first?.lotKey ?? 0] });
    await till.wechat.control.settled();
    expect(await walletOf(other)).toEqual({ principal: 30_000, bonus: 6_000, held: 0 });
  });
});

describe('what WeChat makes of it', () => {
  async function onItsWay(): Promise<{ member: TestMember; id: number }> {
    const member = await aMember({ days: 30, spentFen: 12_000 });
    const asked = await askRefund(member);
    await actOn(manager, asked.body.id, 'approve');
    return { member, id: asked.body.id };
  }
  const HELD = { principal: 20_000, bonus: 4_000, held: 24_000 };

  it('stays under way until WeChat says that it is paid', async () => {
    till.wechat.control.addFault({ target: 'notify', kind: 'lost', params: { eventType: 'REFUND.SUCCESS' } });
    const { member, id } = await onItsWay();
    await till.wechat.control.settled();
    expect((await refundOf(member, id)).state).toBe('refunding');
    expect(await walletOf(member)).toEqual(HELD);
    passTime(till, MINUTE_MS);
    await advanceRefunds();
    expect((await refundOf(member, id)).state).toBe('refunded');
    expect(await walletOf(member)).toEqual({ principal: 0, bonus: 0, held: 0 });
  });

  it.each(['reset_after_commit', 'http_500', 'unsigned', 'http_429'] as const)(
    'keeps the hold after %s, asks again under the same number and pays once',
    async (kind) => {
      till.wechat.control.addFault({ target: 'refund', kind });
      const { member, id } = await onItsWay();
      expect((await refundOf(member, id)).state).toBe('refunding');
      expect(await walletOf(member)).toEqual(HELD);
      passTime(till, MINUTE_MS);
      await advanceRefunds();
      expect(await atWechat(member)).toEqual([{ amount: 18_000, status: 'SUCCESS' }]);
      expect((await refundOf(member, id)).state).toBe('refunded');
      expect((await booksOf(member))['wechat']).toBe(18_000);
    },
  );

  it('waits patiently while our account at WeChat is short of money', async () => {
    const member = await aMember({ days: 30, spentFen: 12_000 });
    const asked = await askRefund(member);
    const { outTradeNo } = till.wechat.control.state().payments.at(-1) as { outTradeNo: string };
    till.wechat.control.addFault({ target: 'refund_account', kind: 'not_enough', times: 3 });
    await actOn(manager, asked.body.id, 'approve');
    for (let round = 0; round < 4; round += 1) {
      passTime(till, 10 * MINUTE_MS);
      await advanceRefunds();
    }
    expect((await refundOf(member, asked.body.id)).state).toBe('refunded');
    expect(till.wechat.control.state().refunds.filter((refund) => refund.outTradeNo === outTradeNo)).toHaveLength(1);
  });

  it.each([
    ['closed', 'WeChat closed the refund'],
    ['abnormal', 'the bank could not take the refund'],
  ] as const)('keeps the hold when it is %s, and a person sends it once more', async (kind, problem) => {
    till.wechat.control.addFault({ target: 'refund_settlement', kind });
    const { member, id } = await onItsWay();
    await till.wechat.control.settled();
    expect(await refundAsSeenBy(manager, id)).toMatchObject({
      state: 'stuck',
      problem,
      retryable: true,
      payable: false,
    });
    expect((await refundOf(member, id)).moments.at(-1)).toMatchObject({ title: '微信退款受阻', at: null });
    expect(await walletOf(member)).toEqual(HELD);

    passTime(till, 2 * MINUTE_MS);
    const again = await actOn(manager, id, 'retry', { way: 'wechat' });
    expect(again.status).toBe(200);
    await advanceRefunds();
    const after = await refundOf(member, id);
    // An abnormal one keeps its number, and WeChat says again what it is; a closed one is asked for anew.
    expect(after.state).toBe(kind === 'closed' ? 'refunded' : 'stuck');
    if (kind === 'closed') expect(await walletOf(member)).toEqual({ principal: 0, bonus: 0, held: 0 });
    else expect(await walletOf(member)).toEqual(HELD);
  });

  it('is paid by hand when WeChat can’t, by somebody else than decided so', async () => {
    till.wechat.control.addFault({ target: 'refund_settlement', kind: 'closed' });
    const { member, id } = await onItsWay();
    await till.wechat.control.settled();
    const rerouted = await actOn(manager, id, 'retry', { way: 'manual' });
    expect(rerouted.body).toMatchObject({ state: 'manual_payout', manualFen: 18_000, payable: false });
    const payout = { ...BANK_PAYOUT, proofNo: `B-${id}`, expectedFen: 18_000 };
    expect((await actOn(manager, id, 'payouts', payout)).body.code).toBe('WALLET_REFUND_SAME_PERSON');
    const paid = await actOn(finance, id, 'payouts', payout);
    expect(paid.body).toMatchObject({ state: 'paid_out', payouts: [{ method: 'bank', amountFen: 18_000 }] });
    expect(await walletOf(member)).toEqual({ principal: 0, bonus: 0, held: 0 });
    expect((await booksOf(member))['paid-out']).toBe(18_000);
    const audit = await till.app.sql<{ action: string }>(
      'SELECT action FROM audit_entry WHERE subject = ? ORDER BY id',
      [`wallet-refund:${id}`],
    );
    expect(audit.map(({ action }) => action)).toEqual([
      'wallet_refund.approve',
      'wallet_refund.retry',
      'wallet_refund.payout',
    ]);
  });

  it('goes to a person when the payment is older than WeChat allows', async () => {
    const member = await aMember({ days: 366 });
    const [lot] = await previewOf(member);
    expect(lot).toMatchObject({ way: 'manual', refundFen: 30_000 });
    expect(lot?.wayText).toContain('365 天');
    const asked = await askRefund(member);
    const approved = await actOn(manager, asked.body.id, 'approve');
    expect(approved.body).toMatchObject({ state: 'manual_payout', manualFen: 30_000 });
    expect(await atWechat(member)).toEqual([]);
    expect(await walletOf(member)).toEqual({ principal: 30_000, bonus: 6_000, held: 36_000 });
  });
});

describe('money that came in cash', () => {
  async function cashMember(): Promise<TestMember> {
    const member = await givenSettledMember(till);
    const key = { 'idempotency-key': `cash-${member.id}` };
    const body = { method: 'cash', storeId: till.storeId, planId, memberId: member.id };
    const paid = await cashier.client.post('/staff/topups', body, key);
    if (paid.status !== 201) throw new Error(JSON.stringify(paid.body));
    return member;
  }

  it('goes back in cash out of the drawer, once, with a receipt', async () => {
    const member = await cashMember();
    const asked = await askRefund(member);
    expect(asked.body).toMatchObject({ state: 'manual_payout', cancellable: true });
    const payout = { method: 'cash', proofNo: `C-${asked.body.id}`, payeeNote: '会员本人签收', expectedFen: 30_000 };
    const wrong = await actOn(cashier, asked.body.id, 'payouts', { ...payout, expectedFen: 29_999 });
    expect([wrong.status, wrong.body.code]).toEqual([409, 'WALLET_REFUND_CHANGED']);
    const paid = await actOn(cashier, asked.body.id, 'payouts', payout);
    expect(paid.body).toMatchObject({ state: 'paid_out', returnedFen: 30_000 });
    expect((await actOn(cashier, asked.body.id, 'payouts', payout)).body.code).toBe('WALLET_REFUND_STATE');
    expect(await booksOf(member)).toMatchObject({ cash: 30_000, principal: -30_000 });
    const [movement] = await till.app.sql<{ amount_fen: number; store_id: number }>(
      `SELECT m.amount_fen, m.store_id FROM cash_movement m JOIN wallet_refund_payout p ON p.id = m.ref_id
        WHERE m.kind = 'payout' AND p.refund_id = ?`,
      [asked.body.id],
    );
    expect(movement).toEqual({ amount_fen: -30_000, store_id: till.storeId });

    const second = await cashMember();
    const other = await askRefund(second);
    const reused = await actOn(cashier, other.body.id, 'payouts', payout);
    expect([reused.status, reused.body.code]).toEqual([409, 'WALLET_REFUND_PROOF_TAKEN']);
    expect(await walletOf(second)).toEqual({ principal: 30_000, bonus: 6_000, held: 36_000 });
  });

  it('needs a second person when staff ask for it', async () => {
    const member = await cashMember();
    const body = { memberId: member.id, storeId: till.storeId, reason: 'changed_mind', expectedFen: 30_000 };
    const key = { 'idempotency-key': `behalf-${member.id}` };
    const asked = await manager.client.post<{ id: number; state: string; approvable: boolean }>(
      '/staff/wallet-refunds',
      body,
      key,
    );
    expect(asked.body).toMatchObject({ state: 'requested', approvable: false });
    expect((await actOn(manager, asked.body.id, 'approve')).body.code).toBe('WALLET_REFUND_SAME_PERSON');
    expect((await actOn(cashier, asked.body.id, 'approve')).status).toBe(403);
    expect((await actOn(finance, asked.body.id, 'approve')).body.state).toBe('manual_payout');
  });
});

describe('a request', () => {
  it('is one for one key, and holds the lot against everything else', async () => {
    const member = await aMember({ days: 30 });
    const first = await askRefund(member, {}, 'one-key');
    const again = await member.client.post(
      '/member/wallet-refunds',
      { reason: 'changed_mind', expectedFen: 30_000 },
      {
        'idempotency-key': 'one-key',
      },
    );
    expect(again.body).toEqual(first.body);
    const second = await askRefund(member, { lotKeys: [first.body.lots[0]?.lotKey ?? 0] });
    expect([second.status, second.body.code]).toEqual([409, 'WALLET_REFUND_UNDER_WAY']);
    const product = await chain.product(1_000);
    const sale = await chain.settle({ product, grant: await chain.grant(member.id), walletFen: 1_000 });
    expect(sale.status).toBe(422);
  });

  it('is refused when the sum is not what was shown', async () => {
    const member = await aMember({ days: 30 });
    const asked = await askRefund(member, { expectedFen: 29_999 });
    expect([asked.status, asked.body.code, asked.body.details]).toEqual([
      409,
      'WALLET_REFUND_CHANGED',
      { refundFen: 30_000 },
    ]);
    expect(await walletOf(member)).toEqual({ principal: 30_000, bonus: 6_000, held: 0 });
  });

  it('can be taken back, and the balance can be spent again', async () => {
    const member = await aMember({ days: 30 });
    const asked = await askRefund(member);
    const key = { 'idempotency-key': `cancel-${member.id}` };
    const cancelled = await member.client.post<{ state: string }>(
      `/member/wallet-refunds/${asked.body.id}/cancel`,
      {},
      key,
    );
    expect(cancelled.body).toMatchObject({ state: 'cancelled', cancellable: false });
    await spend(member, 1_000);
    expect((await actOn(manager, asked.body.id, 'approve')).body.code).toBe('WALLET_REFUND_STATE');
  });

  it('is rejected with a reason that the member reads', async () => {
    const member = await aMember({ days: 30 });
    const asked = await askRefund(member, { note: '想退' });
    const rejected = await actOn(manager, asked.body.id, 'reject', { reason: '已与您电话说明，欢迎继续使用' });
    expect(rejected.body).toMatchObject({ state: 'rejected' });
    const seen = await refundOf(member, asked.body.id);
    expect(seen.moments.at(-1)).toMatchObject({ title: '未通过审核', detail: '已与您电话说明，欢迎继续使用' });
    expect(await walletOf(member)).toEqual({ principal: 30_000, bonus: 6_000, held: 0 });
    expect((await askRefund(member)).status).toBe(201);
  });

  it('after a return of goods counts what was refunded before', async () => {
    const member = await aMember();
    const orderId = await spend(member, 12_000);
    await age(member, 30);
    const asked = await askRefund(member);
    await actOn(manager, asked.body.id, 'approve');
    await till.wechat.control.settled();
    expect((await chain.refund(orderId)).status).toBe(200);
    const [lot] = await previewOf(member);
    expect(lot).toMatchObject({ refundFen: 12_000, unavailableReason: null });
    const second = await askRefund(member);
    passTime(till, 2 * MINUTE_MS);
    await actOn(manager, second.body.id, 'approve');
    await advanceRefunds();
    expect((await refundOf(member, second.body.id)).state).toBe('refunded');
    expect((await atWechat(member)).map(({ amount }) => amount)).toEqual([18_000, 12_000]);
  });

  it('belongs to its member and its store', async () => {
    const member = await aMember({ days: 30 });
    const asked = await askRefund(member);
    const stranger = await givenSettledMember(till);
    expect((await stranger.client.get(`/member/wallet-refunds/${asked.body.id}`)).status).toBe(404);
    const { store, manager: elsewhere } = await chain.branch();
    expect((await elsewhere.client.get(`/staff/wallet-refunds/${asked.body.id}`)).status).toBe(404);
    expect((await actOn(elsewhere, asked.body.id, 'approve')).status).toBe(404);
    expect(
      (await actOn(elsewhere, asked.body.id, 'payouts', { ...BANK_PAYOUT, proofNo: 'X', expectedFen: 1 })).status,
    ).toBe(404);
    const behalf = { memberId: member.id, storeId: store.id, reason: 'changed_mind', expectedFen: 30_000 };
    const other = await elsewhere.client.post<{ code: string }>('/staff/wallet-refunds', behalf, {
      'idempotency-key': 'else',
    });
    expect([other.status, other.body.code]).toEqual([409, 'WALLET_REFUND_UNDER_WAY']);
  });

  it('at a store of another company is sent to the one that took the money', async () => {
    const member = await aMember({ days: 30 });
    const { store } = await chain.branch();
    const asked = await askRefund(member, { storeId: store.id });
    expect([asked.status, asked.body.code]).toEqual([422, 'WALLET_REFUND_OTHER_ISSUER']);
  });

  it('is announced, and counts the top-up back for the tier', async () => {
    const member = await aMember();
    const asked = await askRefund(member);
    await till.wechat.control.settled();
    await till.app.drain();
    const events = await till.app.sql<{ type: string }>('SELECT type FROM outbox_event WHERE subject = ? ORDER BY id', [
      `wallet-refund:${asked.body.id}`,
    ]);
    expect(events.map(({ type }) => type)).toEqual(['wallet_refund.requested', 'wallet_refund.paid']);
    const inbox = await member.client.get<{ items: { title: string; link: string }[] }>('/member/messages');
    expect(inbox.body.items.find(({ title }) => title === '储值已退款')?.link).toBe(
      `/packages/refund/detail/index?id=${asked.body.id}`,
    );
    const [measure] = await till.app.sql('SELECT SUM(topup_fen) AS fen FROM tier_measure WHERE member_id = ?', [
      member.id,
    ]);
    expect(measure).toEqual({ fen: 0 });
  });
});

describe('lists', () => {
  it('show a store its refunds by state, and headquarters what is overdue', async () => {
    const member = await aMember({ days: 30 });
    const asked = await askRefund(member);
    const list = await manager.client.get<{ items: { id: number; memberName: string }[] }>(
      `/staff/wallet-refunds?storeId=${till.storeId}&state=requested&limit=1`,
    );
    expect(list.body.items[0]).toMatchObject({ id: asked.body.id, overdue: false });
    await ageRequest(asked.body.id, 16);
    const late = await finance.client.get<{ items: { id: number; overdue: boolean }[] }>(
      '/admin/wallet-refunds?overdue=true&limit=100',
    );
    expect(late.body.items.find(({ id }) => id === asked.body.id)).toMatchObject({ overdue: true });
    const own = await member.client.get<{ items: { id: number; stateText: string }[] }>('/member/wallet-refunds');
    expect(own.body.items).toMatchObject([{ id: asked.body.id, stateText: '等待审核' }]);
  });
});
