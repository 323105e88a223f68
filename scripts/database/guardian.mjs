/**
 * Owns one throw-away server for the process that started this one: prints its address, and when the pipe from that
 * process closes, for whatever reason, ends the server and removes its data.
 *
 * Tests of what a commit survives may say `crash` (the server is killed without a word, and `crashed` printed) and
 * `restart` (the same data and port again, and the address printed) on the pipe, each on a line.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { isOurs, waitUntil } from '../run/processes.mjs';
import { Problem } from '../run/problem.mjs';
import { findServer } from './binaries.mjs';
import { startServer, stopServer } from './server.mjs';

const folder = mkdtempSync(join(tmpdir(), 'guike-db-'));
let closing = false;

/** @param {number} code */
async function close(code) {
  if (closing) return;
  closing = true;
  // Nobody will look at this data again, so there is no reason to let the server write it out.
  await stopServer(folder, { graceMs: 0 });
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  process.exit(code);
}

process.stdin.on('error', () => {});
process.stdin.on('close', () => void whenStarted.then(() => close(0)));
createInterface(process.stdin).on('line', (word) => {
  whenStarted = whenStarted.then(() => (word === 'crash' ? crash() : word === 'restart' ? start() : undefined));
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => void whenStarted.then(() => close(0)));
}

/** The server that runs now. */
let pid = 0;
let whenStarted = start();

async function start() {
  try {
    const binaries = findServer();
    if (!binaries) throw new Problem('There is no MariaDB or MySQL server program on this machine yet.');
    const running = await startServer({
      folder,
      binaries,
      durable: process.argv.includes('--durable'),
      allDatabases: true,
    });
    pid = running.pid;
    process.stdout.write(`${running.url}\n`);
  } catch (error) {
    const details = error instanceof Problem ? `${error.details}\n${error.message}` : error;
    console.error(details);
    await close(1);
  }
}

/** SIGKILL at once: the server writes nothing more, as when the power goes. */
async function crash() {
  if (isOurs(pid, folder)) process.kill(pid, 'SIGKILL');
  await waitUntil(() => !isOurs(pid, folder), 5_000);
  process.stdout.write('crashed\n');
}
