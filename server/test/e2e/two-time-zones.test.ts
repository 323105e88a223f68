import { type TestApp, createTestApp } from '../support/app.js';
import { type Chain, type TestProduct, aChain } from '../support/chain.js';
import { type Client } from '../support/client.js';
import { testEnvironment } from '../support/environment.js';
import { type ServerProcess, WallClock, killAll, startApi } from '../support/processes.js';

/** One process believes it is in New York, the other in Tokyo; both keep the shop's day and the same instants. */
let app: TestApp;
let chain: Chain;
let tea: TestProduct;
let servers: ServerProcess[];

beforeAll(async () => {
  app = await createTestApp({ clock: new WallClock() });
  chain = await aChain(app);
  tea = await chain.product(3_000);
  const environment = { ...(await testEnvironment({ databaseUrl: app.database.url })), DATABASE_POOL_SIZE: '4' };
  servers = await Promise.all(['America/New_York', 'Asia/Tokyo'].map((TZ) => startApi({ ...environment, TZ })));
});
afterAll(async () => {
  await killAll(servers);
  await app.close();
});

/** Sales by day: two days only for who works at midnight. */
const sold = new Map<string, number>();

const everywhere = (client: Client): Client[] => servers.map(({ url }) => client.at(url));

const shopDay = (instant: Date): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(instant);

it('what one process writes, the other reads as the same instant and the same day', async () => {
  const grants = await chain.grants(await chain.member({ paidFen: 10_000 }), servers.length);
  for (const [index, client] of everywhere(chain.manager.client).entries()) {
    const before = Date.now();
    const sale = { product: tea, grant: grants[index] as string, walletFen: 3_000, by: { ...chain.manager, client } };
    const { status, body } = await chain.settle(sale);
    expect(status).toBe(201);

    const path = `/staff/orders/${body.id}`;
    const readers = everywhere(chain.manager.client);
    const seen = await Promise.all(readers.map((reader) => reader.get<{ createdAt: string; paidAt: string }>(path)));
    const [first] = seen;
    const createdAt = new Date(first?.body.createdAt ?? '');
    // A wrong zone is off by hours; how long the sale took is not asked.
    expect(Math.abs(createdAt.getTime() - before)).toBeLessThan(30 * 60_000);
    expect(new Set(seen.map((reply) => `${reply.body.createdAt} ${reply.body.paidAt}`)).size).toBe(1);
    const rows = await app.sql<{ day: string }>(
      'SELECT business_date AS day FROM sales_order WHERE id = ? UNION SELECT business_date FROM ledger_journal WHERE order_id = ?',
      [body.id, body.id],
    );
    expect(rows).toEqual([{ day: shopDay(createdAt) }]);
    sold.set(shopDay(createdAt), (sold.get(shopDay(createdAt)) ?? 0) + 1);
  }
});

it('lists of a day hold the sales of that day, whichever process is asked', async () => {
  for (const [day, sales] of sold) {
    const path = `/staff/orders?storeId=${chain.store.id}&date=${day}`;
    const readers = everywhere(chain.manager.client);
    const lists = await Promise.all(readers.map((reader) => reader.get<{ items: { id: number }[] }>(path)));
    expect(lists.map(({ body }) => body.items.length)).toEqual([sales, sales]);
  }
  const before = shopDay(new Date());
  const readers = everywhere(chain.manager.client);
  const today = await Promise.all(readers.map((reader) => reader.get<{ date: string }>('/staff/today')));
  for (const { body } of today) expect([before, shopDay(new Date())]).toContain(body.date);
});
