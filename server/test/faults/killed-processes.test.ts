import { randomUUID } from 'node:crypto';
import { type Simulator, createSimulator } from '../../../scripts/simulator/index.js';
import { type TestApp, createTestApp } from '../support/app.js';
import { type Chain, type OrderBody, type TestProduct, aChain } from '../support/chain.js';
import type { Reply } from '../support/client.js';
import { type DatabaseProxy, type Strike, startDatabaseProxy } from '../support/database-proxy.js';
import { TEST_KEYS_DIRECTORY, testEnvironment } from '../support/environment.js';
import { type NoticeRelay, startNoticeRelay } from '../support/notice-relay.js';
import { type TestMember, givenMember } from '../support/people.js';
import { type ServerProcess, WallClock, killAll, pause, soon, startApi, startWorker } from '../support/processes.js';
import type { TopupReply } from '../support/till.js';

/**
 * Real processes, really killed (SIGKILL) at chosen points of their transactions: a proxy in front of the database sees
 * the statements pass and picks the moment. Afterwards a new process takes over, the caller asks again with the same
 * key, and everything must have happened exactly once.
 */
let app: TestApp;
let chain: Chain;
let cookies: TestProduct;
let planId: number;
let wechat: Simulator;
let relay: NoticeRelay;
let environment: Record<string, string>;
let proxy: DatabaseProxy;
let survivor: Promise<ServerProcess> | undefined;
const running: ServerProcess[] = [];

beforeAll(async () => {
  wechat = await createSimulator({ keysDir: TEST_KEYS_DIRECTORY, timeCompression: 60 });
  relay = await startNoticeRelay();
  const notifyUrl = { WXPAY_NOTIFY_URL: `${relay.url}/api/webhooks/wechat-pay/notify` };
  app = await createTestApp({ clock: new WallClock(), simulatorUrl: wechat.url, environment: notifyUrl });
  chain = await aChain(app);
  cookies = await chain.product(10_000);
  const plan = await chain.administrator.client.post<{ id: number }>('/admin/topup-plans', {
    name: '充300送60',
    payFen: 30_000,
    bonusFen: 6_000,
    bonusPoints: 0,
    scopeKind: 'chain',
    audience: 'everyone',
    tierCodes: [],
    active: true,
    position: 1,
  });
  planId = plan.body.id;
  const shared = await testEnvironment({ databaseUrl: app.database.url, simulatorUrl: wechat.url });
  environment = { ...shared, ...notifyUrl, DATABASE_POOL_SIZE: '8', LOG_LEVEL: 'silent' };
  proxy = await startDatabaseProxy(app.database.url);
});

afterAll(async () => {
  if (survivor) await killAll([await survivor]);
  await proxy.close();
  await wechat.close();
  await relay.close();
  await app.close();
});

afterEach(async () => {
  await killAll(running.splice(0));
  expect(await chain.problems()).toEqual([]);
});

/** A process whose words to the database can be cut off. */
const behindProxy = (): Record<string, string> => ({ ...environment, DATABASE_URL: proxy.url });

async function victim(): Promise<ServerProcess> {
  const process = await startApi(behindProxy());
  running.push(process);
  relay.to(process.url);
  return process;
}

/** The process that takes over. Started after the first death; it remembers nothing, so it may serve all tests. */
async function successor(): Promise<ServerProcess> {
  const process = await (survivor ??= startApi(environment));
  relay.to(process.url);
  return process;
}

function worker(settings: Record<string, string> = environment): ServerProcess {
  const process = startWorker(settings);
  running.push(process);
  return process;
}

function strikeDown(process: ServerProcess, statement: RegExp, at: Strike['at']): void {
  proxy.strike({ statement, at, blow: () => process.kill() });
}

const count = async (sql: string, params: unknown[]): Promise<number> =>
  (await app.sql<{ n: number }>(`SELECT COUNT(*) AS n FROM ${sql}`, params))[0]?.n ?? 0;

describe('an API process killed while it settles an order', () => {
  async function killedAt(at: Strike['at']) {
    const memberId = await chain.member({ paidFen: 30_000, bonusFen: 6_000 });
    const body = {
      storeId: chain.store.id,
      grant: await chain.grant(memberId),
      lines: [{ productId: cookies.id, quantity: 1 }],
      payments: [{ method: 'wallet', amountFen: 10_000 }],
    };
    const key = randomUUID();
    const settle = (at: ServerProcess): Promise<Reply<OrderBody>> =>
      chain.manager.client.at(at.url).post('/staff/orders', body, { 'idempotency-key': key });

    const first = await victim();
    strikeDown(first, /INSERT INTO `?sales_order`? /, at);
    await expect(settle(first)).rejects.toThrow();
    expect(await first.ended).toBe('SIGKILL');
    const ordersLeftBehind = await count('sales_order WHERE member_id = ?', [memberId]);

    const second = await successor();
    const answers = [await settle(second), await settle(second)];
    return { memberId, ordersLeftBehind, answers };
  }

  it.each([
    { at: 'before_commit', left: 0, story: 'leaves nothing, and the repeated command settles' },
    { at: 'after_commit', left: 1, story: 'leaves the order, and the repeated command hands over its answer' },
  ] as const)('$at: $story', async ({ at, left }) => {
    const { memberId, ordersLeftBehind, answers } = await killedAt(at);
    expect(ordersLeftBehind).toBe(left);
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(answers[1]?.body).toEqual(answers[0]?.body);
    expect(await count('sales_order WHERE member_id = ?', [memberId])).toBe(1);
    expect(await chain.balances(memberId)).toMatchObject({ principal: 21_667, bonus: 4_333, growth: 100 });
  });
});

describe('an API process killed around a WeChat payment', () => {
  let member: TestMember;

  beforeEach(async () => {
    member = await givenMember(app, wechat.control);
  });

  const topUp = (at: ServerProcess, key: string): Promise<Reply<TopupReply>> =>
    member.client.at(at.url).post('/member/topups', { planId, storeId: chain.store.id }, { 'idempotency-key': key });

  async function tradeNumbers(): Promise<string[]> {
    const rows = await app.sql<{ out_trade_no: string }>('SELECT out_trade_no FROM payment WHERE member_id = ?', [
      member.id,
    ]);
    return rows.map((row) => row.out_trade_no);
  }

  it('after WeChat has been asked, before the answer is kept: the repeated command gets the same order', async () => {
    const key = randomUUID();
    const first = await victim();
    strikeDown(first, /UPDATE payment SET pay_params/, 'arrival');
    await expect(topUp(first, key)).rejects.toThrow();
    expect(await first.ended).toBe('SIGKILL');
    const before = await tradeNumbers();
    expect(before).toHaveLength(1);

    const second = await successor();
    const again = await topUp(second, key);
    expect(again).toMatchObject({ status: 201, body: { state: 'paying' } });
    expect(again.body.payment.package).toMatch(/^prepay_id=/);
    expect(await tradeNumbers()).toEqual(before);
    expect(wechat.control.state().payments.filter(({ outTradeNo }) => outTradeNo === before[0])).toHaveLength(1);
  });

  it.each([
    { at: 'before_commit', credited: 0 },
    { at: 'after_commit', credited: 1 },
  ] as const)('$at of a notification: WeChat comes again, the wallet is credited once', async ({ at, credited }) => {
    const first = await victim();
    const topup = await topUp(first, randomUUID());
    strikeDown(first, /INSERT INTO `?payment_notice/, at);
    wechat.control.approve((await tradeNumbers())[0] ?? '');
    expect(await first.ended).toBe('SIGKILL');
    expect(await count("topup WHERE member_id = ? AND state = 'paid'", [member.id])).toBe(credited);

    await successor();
    const notified = await soon(
      () => Promise.resolve(wechat.control.state().notifications.at(-1)),
      (notification) => notification?.attempts.some(({ outcome }) => outcome === 'accepted') ?? false,
    );
    expect(notified?.attempts.length).toBeGreaterThan(1);
    expect(await count("topup WHERE id = ? AND state = 'paid'", [topup.body.id])).toBe(1);
    expect(await count('wallet_lot WHERE topup_id = ?', [topup.body.id])).toBe(1);
    expect(await chain.balances(member.id)).toMatchObject({ principal: 30_000, bonus: 6_000 });
  });
});

describe('a worker killed in mid-delivery', () => {
  it.each([
    {
      moment: 'before the effect of a consumer is committed',
      statement: /INSERT INTO `?inbox_receipt.*'staff\.memberJoined'/s,
      at: 'before_commit',
    },
    {
      moment: 'after the effect is committed, before the next consumer',
      statement: /INSERT INTO `?inbox_receipt.*'staff\.memberJoined'/s,
      at: 'after_commit',
    },
    {
      moment: 'after all effects are committed, before the event is marked as done',
      statement: /UPDATE outbox_event SET state = 'done'/,
      at: 'arrival',
    },
  ] as const)('$moment: nothing is lost and nothing is doubled', async ({ statement, at }) => {
    await app.drain();
    const first = worker(behindProxy());
    strikeDown(first, statement, at);
    const member = await givenMember(app, wechat.control, { scene: await sceneOfStore() });
    expect(await first.ended).toBe('SIGKILL');
    expect(await count("outbox_event WHERE state = 'pending' AND subject = ?", [`member:${member.id}`])).toBe(1);

    await leaseRunsOut();
    worker();
    const left = await soon(
      () => count("outbox_event WHERE state = 'pending'", []),
      (pending) => pending === 0,
    );
    expect(left).toBe(0);
    expect(await count('staff_alert WHERE member_id = ?', [member.id])).toBe(1);
    expect(await count('inbox_message WHERE member_id = ?', [member.id])).toBe(1);
    expect(await count("ledger_journal WHERE member_id = ? AND kind LIKE 'points.%'", [member.id])).toBe(1);
    const receipts = await app.sql<{ consumer: string; n: number }>(
      `SELECT r.consumer, COUNT(*) AS n FROM inbox_receipt r JOIN outbox_event e ON e.id = r.event_id
        WHERE e.subject = ? GROUP BY r.consumer`,
      [`member:${member.id}`],
    );
    expect(receipts.length).toBeGreaterThanOrEqual(3);
    expect(receipts.every(({ n }) => n === 1)).toBe(true);
  });

  /** Fifteen seconds in the shop; here the dead worker's claim is aged by hand. */
  async function leaseRunsOut(): Promise<void> {
    await pause(20);
    await app.sql("UPDATE outbox_event SET due_at = UTC_TIMESTAMP(3) WHERE state = 'pending'");
  }

  async function sceneOfStore(): Promise<string> {
    const code = await chain.administrator.client.post<{ scene: string }>('/admin/qr-codes', {
      kind: 'store',
      storeId: chain.store.id,
    });
    return code.body.scene;
  }
});
