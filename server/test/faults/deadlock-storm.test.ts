import { randomUUID } from 'node:crypto';
import mysql from 'mysql2/promise';
import { type TestApp, createTestApp } from '../support/app.js';
import { type Chain, type OrderBody, type TestProduct, aChain } from '../support/chain.js';
import { Client, type Reply } from '../support/client.js';
import { couponProblems, givenCoupons, givenTemplate, signedIn } from '../support/coupons.js';
import { testEnvironment } from '../support/environment.js';
import { type ServerProcess, WallClock, killAll, pause, startApi } from '../support/processes.js';

/**
 * Two API processes write about the same few members in opposite orders: sales with coupons and points, returns,
 * top-ups at the counter, and transfers in both directions. Among themselves they take locks in one order and only
 * wait; so a stranger joins in who takes the same locks the other way round and always wins. Whoever loses a lock starts
 * over, and in the end every command has had its effect once.
 */
const MEMBERS = 5;
const ROUNDS = 3;
const COFFEE_FEN = 2_000;
const START_FEN = 100_000;
const TOPUP_FEN = 1_000;

interface Person {
  readonly id: number;
  readonly client: Client;
}

interface Body {
  id: number;
  state: string;
  code?: string;
  payments: OrderBody['payments'];
}

let app: TestApp;
let chain: Chain;
let coffee: TestProduct;
let people: Person[];
let planId: number;
let templateId: number;
let processes: [ServerProcess, ServerProcess];

beforeAll(async () => {
  app = await createTestApp({ clock: new WallClock() });
  chain = await aChain(app);
  coffee = await chain.product(COFFEE_FEN);
  templateId = await givenTemplate(chain.administrator);
  planId = await givenTopupPlan();
  people = [];
  for (let index = 0; index < MEMBERS; index += 1) {
    const id = await chain.member({ paidFen: START_FEN, points: 20_000 });
    people.push({ id, client: await signedIn(app, id) });
  }
  const environment = { ...(await testEnvironment({ databaseUrl: app.database.url })), DATABASE_POOL_SIZE: '12' };
  processes = await Promise.all([startApi(environment), startApi(environment)]);
}, 120_000);

afterAll(async () => {
  await killAll(processes);
  await app.close();
});

async function givenTopupPlan(): Promise<number> {
  const { body } = await chain.administrator.client.post<{ id: number }>('/admin/topup-plans', {
    name: '充10',
    payFen: TOPUP_FEN,
    bonusFen: 0,
    bonusPoints: 0,
    scopeKind: 'chain',
    audience: 'everyone',
    tierCodes: [],
    active: true,
    position: 1,
  });
  return body.id;
}

const troubles: string[] = [];

/** As a till does it: what was told to come again comes again under its key, and anything else is the answer. */
async function insist(client: Client, path: string, body: object): Promise<Reply<Body>> {
  const key = randomUUID();
  for (let attempt = 1; ; attempt += 1) {
    const reply = await client.post<Body>(path, body, { 'idempotency-key': key });
    if (reply.status < 500) return reply;
    troubles.push(`${path} ${reply.status} ${reply.body.code}`);
    if (attempt === 20) return reply;
  }
}

async function sell(at: ServerProcess, grant: string, couponId: number): Promise<Reply<Body>> {
  const client = chain.manager.client.at(at.url);
  const basket = {
    storeId: chain.store.id,
    grant,
    couponIds: [couponId],
    usePoints: true,
    lines: [{ productId: coffee.id, quantity: 1 }],
  };
  const { body } = await client.post<{ payableFen: number }>('/staff/orders/quote', basket);
  return insist(client, '/staff/orders', {
    ...basket,
    payments: [{ method: 'wallet', amountFen: body.payableFen }],
  });
}

/** Everybody of the list in turn, several at once as tills are, and every second sale is taken back at once. */
async function salesInOrder(at: ServerProcess, order: readonly Person[]): Promise<Reply<Body>[]> {
  const plan: { grant: string; couponId: number }[] = [];
  for (const { id } of order) {
    const [coupon] = await givenCoupons(app, id, templateId);
    plan.push({ grant: await chain.grant(id), couponId: coupon?.id ?? 0 });
  }
  return Promise.all(
    plan.map(async ({ grant, couponId }, index) => {
      const sold = await sell(at, grant, couponId);
      if (sold.status !== 201 || index % 2 === 0) return sold;
      return insist(chain.manager.client.at(at.url), `/staff/orders/${sold.body.id}/returns`, {
        storeId: chain.store.id,
        all: true,
        reason: '不合适',
      });
    }),
  );
}

/** One lot goes over, whatever is left of it then, and is taken at the other process. */
async function give(from: Person, to: Person, at: ServerProcess, elsewhere: ServerProcess): Promise<Reply<Body>> {
  const giver = from.client.at(at.url);
  const wallet = await giver.get<{ lots: { lotKey: number; transferable: boolean }[] }>('/member/wallet');
  const lotKeys = wallet.body.lots
    .filter(({ transferable }) => transferable)
    .slice(0, 1)
    .map(({ lotKey }) => lotKey);
  const offered = await insist(giver, '/member/wallet/transfers', { lotKeys });
  if (offered.status !== 201) return offered;
  const path = `/member/wallet/transfers/offers/${offered.body.code}/accept`;
  return insist(to.client.at(elsewhere.url), path, { termsAccepted: true });
}

const topUp = (at: ServerProcess, { id }: Person): Promise<Reply<Body>> =>
  insist(chain.manager.client.at(at.url), '/staff/topups', {
    storeId: chain.store.id,
    memberId: id,
    planId,
    method: 'cash',
  });

/**
 * The accounts first and the wallets afterwards, the last member before the first. What it has written beforehand makes
 * it the one that is dearer to roll back, so the database makes the others start over.
 */
async function opposeUntil(over: () => boolean): Promise<void> {
  const connection = await mysql.createConnection(app.database.url);
  const weight = Array.from({ length: 200 }, () => [0]);
  await connection.query('CREATE TABLE ballast (id INT AUTO_INCREMENT PRIMARY KEY, n INT NOT NULL) ENGINE = InnoDB');
  while (!over()) {
    await connection.beginTransaction();
    await connection.query('INSERT INTO ballast (n) VALUES ?', [weight]);
    for (const { id } of [...people].reverse()) {
      const accounts =
        "SELECT id FROM ledger_account WHERE owner = 'member' AND owner_id = ? ORDER BY id DESC FOR UPDATE";
      await connection.query(accounts, [id]);
      await pause(2);
      await connection.query('SELECT member_id FROM wallet WHERE member_id = ? FOR UPDATE', [id]);
    }
    await connection.rollback();
    await pause(20);
  }
  await connection.end();
}

/** How often a transaction of either process was begun anew. */
async function startedOver(): Promise<number> {
  const texts = await Promise.all(processes.map(async ({ url }) => (await fetch(`${url}/metrics`)).text()));
  const counts = texts.map((text) => Number(/^guike_transaction_retries_total (\d+)/m.exec(text)?.[1]));
  return counts.reduce((sum, count) => sum + count, 0);
}

async function walletsTogether(): Promise<number> {
  const all = await Promise.all(people.map(({ id }) => chain.balances(id)));
  expect(all.map(({ held }) => held)).toEqual(all.map(() => 0));
  return all.reduce((sum, { principal, bonus }) => sum + principal + bonus, 0);
}

interface Weather {
  readonly sales: readonly Reply<Body>[];
  readonly toppedUp: number;
}

async function everybodyAtOnce(rounds: number): Promise<Weather> {
  const [a, b] = processes;
  const backwards = [...people].reverse();
  const pairs = people.map((person, index) => [person, people[(index + 1) % MEMBERS] as Person] as const);
  const sales: Reply<Body>[] = [];
  let toppedUp = 0;
  for (let round = 0; round < rounds; round += 1) {
    const [forth, back, topups, given] = await Promise.all([
      salesInOrder(a, [...people, ...people]),
      salesInOrder(b, [...backwards, ...backwards]),
      Promise.all(people.flatMap((person) => [topUp(a, person), topUp(b, person)])),
      Promise.all(pairs.flatMap(([one, other]) => [give(one, other, a, b), give(other, one, b, a)])),
    ]);
    sales.push(...forth, ...back);
    expect(topups.map(({ status }) => status)).toEqual(topups.map(() => 201));
    toppedUp += topups.length;
    // What is being given may be spent by then, or be out already: an answer, and nothing that got lost.
    expect(given.filter(({ status }) => status >= 500)).toEqual([]);
    expect(given.some(({ status }) => status === 200)).toBe(true);
  }
  return { sales, toppedUp };
}

interface Sold {
  readonly orders: number;
  readonly paidFen: number;
}

async function sold(): Promise<Sold> {
  const [row] = await app.sql<{ orders: number; fen: number | null }>(
    "SELECT COUNT(*) AS orders, SUM(IF(state = 'paid', wallet_fen, 0)) AS fen FROM sales_order",
  );
  return { orders: row?.orders ?? 0, paidFen: row?.fen ?? 0 };
}

/** Whatever the weather, what was answered is what happened. */
async function expectEverythingOnce(work: () => Promise<Weather>): Promise<Weather> {
  troubles.length = 0;
  const [before, soldBefore] = [await walletsTogether(), await sold()];
  const weather = await work();
  const { sales, toppedUp } = weather;
  expect(sales.filter(({ status }) => status >= 500).map(({ body }) => body.code)).toEqual([]);
  const soldAfter = await sold();
  expect(soldAfter.orders - soldBefore.orders).toBe(sales.filter(({ status }) => status === 201).length);
  expect(await walletsTogether()).toBe(before + toppedUp * TOPUP_FEN - (soldAfter.paidFen - soldBefore.paidFen));
  expect(await chain.problems()).toEqual([]);
  expect(await couponProblems(app)).toEqual([]);
  return weather;
}

it('two processes that do everything to the same members in opposite orders hardly disturb each other', async () => {
  const { sales } = await expectEverythingOnce(() => everybodyAtOnce(ROUNDS));
  expect(troubles.length).toBeLessThan(sales.length / 20);
}, 240_000);

it('whoever is thrown out by a deadlock starts over: everything ends, and happens once', async () => {
  const before = await startedOver();
  await expectEverythingOnce(async () => {
    let over = false;
    const opponent = opposeUntil(() => over);
    try {
      return await everybodyAtOnce(ROUNDS);
    } finally {
      over = true;
      await opponent;
    }
  });
  expect((await startedOver()) - before).toBeGreaterThan(ROUNDS);
}, 240_000);
