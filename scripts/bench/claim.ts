/**
 * `npm run bench:claim`: a rush for one coupon. 2,000 members claim 10,000 coupons over HTTP, beside the same rows written
 * by plain statements, in the same run on the same durable database. Ratios, not times, are the result. Each round also
 * counts afterwards: never one too many, nobody above the limit, and who comes too late is told so. `-- --json` prints one
 * JSON object, `-- --only 64` runs one round.
 */
import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import type mysql from 'mysql2/promise';
import { type BenchChain, buildChain } from './chain.js';
import { floorClaim } from './claim-floor.js';
import { type Rush, aTemplate, claimants } from './claim-setup.js';
import { type Timing, exhaust, poster } from './load.js';
import { type BenchSystem, connect, questions, startSystem, statementsSaved } from './system.js';

const MEMBERS = 2_000;
const PER_MEMBER = 5;
const LATE = 200;

interface Round {
  connections: number;
  stock: number;
}

const ROUNDS: Round[] = [
  { connections: 1, stock: 1_000 },
  { connections: 8, stock: 5_000 },
  { connections: 32, stock: MEMBERS * PER_MEMBER },
  { connections: 64, stock: MEMBERS * PER_MEMBER },
];

interface Counted extends Timing {
  roundTrips: number;
}

interface Outcome extends Round {
  floor: Counted;
  claim: Counted;
  ratio: number;
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { json: { type: 'boolean', default: false }, only: { type: 'string' } } });
  const say = (line: string): void => void (values.json ? null : process.stdout.write(`${line}\n`));
  say('Starting a durable database and one API process …');
  const system = await startSystem();
  const pool = connect(system.databaseUrl, 64);
  try {
    const chain = await buildChain(system, pool, 0);
    say(`Making ${MEMBERS} members …`);
    const rush = await claimants(system, pool, chain, MEMBERS);
    const outcomes: Outcome[] = [];
    say('connections   stock    floor/s    claim/s   ratio   claim p50   p99 ms   floor p99   round trips (floor)');
    for (const round of ROUNDS.filter(({ connections }) => !values.only || String(connections) === values.only)) {
      const outcome = await measure(system, pool, chain, rush, round);
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
  rush: Rush,
  { connections, stock }: Round,
): Promise<Outcome> {
  const post = poster(system.apiUrl, connections);
  const run = randomBytes(6).toString('hex');
  const claimOf = (templateId: number, index: number): Promise<string> => {
    const { token } = rush.members[index % MEMBERS] as Rush['members'][number];
    const headers = { authorization: `Bearer ${token}`, 'idempotency-key': `${run}-${templateId}-${index}` };
    return post(`/api/member/coupon-centre/${templateId}/claim`, headers, '{}');
  };
  const templateId = await aTemplate(rush, stock, PER_MEMBER);
  const claim = await countTrips(system, pool, () =>
    exhaust(connections, stock, async (index) => void (await claimOf(templateId, index))),
  );
  await proveExact(pool, templateId, stock);
  await proveLate((index) => claimOf(templateId, stock + index));

  const floorTemplate = await aTemplate(rush, stock, PER_MEMBER);
  const floor = await countTrips(system, pool, () =>
    exhaust(connections, stock, (index) => {
      const memberId = (rush.members[index % MEMBERS] as Rush['members'][number]).id;
      return floorClaim(pool, { templateId: floorTemplate, memberId, perMember: PER_MEMBER });
    }),
  );
  await proveExact(pool, floorTemplate, stock);
  return { connections, stock, floor, claim, ratio: claim.perSecond / floor.perSecond };
}

/** The rows themselves: as many as there were, nobody with more than allowed, and the counter agrees. */
async function proveExact(pool: mysql.Pool, templateId: number, stock: number): Promise<void> {
  const [rows] = await pool.query<mysql.RowDataPacket[]>(
    `SELECT t.issued, (SELECT COUNT(*) FROM coupon WHERE template_id = t.id) AS coupons,
            (SELECT MAX(turn) FROM coupon WHERE template_id = t.id) AS most FROM coupon_template t WHERE t.id = ?`,
    [templateId],
  );
  const { issued, coupons, most } = rows[0] as Record<string, number>;
  if (issued !== stock || coupons !== stock || Number(most) > PER_MEMBER)
    throw new Error(`${stock} in stock: ${issued} counted, ${coupons} written, ${most} for one member`);
}

async function proveLate(claim: (index: number) => Promise<unknown>): Promise<void> {
  const answers = await Promise.all(
    Array.from({ length: LATE }, (_, index) =>
      claim(index).then(
        () => 'given',
        (error: Error) => error.message,
      ),
    ),
  );
  const wrong = answers.find((answer) => !/^422: .*COUPON_(SOLD_OUT|LIMIT_REACHED)/.test(answer));
  if (wrong) throw new Error(`somebody came too late and heard: ${wrong}`);
}

/** How many messages the database was sent for each claim. */
async function countTrips(system: BenchSystem, pool: mysql.Pool, work: () => Promise<Timing>): Promise<Counted> {
  const [sentBefore, savedBefore] = [await questions(pool), await statementsSaved(system.apiUrl)];
  const timing = await work();
  const sent = (await questions(pool)) - sentBefore - 1;
  const saved = (await statementsSaved(system.apiUrl)) - savedBefore;
  return { ...timing, roundTrips: (sent - saved) / timing.count };
}

function lineOf({ connections, stock, floor, claim, ratio }: Outcome): string {
  const cell = (value: number, width: number, digits = 0): string => value.toFixed(digits).padStart(width);
  return [
    String(connections).padEnd(11),
    cell(stock, 8),
    cell(floor.perSecond, 11),
    cell(claim.perSecond, 11),
    cell(ratio, 8, 2),
    cell(claim.p50, 12, 1),
    cell(claim.p99, 9, 1),
    cell(floor.p99, 12, 1),
    cell(claim.roundTrips, 13, 1),
    ` (${floor.roundTrips.toFixed(1)})`,
  ].join('');
}

function jsonOf(outcomes: readonly Outcome[]): Record<string, unknown> {
  return Object.fromEntries(
    outcomes.map(({ connections, stock, floor, claim, ratio }) => [
      connections,
      {
        stock,
        floorPerSecond: Math.round(floor.perSecond),
        claimPerSecond: Math.round(claim.perSecond),
        ratio: Number(ratio.toFixed(3)),
        claimP50Ms: Number(claim.p50.toFixed(2)),
        claimP99Ms: Number(claim.p99.toFixed(2)),
        floorP99Ms: Number(floor.p99.toFixed(2)),
        roundTripsPerClaim: Number(claim.roundTrips.toFixed(1)),
        floorRoundTrips: Number(floor.roundTrips.toFixed(1)),
      },
    ]),
  );
}

await main();
