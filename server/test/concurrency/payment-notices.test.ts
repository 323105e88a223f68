import { randomUUID } from 'node:crypto';
import type { TestMember } from '../support/people.js';
import {
  type Till,
  askTopup,
  creditedTo,
  givenPlan,
  givenSettledMember,
  givenTopup,
  openTill,
  passTime,
  runJob,
} from '../support/till.js';

/** Two servers on one database; WeChat's news reaches them in turn. */
let till: Till;
let planId: number;

const ONCE = {
  state: 'paid',
  principalFen: 30_000,
  bonusFen: 6_000,
  points: 150,
  lots: 1,
  events: 1,
  topupFen: 30_000,
};

beforeAll(async () => {
  till = await openTill({ withReplica: true, timeCompression: 100 });
  planId = await givenPlan(till);
});

afterAll(() => till.close());

beforeEach(() => till.wechat.control.clearFaults());

const times = <T>(count: number, work: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => work(index)));

function throughReplica(member: TestMember): TestMember {
  return { ...member, client: member.client.at(till.replica.url) };
}

test('20 notifications of one payment in parallel credit it once, and all are answered', async () => {
  const member = await givenSettledMember(till);
  const topup = await givenTopup(till, member, planId);
  till.wechat.control.addFault({ target: 'notify', kind: 'parallel_duplicate', params: { count: 20 } });
  till.wechat.control.pay(topup.payment);
  const [notice] = await till.wechat.control.notified(topup.outTradeNo, ([first]) => first?.attempts.length === 20);
  expect(notice?.attempts.map((attempt) => attempt.httpStatus)).toEqual(Array(20).fill(204));
  expect(await creditedTo(till, member, topup.id)).toEqual(ONCE);
  const notices = await till.app.sql('SELECT outcome FROM payment_notice WHERE out_trade_no = ?', [topup.outTradeNo]);
  expect(notices).toEqual([{ outcome: 'settled' }]);
});

test('20 wrong notifications in parallel credit nothing and are kept once', async () => {
  const member = await givenSettledMember(till);
  const topup = await givenTopup(till, member, planId);
  till.wechat.control.addFault({ target: 'notify', kind: 'lost' });
  till.wechat.control.pay(topup.payment);
  const [notice] = await till.wechat.control.notified(topup.outTradeNo, ([first]) => first?.status === 'lost');
  till.wechat.control.addFault({ target: 'query', kind: 'wrong_amount', times: 20 });
  const replies = await times(20, (index) =>
    (index % 2 ? member : throughReplica(member)).client.post(`/member/topups/${topup.id}/sync`),
  );
  expect(replies.map((reply) => reply.status)).toEqual(Array(20).fill(200));
  expect((await creditedTo(till, member, topup.id)).principalFen).toBe(0);
  const notices = await till.app.sql('SELECT outcome FROM payment_notice WHERE out_trade_no = ?', [topup.outTradeNo]);
  expect(notices).toEqual([{ outcome: 'mismatch' }]);
  await till.wechat.control.redeliver(notice?.id ?? '');
  expect(await creditedTo(till, member, topup.id)).toEqual(ONCE);
});

test('notifications, questions, the job and a cancellation racing for one payment credit it once', async () => {
  for (let round = 0; round < 5; round += 1) {
    const member = await givenSettledMember(till);
    const topup = await givenTopup(till, member, planId);
    till.wechat.control.addFault({ target: 'notify', kind: 'parallel_duplicate', params: { count: 5 } });
    passTime(till, 50_000);
    const path = `/member/topups/${topup.id}`;
    till.wechat.control.pay(topup.payment);
    await Promise.all([
      ...Array.from({ length: 5 }, () => member.client.post(`${path}/sync`)),
      ...Array.from({ length: 5 }, () => throughReplica(member).client.post(`${path}/sync`)),
      member.client.post(`${path}/cancel`),
      runJob(till.app, 'payment.check'),
      runJob(till.replica, 'payment.check'),
    ]);
    await till.wechat.control.settled();
    expect(await creditedTo(till, member, topup.id)).toEqual(ONCE);
  }
});

test('two workers never check the same payment at the same time', async () => {
  const member = await givenSettledMember(till);
  await givenTopup(till, member, planId);
  passTime(till, 60_000);
  const runs = (await Promise.all([runJob(till.app, 'payment.check'), runJob(till.replica, 'payment.check')])) as {
    payments: number;
  }[];
  const [due] = await till.app.sql<{ checks: number }>('SELECT checks FROM payment WHERE member_id = ?', [member.id]);
  expect(due?.checks).toBe(1);
  expect(runs.reduce((sum, run) => sum + run.payments, 0)).toBeGreaterThanOrEqual(1);
});

test('20 top-ups in parallel never reserve more than the cap leaves', async () => {
  const member = await givenSettledMember(till);
  const replies = await times(20, (index) => askTopup(till, index % 2 ? member : throughReplica(member), planId));
  // ¥360 each under a cap of ¥5,000: thirteen fit, whoever asks how often.
  expect(replies.filter((reply) => reply.status === 201)).toHaveLength(13);
  const refused = replies.filter((reply) => reply.status !== 201);
  expect(refused.map((reply) => reply.body.code)).toEqual(Array(7).fill('WALLET_CAP_EXCEEDED'));
  const [wallet] = await till.app.sql('SELECT pending_topup_fen FROM wallet WHERE member_id = ?', [member.id]);
  expect(wallet).toEqual({ pending_topup_fen: 13 * 36_000 });
});

test('one key, 50 times in parallel: one top-up, one order at WeChat, one answer', async () => {
  const member = await givenSettledMember(till);
  const key = randomUUID();
  const replies = await times(50, (index) => askTopup(till, index % 2 ? member : throughReplica(member), planId, key));
  expect(new Set(replies.map((reply) => reply.status))).toEqual(new Set([201]));
  expect(new Set(replies.map((reply) => JSON.stringify(reply.body))).size).toBe(1);
  expect(await till.app.sql('SELECT id FROM topup WHERE member_id = ?', [member.id])).toHaveLength(1);
  const ordered = till.wechat.control.state().payments.filter((payment) => payment.openid === member.openid);
  expect(ordered).toHaveLength(1);
  const other = await member.client.post(
    '/member/topups',
    { planId: planId + 1, storeId: till.storeId },
    { 'idempotency-key': key },
  );
  expect([other.status, other.body['code']]).toEqual([409, 'IDEMPOTENCY_KEY_REUSED']);
});

test('a member has one first top-up, however many are begun in parallel', async () => {
  const member = await givenSettledMember(till);
  const first = await givenPlan(till, { name: '首充100送30', payFen: 10_000, bonusFen: 3_000, audience: 'first' });
  const replies = await times(10, () => askTopup(till, member, first));
  expect(replies.filter((reply) => reply.status === 201)).toHaveLength(1);
  expect(new Set(replies.filter((reply) => reply.status !== 201).map((reply) => reply.body.code))).toEqual(
    new Set(['TOPUP_PLAN_UNAVAILABLE']),
  );
});

test('top-ups of one member paid in parallel move the tier once and lose no money', async () => {
  const member = await givenSettledMember(till);
  const topups = [];
  for (let index = 0; index < 6; index += 1) topups.push(await givenTopup(till, member, planId));
  for (const topup of topups) till.wechat.control.pay(topup.payment);
  await till.wechat.control.settled();
  const credited = await creditedTo(till, member, topups[0]?.id ?? 0);
  expect(credited).toMatchObject({ principalFen: 180_000, bonusFen: 36_000, points: 400, topupFen: 180_000 });
});
