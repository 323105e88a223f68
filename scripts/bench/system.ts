import { type ChildProcess, spawn } from 'node:child_process';
import { createHmac, randomBytes } from 'node:crypto';
import { createServer } from 'node:net';
import { join } from 'node:path';
import mysql from 'mysql2/promise';
import { startThrowawayServer } from '../database/throwaway.mjs';
import { createTestDatabase } from '../../server/test/support/database.js';
import { testEnvironment } from '../../server/test/support/environment.js';

const ROOT = join(import.meta.dirname, '..', '..');

/** A durable database and one API process beside it, as a shop would run them. */
export interface BenchSystem {
  apiUrl: string;
  databaseUrl: string;
  environment: Record<string, string>;
  close(): Promise<void>;
}

export async function startSystem(): Promise<BenchSystem> {
  const server = await startThrowawayServer({ durable: true });
  process.env['TEST_DATABASE_URL'] = server.url;
  const database = await createTestDatabase({ migrate: false });
  const port = await freePort();
  const environment = {
    ...(await testEnvironment({ databaseUrl: database.url })),
    NODE_ENV: 'development',
    DATABASE_POOL_SIZE: '64',
    API_PORT: String(port),
    LOG_LEVEL: 'error',
  };
  await runCli(environment, ['migrate']);
  await runCli({ ...environment, ADMIN_PASSWORD: ADMIN.password }, ['create-administrator', ADMIN.username, '压测']);
  // BENCH_PROFILE=<folder> keeps a CPU profile of the API, to be opened in a browser's developer tools.
  const profile = process.env['BENCH_PROFILE'];
  const profiling = profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : [];
  const api = spawn(process.execPath, [...profiling, join(ROOT, 'server/dist/main.js')], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const apiUrl = `http://127.0.0.1:${port}`;
  await ready(apiUrl, api);
  return {
    apiUrl,
    databaseUrl: database.url,
    environment,
    close: async () => {
      api.kill('SIGTERM');
      await new Promise((resolve) => api.once('exit', resolve));
      await server.close();
    },
  };
}

export const ADMIN = { username: 'bench', password: randomBytes(15).toString('base64url') };

/** The hash under which the server keeps a token. */
export function tokenHash(environment: Record<string, string>, token: string): Buffer {
  return createHmac('sha256', Buffer.from(environment['TOKEN_KEY'] ?? '', 'base64'))
    .update(token)
    .digest();
}

export function connect(databaseUrl: string, connections: number): mysql.Pool {
  return mysql.createPool({
    uri: databaseUrl,
    connectionLimit: connections,
    timezone: 'Z',
    decimalNumbers: true,
    dateStrings: ['DATE'],
  });
}

/** Statements the database has been sent so far, by anyone. */
export async function questions(pool: mysql.Pool): Promise<number> {
  const [rows] = await pool.query<mysql.RowDataPacket[]>("SHOW GLOBAL STATUS LIKE 'Questions'");
  return Number(rows[0]?.['Value']);
}

/** Statements that travelled in another's message, by the server's own count: they were no round trips. */
export async function statementsSaved(apiUrl: string): Promise<number> {
  const text = await (await fetch(`${apiUrl}/metrics`)).text();
  const value = (name: string): number => Number(new RegExp(`^${name} (\\d+)`, 'm').exec(text)?.[1] ?? 0);
  return value('guike_transaction_statements_total') - value('guike_transaction_round_trips_total');
}

function runCli(environment: Record<string, string>, args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(ROOT, 'server/dist/cli.js'), ...args], {
      env: { ...process.env, ...environment },
      stdio: ['ignore', process.stderr, 'inherit'],
    });
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`cli ${args[0]} ended with ${code}`))));
  });
}

async function ready(url: string, api: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (api.exitCode !== null) throw new Error(`the API ended with ${api.exitCode}`);
    const reply = await fetch(`${url}/health/ready`).catch(() => null);
    if (reply?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the API did not become ready');
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
