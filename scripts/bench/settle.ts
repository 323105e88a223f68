/**
 * `npm run bench:settle`: what a settle over HTTP costs beside the same rows written by plain statements, in the same
 * run on the same durable database. Ratios, not times, are the result. `-- --json` prints one JSON object, `-- --seconds 2`
 * shortens each round, `-- --only 32` runs one of them.
 */
import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import type mysql from 'mysql2/promise';
import { type BenchChain, buildChain, issueCoupons, issueGrants } from './chain.js';
import { PAY_FEN, floorSettle, makeSystemAccounts } from './floor.js';
import { type Timing, drive, poster } from './load.js';
import { type BenchSystem, connect, questions, startSystem, statementsSaved, tokenHash } from './system.js';

const MEMBERS = 400;
/** The fastest anyone has seen, with room above: grants are made before the clock starts. */
const MOST_PER_SECOND = 4_000;

interface Counted extends Timing {
  statements: number;
  roundTrips: number;
}

interface Round {
  name: string;
  connections: number;
  hot: boolean;
}

interface Outcome extends Round {
  floor: Counted;
  settle: Counted;
  ratio: number;
}

const ROUNDS: Round[] = [1, 8, 32, 64].map((connections) => ({ name: String(connections), connections, hot: false }));
const HOT_ROUNDS: Round[] = [32, 64].map((connections) => ({
  name: `${connections}, one member`,
  connections,
  hot: true,
}));

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      json: { type: 'boolean', default: false },
      seconds: { type: 'string', default: '4' },
      only: { type: 'string' },
    },
  });
  const say = (line: string): void => void (values.json ? null : process.stdout.write(`${line}\n`));
  say('Starting a durable database and one API process …');
  const system = await startSystem();
  const pool = connect(system.databaseUrl, 64);
  try {
    const chain = await buildChain(system, pool, MEMBERS);
    const stripes = await makeSystemAccounts(pool);
    const outcomes: Outcome[] = [];
    say('connections        floor/s   settle/s   ratio   settle p50   p99 ms   floor p99   round trips (floor)');
    const rounds = [...ROUNDS, ...HOT_ROUNDS].filter(({ name }) => !values.only || name.startsWith(values.only));
    for (const round of rounds) {
      const outcome = await measure(system, pool, chain, stripes, round, Number(values.seconds) * 1_000);
      outcomes.push(outcome);
      say(lineOf(outcome));
    }
    if (values.json) process.stdout.write(`${JSON.stringify(jsonOf(outcomes))}\n`);
  } finally {
    await pool.end();
    await system.close();
  }
}

async function measure(
  system: BenchSystem,
  pool: mysql.Pool,
  chain: BenchChain,
  stripes: number[][],
  round: Round,
  milliseconds: number,
): Promise<Outcome> {
  const memberOf = (index: number): BenchChain['members'][number] =>
    chain.members[round.hot ? 0 : index % chain.members.length] as BenchChain['members'][number];
  const wanted = Math.ceil((MOST_PER_SECOND * milliseconds) / 1_000) + MOST_PER_SECOND;
  const memberIds = Array.from({ length: wanted }, (_, index) => memberOf(index).id);
  const warmUp = Math.min(milliseconds, 1_000);
  const settle = await settler(system, pool, chain, round, memberIds);
  await drive(round.connections, warmUp, settle);
  const settleTrips = await countTrips(system, pool, () => drive(round.connections, milliseconds, settle));
  const grants = await issueGrants(system, pool, chain, memberIds);
  const coupons = await issueCoupons(pool, chain, memberIds);
  let next = 0;
  const floor = async (): Promise<void> => {
    const index = next++;
    const grantHash = tokenHash(system.environment, grants[index] as string);
    await floorSettle(pool, chain, memberOf(index), stripes, { grantHash, coupon: coupons[index] as number });
  };
  const floorPool = Math.min(64, round.connections);
  await drive(floorPool, warmUp, floor);
  const floorTrips = await countTrips(system, pool, () => drive(floorPool, milliseconds, floor));
  return { ...round, floor: floorTrips, settle: settleTrips, ratio: settleTrips.perSecond / floorTrips.perSecond };
}

async function settler(
  system: BenchSystem,
  pool: mysql.Pool,
  chain: BenchChain,
  round: Round,
  memberIds: number[],
): Promise<() => Promise<void>> {
  const grants = await issueGrants(system, pool, chain, memberIds);
  const coupons = await issueCoupons(pool, chain, memberIds);
  const post = poster(system.apiUrl, round.connections);
  const run = randomBytes(6).toString('hex');
  let next = 0;
  return async () => {
    const index = next++;
    const body = JSON.stringify({
      storeId: chain.storeId,
      grant: grants[index],
      lines: [{ sku: chain.sku, quantity: 2 }],
      couponIds: [coupons[index]],
      usePoints: true,
      payments: [{ method: 'wallet', amountFen: PAY_FEN }],
      externalNo: `${run}-${index}`,
    });
    await post('/api/pos/orders', { 'x-api-key': chain.apiKey, 'idempotency-key': `${run}-${index}` }, body);
  };
}

/** Statements the database was sent per finished piece of work, and how many messages they came in. */
async function countTrips(system: BenchSystem, pool: mysql.Pool, work: () => Promise<Timing>): Promise<Counted> {
  const [sentBefore, savedBefore] = [await questions(pool), await statementsSaved(system.apiUrl)];
  const timing = await work();
  const sent = (await questions(pool)) - sentBefore - 1;
  const saved = (await statementsSaved(system.apiUrl)) - savedBefore;
  return { ...timing, statements: sent / timing.count, roundTrips: (sent - saved) / timing.count };
}

function lineOf({ name, floor, settle, ratio }: Outcome): string {
  const cell = (value: number, width: number, digits = 0): string => value.toFixed(digits).padStart(width);
  return [
    name.padEnd(16),
    cell(floor.perSecond, 10),
    cell(settle.perSecond, 11),
    cell(ratio, 8, 2),
    cell(settle.p50, 13, 1),
    cell(settle.p99, 9, 1),
    cell(floor.p99, 12, 1),
    cell(settle.roundTrips, 13, 1),
    ` (${floor.roundTrips.toFixed(1)})`,
  ].join('');
}

function jsonOf(outcomes: readonly Outcome[]): Record<string, unknown> {
  return Object.fromEntries(
    outcomes.map(({ name, connections, hot, floor, settle, ratio }) => [
      hot ? `hot${connections}` : name,
      {
        floorPerSecond: Math.round(floor.perSecond),
        settlePerSecond: Math.round(settle.perSecond),
        ratio: Number(ratio.toFixed(3)),
        settleP50Ms: Number(settle.p50.toFixed(2)),
        settleP99Ms: Number(settle.p99.toFixed(2)),
        floorP99Ms: Number(floor.p99.toFixed(2)),
        statementsPerSettle: Number(settle.statements.toFixed(1)),
        roundTripsPerSettle: Number(settle.roundTrips.toFixed(1)),
        floorRoundTrips: Number(floor.roundTrips.toFixed(1)),
      },
    ]),
  );
}

await main();
