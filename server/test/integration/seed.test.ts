import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tellDemo } from '../../src/cli/seed/demo.js';
import type { DemoGuide } from '../../src/cli/seed/demo-guide.js';
import { ReconciliationService } from '../../src/modules/ledger/index.js';
import { type Simulator, createSimulator } from '../../../scripts/simulator/index.js';
import { AppConfig } from '../../src/platform/config/app-config.js';
import { type TestApp, createTestApp } from '../support/app.js';
import { Client } from '../support/client.js';
import { type TestDatabase, createTestDatabase, queryDatabase } from '../support/database.js';
import { TEST_KEYS_DIRECTORY, testEnvironment } from '../support/environment.js';

const NOW = new Date('2026-11-21T06:00:00.000Z');
const MEMBERS = 20;
const MINUTES = 60_000;

const directory = mkdtempSync(join(tmpdir(), 'guike-seed-'));
const demoFile = ({ url }: TestDatabase): string => join(directory, `${new URL(url).pathname.slice(1)}.json`);
const guide = (): DemoGuide => JSON.parse(readFileSync(demoFile(database), 'utf8')) as DemoGuide;

let database: TestDatabase;
let twin: TestDatabase;
let simulator: Simulator;
let app: TestApp;

async function tell(place: TestDatabase, lines: string[] = []): Promise<Awaited<ReturnType<typeof tellDemo>>> {
  const environment = await testEnvironment({ databaseUrl: place.url });
  const config = AppConfig.fromEnvironment({ ...environment, DEMO_FILE: demoFile(place) });
  return tellDemo(config, { members: MEMBERS, now: NOW, print: (line) => lines.push(line) });
}

/** How many there are of everything, and what it amounts to. */
async function shapeOf({ url }: TestDatabase): Promise<unknown> {
  const [row] = await queryDatabase(
    url,
    `SELECT (SELECT COUNT(*) FROM store) AS stores, (SELECT COUNT(*) FROM staff_account) AS staff,
      (SELECT COUNT(*) FROM product) AS products, (SELECT COUNT(*) FROM topup_plan) AS plans,
      (SELECT COUNT(*) FROM qr_code) AS codes, (SELECT COUNT(*) FROM member) AS members,
      (SELECT COUNT(*) FROM consent) AS consents, (SELECT COUNT(*) FROM guide_binding) AS guided,
      (SELECT COUNT(*) FROM sales_order) AS orders, (SELECT SUM(payable_fen) FROM sales_order) AS payable_fen,
      (SELECT COUNT(*) FROM sales_order WHERE state = 'refunded') AS refunds,
      (SELECT COUNT(*) FROM sales_return) AS returns, (SELECT COUNT(*) FROM coupon) AS coupons,
      (SELECT COUNT(*) FROM clearing_line) AS clearing_lines, (SELECT COUNT(*) FROM cash_shift) AS shifts,
      (SELECT COUNT(*) FROM topup WHERE state = 'paid') AS topups, (SELECT SUM(pay_fen) FROM topup) AS paid_fen,
      (SELECT COUNT(*) FROM payment WHERE state = 'paid') AS payments,
      (SELECT COUNT(*) FROM ledger_journal) AS journals, (SELECT COUNT(*) FROM tier_history) AS tier_moves,
      (SELECT COUNT(*) FROM inbox_message) AS messages, (SELECT COUNT(*) FROM staff_alert) AS alerts,
      (SELECT COUNT(*) FROM staff_alert WHERE state <> 'done') AS open_alerts`,
  );
  return row;
}

beforeAll(async () => {
  [database, twin] = await Promise.all([createTestDatabase(), createTestDatabase()]);
  await tell(database);
  simulator = await createSimulator({ keysDir: TEST_KEYS_DIRECTORY });
  app = await createTestApp({ database, simulatorUrl: simulator.url });
  simulator.control.setClock(app.clock.now().getTime() - Date.now());
}, 5 * MINUTES);

afterAll(async () => {
  await app?.close();
  await simulator?.close();
  await Promise.all([database?.drop(), twin?.drop()]);
  rmSync(directory, { recursive: true });
});

it(
  'tells the same story on another database',
  async () => {
    const lines: string[] = [];
    await tell(twin, lines);
    expect(await shapeOf(twin)).toEqual(await shapeOf(database));
    expect(lines.at(-1)).toMatch(/^禾光里: 20 members, \d+ orders, \d+ top-ups told in [\d.]+ s$/);
  },
  5 * MINUTES,
);

it(
  'leaves a database alone that has something in it',
  async () => {
    const before = await shapeOf(database);
    expect(await tell(database)).toBeNull();
    expect(await shapeOf(database)).toEqual(before);
  },
  MINUTES,
);

it('balances the books, and leaves no news undelivered', async () => {
  const report = await app.get(ReconciliationService).run();
  expect(report.problems).toEqual([]);
  expect(report.journals).toBeGreaterThan(100);
  expect(await app.sql("SELECT type, last_error FROM outbox_event WHERE state <> 'done'")).toEqual([]);
});

it('has members on every tier, raised by what they really did', async () => {
  const tiers = await app.sql<{ tier_code: string }>('SELECT DISTINCT tier_code FROM member_tier ORDER BY tier_code');
  expect(tiers.map((row) => row.tier_code)).toEqual(['black', 'gold', 'regular', 'silver']);
  const causes = await app.sql<{ cause: string }>('SELECT DISTINCT cause FROM tier_history ORDER BY cause');
  expect(causes.map((row) => row.cause)).toEqual(['joined', 'upgraded']);
});

it('lies in the past: everything that happened carries the time at which it happened', async () => {
  const [span] = await app.sql<Record<string, Date>>(
    `SELECT MIN(m.joined_at) AS first_join, (SELECT MAX(created_at) FROM sales_order) AS last_order,
      (SELECT MAX(created_at) FROM inbox_message) AS last_message FROM member m`,
  );
  const dayMs = 86_400_000;
  expect(NOW.getTime() - (span?.['first_join']?.getTime() ?? 0)).toBeGreaterThan(300 * dayMs);
  for (const name of ['last_order', 'last_message']) {
    expect(span?.[name]?.getTime()).toBeLessThanOrEqual(NOW.getTime());
  }
  // The rooms heard of each fact a moment after it, not at the end of the story.
  const late = await app.sql(
    `SELECT o.id FROM sales_order o JOIN inbox_message i ON i.dedupe_key = CONCAT('order.paid:', o.id)
      WHERE TIMESTAMPDIFF(SECOND, o.created_at, i.created_at) NOT BETWEEN 0 AND 60`,
  );
  expect(late).toEqual([]);
});

it('numbers the orders of a store in the order of time', async () => {
  const orders = await app.sql<{ store_id: number; created_at: Date }>(
    'SELECT store_id, created_at FROM sales_order ORDER BY id',
  );
  const latest = new Map<number, number>();
  for (const { store_id: store, created_at: at } of orders) {
    expect(at.getTime()).toBeGreaterThanOrEqual(latest.get(store) ?? 0);
    latest.set(store, at.getTime());
  }
});

it('keeps the alerts of the last days open and has seen to the older ones', async () => {
  const open = await app.sql<{ happened_at: Date }>("SELECT happened_at FROM staff_alert WHERE state <> 'done'");
  const days = open.map((row) => (NOW.getTime() - row.happened_at.getTime()) / 86_400_000);
  expect(days.filter((age) => age > 2)).toEqual([]);
  const [done] = await app.sql<{ count: number }>("SELECT COUNT(*) AS count FROM staff_alert WHERE state = 'done'");
  expect(done?.count).toBeGreaterThan(10);
});

it('lets everybody of the demo sign in', async () => {
  const { logins } = guide();
  expect(logins.length).toBeGreaterThan(10);
  for (const { account, password } of logins) {
    const reply = await new Client(app.url).post('/auth/staff-login', { username: account, password });
    expect({ account, status: reply.status }).toEqual({ account, status: 200 });
  }
});

it('says truly who can be visited and which codes can be scanned', async () => {
  const { members, scenes, newcomer } = guide();
  expect(members.map(({ user }) => user)).toContain('lin');
  expect(members.map(({ user }) => user)).not.toContain(newcomer.user);
  expect(members.find(({ user }) => user === 'lin')).toMatchObject({ tier: '黑钻' });
  for (const { scene } of scenes) {
    const { body } = await new Client(app.url).get<{ store: object | null }>(`/public/landing?scene=${scene}`);
    expect(body.store).not.toBeNull();
  }
});

it('leaves a refund to approve, one to pay by hand and one that WeChat has paid, for those whom it names', async () => {
  const refunds = await app.sql<{ state: string }>('SELECT state FROM wallet_refund');
  expect(refunds.map(({ state }) => state).sort()).toEqual(['manual_payout', 'refunded', 'requested']);
  const accounts = new Set([
    ...guide().logins.map(({ account }) => account),
    ...guide().members.map(({ user }) => user),
  ]);
  expect(guide().waiting.length).toBeGreaterThan(5);
  for (const { login } of guide().waiting) expect(accounts).toContain(login);
});

it('offers a wallet transfer that its receiver can still accept, and has points that expire within the month', async () => {
  const offers = await app.sql<{ state: string; days: number }>(
    'SELECT state, TIMESTAMPDIFF(HOUR, ?, expires_at) / 24 AS days FROM wallet_transfer',
    [NOW],
  );
  expect(offers).toEqual([{ state: 'offered', days: expect.closeTo(7, 0) }]);
  const [expiring] = await app.sql<{ count: number }>(
    `SELECT COUNT(*) AS count FROM ledger_lot
      WHERE account_id IN (SELECT id FROM ledger_account WHERE book = 'points' AND owner = 'member')
      AND remaining > held AND expires_at BETWEEN ? AND ?`,
    [NOW, new Date(NOW.getTime() + 31 * 86_400_000)],
  );
  expect(expiring?.count).toBeGreaterThan(0);
});

it('has a piece brought back in another store, and a drawer that was closed short', async () => {
  const elsewhere = await app.sql(
    'SELECT r.id FROM sales_return r JOIN sales_order o ON o.id = r.order_id WHERE r.store_id <> o.store_id',
  );
  expect(elsewhere.length).toBeGreaterThan(0);
  const shifts = await app.sql<{ state: string; difference_fen: number | null }>(
    'SELECT state, difference_fen FROM cash_shift ORDER BY id',
  );
  expect(shifts.map(({ state, difference_fen }) => [state, difference_fen])).toEqual([
    ['closed', 0],
    ['closed', -800],
  ]);
});

it('has sold with a promotion, a coupon and points, and closed the months that are over', async () => {
  const [sold] = await app.sql<Record<string, number>>(
    `SELECT (SELECT SUM(promotion_fen) FROM sales_order_line) AS promotion_fen,
      (SELECT COUNT(*) FROM sales_order WHERE coupon_fen > 0 AND points_fen > 0) AS combined,
      (SELECT COUNT(*) FROM clearing_month) AS months, (SELECT COUNT(*) FROM voucher_deal) AS deals`,
  );
  expect(sold).toMatchObject({ combined: 1, deals: 2 });
  expect(Number(sold?.['promotion_fen'])).toBeGreaterThan(0);
  expect(sold?.['months']).toBeGreaterThan(6);
});

it('takes a voucher of each deal that the platforms sell for it, at every till', async () => {
  const { apiKeys, deals } = guide();
  const till = Client.withKey(app.url, apiKeys[0]?.key ?? '');
  const stores = await app.sql<{ id: number }>('SELECT id FROM store');
  expect(deals.map(({ platform }) => platform).sort()).toEqual(['douyin', 'meituan']);
  for (const deal of deals) {
    const [voucher] = simulator.control.sellVouchers({ ...deal, marketFen: deal.valueFen });
    for (const { id: storeId } of stores) {
      const reply = await till.post('/pos/vouchers/scan', { storeId, platform: deal.platform, code: voucher?.code });
      expect({ status: reply.status, body: reply.body }).toMatchObject({ status: 200 });
      expect(JSON.stringify(reply.body)).toContain(deal.title);
    }
  }
});
