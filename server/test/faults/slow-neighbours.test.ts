import { randomUUID } from 'node:crypto';
import { type Simulator, createSimulator } from '../../../scripts/simulator/index.js';
import { type TestApp, createTestApp } from '../support/app.js';
import { type Chain, type OrderBody, type TestProduct, aChain } from '../support/chain.js';
import type { Reply } from '../support/client.js';
import { countBy } from '../support/count-by.js';
import { TEST_KEYS_DIRECTORY } from '../support/environment.js';
import { holdRows, waitingForLocks } from '../support/held-locks.js';
import { type TestMember, givenMember } from '../support/people.js';
import { WallClock, pause, soon } from '../support/processes.js';

/** A server with few connections, a WeChat that takes five seconds, and tills that want neither. */
const CONNECTIONS = 4;
const WAITING_FOR_WECHAT = 24;
const TILLS = 6;
const SALES_PER_TILL = 10;
const COFFEE_FEN = 1_000;

let app: TestApp;
let chain: Chain;
let coffee: TestProduct;
let wechat: Simulator;
let planId: number;

beforeAll(async () => {
  wechat = await createSimulator({ keysDir: TEST_KEYS_DIRECTORY });
  app = await createTestApp({
    clock: new WallClock(),
    simulatorUrl: wechat.url,
    environment: { DATABASE_POOL_SIZE: String(CONNECTIONS) },
  });
  chain = await aChain(app);
  coffee = await chain.product(COFFEE_FEN);
  const { body } = await chain.administrator.client.post<{ id: number }>('/admin/topup-plans', {
    name: '充10',
    payFen: 1_000,
    bonusFen: 0,
    bonusPoints: 0,
    scopeKind: 'chain',
    audience: 'everyone',
    tierCodes: [],
    active: true,
    position: 1,
  });
  planId = body.id;
}, 60_000);
afterAll(async () => {
  await wechat.close();
  await app.close();
});
afterEach(async () => expect(await chain.problems()).toEqual([]));

/** For each till the customers that will come, one after the other. */
async function customers(): Promise<string[][]> {
  const queues = [];
  for (let index = 0; index < TILLS; index += 1)
    queues.push(await chain.grants(await chain.member({ paidFen: 20_000 }), SALES_PER_TILL));
  return queues;
}

async function sellTo(queues: readonly string[][], sold: () => void = () => undefined): Promise<Reply<OrderBody>[]> {
  const tills = queues.map(async (grants) => {
    const replies: Reply<OrderBody>[] = [];
    for (const grant of grants) {
      replies.push(await chain.settle({ product: coffee, grant, walletFen: COFFEE_FEN }));
      sold();
    }
    return replies;
  });
  return (await Promise.all(tills)).flat();
}

const statuses = (replies: readonly { status: number }[]) => countBy(replies, ({ status }) => String(status));

it('sales by wallet go on beside more calls to a slow WeChat than the server has connections', async () => {
  const people: TestMember[] = [];
  for (let index = 0; index < WAITING_FOR_WECHAT; index += 1) people.push(await givenMember(app, wechat.control));
  const queues = await customers();
  wechat.control.addFault({ target: 'pay', kind: 'delayed', times: 10_000, params: { ms: 5_000 } });
  let over = false;
  let answered = 0;
  /** What WeChat has got and not answered: the simulator keeps an order first and is slow afterwards. */
  const waiting = (): number => wechat.control.state().payments.length - answered;
  const toppingUp = people.map(async ({ client }) => {
    const body = { planId, storeId: chain.store.id };
    while (!over) {
      await client.post('/member/topups', body, { 'idempotency-key': randomUUID() });
      answered += 1;
    }
  });
  const reached = await soon(
    () => Promise.resolve(waiting()),
    (count) => count === WAITING_FOR_WECHAT,
  );
  const beside: number[] = [];
  const sales = await sellTo(queues, () => beside.push(waiting()));
  over = true;
  await Promise.all(toppingUp);
  wechat.control.clearFaults();

  // They could not all be waiting there if any of them kept a connection meanwhile.
  expect(reached).toBe(WAITING_FOR_WECHAT);
  expect(statuses(sales)).toEqual({ '201': TILLS * SALES_PER_TILL });
  expect(beside.filter((count) => count > CONNECTIONS).length).toBeGreaterThan(beside.length / 2);
}, 120_000);

describe('connections that wait for somebody’s lock', () => {
  let people: number[];
  let queues: string[][];
  let release: () => Promise<void>;

  beforeEach(async () => {
    queues = await customers();
    people = [];
    for (let index = 0; index < 2 * CONNECTIONS; index += 1) people.push(await chain.member({ paidFen: 10_000 }));
    release = await holdRows(app, 'SELECT member_id FROM wallet WHERE member_id IN (?) FOR UPDATE', [people]);
  });

  const topUps = (count: number): Promise<Reply[]> =>
    Promise.all(
      people.slice(0, count).map((memberId) => {
        const body = { storeId: chain.store.id, memberId, planId, method: 'cash' };
        return chain.manager.client.post('/staff/topups', body, { 'idempotency-key': randomUUID() });
      }),
    );

  const until = (count: number): Promise<number> =>
    soon(
      () => waitingForLocks(app),
      (waiting) => waiting === count,
    );

  it('leave the others to the sales, which are done before the lock is gone', async () => {
    const toppingUp = topUps(CONNECTIONS - 1);
    expect(await until(CONNECTIONS - 1)).toBe(CONNECTIONS - 1);
    let released = false;
    const beforehand: boolean[] = [];
    const selling = sellTo(queues, () => beforehand.push(!released));
    // Were they to wait for the lock, they would be counted as late here, and no test would hang.
    await Promise.race([selling, pause(8_000)]);
    released = true;
    await release();
    expect(statuses(await selling)).toEqual({ '201': TILLS * SALES_PER_TILL });
    expect(beforehand.filter(Boolean).length).toBeGreaterThan(beforehand.length / 2);
    expect(statuses(await toppingUp)).toEqual({ '201': CONNECTIONS - 1 });
  }, 60_000);

  it('when they are all of them: reading goes on, sales wait their turn and none is lost', async () => {
    const toppingUp = topUps(2 * CONNECTIONS);
    expect(await until(CONNECTIONS)).toBe(CONNECTIONS);
    const selling = sellTo(queues);
    const shelf = await chain.manager.client.get(`/staff/products?storeId=${chain.store.id}`);
    const waiting = await waitingForLocks(app);
    await release();
    expect({ shelf: shelf.status, waiting }).toEqual({ shelf: 200, waiting: CONNECTIONS });
    expect(statuses(await selling)).toEqual({ '201': TILLS * SALES_PER_TILL });
    expect(statuses(await toppingUp)).toEqual({ '201': 2 * CONNECTIONS });
  }, 60_000);
});
