import {
  type OpenTopup,
  type Till,
  askTopup,
  creditedTo,
  givenPlan,
  givenSettledMember,
  givenTopup,
  openTill,
  passTime,
  runJob,
  tradeNoOf,
} from '../../../test/support/till.js';
import type { TestMember } from '../../../test/support/people.js';
import { Metrics } from '../../platform/observability/metrics.js';

const MINUTE_MS = 60_000;
const WELCOME_POINTS = 100;
const NOTHING = { principalFen: 0, bonusFen: 0, points: WELCOME_POINTS, lots: 0, events: 0, topupFen: 0 };
const ONCE = {
  state: 'paid',
  principalFen: 30_000,
  bonusFen: 6_000,
  points: WELCOME_POINTS + 50,
  lots: 1,
  events: 1,
  topupFen: 30_000,
};

let till: Till;
let planId: number;

beforeAll(async () => {
  // Uncompressed: WeChat comes again after 15 s, so one delivery can be looked at alone.
  till = await openTill({ timeCompression: 1 });
  planId = await givenPlan(till);
});

afterAll(() => till.close());

beforeEach(() => till.wechat.control.clearFaults());

async function waitingTopup(): Promise<{ member: TestMember; topup: OpenTopup }> {
  const member = await givenSettledMember(till);
  return { member, topup: await givenTopup(till, member, planId) };
}

/** The member pays; resolves when the first delivery of the news has been answered (or was lost). */
async function pay(topup: OpenTopup): Promise<{ id: string; httpStatus: number | undefined }> {
  till.wechat.control.pay(topup.payment);
  const [notice] = await till.wechat.control.notified(topup.outTradeNo, ([first]) => (first?.attempts.length ?? 0) > 0);
  if (!notice) throw new Error('WeChat has sent nothing');
  return { id: notice.id, httpStatus: notice.attempts[0]?.httpStatus };
}

async function noticesOf(topup: OpenTopup): Promise<{ source: string; outcome: string; reason: string | null }[]> {
  return till.app.sql('SELECT source, outcome, reason FROM payment_notice WHERE out_trade_no = ? ORDER BY id', [
    topup.outTradeNo,
  ]);
}

async function paymentState(topup: OpenTopup): Promise<string | undefined> {
  const [row] = await till.app.sql<{ state: string }>('SELECT state FROM payment WHERE out_trade_no = ?', [
    topup.outTradeNo,
  ]);
  return row?.state;
}

function alarms(): Promise<string> {
  return till.app.get(Metrics).registry.getSingleMetricAsString('guike_payment_alarms_total');
}

describe.each(['cert', 'public_key'] as const)('news signed by %s', (mode) => {
  beforeEach(() => till.wechat.control.setMode(mode));
  afterAll(() => till.wechat.control.setMode('cert'));

  it('credits once', async () => {
    const { member, topup } = await waitingTopup();
    const { httpStatus } = await pay(topup);
    expect(httpStatus).toBe(204);
    expect(await creditedTo(till, member, topup.id)).toEqual(ONCE);
    expect(await noticesOf(topup)).toEqual([{ source: 'notification', outcome: 'settled', reason: null }]);
  });

  it.each([
    'tampered',
    'tampered_resigned',
    'wrong_key',
    'unknown_serial',
    'stale_timestamp',
    'signtest',
    'unsigned',
  ] as const)('turns %s away without a trace, and still takes the genuine one', async (kind) => {
    const { member, topup } = await waitingTopup();
    till.wechat.control.addFault({ target: 'notify', kind });
    const { id, httpStatus } = await pay(topup);
    expect(httpStatus).toBe(401);
    expect(await creditedTo(till, member, topup.id)).toEqual({ ...NOTHING, state: 'paying' });
    expect(await noticesOf(topup)).toEqual([]);

    const genuine = await till.wechat.control.redeliver(id);
    expect(genuine.httpStatus).toBe(204);
    expect(await creditedTo(till, member, topup.id)).toEqual(ONCE);
  });
});

describe('news that is genuine and yet not about our order', () => {
  it.each([
    ['wrong_amount', 'amount'],
    ['wrong_mchid', 'mchid'],
    ['wrong_appid', 'appid'],
    ['wrong_openid', 'openid'],
  ] as const)('%s is put aside with an alarm, and the question brings the truth once', async (kind, reason) => {
    const { member, topup } = await waitingTopup();
    till.wechat.control.addFault({ target: 'notify', kind });
    const before = await alarms();
    const { id, httpStatus } = await pay(topup);
    expect(httpStatus).toBe(204);
    expect(await creditedTo(till, member, topup.id)).toEqual({ ...NOTHING, state: 'paying' });
    expect(await noticesOf(topup)).toEqual([{ source: 'notification', outcome: 'mismatch', reason }]);
    expect(await alarms()).not.toEqual(before);

    const synced = await member.client.post<{ state: string }>(`/member/topups/${topup.id}/sync`);
    expect(synced.body.state).toBe('paid');
    await till.wechat.control.redeliver(id);
    expect(await creditedTo(till, member, topup.id)).toEqual(ONCE);
  });

  it('becomes good when WeChat corrects it under the same id', async () => {
    const { member, topup } = await waitingTopup();
    till.wechat.control.addFault({ target: 'notify', kind: 'wrong_amount' });
    const { id } = await pay(topup);
    await till.wechat.control.redeliver(id);
    expect(await creditedTo(till, member, topup.id)).toEqual(ONCE);
    expect(await noticesOf(topup)).toEqual([{ source: 'notification', outcome: 'settled', reason: null }]);
  });

  it('holds for answers to our own questions as well', async () => {
    const { member, topup } = await waitingTopup();
    till.wechat.control.addFault({ target: 'notify', kind: 'lost' });
    await pay(topup);
    till.wechat.control.addFault({ target: 'query', kind: 'wrong_openid' });
    await member.client.post(`/member/topups/${topup.id}/sync`);
    expect(await creditedTo(till, member, topup.id)).toEqual({ ...NOTHING, state: 'paying' });
    expect(await noticesOf(topup)).toEqual([{ source: 'query', outcome: 'mismatch', reason: 'openid' }]);

    await member.client.post(`/member/topups/${topup.id}/sync`);
    expect(await creditedTo(till, member, topup.id)).toEqual(ONCE);
  });

  it('parks what is about no payment of ours', async () => {
    const { topup } = await waitingTopup();
    await till.app.sql("UPDATE payment SET out_trade_no = 'GKELSEWHERE01' WHERE out_trade_no = ?", [topup.outTradeNo]);
    expect((await pay(topup)).httpStatus).toBe(204);
    expect(await noticesOf(topup)).toEqual([{ source: 'notification', outcome: 'parked', reason: 'unknown_payment' }]);
  });

  it('keeps nothing personal of what it was told', async () => {
    const { member, topup } = await waitingTopup();
    await pay(topup);
    const rows = await till.app.sql<{ summary: unknown }>('SELECT summary FROM payment_notice WHERE out_trade_no = ?', [
      topup.outTradeNo,
    ]);
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(member.openid);
  });
});

describe('news that repeats itself, comes late or never', () => {
  it('credits once when the same bytes are replayed', async () => {
    const { member, topup } = await waitingTopup();
    till.wechat.control.addFault({ target: 'notify', kind: 'replay', params: { ms: 20 } });
    await pay(topup);
    const [notice] = await till.wechat.control.notified(topup.outTradeNo, ([first]) => first?.attempts.length === 2);
    expect(notice?.attempts.map((attempt) => attempt.httpStatus)).toEqual([204, 204]);
    expect(await creditedTo(till, member, topup.id)).toEqual(ONCE);
  });

  it('credits when the news is late', async () => {
    const { member, topup } = await waitingTopup();
    till.wechat.control.addFault({ target: 'notify', kind: 'delayed', params: { ms: 300 } });
    till.wechat.control.pay(topup.payment);
    expect(await creditedTo(till, member, topup.id)).toEqual({ ...NOTHING, state: 'paying' });
    await till.wechat.control.notified(topup.outTradeNo, ([first]) => first?.status === 'delivered');
    expect(await creditedTo(till, member, topup.id)).toEqual(ONCE);
  });

  it('finds lost news by asking within a minute', async () => {
    const { member, topup } = await waitingTopup();
    till.wechat.control.addFault({ target: 'notify', kind: 'lost' });
    await pay(topup);
    await runJob(till.app, 'payment.check');
    expect(await creditedTo(till, member, topup.id)).toEqual({ ...NOTHING, state: 'paying' });
    passTime(till, MINUTE_MS);
    await runJob(till.app, 'payment.check');
    expect(await creditedTo(till, member, topup.id)).toEqual(ONCE);
    expect(await noticesOf(topup)).toEqual([{ source: 'query', outcome: 'settled', reason: null }]);
  });

  it('asks WeChat to come again when the database is in trouble', async () => {
    const { member, topup } = await waitingTopup();
    await till.app.sql('RENAME TABLE payment TO payment_away');
    const failed = await pay(topup);
    await till.app.sql('RENAME TABLE payment_away TO payment');
    expect(failed.httpStatus).toBe(500);
    await till.wechat.control.redeliver(failed.id);
    expect(await creditedTo(till, member, topup.id)).toEqual(ONCE);
  });
});

describe('placing an order when the line fails', () => {
  it.each([
    ['http_500', 'WeChat is ill'],
    ['reset_before', 'the line breaks on the way there'],
    ['reset_after_commit', 'the line breaks on the way back'],
    ['unsigned', 'the answer is not signed'],
    ['hang', 'there is no answer at all'],
  ] as const)('%s (%s) says that nothing was charged, and repeats under the same number', async (kind, _story) => {
    const member = await givenSettledMember(till);
    till.wechat.control.addFault({ target: 'jsapi', kind });
    const key = `line-${kind}`;
    const failed = await askTopup(till, member, planId, key);
    expect([failed.status, failed.body.code]).toEqual([503, 'PAYMENT_UNAVAILABLE']);

    const again = await askTopup(till, member, planId, key);
    expect(again.status).toBe(201);
    const payments = await till.app.sql('SELECT id FROM payment WHERE member_id = ?', [member.id]);
    expect(payments).toHaveLength(1);
    const topup = { id: again.body.id, outTradeNo: await tradeNoOf(till, again.body.id), payment: again.body.payment };
    await pay(topup);
    expect(await creditedTo(till, member, topup.id)).toEqual(ONCE);
  });

  it('gives the same parameters to whoever asks again', async () => {
    const member = await givenSettledMember(till);
    const first = await askTopup(till, member, planId, 'again');
    const second = await askTopup(till, member, planId, 'again');
    expect(second.body).toEqual(first.body);
  });

  it('closes an order that nobody came back for, and gives the room back', async () => {
    const member = await givenSettledMember(till);
    till.wechat.control.addFault({ target: 'jsapi', kind: 'reset_after_commit' });
    await askTopup(till, member, planId);
    const room = (): Promise<{ pending_topup_fen: number }[]> =>
      till.app.sql('SELECT pending_topup_fen FROM wallet WHERE member_id = ?', [member.id]);
    expect(await room()).toEqual([{ pending_topup_fen: 36_000 }]);
    passTime(till, 16 * MINUTE_MS);
    await runJob(till.app, 'payment.check');
    expect(await room()).toEqual([{ pending_topup_fen: 0 }]);
    const states = await till.app.sql('SELECT state FROM topup WHERE member_id = ?', [member.id]);
    expect(states).toEqual([{ state: 'closed' }]);
    expect(till.wechat.control.state().payments.at(-1)?.state).toBe('CLOSED');
  });
});

describe('closing', () => {
  it('closes at WeChat first', async () => {
    const { member, topup } = await waitingTopup();
    const reply = await member.client.post<{ state: string }>(`/member/topups/${topup.id}/cancel`);
    expect([reply.status, reply.body.state]).toEqual([200, 'closed']);
    expect(till.wechat.control.state().payments.find((each) => each.outTradeNo === topup.outTradeNo)?.state).toBe(
      'CLOSED',
    );
    const retry = await member.client.post<{ state: string }>(`/member/topups/${topup.id}/cancel`);
    expect(retry.body.state).toBe('closed');
  });

  it('takes the money when the member was faster than the close', async () => {
    const { member, topup } = await waitingTopup();
    till.wechat.control.addFault({ target: 'notify', kind: 'lost' });
    await pay(topup);
    const reply = await member.client.post<{ state: string }>(`/member/topups/${topup.id}/cancel`);
    expect(reply.body.state).toBe('paid');
    expect(await creditedTo(till, member, topup.id)).toEqual(ONCE);
  });

  it('keeps an order open as long as nobody knows whether it is closed', async () => {
    const { member, topup } = await waitingTopup();
    till.wechat.control.addFault({ target: 'close', kind: 'http_500' });
    const reply = await member.client.post(`/member/topups/${topup.id}/cancel`);
    expect([reply.status, reply.body['code']]).toEqual([503, 'PAYMENT_UNAVAILABLE']);
    expect(await paymentState(topup)).toBe('paying');
    await pay(topup);
    expect(await creditedTo(till, member, topup.id)).toEqual(ONCE);
  });

  it('credits a payment that was under way when we closed', async () => {
    const { member, topup } = await waitingTopup();
    await member.client.post(`/member/topups/${topup.id}/cancel`);
    till.wechat.control.addFault({ target: 'notify', kind: 'after_close' });
    till.wechat.control.approve(topup.outTradeNo);
    await till.wechat.control.notified(topup.outTradeNo, ([first]) => first?.status === 'delivered');
    expect(await creditedTo(till, member, topup.id)).toEqual(ONCE);
    expect(await noticesOf(topup)).toEqual([{ source: 'notification', outcome: 'settled', reason: 'late' }]);
  });

  it('finds such a payment even when its news got lost', async () => {
    const { member, topup } = await waitingTopup();
    await member.client.post(`/member/topups/${topup.id}/cancel`);
    till.wechat.control.addFault({ target: 'notify', kind: 'after_close' });
    till.wechat.control.addFault({ target: 'notify', kind: 'lost' });
    till.wechat.control.approve(topup.outTradeNo);
    passTime(till, 11 * MINUTE_MS);
    await runJob(till.app, 'payment.check');
    expect(await creditedTo(till, member, topup.id)).toEqual(ONCE);
  });
});

describe('money that comes too late goes back', () => {
  const WIDE = { name: '充3000', payFen: 300_000, bonusFen: 0, bonusPoints: 0 };

  interface RefundState {
    state: string;
    out_refund_no: string;
    problem: string | null;
  }

  /** A top-up paid after closing, when the wallet has no room for it any more. */
  async function declined(): Promise<{ member: TestMember; topup: OpenTopup; refund: () => Promise<RefundState[]> }> {
    const member = await givenSettledMember(till);
    const wide = await givenPlan(till, WIDE);
    const topup = await givenTopup(till, member, wide);
    await member.client.post(`/member/topups/${topup.id}/cancel`);
    await pay(await givenTopup(till, member, wide));
    till.wechat.control.addFault({ target: 'notify', kind: 'after_close' });
    till.wechat.control.approve(topup.outTradeNo);
    await till.wechat.control.notified(topup.outTradeNo, ([first]) => first?.status === 'delivered');
    const refund = (): Promise<RefundState[]> =>
      till.app.sql(
        `SELECT r.state, r.out_refund_no, r.problem FROM payment_refund r JOIN payment p ON p.id = r.payment_id
         WHERE p.out_trade_no = ?`,
        [topup.outTradeNo],
      );
    return { member, topup, refund };
  }

  const refundsAtWechat = (topup: OpenTopup): { outRefundNo: string; amount: number; status: string }[] =>
    till.wechat.control
      .state()
      .refunds.filter((refund) => refund.outTradeNo === topup.outTradeNo)
      .map(({ outRefundNo, amount, status }) => ({ outRefundNo, amount, status }));

  it('refunds by itself what the wallet has no room for', async () => {
    const { member, topup, refund } = await declined();
    expect((await creditedTo(till, member, topup.id)).state).toBe('closed');
    expect(await refund()).toMatchObject([{ state: 'requested' }]);
    await runJob(till.app, 'payment.refunds');
    await till.wechat.control.settled();
    expect(await refund()).toMatchObject([{ state: 'succeeded' }]);
    expect(await paymentState(topup)).toBe('refunded');
    expect(refundsAtWechat(topup)).toMatchObject([{ amount: 300_000, status: 'SUCCESS' }]);
    expect((await creditedTo(till, member, topup.id)).principalFen).toBe(300_000);
  });

  it.each(['reset_after_commit', 'http_500', 'unsigned'] as const)(
    'sends the same number again after %s, and refunds once',
    async (kind) => {
      const { topup, refund } = await declined();
      till.wechat.control.addFault({ target: 'refund', kind });
      await runJob(till.app, 'payment.refunds');
      const [unsure] = await refund();
      expect(unsure?.state).toBe('unknown');
      passTime(till, MINUTE_MS);
      await runJob(till.app, 'payment.refunds');
      await till.wechat.control.settled();
      expect(await refund()).toMatchObject([{ state: 'succeeded', out_refund_no: unsure?.out_refund_no }]);
      expect(refundsAtWechat(topup)).toMatchObject([{ outRefundNo: unsure?.out_refund_no, status: 'SUCCESS' }]);
    },
  );

  it('follows a refund whose news got lost', async () => {
    const { refund } = await declined();
    till.wechat.control.addFault({ target: 'notify', kind: 'lost', params: { eventType: 'REFUND.SUCCESS' } });
    await runJob(till.app, 'payment.refunds');
    expect(await refund()).toMatchObject([{ state: 'processing' }]);
    await till.wechat.control.settled();
    passTime(till, MINUTE_MS);
    await runJob(till.app, 'payment.refunds');
    expect(await refund()).toMatchObject([{ state: 'succeeded' }]);
  });

  it('does not believe a refund of another amount', async () => {
    const { topup, refund } = await declined();
    till.wechat.control.addFault({ target: 'notify', kind: 'wrong_amount', params: { eventType: 'REFUND.SUCCESS' } });
    await runJob(till.app, 'payment.refunds');
    await till.wechat.control.settled();
    expect(await refund()).toMatchObject([{ state: 'processing' }]);
    expect(await paymentState(topup)).toBe('paid');
    passTime(till, MINUTE_MS);
    await runJob(till.app, 'payment.refunds');
    expect(await refund()).toMatchObject([{ state: 'succeeded' }]);
  });

  it('calls a person when the bank can not take it', async () => {
    const { topup, refund } = await declined();
    till.wechat.control.addFault({ target: 'refund_settlement', kind: 'abnormal' });
    const before = await alarms();
    await runJob(till.app, 'payment.refunds');
    await till.wechat.control.settled();
    expect(await refund()).toMatchObject([{ state: 'abnormal' }]);
    expect(await paymentState(topup)).toBe('paid');
    expect(await alarms()).not.toEqual(before);
  });

  it('lets go of the money when WeChat closes the refund', async () => {
    const { topup, refund } = await declined();
    till.wechat.control.addFault({ target: 'refund_settlement', kind: 'closed' });
    await runJob(till.app, 'payment.refunds');
    await till.wechat.control.settled();
    expect(await refund()).toMatchObject([{ state: 'closed' }]);
    const [row] = await till.app.sql(
      'SELECT state, refund_reserved_fen, refunded_fen FROM payment WHERE out_trade_no = ?',
      [topup.outTradeNo],
    );
    expect(row).toEqual({ state: 'paid', refund_reserved_fen: 0, refunded_fen: 0 });
  });
});

describe('what headquarters sees', () => {
  it('lists payments and the notices that wait for a person, and only to finance', async () => {
    const { topup } = await waitingTopup();
    till.wechat.control.addFault({ target: 'notify', kind: 'wrong_mchid' });
    await pay(topup);
    const { client } = till.administrator;
    const notices = await client.get<{ items: { outTradeNo: string; outcome: string; reason: string }[] }>(
      '/admin/payments/notices?outcome=mismatch&limit=1',
    );
    expect(notices.body.items).toMatchObject([{ outTradeNo: topup.outTradeNo, outcome: 'mismatch', reason: 'mchid' }]);
    const payments = await client.get<{ items: { outTradeNo: string; state: string }[]; nextCursor: string }>(
      '/admin/payments?state=paying&limit=1',
    );
    expect(payments.body.items).toMatchObject([{ outTradeNo: topup.outTradeNo, state: 'paying' }]);
    expect(JSON.stringify(payments.body)).not.toContain('openid');
    const { client: member } = await givenSettledMember(till);
    expect((await member.get('/admin/payments')).status).toBe(401);
  });
});
