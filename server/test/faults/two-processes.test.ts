import { randomUUID } from 'node:crypto';
import { Agent, type IncomingMessage, request as httpRequest } from 'node:http';
import { type Simulator, createSimulator } from '../../../scripts/simulator/index.js';
import { type TestApp, createTestApp } from '../support/app.js';
import { type Chain, type OrderBody, type TestProduct, aChain } from '../support/chain.js';
import { Client, type Reply } from '../support/client.js';
import { TEST_KEYS_DIRECTORY, testEnvironment } from '../support/environment.js';
import { holdRows, waitingForLocks } from '../support/held-locks.js';
import { CONSENTS } from '../support/people.js';
import { type ServerProcess, WallClock, killAll, soon, startApi, startWorker } from '../support/processes.js';

/** Two API processes and two workers on one database, as behind a balancer: to everybody they are one server. */
const DRAIN_MS = 700;

let app: TestApp;
let chain: Chain;
let cookies: TestProduct;
let wechat: Simulator;
let a: ServerProcess;
let b: ServerProcess;
let workers: ServerProcess[];

beforeAll(async () => {
  wechat = await createSimulator({ keysDir: TEST_KEYS_DIRECTORY });
  app = await createTestApp({ clock: new WallClock(), simulatorUrl: wechat.url });
  chain = await aChain(app);
  cookies = await chain.product(10_000);
  const shared = await testEnvironment({ databaseUrl: app.database.url, simulatorUrl: wechat.url });
  const environment = { ...shared, DATABASE_POOL_SIZE: '12', SHUTDOWN_DRAIN_MS: String(DRAIN_MS) };
  workers = [startWorker(environment), startWorker(environment)];
  [a, b] = await Promise.all([startApi(environment), startApi(environment)]);
});

afterAll(async () => {
  await killAll([a, b, ...workers]);
  await wechat.close();
  await app.close();
});

const here = (client: Client): Client => client.at(a.url);
const there = (client: Client): Client => client.at(b.url);

/** Opens the mini-program at one process and joins at the other. */
async function join(user: string, phone: string, scene: string, first: ServerProcess, second: ServerProcess) {
  const { code } = wechat.control.loginCode(user);
  const session = await new Client(first.url).post<{ token: string }>('/auth/wechat-login', { code });
  const client = Client.withToken(second.url, session.body.token);
  const phoneCode = wechat.control.phoneCode(user, phone).code;
  const me = await client.post<{ id: number }>('/member/join', { phoneCode, scene, consents: CONSENTS });
  return { status: me.status, id: me.body.id, client };
}

async function sceneOfStore(): Promise<string> {
  const body = { kind: 'store', storeId: chain.store.id };
  return (await here(chain.administrator.client).post<{ scene: string }>('/admin/qr-codes', body)).body.scene;
}

describe('two API processes', () => {
  it('know each other’s sessions, member codes and rights to pay', async () => {
    const member = await join('replica', '13912340001', await sceneOfStore(), a, b);
    expect(member.status).toBe(200);
    const memberId = member.id;
    await chain.topUp(memberId, { paidFen: 30_000 });

    const code = await here(member.client).post<{ code: string }>('/member/codes', { purpose: 'pay' });
    const scan = { code: code.body.code, storeId: chain.store.id };
    const scanned = await there(chain.manager.client).post<{ grant: string }>('/staff/member-codes/scan', scan);
    expect(scanned.status).toBe(200);
    expect((await here(chain.manager.client).post('/staff/member-codes/scan', scan)).status).toBeGreaterThanOrEqual(
      400,
    );
    const settled = await chain.settle({
      product: cookies,
      grant: scanned.body.grant,
      walletFen: 10_000,
      by: { ...chain.manager, client: here(chain.manager.client) },
    });
    expect(settled).toMatchObject({ status: 201, body: { state: 'paid' } });
  });

  it('end a session for both', async () => {
    const staff = await here(chain.administrator.client).post<{ id: number }>('/admin/staff', {
      username: 'leaving',
      password: 'willow-lantern-42',
      name: '即将离职',
      title: '收银',
      roles: [{ code: 'cashier', storeId: chain.store.id }],
    });
    const login = { username: 'leaving', password: 'willow-lantern-42' };
    const session = await new Client(a.url).post<{ token: string }>('/auth/staff-login', login);
    const cashier = Client.withToken(b.url, session.body.token);
    expect((await cashier.get('/staff/me')).status).toBe(200);
    await here(chain.administrator.client).patch(`/admin/staff/${staff.body.id}`, { active: false });
    expect((await cashier.get('/staff/me')).status).toBe(401);
  });

  it('share one WeChat access token', async () => {
    const scene = await sceneOfStore();
    await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        join(`sharer${index}`, `1391235000${index}`, scene, index % 2 ? a : b, index % 2 ? b : a),
      ),
    );
    const tokens = await app.sql<{ version: number }>('SELECT version FROM wechat_access_token');
    expect(tokens).toHaveLength(1);
    expect(tokens[0]?.version).toBeLessThanOrEqual(1);
  });

  it('settle one command once when 50 arrive at both in the same moment, and give all the same answer', async () => {
    const memberId = await chain.member({ paidFen: 30_000 });
    const grant = await chain.grant(memberId);
    const key = randomUUID();
    const sides = [here(chain.manager.client), there(chain.manager.client)];
    const replies = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        chain.settle({
          product: cookies,
          grant,
          walletFen: 10_000,
          key,
          by: { ...chain.manager, client: sides[index % 2] as Client },
        }),
      ),
    );
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(replies.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(await chain.balances(memberId)).toMatchObject({ principal: 20_000, points: 10, growth: 100 });
    expect(await ordersOf(memberId)).toBe(1);
    expect(await chain.problems()).toEqual([]);
  });
});

describe('two workers', () => {
  it('deliver each event once: 40 members joining at both doors raise 40 alerts', async () => {
    const scene = await sceneOfStore();
    const alerts = () => countOf("staff_alert WHERE kind = 'member_joined'");
    const before = await countOf('member');
    await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        join(`crowd${index}`, `139777700${String(index).padStart(2, '0')}`, scene, a, b),
      ),
    );
    expect(await countOf('member')).toBe(before + 40);
    expect(
      await soon(
        () => countOf("outbox_event WHERE state <> 'done'"),
        (left) => left === 0,
      ),
    ).toBe(0);
    const joinedByCode = await countOf("outbox_event WHERE type = 'member.joined' AND state = 'done'");
    expect(await alerts()).toBe(await countOf('member WHERE home_store_id IS NOT NULL'));
    const twice = '(SELECT member_id FROM inbox_message GROUP BY member_id, kind, title HAVING COUNT(*) > 1) AS twice';
    expect(await countOf(twice)).toBe(0);
    expect(joinedByCode).toBe(await countOf('member'));
    expect(await countOf('outbox_event WHERE attempts > 1')).toBe(0);
  });

  it('run each cron bucket once', async () => {
    const runs = () =>
      app.sql<{ job: string; fence: number }>(
        "SELECT job, fence FROM job_run WHERE job = 'notification.send' AND finished_at IS NOT NULL",
      );
    const finished = await soon(runs, (rows) => rows.length >= 2);
    expect(finished.length).toBeGreaterThanOrEqual(2);
    expect(finished.every(({ fence }) => fence === 1)).toBe(true);
  });
});

describe('a process that is asked to end', () => {
  it('is no longer ready, finishes what it has begun, and ends well', async () => {
    const memberId = await chain.member({ paidFen: 30_000 });
    const grant = await chain.grant(memberId);
    const line = new Agent({ keepAlive: true, maxSockets: 1 });
    expect(await statusOf(`${b.url}/health/ready`, line)).toBe(200);

    const release = await holdRows(
      app,
      "SELECT id FROM ledger_account WHERE owner = 'member' AND owner_id = ? ORDER BY id FOR UPDATE",
      [memberId],
    );
    const settling = chain.settle({
      product: cookies,
      grant,
      walletFen: 10_000,
      by: { ...chain.manager, client: there(chain.manager.client) },
    });
    await soon(
      () => waitingForLocks(app),
      (waiting) => waiting > 0,
    );
    b.terminate();
    expect(
      await soon(
        () => statusOf(`${b.url}/health/ready`, line),
        (status) => status === 503,
        DRAIN_MS,
      ),
    ).toBe(503);
    expect(await statusOf(`${b.url}/health/live`, line)).toBe(200);
    await release();

    expect(await settling).toMatchObject<Partial<Reply<Partial<OrderBody>>>>({ status: 201, body: { state: 'paid' } });
    expect([0, 'SIGTERM']).toContain(await b.ended);
    await expect(fetch(`${b.url}/health/live`)).rejects.toThrow();
    expect(await ordersOf(memberId)).toBe(1);
    line.destroy();
  });

  it('leaves no half-done order behind when it goes down under load', async () => {
    const cookie = await chain.product(1_000);
    const memberId = await chain.member({ paidFen: 100_000 });
    const grants = await chain.grants(memberId, 60);
    const by = { ...chain.manager, client: here(chain.manager.client) };
    const answers = grants.map((grant) =>
      chain.settle({ product: cookie, grant, walletFen: 1_000, by }).then(
        ({ status }) => status,
        () => 'no connection' as const,
      ),
    );
    await Promise.race(answers);
    a.terminate();
    const ends = await Promise.all(answers);
    await a.ended;
    expect(ends.filter((end) => typeof end === 'number' && end >= 500 && end !== 503)).toEqual([]);
    const settled = ends.filter((end) => end === 201).length;
    expect(settled).toBeGreaterThan(0);
    expect(await ordersOf(memberId)).toBe(settled);
    expect(await chain.problems()).toEqual([]);
  });

  it('lets a worker finish its delivery', async () => {
    for (const worker of workers) worker.terminate();
    const ends = await Promise.all(workers.map(({ ended }) => ended));
    expect(ends.every((end) => end === 0 || end === 'SIGTERM')).toBe(true);
    expect(await countOf("outbox_event e WHERE e.state = 'done' AND e.attempts = 0")).toBe(0);
    await app.drain();
    expect(await chain.problems()).toEqual([]);
  });
});

function statusOf(url: string, agent: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(url, { agent }, (reply: IncomingMessage) => {
      reply.resume();
      reply.on('end', () => resolve(reply.statusCode ?? 0));
    });
    request.on('error', reject);
    request.end();
  });
}

async function countOf(from: string, params: unknown[] = []): Promise<number> {
  return (await app.sql<{ n: number }>(`SELECT COUNT(*) AS n FROM ${from}`, params))[0]?.n ?? 0;
}

const ordersOf = (memberId: number): Promise<number> => countOf('sales_order WHERE member_id = ?', [memberId]);
