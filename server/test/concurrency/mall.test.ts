import { randomUUID } from 'node:crypto';
import { type TestApp, createTestApp } from '../support/app.js';
import { type Chain, aChain } from '../support/chain.js';
import type { Client } from '../support/client.js';
import { countBy } from '../support/count-by.js';
import { type Claimant, signedIn } from '../support/coupons.js';
import { testEnvironment } from '../support/environment.js';
import { type RedeemReply, cancelRedemption, givenItem, redeem, takenOf } from '../support/mall.js';
import { type ServerProcess, WallClock, killAll, startApi } from '../support/processes.js';

/** Three servers, two of them processes of their own, on one database: what one takes, the others must miss. */
const CROWD = 200;
const POINTS = 1_000;

let app: TestApp;
let chain: Chain;
let processes: ServerProcess[];
let crowd: Claimant[];

beforeAll(async () => {
  app = await createTestApp({ clock: new WallClock() });
  chain = await aChain(app);
  const environment = { ...(await testEnvironment({ databaseUrl: app.database.url })), DATABASE_POOL_SIZE: '12' };
  processes = await Promise.all([startApi(environment), startApi(environment)]);
  crowd = [];
  for (let index = 0; index < CROWD; index += 1) {
    const id = await chain.member({ points: POINTS });
    crowd.push({ id, client: await signedIn(app, id) });
  }
}, 180_000);
afterAll(async () => {
  await killAll(processes);
  await app.close();
});
afterEach(async () => {
  await app.drain();
  expect(await chain.problems()).toEqual([]);
});

const at = (index: number, client: Client): Client =>
  client.at([app.url, ...processes.map(({ url }) => url)][index % 3] as string);

const outcome = ({ status, body }: { status: number; body: { code?: string } }): string =>
  status === 201 || status === 200 ? 'ok' : String(body.code);

const wish = (itemId: number): Record<string, unknown> => ({ itemId, delivery: 'pickup', storeId: chain.store.id });

describe('a rush for one item', () => {
  it('gives 50 of 50 to 200 people in the same moment, for the points of those alone', async () => {
    const itemId = await givenItem(chain.administrator, { stock: 50, perMember: 1 });
    const replies = await Promise.all(crowd.map(({ client }, index) => redeem(at(index, client), wish(itemId))));
    expect(countBy(replies, outcome)).toEqual({ ok: 50, MALL_SOLD_OUT: 150 });
    const [rows] = await app.sql<Record<string, number>>(
      `SELECT COUNT(*) AS redemptions, COUNT(DISTINCT r.member_id) AS members, COUNT(DISTINCT p.code) AS codes,
              (SELECT COUNT(*) FROM mall_turn WHERE item_id = ?) AS turns
         FROM mall_redemption r JOIN pickup p ON p.source = 'mall' AND p.source_id = r.id WHERE r.item_id = ?`,
      [itemId, itemId],
    );
    expect(rows).toEqual({ redemptions: 50, members: 50, codes: 50, turns: 50 });
    expect(await takenOf(app, itemId)).toBe(50);
    const balances = await Promise.all(crowd.map(({ id }) => chain.balances(id)));
    expect(balances.reduce((sum, { points }) => sum + points, 0)).toBe(CROWD * POINTS - 50 * 100);
  }, 120_000);

  it('keeps to the count of a single store within the count of all', async () => {
    const itemId = await givenItem(chain.administrator, {
      stock: 40,
      storeStock: [{ storeId: chain.store.id, stock: 7 }],
    });
    const replies = await Promise.all(
      crowd.slice(0, 60).map(({ client }, index) => redeem(at(index, client), wish(itemId))),
    );
    expect(countBy(replies, outcome)).toEqual({ ok: 7, MALL_SOLD_OUT: 53 });
    expect([await takenOf(app, itemId), await takenOf(app, itemId, chain.store.id)]).toEqual([7, 7]);
  }, 60_000);

  it('keeps to the limit of one member who asks 40 times at once', async () => {
    const itemId = await givenItem(chain.administrator, {
      stock: null,
      points: 10,
      perMember: 3,
      limitPeriod: 'month',
    });
    const { client } = crowd[0] as Claimant;
    const replies = await Promise.all(
      Array.from({ length: 40 }, (_, index) => redeem(at(index, client), wish(itemId))),
    );
    expect(countBy(replies, outcome)).toEqual({ ok: 3, MALL_LIMIT_REACHED: 37 });
    expect(await takenOf(app, itemId)).toBe(3);
  }, 60_000);

  it('never spends the same points twice', async () => {
    const itemId = await givenItem(chain.administrator, { stock: null, points: 400 });
    const id = await chain.member({ points: POINTS });
    const client = await signedIn(app, id);
    const replies = await Promise.all(
      Array.from({ length: 30 }, (_, index) => redeem(at(index, client), wish(itemId))),
    );
    expect(countBy(replies, outcome)).toEqual({ ok: 2, POINTS_INSUFFICIENT: 28 });
    expect((await chain.balances(id)).points).toBe(200);
  }, 60_000);
});

describe('one redemption', () => {
  async function aRedemption(): Promise<{ client: Client; reply: RedeemReply; itemId: number; memberId: number }> {
    const itemId = await givenItem(chain.administrator, { stock: 5 });
    const memberId = await chain.member({ points: 100 });
    const client = await signedIn(app, memberId);
    const { body } = await redeem(client, wish(itemId));
    return { client, reply: body, itemId, memberId };
  }

  it('is handed over once, however many counters try', async () => {
    const { reply } = await aRedemption();
    const { pickupId } = reply.redemption;
    const [row] = await app.sql<{ code: string }>('SELECT code FROM pickup WHERE id = ?', [pickupId]);
    const replies = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        at(index, chain.manager.client).post<{ code?: string }>(
          `/staff/pickups/${pickupId}/collect`,
          { code: row?.code },
          { 'idempotency-key': randomUUID() },
        ),
      ),
    );
    expect(countBy(replies, outcome)).toEqual({ ok: 1, PICKUP_COLLECTED: 19 });
  });

  it('is either handed over or given back, never both', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { client, reply, itemId, memberId } = await aRedemption();
      const { id, pickupId } = reply.redemption;
      const [row] = await app.sql<{ code: string }>('SELECT code FROM pickup WHERE id = ?', [pickupId]);
      const [collected, cancelled] = await Promise.all([
        at(1, chain.manager.client).post<{ code?: string }>(
          `/staff/pickups/${pickupId}/collect`,
          { code: row?.code },
          { 'idempotency-key': randomUUID() },
        ),
        cancelRedemption(at(2, client), id),
      ]);
      expect([collected.status, cancelled.status].filter((status) => status === 200)).toHaveLength(1);
      const points = (await chain.balances(memberId)).points;
      expect(points).toBe(cancelled.status === 200 ? 100 : 0);
      expect(await takenOf(app, itemId)).toBe(cancelled.status === 200 ? 0 : 1);
    }
  }, 60_000);
});
