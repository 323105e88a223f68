import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reply } from '../support/client.js';
import { countBy } from '../support/count-by.js';
import { couponProblems } from '../support/coupons.js';
import { BENEFITS } from '../support/moves/benefits.js';
import { BOOKINGS } from '../support/moves/bookings.js';
import { COMPLAINTS } from '../support/moves/complaints.js';
import { MALL } from '../support/moves/mall.js';
import { MEMBERS } from '../support/moves/members.js';
import { ONLINE } from '../support/moves/online.js';
import { SALES } from '../support/moves/sales.js';
import { SIGN_INS } from '../support/moves/sign-in.js';
import { type Move, type Prepare, type Shop, openShop } from '../support/moves/shop.js';
import { WALLETS } from '../support/moves/wallets.js';

/**
 * Every endpoint that moves value, called by fifty at once with one key, half of them at each of two servers: they get
 * one answer, and what they leave behind in the database is what a single call leaves there, table by table and book by
 * book. Which endpoints these are is read from the interface document, so none can be forgotten.
 */
const TIMES = 50;
const MOVES: Readonly<Record<string, Prepare>> = {
  ...ONLINE,
  ...SALES,
  ...WALLETS,
  ...BENEFITS,
  ...BOOKINGS,
  ...MALL,
  ...SIGN_INS,
  ...COMPLAINTS,
  ...MEMBERS,
};

/** Those that need a whole month behind them are shown where there is one. */
const ELSEWHERE: Readonly<Record<string, { readonly file: string; readonly test: string }>> = {
  'POST /admin/clearing/payments': {
    file: 'clearing.test.ts',
    test: 'with one key is one payment, and all are told of it',
  },
};

/** A platform is asked meanwhile: what these answer is how far the order has come, and in the end the same to all. */
const TELLS_PROGRESS = /vouchers\/cancel$/;

let shop: Shop;
let endpoints: string[];

beforeAll(async () => {
  shop = await openShop();
  endpoints = await thoseThatAskForAKey();
}, 60_000);
afterAll(async () => {
  expect(await shop.chain.problems()).toEqual([]);
  expect(await couponProblems(shop.till.app)).toEqual([]);
  await shop.till.close();
});

interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required?: boolean }[];
}

async function thoseThatAskForAKey(): Promise<string[]> {
  const reply = await fetch(`${shop.till.app.url}/api/docs-json`);
  const { paths } = (await reply.json()) as { paths: Record<string, Record<string, Operation>> };
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations)
      .filter(([, { parameters }]) => parameters?.some(({ name, required }) => name === 'Idempotency-Key' && required))
      .map(([method]) => `${method.toUpperCase()} ${path.replace(/^\/api/, '')}`),
  );
}

/** How many rows each table has, and what each book holds. Accounts are opened when the first of a kind needs them. */
async function everything(): Promise<Record<string, number>> {
  const { sql } = shop.till.app;
  const tables = await sql<{ name: string }>(
    "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE' AND table_name <> 'ledger_account'",
  );
  const counts = tables.map(({ name }) => `SELECT '${name}' AS what, COUNT(*) AS n FROM \`${name}\``);
  const books = "SELECT CONCAT(owner, ' ', book) AS what, SUM(balance) AS n FROM ledger_account GROUP BY owner, book";
  const rows = await sql<{ what: string; n: number }>([...counts, books].join(' UNION ALL '));
  return Object.fromEntries(rows.map(({ what, n }) => [what, Number(n)]));
}

async function leftBehindBy(send: () => Promise<unknown>): Promise<Record<string, number>> {
  const before = await everything();
  await send();
  await shop.till.wechat.control.settled();
  const after = await everything();
  const names = Object.keys(after).filter((name) => after[name] !== (before[name] ?? 0));
  return Object.fromEntries(names.map((name) => [name, (after[name] as number) - (before[name] ?? 0)]));
}

const toFifty = (move: Move, key: string): Promise<Reply[]> =>
  Promise.all(Array.from({ length: TIMES }, (_, turn) => send(move, key, turn)));
const answers = (replies: readonly Reply[]): number => new Set(replies.map(({ body }) => JSON.stringify(body))).size;

const send = ({ client, path, body }: Move, key: string, turn = 0): Promise<Reply> =>
  client.at((turn % 2 === 0 ? shop.till.app : shop.till.replica).url).post(path, body, { 'idempotency-key': key });

it('each of them is tried here, or by a test that is named', () => {
  expect(endpoints.length).toBeGreaterThan(30);
  expect([...Object.keys(MOVES), ...Object.keys(ELSEWHERE)].sort()).toEqual([...endpoints].sort());
  for (const { file, test } of Object.values(ELSEWHERE))
    expect(readFileSync(join(__dirname, file), 'utf8')).toContain(`it('${test}'`);
});

describe('fifty at once', () => {
  // The first of a kind may leave more behind: a shop, a day, an account that the next finds there.
  it.each(Object.keys(MOVES))('%s', async (endpoint) => {
    const prepare = MOVES[endpoint] as Prepare;
    const first = await send(await prepare(shop), randomUUID());
    if (first.status >= 300) throw new Error(`${first.status} ${JSON.stringify(first.body)}`);
    const alone = await prepare(shop);
    const one = await leftBehindBy(() => send(alone, randomUUID()));
    expect(one).toMatchObject({ idempotency_key: 1 });

    const together = await prepare(shop);
    const key = randomUUID();
    let replies: Reply[] = [];
    const fifty = await leftBehindBy(async () => (replies = await toFifty(together, key)));
    expect(countBy(replies, ({ status }) => String(status))).toEqual({ [first.status]: TIMES });
    if (TELLS_PROGRESS.test(endpoint)) expect(new Set(replies.map(({ body }) => body['id'])).size).toBe(1);
    expect(answers(TELLS_PROGRESS.test(endpoint) ? await toFifty(together, key) : replies)).toBe(1);
    expect(fifty).toEqual(one);
  });
});
