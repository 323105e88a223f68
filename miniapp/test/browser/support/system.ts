import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { businessDate } from '@guike/shared';
import { fingerprint } from '../../../../scripts/run/fingerprint.mjs';
import { startH5Server } from '../../../../scripts/run/h5/server.mjs';
import { freePort } from '../../../../scripts/run/ports.mjs';
import { createSimulator, type Simulator } from '../../../../scripts/simulator/index';
import { TEST_KEYS_DIRECTORY, testEnvironment } from '../../../../server/test/support/environment';
import { run, runToEnd, waitUntilReady } from './processes';
import { StoryClock } from './story-clock';
import { copyOfTemplate } from './template';

const ROOT = join(__dirname, '../../../..');
const SERVER = join(ROOT, 'server/dist');
export const H5_FOLDER = join(ROOT, 'miniapp/dist/h5');
/** Enough of a chain that lists and counters are not empty; everything else would only take time. */
const DEMO_MEMBERS = 10;

/** Everything that `npm start` runs, beside it: own database, own ports, the very builds that would be deployed. */
export interface System {
  readonly h5Url: string;
  readonly apiUrl: string;
  readonly simulator: Simulator;
  readonly clock: StoryClock;
  /** The server's command line on this system's database; answers what it printed. */
  cli(...args: string[]): Promise<string>;
  stop(): Promise<void>;
}

const cli = (args: readonly string[], env: Readonly<Record<string, string>>): Promise<string> =>
  runToEnd(args.join(' '), [join(SERVER, 'cli.js'), ...args], env);

/**
 * A database with the demo chain. Telling its story takes far longer than copying it, so it is told once by each build
 * of the server; with the day, for "today" must be the same one.
 */
function databaseWithChain(members: number) {
  const build = fingerprint(['server/dist', 'shared/dist'], { ignore: (path) => path.endsWith('.map') });
  const today = businessDate(new Date()).replaceAll('-', '');
  return copyOfTemplate(`${build.slice(0, 12)}_${members}_${today}`, async (databaseUrl) => {
    const env = { ...(await testEnvironment({ databaseUrl })), LOG_LEVEL: 'error' };
    await cli(['migrate'], env);
    await cli(['seed', '--members', String(members)], env);
  });
}

async function twoPorts(): Promise<[number, number]> {
  const first = await freePort();
  return [first, await freePort(0, [first])];
}

export async function startSystem({ members = DEMO_MEMBERS } = {}): Promise<System> {
  for (const needed of [join(SERVER, 'main.js'), join(H5_FOLDER, 'index.html')]) {
    if (!existsSync(needed)) throw new Error(`${needed} is missing; "npm run build" makes it`);
  }
  const ends: (() => Promise<unknown>)[] = [];
  const stop = async (): Promise<void> => {
    for (const end of ends.splice(0).reverse()) await end();
  };
  try {
    return { ...(await start(members, ends)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Tells `ends` of everything that runs, in the order of its beginning. */
async function start(members: number, ends: (() => Promise<unknown>)[]): Promise<Omit<System, 'stop'>> {
  // Each has to know the address of another before that one runs.
  const [apiPort, h5Port] = await twoPorts();
  const apiUrl = `http://127.0.0.1:${apiPort}`;
  const h5Url = `http://127.0.0.1:${h5Port}`;
  const database = await databaseWithChain(members);
  ends.push(() => database.drop());
  const settings = { keysDir: TEST_KEYS_DIRECTORY, h5Base: h5Url, timeCompression: 60, merchantName: '禾光里' };
  const simulator = await createSimulator(settings);
  ends.push(() => simulator.close());
  const clock = new StoryClock(simulator, database.filledAt);
  ends.push(() => clock.remove());
  const env = {
    ...(await testEnvironment({ databaseUrl: database.url, simulatorUrl: simulator.url })),
    API_PORT: String(apiPort),
    PUBLIC_BASE_URL: apiUrl,
    H5_BASE_URL: h5Url,
    TRUSTED_PROXIES: '1',
    WXPAY_NOTIFY_URL: `${apiUrl}/api/webhooks/wechat-pay/notify`,
    LOG_LEVEL: 'error',
    CLOCK_FILE: clock.file,
  };
  const api = run('API', [join(SERVER, 'main.js')], env);
  const worker = run('worker', [join(SERVER, 'worker.js')], env);
  // Without a last word: nobody will look at their data again.
  ends.push(() => Promise.all([api.kill(), worker.kill()]));
  const h5 = await startH5Server({ folder: H5_FOLDER, apiUrl, simulatorUrl: simulator.url, port: h5Port });
  ends.push(() => h5.close());
  await waitUntilReady(api, `${apiUrl}/health/ready`);
  return { h5Url, apiUrl, simulator, clock, cli: (...args) => cli(args, env) };
}
