import { randomUUID } from 'node:crypto';
import { type TestApp, createTestApp } from '../support/app.js';
import { type Chain, type TestProduct, aChain } from '../support/chain.js';
import type { Client } from '../support/client.js';
import { countBy } from '../support/count-by.js';
import { claimants, signedIn } from '../support/coupons.js';
import { cancelOnline, givenStock, onlineOrderBody, placeOnline, stockOf } from '../support/shop.js';

const outcome = ({ status, body }: { status: number; body: object }): string =>
  status < 300 ? String((body as { state: string }).state) : String((body as { code: string }).code);

describe('members ordering online at the same moment', () => {
  let app: TestApp;
  let chain: Chain;
  let replica: TestApp;

  beforeAll(async () => {
    app = await createTestApp();
    replica = await createTestApp({ clock: app.clock, database: app.database });
    chain = await aChain(app);
  });
  afterAll(async () => {
    await replica.close();
    await app.close();
  });
  afterEach(async () => expect(await chain.problems()).toEqual([]));

  const inTurn = (client: Client, index: number): Client => (index % 2 === 0 ? client : client.at(replica.url));

  it('50 phones of one member on two servers: the wallet pays exactly what it has', async () => {
    const coffee = await chain.product(1_000);
    const memberId = await chain.member({ paidFen: 21_300 });
    const client = await signedIn(app, memberId);
    const body = await onlineOrderBody(chain, client, { product: coffee });
    const replies = await Promise.all(
      Array.from({ length: 50 }, (_, index) => placeOnline(inTurn(client, index), body, randomUUID())),
    );
    expect(countBy(replies, outcome)).toEqual({ paid: 21, WALLET_INSUFFICIENT: 29 });
    expect(await chain.balances(memberId)).toMatchObject({ principal: 300, held: 0 });
  });

  it('50 members want the last 17 pieces: exactly 17 get one, and what they give back is there again', async () => {
    const cake: TestProduct = await chain.product(500);
    await givenStock(chain, cake, 17);
    const people = await claimants(chain, 50);
    await Promise.all(people.map(({ id }) => chain.topUp(id, { paidFen: 1_000 })));
    const first = people[0] as (typeof people)[number];
    const body = await onlineOrderBody(chain, first.client, { product: cake });
    const replies = await Promise.all(people.map(({ client }, index) => placeOnline(inTurn(client, index), body)));
    expect(countBy(replies, outcome)).toEqual({ paid: 17, ORDER_OUT_OF_STOCK: 33 });
    expect(await stockOf(chain, cake)).toBe(0);
    const back = await Promise.all(
      replies.map(async ({ status, body: order }, index) =>
        status === 201 ? cancelOnline((people[index] as (typeof people)[number]).client, order.id) : null,
      ),
    );
    expect(countBy(back, (reply) => (reply ? outcome(reply) : 'none'))).toEqual({ refunded: 17, none: 33 });
    await app.drain();
    expect(await stockOf(chain, cake)).toBe(17);
  });

  it('50 cancellations of one order under keys of their own: it goes back once', async () => {
    const cake = await chain.product(800);
    const memberId = await chain.member({ paidFen: 800 });
    const client = await signedIn(app, memberId);
    const { id } = (await placeOnline(client, await onlineOrderBody(chain, client, { product: cake }))).body;
    const replies = await Promise.all(
      Array.from({ length: 50 }, (_, index) => cancelOnline(inTurn(client, index), id)),
    );
    expect(countBy(replies, outcome).refunded).toBeGreaterThanOrEqual(1);
    const [made] = await app.sql<{ returns: number }>(
      'SELECT COUNT(*) AS returns FROM sales_return WHERE order_id = ?',
      [id],
    );
    expect(made?.returns).toBe(1);
    expect(await chain.balances(memberId)).toMatchObject({ principal: 800 });
  });
});
