import { randomUUID } from 'node:crypto';
import { type TestApp, createTestApp } from '../support/app.js';
import { type Chain, aChain } from '../support/chain.js';
import { countBy } from '../support/count-by.js';
import {
  type Claimant,
  claim,
  claimants,
  couponProblems,
  exchangeOf,
  givenTemplate,
  signedIn,
  templateBody,
  templateOf,
} from '../support/coupons.js';

/** Two servers on one database: what one decides, the other must know. */
let app: TestApp;
let replica: TestApp;
let chain: Chain;
let crowd: Claimant[];

beforeAll(async () => {
  app = await createTestApp();
  replica = await createTestApp({ clock: app.clock, database: app.database });
  chain = await aChain(app);
  crowd = await claimants(chain, 200);
}, 120_000);
afterAll(async () => {
  await replica.close();
  await app.close();
});
afterEach(async () => expect(await couponProblems(app)).toEqual([]));

const outcome = ({ status, body }: { status: number; body: { code?: string } }): string =>
  status === 201 ? 'ok' : String(body.code);
/** Every other caller at the other server. */
const at = (index: number, { client }: Claimant) => client.at(index % 2 ? app.url : replica.url);

describe('a rush for one coupon', () => {
  it('gives 50 of 50 to 200 people in the same moment, never one too many', async () => {
    const id = await givenTemplate(chain.administrator, { stock: 50, perMember: 1 });
    const replies = await Promise.all(crowd.map((person, index) => claim(at(index, person), id)));
    expect(countBy(replies, outcome)).toEqual({ ok: 50, COUPON_SOLD_OUT: 150 });
    const [rows] = await app.sql<Record<string, number>>(
      `SELECT COUNT(*) AS coupons, COUNT(DISTINCT member_id) AS members, COUNT(DISTINCT number) AS numbers,
              (SELECT COUNT(*) FROM outbox_event WHERE type = 'coupon.issued'
                 AND JSON_VALUE(payload, '$.coupons[0].templateId') = ?) AS events
         FROM coupon WHERE template_id = ?`,
      [String(id), id],
    );
    expect(rows).toEqual({ coupons: 50, members: 50, numbers: 50, events: 50 });
  });

  it('keeps to the limit of one member who asks 60 times at once', async () => {
    const id = await givenTemplate(chain.administrator, { perMember: 3 });
    const person = crowd[0] as Claimant;
    const replies = await Promise.all(Array.from({ length: 60 }, (_, index) => claim(at(index, person), id)));
    expect(countBy(replies, outcome)).toEqual({ ok: 3, COUPON_LIMIT_REACHED: 57 });
  });

  it('gives one coupon and one answer for one key that comes 50 times', async () => {
    const id = await givenTemplate(chain.administrator);
    const person = crowd[1] as Claimant;
    const key = randomUUID();
    const replies = await Promise.all(Array.from({ length: 50 }, (_, index) => claim(at(index, person), id, key)));
    expect(countBy(replies, outcome)).toEqual({ ok: 50 });
    expect(new Set(replies.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(await templateOf(chain.administrator, id)).toMatchObject({ issued: 1 });
  });

  it('spends the budget to its last whole coupon, and stops', async () => {
    // 37 coupons of ¥5 and a rest that is no coupon.
    const id = await givenTemplate(chain.administrator, { budgetFen: 37 * 500 + 499 });
    const replies = await Promise.all(crowd.map((person, index) => claim(at(index, person), id)));
    expect(countBy(replies, outcome)).toEqual({ ok: 37, COUPON_SOLD_OUT: 163 });
    expect(await templateOf(chain.administrator, id)).toMatchObject({
      state: 'stopped',
      stopReason: 'budget',
      committedFen: 37 * 500,
    });
    const stops = await app.sql(
      `SELECT id FROM outbox_event WHERE type = 'coupon.stopped' AND JSON_VALUE(payload, '$.templateId') = ?`,
      [String(id)],
    );
    expect(stops).toHaveLength(1);
  });

  it('ends for everybody at the stop of headquarters: who was told yes has one, who was told no has none', async () => {
    const id = await givenTemplate(chain.administrator);
    const claims = crowd.map((person, index) => claim(at(index, person), id));
    await Promise.race(claims);
    const stopped = chain.administrator.client.post(`/admin/coupon-templates/${id}/stop`, { reason: '发错了' });
    const replies = await Promise.all(claims);
    await stopped;
    const counts = countBy(replies, outcome);
    expect(Object.keys(counts).every((key) => key === 'ok' || key === 'COUPON_STOPPED')).toBe(true);
    expect(await templateOf(chain.administrator, id)).toMatchObject({ state: 'stopped', issued: counts['ok'] ?? 0 });
    expect(outcome(await claim((crowd[0] as Claimant).client, id))).toBe('COUPON_STOPPED');
  });

  it('never goes below what is out when headquarters cuts the stock meanwhile', async () => {
    const id = await givenTemplate(chain.administrator, { stock: 100 });
    const claims = crowd.map((person, index) => claim(at(index, person), id));
    await Promise.race(claims);
    const cut = await chain.administrator.client.put<{ code?: string }>(
      `/admin/coupon-templates/${id}`,
      templateBody({ stock: 60 }),
    );
    const ok = countBy(await Promise.all(claims), outcome)['ok'] ?? 0;
    expect(ok).toBeLessThanOrEqual(cut.body.code === 'COUPON_STOCK_BELOW_ISSUED' ? 100 : 60);
    expect(await templateOf(chain.administrator, id)).toMatchObject({ issued: ok });
  });
});

describe('the counter', () => {
  it('verifies one coupon once, whoever of 50 is first', async () => {
    const cake = await chain.product(3_800);
    const id = await givenTemplate(chain.administrator, { terms: exchangeOf(cake.id) });
    const memberId = await chain.member();
    const { body } = await claim(await signedIn(app, memberId), id);
    const replies = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        chain.manager.client
          .at(index % 2 ? app.url : replica.url)
          .post<{ code?: string }>(
            '/staff/coupons/verify',
            { storeId: chain.store.id, code: body.number },
            { 'idempotency-key': randomUUID() },
          ),
      ),
    );
    const counts = countBy(replies, (reply) => (reply.status === 200 ? 'ok' : String(reply.body.code)));
    expect(counts).toEqual({ ok: 1, COUPON_UNUSABLE: 49 });
  });

  it('gives the same answer to 50 callers with one key', async () => {
    const tea = await chain.product(1_800);
    const id = await givenTemplate(chain.administrator, { terms: exchangeOf(tea.id) });
    const { body } = await claim(await signedIn(app, await chain.member()), id);
    const key = randomUUID();
    const replies = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        chain.manager.client
          .at(index % 2 ? app.url : replica.url)
          .post('/staff/coupons/verify', { storeId: chain.store.id, code: body.number }, { 'idempotency-key': key }),
      ),
    );
    expect(countBy(replies, ({ status }) => String(status))).toEqual({ '200': 50 });
    expect(new Set(replies.map((reply) => JSON.stringify(reply.body))).size).toBe(1);
  });

  it('gives away no more than the day allows, in whatever many hands at once', async () => {
    const id = await givenTemplate(chain.administrator);
    const memberId = await chain.member();
    const replies = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        chain.manager.client
          .at(index % 2 ? app.url : replica.url)
          .post<{ code?: string }>(
            '/staff/coupons',
            { storeId: chain.store.id, memberId, templateId: id, reason: '活动' },
            { 'idempotency-key': randomUUID() },
          ),
      ),
    );
    expect(countBy(replies, outcome)).toEqual({ ok: 20, COUPON_STAFF_LIMIT: 30 });
  });
});
