import { randomUUID } from 'node:crypto';
import { type TestApp, createTestApp } from '../support/app.js';
import { type Chain, aChain } from '../support/chain.js';
import type { Client, Reply } from '../support/client.js';
import { countBy } from '../support/count-by.js';
import { signedIn } from '../support/coupons.js';

/** Two servers on one database: a day is one day to both. */
let app: TestApp;
let replica: TestApp;
let chain: Chain;

beforeAll(async () => {
  app = await createTestApp();
  replica = await createTestApp({ clock: app.clock, database: app.database });
  chain = await aChain(app);
}, 120_000);
afterAll(async () => {
  expect(await chain.problems()).toEqual([]);
  await replica.close();
  await app.close();
});

interface Answer {
  already: boolean;
  streak: number;
  code?: string;
}

const TIMES = 50;
const at = (client: Client, index: number): Client => client.at(index % 2 ? app.url : replica.url);
const times = <T>(work: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: TIMES }, (_, index) => work(index)));
const signIn = (client: Client, key = randomUUID()): Promise<Reply<Answer>> =>
  client.post('/member/sign-in', {}, { 'idempotency-key': key });

async function guest(): Promise<{ id: number; client: Client }> {
  const id = await chain.member();
  return { id, client: await signedIn(app, id) };
}

async function rowsOf(memberId: number): Promise<unknown[]> {
  return app.sql('SELECT CAST(date AS CHAR) AS date, kind FROM sign_in WHERE member_id = ? ORDER BY date', [memberId]);
}

describe('signing in', () => {
  it('brings one reward to whoever asks 50 times at once under as many keys', async () => {
    const { id, client } = await guest();
    const replies = await times((index) => signIn(at(client, index)));
    expect(countBy(replies, ({ status, body }) => `${status} ${body.already}`)).toEqual({
      '200 false': 1,
      '200 true': TIMES - 1,
    });
    expect(await chain.balances(id)).toMatchObject({ points: 2, growth: 1 });
    expect(await rowsOf(id)).toHaveLength(1);
    const events = await app.sql("SELECT id FROM outbox_event WHERE type = 'signin.done' AND subject = ?", [
      `member:${id}`,
    ]);
    expect(events).toHaveLength(1);
  });

  it('gives one answer to one key that comes 50 times', async () => {
    const { id, client } = await guest();
    const key = randomUUID();
    const replies = await times((index) => signIn(at(client, index), key));
    expect(new Set(replies.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(await chain.balances(id)).toMatchObject({ points: 2 });
  });

  it('spends one card on 50 make-ups of one day, and one card on make-ups of different days', async () => {
    const { id } = await guest();
    app.clock.advance(3 * 86_400_000);
    const client = await signedIn(app, id);
    const day = (offset: number): string => new Date(Date.UTC(2026, 10, 21 + offset)).toISOString().slice(0, 10);
    const makeUp = (index: number, date: string): Promise<Reply<Answer>> =>
      at(client, index).post('/member/sign-in/make-ups', { date }, { 'idempotency-key': randomUUID() });
    const replies = await times((index) => makeUp(index, day(index % 3)));
    const outcomes = countBy(replies, ({ status, body }) => (status === 200 ? 'ok' : String(body.code)));
    expect(outcomes['ok']).toBe(1);
    expect(Object.keys(outcomes).sort()).toEqual(['MAKE_UP_NOT_MISSED', 'MAKE_UP_NO_CARD', 'ok'].sort());
    expect(await rowsOf(id)).toHaveLength(1);
  });

  it('and making up yesterday at the same time leave one streak of two', async () => {
    const { id } = await guest();
    app.clock.advance(86_400_000);
    const client = await signedIn(app, id);
    const yesterday = new Date(app.clock.now().getTime() - 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10);
    await times((index) =>
      index % 2
        ? signIn(at(client, index))
        : at(client, index).post<Answer>(
            '/member/sign-in/make-ups',
            { date: yesterday },
            { 'idempotency-key': randomUUID() },
          ),
    );
    const [streak] = await app.sql<{ days: number; total: number }>(
      'SELECT DATEDIFF(last_date, run_start) + 1 AS days, total FROM sign_in_streak WHERE member_id = ?',
      [id],
    );
    expect(streak).toEqual({ days: 2, total: 2 });
    const starts = await app.sql('SELECT DISTINCT run_start FROM sign_in WHERE member_id = ?', [id]);
    expect(starts).toHaveLength(1);
  });
});
