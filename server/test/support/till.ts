import { randomUUID } from 'node:crypto';
import { createSimulator, type Simulator, type SimulatorOptions } from '../../../scripts/simulator/index.js';
import { JobRegistry } from '../../src/platform/jobs/job-registry.js';
import { type TestApp, createTestApp } from './app.js';
import type { Reply } from './client.js';
import { TEST_KEYS_DIRECTORY } from './environment.js';
import { type TestStaff, givenAdministrator, givenStore } from './headquarters.js';
import { type NoticeRelay, startNoticeRelay } from './notice-relay.js';
import { type TestMember, givenMember } from './people.js';

/** A shop in which people can pay: the server, a simulated WeChat that reaches it, headquarters and a store. */
export interface Till {
  app: TestApp;
  /** Another server on the same database, when asked for: WeChat's news then reaches the two in turn. */
  replica: TestApp;
  wechat: Simulator;
  relay: NoticeRelay;
  administrator: TestStaff;
  storeId: number;
  close(): Promise<void>;
}

export async function openTill(options: SimulatorOptions & { withReplica?: boolean } = {}): Promise<Till> {
  const { withReplica = false, ...simulation } = options;
  const relay = await startNoticeRelay();
  const wechat = await createSimulator({
    keysDir: TEST_KEYS_DIRECTORY,
    timeCompression: 100,
    refundDelayMs: 50,
    ...simulation,
  });
  const environment = { WXPAY_NOTIFY_URL: `${relay.url}/api/webhooks/wechat-pay/notify` };
  const app = await createTestApp({ simulatorUrl: wechat.url, environment });
  const { clock, database } = app;
  const replica = withReplica ? await createTestApp({ clock, database, simulatorUrl: wechat.url, environment }) : app;
  relay.to(...new Set([app.url, replica.url]));
  alignClocks({ app, wechat });
  const administrator = await givenAdministrator(app);
  const { id: storeId } = await givenStore(administrator);
  return {
    app,
    replica,
    wechat,
    relay,
    administrator,
    storeId,
    close: async () => {
      await wechat.close();
      await relay.close();
      if (replica !== app) await replica.close();
      await app.close();
    },
  };
}

/** WeChat lives in the same present as the server under test; its own seconds go on meanwhile. */
export function alignClocks({ app, wechat }: Pick<Till, 'app' | 'wechat'>): void {
  wechat.control.setClock(app.clock.now().getTime() - Date.now());
}

export function passTime(till: Pick<Till, 'app' | 'wechat'>, milliseconds: number): void {
  till.app.clock.advance(milliseconds);
  alignClocks(till);
}

export async function givenPlan(till: Till, changes: Record<string, unknown> = {}): Promise<number> {
  const reply = await till.administrator.client.post<{ id: number }>('/admin/topup-plans', {
    name: '充300送60',
    payFen: 30_000,
    bonusFen: 6_000,
    bonusPoints: 50,
    scopeKind: 'chain',
    audience: 'everyone',
    tierCodes: [],
    active: true,
    position: 1,
    ...changes,
  });
  if (reply.status !== 201) throw new Error(`no plan: ${JSON.stringify(reply.body)}`);
  return reply.body.id;
}

export interface TopupReply {
  id: number;
  state: string;
  payFen: number;
  walletAfterFen: number | null;
  paidAt: string | null;
  payment: Record<'appId' | 'timeStamp' | 'nonceStr' | 'package' | 'signType' | 'paySign', string>;
  code?: string;
  details?: Record<string, unknown>;
}

export function askTopup(
  till: Till,
  member: TestMember,
  planId: number,
  key: string = randomUUID(),
): Promise<Reply<TopupReply>> {
  return member.client.post('/member/topups', { planId, storeId: till.storeId }, { 'idempotency-key': key });
}

/** A top-up that waits for the member to pay. */
export interface OpenTopup {
  id: number;
  outTradeNo: string;
  payment: TopupReply['payment'];
}

export async function givenTopup(till: Till, member: TestMember, planId: number): Promise<OpenTopup> {
  const reply = await askTopup(till, member, planId);
  if (reply.status !== 201) throw new Error(`no top-up: ${JSON.stringify(reply.body)}`);
  return { id: reply.body.id, outTradeNo: await tradeNoOf(till, reply.body.id), payment: reply.body.payment };
}

export async function tradeNoOf(till: Till, topupId: number): Promise<string> {
  const [row] = await till.app.sql<{ out_trade_no: string }>(
    "SELECT out_trade_no FROM payment WHERE purpose = 'topup' AND ref_id = ?",
    [topupId],
  );
  if (!row) throw new Error(`no payment for top-up ${topupId}`);
  return row.out_trade_no;
}

/** What a member has got: everything that a credit does, counted. */
export interface Credited {
  state: string;
  principalFen: number;
  bonusFen: number;
  points: number;
  lots: number;
  events: number;
  topupFen: number;
}

export async function creditedTo(till: Till, member: TestMember, topupId: number): Promise<Credited> {
  const { sql } = till.app;
  const [topup] = await sql<{ state: string }>('SELECT state FROM topup WHERE id = ?', [topupId]);
  const accounts = await sql<{ book: string; balance: number }>(
    "SELECT book, SUM(balance) AS balance FROM ledger_account WHERE owner = 'member' AND owner_id = ? GROUP BY book",
    [member.id],
  );
  const balance = (book: string): number => accounts.find((account) => account.book === book)?.balance ?? 0;
  const [lots] = await sql<{ count: number }>('SELECT COUNT(*) AS count FROM wallet_lot WHERE topup_id = ?', [topupId]);
  const [events] = await sql<{ count: number }>(
    `SELECT COUNT(*) AS count FROM outbox_event WHERE type = 'topup.credited' AND JSON_VALUE(payload, '$.topupId') = ?`,
    [String(topupId)],
  );
  const [measure] = await sql<{ fen: number | null }>(
    'SELECT SUM(topup_fen) AS fen FROM tier_measure WHERE member_id = ?',
    [member.id],
  );
  return {
    state: topup?.state ?? 'none',
    principalFen: balance('principal'),
    bonusFen: balance('bonus'),
    points: balance('points'),
    lots: lots?.count ?? 0,
    events: events?.count ?? 0,
    topupFen: measure?.fen ?? 0,
  };
}

/** Runs a job's work now, whatever its timetable says. */
export async function runJob(app: TestApp, name: string): Promise<unknown> {
  const bucket = app.clock.now();
  return app.get(JobRegistry).get(name).work({ name, bucket, from: null, to: bucket });
}

/** A member without the welcome gift in the way of counting: joining is done and its events are delivered. */
export async function givenSettledMember(till: Till): Promise<TestMember> {
  const member = await givenMember(till.app, till.wechat.control);
  await till.app.drain();
  return member;
}
