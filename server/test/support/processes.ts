import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { FakeClock } from './fake-clock.js';

const DIST = join(__dirname, '../../dist');
const START_MS = 30_000;

/** For a process under test and a test beside it that live in the same present. */
export class WallClock extends FakeClock {
  override now(): Date {
    return new Date();
  }
}

export interface ServerProcess {
  /** Of an API process; empty for a worker. */
  url: string;
  /** SIGKILL: the process gets no chance to do anything. */
  kill(): void;
  /** SIGTERM: the process is asked to end. */
  terminate(): void;
  /** How it ended: an exit code, or the signal that ended it. */
  ended: Promise<number | NodeJS.Signals>;
}

/** The built API server as a process of its own, ready for traffic. */
export async function startApi(environment: Record<string, string>): Promise<ServerProcess> {
  const port = await freePort();
  const api = launch('main.js', { ...environment, API_PORT: String(port) }, `http://127.0.0.1:${port}`);
  await until(api, async () => (await fetch(`${api.url}/health/ready`)).status === 200);
  return api;
}

/** The built worker; it is at work as soon as it has taken up its jobs, which the caller sees by their effects. */
export function startWorker(environment: Record<string, string>): ServerProcess {
  return launch('worker.js', environment, '');
}

function launch(script: string, environment: Record<string, string>, url: string): ServerProcess {
  const file = join(DIST, script);
  if (!existsSync(file)) throw new Error('These tests run the built server: npm run build shared server comes first.');
  const child = spawn(process.execPath, [file], {
    env: { PATH: process.env['PATH'], ...environment },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const ended = new Promise<number | NodeJS.Signals>((resolve) => {
    child.once('exit', (code, signal) => resolve(signal ?? code ?? 1));
  });
  const send = (signal: NodeJS.Signals): void => void (isOver(child) || child.kill(signal));
  return { url, ended, kill: () => send('SIGKILL'), terminate: () => send('SIGTERM') };
}

function isOver(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

/** Ends whatever still runs, for `afterEach`. */
export async function killAll(processes: ServerProcess[]): Promise<void> {
  for (const process of processes) process.kill();
  await Promise.all(processes.map(({ ended }) => ended));
}

async function until(process: ServerProcess, check: () => Promise<boolean>): Promise<void> {
  let over = false;
  void process.ended.then(() => (over = true));
  const giveUp = Date.now() + START_MS;
  while (!(await check().catch(() => false))) {
    if (over) throw new Error(`the process ended with ${await process.ended} instead of starting`);
    if (Date.now() > giveUp) throw new Error('the process did not become ready');
    await pause(50);
  }
}

/** InnoDB refreshes what it tells of its locks only for those who ask less often than every 100 ms. */
const ASK_AGAIN_MS = 120;

/** Repeats a question until the answer is right: for what other processes do in their own time. */
export async function soon<T>(ask: () => Promise<T>, right: (answer: T) => boolean, withinMs = 15_000): Promise<T> {
  const giveUp = Date.now() + withinMs;
  for (;;) {
    const answer = await ask();
    if (right(answer) || Date.now() > giveUp) return answer;
    await pause(ASK_AGAIN_MS);
  }
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
