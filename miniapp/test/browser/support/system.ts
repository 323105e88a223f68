import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { startH5Server } from '../../../../scripts/run/h5/server.mjs';
import { freePort } from '../../../../scripts/run/ports.mjs';
import { createSimulator, type Simulator } from '../../../../scripts/simulator/index';
import { createTestDatabase, type TestDatabase } from '../../../../server/test/support/database';
import { TEST_KEYS_DIRECTORY, testEnvironment } from '../../../../server/test/support/environment';
import { type Program, run, runToEnd, waitUntilReady } from './processes';
import { StoryClock } from './story-clock';

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

export async function startSystem({ members = DEMO_MEMBERS } = {}): Promise<System> {
  for (const needed of [join(SERVER, 'main.js'), join(H5_FOLDER, 'index.html')]) {
    if (!existsSync(needed)) throw new Error(`${needed} is missing; "npm run build" makes it`);
  }
  // Each has to know the address of another before that one runs.
  const apiPort = await freePort();
  const h5Port = await freePort(0, [apiPort]);
  const apiUrl = `http://127.0.0.1:${apiPort}`;
  const h5Url = `http://127.0.0.1:${h5Port}`;

  const database = await createTestDatabase();
  const simulator = await createSimulator({
    keysDir: TEST_KEYS_DIRECTORY,
    h5Base: h5Url,
    timeCompression: 60,
    merchantName: '禾光里',
  });
  const clock = new StoryClock(simulator);
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
  await runToEnd('seed', [join(SERVER, 'cli.js'), 'seed', '--members', String(members)], env);

  const api = run('API', [join(SERVER, 'main.js')], env);
  const worker = run('worker', [join(SERVER, 'worker.js')], env);
  await waitUntilReady(api, `${apiUrl}/health/ready`);
  const h5 = await startH5Server({ folder: H5_FOLDER, apiUrl, simulatorUrl: simulator.url, port: h5Port });
  return {
    h5Url,
    apiUrl,
    simulator,
    clock,
    cli: (...args) => runToEnd(args.join(' '), [join(SERVER, 'cli.js'), ...args], env),
    stop: () => stopAll({ h5, programs: [worker, api], simulator, database, clock }),
  };
}

interface Running {
  h5: { close(): Promise<void> };
  programs: readonly Program[];
  simulator: Simulator;
  database: TestDatabase;
  clock: StoryClock;
}

async function stopAll({ h5, programs, simulator, database, clock }: Running): Promise<void> {
  await h5.close();
  await Promise.all(programs.map((program) => program.stop()));
  await simulator.close();
  await database.drop();
  await clock.remove();
}
