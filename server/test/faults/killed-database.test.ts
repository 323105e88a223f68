import { randomUUID } from 'node:crypto';
import { Client, type Reply } from '../support/client.js';
import { type TestApp, createTestApp } from '../support/app.js';
import { type Chain, type OrderBody, type TestProduct, aChain } from '../support/chain.js';
import { countBy } from '../support/count-by.js';
import { couponProblems, givenCoupons, givenTemplate } from '../support/coupons.js';
import { migrate } from '../support/database.js';
import { testEnvironment } from '../support/environment.js';
import { MortalDatabase } from '../support/mortal-database.js';
import { type ServerProcess, WallClock, killAll, soon, startApi } from '../support/processes.js';

/**
 * The database server itself is killed (SIGKILL) while tills settle sales that go through everything: coupon, points,
 * wallet, order, ledger, news and key. It comes back on the same data; nobody touches the API process meanwhile.
 */
const TILLS = 24;
const MEMBERS = 8;
const SALES_PER_TILL = 20;
const ACKNOWLEDGED_BEFORE_THE_BLOW = 60;
const PRICE_FEN = 10_000;

interface TillSale {
  readonly memberId: number;
  readonly key: string;
  readonly body: object;
  /** The order that the till was told of; null while it does not know. */
  orderId: number | null;
}

let database: MortalDatabase;
let app: TestApp;
let chain: Chain;
let cake: TestProduct;
let templateId: number;
let api: ServerProcess;
let gone: number | NodeJS.Signals | null = null;

beforeAll(async () => {
  database = await MortalDatabase.start();
  await migrate(database.url);
  // It goes with its server.
  const ours = { url: database.url, drop: () => Promise.resolve() };
  app = await createTestApp({ clock: new WallClock(), database: ours });
  chain = await aChain(app);
  cake = await chain.product(PRICE_FEN);
  templateId = await givenTemplate(chain.administrator);
  api = await startApi({ ...(await testEnvironment({ databaseUrl: database.url })), DATABASE_POOL_SIZE: '12' });
  void api.ended.then((end) => (gone = end));
}, 180_000);

afterAll(async () => {
  await killAll([api]);
  await app.close();
  await database.close();
});

const till = (): Client => chain.manager.client.at(api.url);
const send = (sale: TillSale): Promise<Reply<OrderBody>> =>
  till().post<OrderBody>('/staff/orders', sale.body, { 'idempotency-key': sale.key });
const statusOf = (path: string): Promise<number> => fetch(`${api.url}${path}`).then(({ status }) => status);

/** What each of the tills is going to sell: every one with a coupon of its own, points, and the wallet for the rest. */
async function salesOfTheDay(): Promise<TillSale[][]> {
  const each = (TILLS * SALES_PER_TILL) / MEMBERS;
  const byMember: TillSale[][] = [];
  for (let index = 0; index < MEMBERS; index += 1) {
    const memberId = await chain.member({ paidFen: 350_000, bonusFen: 70_000 });
    // More than all their sales may use, so that each of them costs the same.
    await chain.givePoints(memberId, each * PRICE_FEN);
    const coupons: { readonly id: number }[] = [];
    for (let left = each; left > 0; left -= 20)
      coupons.push(...(await givenCoupons(app, memberId, templateId, Math.min(left, 20))));
    const grants = await chain.grants(memberId, each + 1);
    const walletFen = await payableWith(grants.pop() ?? '', coupons[0]?.id ?? 0);
    byMember.push(
      grants.map((grant, turn) => ({
        memberId,
        key: randomUUID(),
        body: { ...basketWith(grant, coupons[turn]?.id ?? 0), payments: [{ method: 'wallet', amountFen: walletFen }] },
        orderId: null,
      })),
    );
  }
  // Neighbouring tills serve the same members, again and again.
  const all = byMember[0]?.flatMap((_, turn) => byMember.map((sales) => sales[turn] as TillSale)) ?? [];
  return Array.from({ length: TILLS }, (_, index) => all.filter((__, position) => position % TILLS === index));
}

const basketWith = (grant: string, couponId: number) => ({
  storeId: chain.store.id,
  grant,
  couponIds: [couponId],
  usePoints: true,
  lines: [{ productId: cake.id, quantity: 1 }],
});

async function payableWith(grant: string, couponId: number): Promise<number> {
  const { body } = await till().post<{ payableFen: number }>('/staff/orders/quote', basketWith(grant, couponId));
  return body.payableFen;
}

/** Works through its sales until one of them is not answered with an order; answers what that till heard instead. */
async function work(sales: readonly TillSale[], acknowledged: () => void): Promise<string | null> {
  for (const sale of sales) {
    const heard = await send(sale).catch((error: unknown) => String(error));
    if (typeof heard === 'string') return heard;
    if (heard.status !== 201) return `${heard.status} ${(heard.body as { code?: string }).code}`;
    sale.orderId = heard.body.id;
    acknowledged();
  }
  return null;
}

/** Every order with the traces it must have left, and the number it has: an order is whole or it is not there. */
function ordersAndTraces() {
  return app.sql<Record<'id' | 'journals' | 'payments' | 'coupons' | 'events', number> & { state: string }>(
    `SELECT o.id, o.state,
            (SELECT COUNT(*) FROM ledger_journal j WHERE j.order_id = o.id) AS journals,
            (SELECT COUNT(*) FROM sales_order_payment p WHERE p.order_id = o.id AND p.state = 'paid') AS payments,
            (SELECT COUNT(*) FROM coupon c WHERE c.order_id = o.id AND c.state = 'used') AS coupons,
            (SELECT COUNT(*) FROM outbox_event e WHERE e.type = 'order.paid'
               AND JSON_VALUE(e.payload, '$.orderId') = CAST(o.id AS CHAR)) AS events
       FROM sales_order o ORDER BY o.id`,
  );
}

/** Two payments: of the wallet, and of the points. */
const WHOLE = { state: 'paid', journals: 1, payments: 2, coupons: 1, events: 1 };

it('a database server killed under load loses no order that a till was told of, and leaves none by halves', async () => {
  const tills = await salesOfTheDay();
  const sales = tills.flat();
  let acknowledged = 0;
  const blows: Promise<void>[] = [];
  const heard = await Promise.all(
    tills.map((ofTill) =>
      work(ofTill, () => {
        acknowledged += 1;
        if (acknowledged === ACKNOWLEDGED_BEFORE_THE_BLOW) blows.push(database.kill());
      }),
    ),
  );
  await Promise.all(blows);

  // All were at work when it struck, and each was told to come again rather than that something is wrong with the sale.
  expect(countBy(heard, String)).toEqual({ '503 UNAVAILABLE': TILLS });
  expect(acknowledged).toBeLessThan(sales.length);
  expect([await statusOf('/health/live'), await statusOf('/health/ready')]).toEqual([200, 503]);

  await database.restart();
  expect(
    await soon(
      () => statusOf('/health/ready'),
      (status) => status === 200,
      60_000,
    ),
  ).toBe(200);
  expect(gone).toBeNull();

  const there = await ordersAndTraces();
  for (const order of there) expect(order).toMatchObject(WHOLE);
  const ids = new Set(there.map(({ id }) => id));
  expect(sales.flatMap(({ orderId }) => (orderId === null || ids.has(orderId) ? [] : [orderId]))).toEqual([]);
  expect(await chain.problems()).toEqual([]);
  expect(await couponProblems(app)).toEqual([]);

  // Every till sends everything again under the same keys: what was done is told once more, what was not is done.
  for (const ofTill of chunksOf(sales, TILLS)) {
    const answers = await Promise.all(ofTill.flatMap((sale) => [send(sale), send(sale)]));
    expect(countBy(answers, ({ status }) => String(status))).toEqual({ '201': answers.length });
    for (const [index, sale] of ofTill.entries()) {
      const [first, second] = [answers[2 * index]?.body.id, answers[2 * index + 1]?.body.id];
      expect({ first, second }).toEqual({ first: sale.orderId ?? first, second: sale.orderId ?? first });
    }
  }
  const orders = await ordersAndTraces();
  expect(orders).toHaveLength(sales.length);
  for (const order of orders) expect(order).toMatchObject(WHOLE);
  expect(await chain.problems()).toEqual([]);
  expect(await couponProblems(app)).toEqual([]);
}, 240_000);

function chunksOf<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
