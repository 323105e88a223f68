import { randomUUID } from 'node:crypto';
import { DeliveryService } from '../../src/modules/webhook/delivery/delivery.service.js';
import { UnitOfWork } from '../../src/platform/database/index.js';
import { JobRegistry } from '../../src/platform/jobs/job-registry.js';
import { JobRunner } from '../../src/platform/jobs/job-runner.js';
import type { TestApp } from '../support/app.js';
import { type Chain, aChain } from '../support/chain.js';
import { couponProblems, givenCoupons, givenTemplate } from '../support/coupons.js';
import { type TestMember } from '../support/people.js';
import { type Till, alignClocks, givenPlan, givenSettledMember, givenTopup, openTill } from '../support/till.js';
import { WebhookReceiver } from '../support/webhook-receiver.js';

/**
 * Two servers on one database, each with its scheduler, and time that passes for a year. Each job is due at both in the
 * same moment: one of them may run it. Meanwhile it is also worked on at both as if each had been given the right, as
 * happens when an owner that was taken for dead is only slow. Either way it has its effect once.
 */
const START = new Date('2026-11-21T04:00:00.000Z');
const HOLDERS = 6;
const TEA_FEN = 1_000;

let till: Till;
let both: readonly [TestApp, TestApp];
let chain: Chain;
let holders: number[];
let giver: TestMember;
let receiver: WebhookReceiver;

beforeAll(async () => {
  till = await openTill({ withReplica: true });
  both = [till.app, till.replica];
  till.app.clock.set(START);
  alignClocks(till);
  chain = await aChain(till.app);
  holders = [];
  const templateId = await givenTemplate(chain.administrator, {
    validity: { kind: 'relative', afterDays: 0, days: 6 },
    budgetFen: 1_000_000,
  });
  for (let index = 0; index < HOLDERS; index += 1) {
    const memberId = await chain.member({ points: 100 });
    await givenCoupons(till.app, memberId, templateId, 2);
    holders.push(memberId);
  }
  await aBillThatDiffers();
  giver = await anOfferNobodyTakes();
  await salesElsewhere();
  receiver = await WebhookReceiver.open();
  const hook = { name: '对账系统', url: receiver.url, eventTypes: ['coupon.expiring', 'points.expired'], active: true };
  expect((await chain.administrator.client.post('/admin/webhooks', hook)).status).toBe(201);
}, 120_000);
afterAll(async () => {
  await receiver.close();
  await till.close();
});
afterEach(async () => {
  expect(await chain.problems()).toEqual([]);
  expect(await couponProblems(till.app)).toEqual([]);
});

const key = (): Record<string, string> => ({ 'idempotency-key': randomUUID() });

async function aBillThatDiffers(): Promise<void> {
  const member = await givenSettledMember(till);
  const topup = await givenTopup(till, member, await givenPlan(till));
  till.wechat.control.pay(topup.payment);
  await till.wechat.control.settled();
  // Our own memory of the payment goes wrong only in its time: WeChat's bill of that day has it, and our day has not.
  await till.app.sql('UPDATE payment SET paid_at = DATE_SUB(paid_at, INTERVAL 1 DAY) WHERE member_id = ?', [member.id]);
}

/** Paid from the wallet at another company; nobody has told clearing of it yet. */
async function salesElsewhere(): Promise<void> {
  const tea = await chain.product(TEA_FEN);
  const { store, manager } = await chain.branch();
  const memberId = await chain.member({ paidFen: 30_000, bonusFen: 6_000 });
  for (const grant of await chain.grants(memberId, 5, { by: manager, store })) {
    const sale = await chain.settle({ product: tea, grant, walletFen: TEA_FEN, by: manager, store });
    expect(sale.status).toBe(201);
  }
}

async function anOfferNobodyTakes(): Promise<TestMember> {
  const member = await givenSettledMember(till);
  await chain.topUp(member.id, { paidFen: 10_000 });
  const { body } = await member.client.get<{ lots: { lotKey: number }[] }>('/member/wallet');
  const lotKeys = body.lots.map(({ lotKey }) => lotKey);
  expect((await member.client.post('/member/wallet/transfers', { lotKeys }, key())).status).toBe(201);
  return member;
}

const count = async (from: string, params: unknown[] = []): Promise<number> =>
  (await till.app.sql<{ n: number }>(`SELECT COUNT(*) AS n FROM ${from}`, params))[0]?.n ?? 0;
/** Told about the members this is about; others have points, too. */
const newsOf = (type: string): Promise<number> =>
  count('outbox_event WHERE type = ? AND subject IN (?)', [type, holders.map((id) => `member:${id}`)]);

/** How often a scheduler was given the right to run this job now; it is worked on twice more besides. */
async function dueAtBoth(name: string): Promise<number> {
  const ran = await Promise.all([
    ...both.flatMap((one) => [1, 2, 3].map(() => one.get(JobRunner).runIfDue(one.get(JobRegistry).get(name)))),
    ...both.map((one) => work(one, name).then(() => false)),
  ]);
  return ran.filter(Boolean).length;
}

function work(one: TestApp, name: string): Promise<unknown> {
  const bucket = till.app.clock.now();
  return one.get(JobRegistry).get(name).work({ name, bucket, from: null, to: bucket });
}

interface Due {
  readonly job: string;
  /** In the order of time. */
  readonly at: string;
  readonly effect: () => Promise<unknown>;
  readonly before: unknown;
  readonly after: unknown;
}

const DUE: readonly Due[] = [
  {
    job: 'clearing.catch-up',
    at: '2026-11-21T04:20:00Z',
    effect: () => count("clearing_line WHERE kind = 'spend'"),
    before: 0,
    after: 5,
  },
  {
    job: 'trade-bill.compare',
    at: '2026-11-22T02:01:00Z',
    effect: async () => ({
      runs: await count("trade_bill_run WHERE bill_date = '2026-11-21'"),
      differences: await count("trade_bill_difference WHERE bill_date = '2026-11-21'"),
    }),
    before: { runs: 0, differences: 0 },
    after: { runs: 1, differences: 1 },
  },
  {
    job: 'wallet.expire-transfers',
    at: '2026-11-22T04:10:00Z',
    effect: async () => {
      const { principal, held } = await chain.balances(giver.id);
      return {
        principal,
        held,
        voided: await count("ledger_hold WHERE member_id = ? AND state IN ('voided', 'expired')", [giver.id]),
      };
    },
    before: { principal: 10_000, held: 10_000, voided: 0 },
    after: { principal: 10_000, held: 0, voided: 1 },
  },
  {
    job: 'coupon.expiring',
    at: '2026-11-24T01:31:00Z',
    effect: () => newsOf('coupon.expiring'),
    before: 0,
    after: HOLDERS,
  },
  {
    job: 'coupon.expire',
    at: '2026-11-28T16:01:00Z',
    effect: async () => ({
      expired: await count("coupon WHERE state = 'expired'"),
      reserved: await till.app.sql('SELECT CAST(SUM(committed_fen) AS SIGNED) AS fen FROM coupon_template'),
    }),
    before: { expired: 0, reserved: [{ fen: HOLDERS * 1_000 }] },
    after: { expired: 2 * HOLDERS, reserved: [{ fen: 0 }] },
  },
  {
    job: 'clearing.close-month',
    at: '2026-11-30T18:31:00Z',
    effect: async () => ({
      months: await count("clearing_month WHERE state = 'closed'"),
      statements: await count('clearing_statement'),
      lines: await count("clearing_line WHERE month = '2026-11'"),
    }),
    before: { months: 0, statements: 0, lines: 0 },
    after: { months: 1, statements: 2, lines: 5 },
  },
  {
    job: 'clearing.estimate-breakage',
    at: '2026-12-01T20:01:00Z',
    effect: async () => ({
      days: await till.app.sql('SELECT DISTINCT as_of FROM liability_estimate'),
      twice: await till.app.sql('SELECT 1 FROM liability_estimate GROUP BY as_of, book, entity_id HAVING COUNT(*) > 1'),
    }),
    before: { days: [], twice: [] },
    after: { days: [{ as_of: '2026-12-02' }], twice: [] },
  },
  {
    job: 'points.expiring-soon',
    at: '2027-11-23T02:01:00Z',
    effect: async () => ({
      notices: await count('points_expiry_notice WHERE member_id IN (?)', [holders]),
      news: await newsOf('points.expiring'),
    }),
    before: { notices: 0, news: 0 },
    after: { notices: HOLDERS, news: HOLDERS },
  },
  {
    job: 'points.expire',
    at: '2027-11-30T16:01:00Z',
    effect: async () => ({
      journals: await count("ledger_journal WHERE kind = 'points.expire' AND member_id IN (?)", [holders]),
      left: (await Promise.all(holders.map((id) => chain.balances(id)))).map(({ points }) => points),
      news: await newsOf('points.expired'),
    }),
    before: { journals: 0, left: new Array<number>(HOLDERS).fill(100), news: 0 },
    after: { journals: HOLDERS, left: new Array<number>(HOLDERS).fill(0), news: HOLDERS },
  },
];

it.each(DUE)('$job has its effect once', async ({ job, at, effect, before, after }) => {
  till.app.clock.set(at);
  alignClocks(till);
  expect(await effect()).toEqual(before);
  expect(await dueAtBoth(job)).toBe(1);
  expect(await effect()).toEqual(after);
  const runs = await till.app.sql('SELECT fence, last_error FROM job_run WHERE job = ? AND finished_at IS NOT NULL', [
    job,
  ]);
  expect(runs).toEqual([{ fence: 1, last_error: null }]);
});

it('every other job, too, does no harm when it is worked on at both at once, and again', async () => {
  const others = till.app
    .get(JobRegistry)
    .all()
    .map(({ name }) => name)
    .filter((name) => !DUE.some(({ job }) => job === name));
  expect(others.length).toBeGreaterThan(10);
  const problems: string[] = [];
  for (const name of others) {
    const attempts = await Promise.allSettled([...both, ...both].map((one) => work(one, name)));
    for (const attempt of attempts)
      if (attempt.status === 'rejected') problems.push(`${name}: ${String(attempt.reason)}`);
  }
  expect(problems).toEqual([]);
}, 60_000);

it('two senders of webhooks tell everything once, in the order in which it happened', async () => {
  // What the year has brought is no part of this.
  await till.app.drain();
  await till.app.sql('DELETE FROM webhook_delivery');
  receiver.messages.length = 0;
  const points = Array.from({ length: 20 }, (_, index) => index + 1);
  for (const each of points) {
    const event = { type: 'points.expired', subject: 'member:7', payload: { memberId: 7, points: each } };
    await till.app.get(UnitOfWork).run((tx) => Promise.resolve(tx.emit(event)));
    await till.app.drain();
  }
  for (let round = 0; round < 8; round += 1)
    await Promise.all([...both, ...both].map((one) => one.get(DeliveryService).deliverDue()));
  expect(receiver.messages.map(({ message }) => message.data['points'])).toEqual(points);
  expect(new Set(receiver.messages.map(({ id }) => id)).size).toBe(points.length);
}, 60_000);
