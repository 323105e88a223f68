import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { inRoot } from '../run/paths.mjs';
import { Problem } from '../run/problem.mjs';
import { findServer } from './binaries.mjs';

/**
 * A database server for the length of `work`, gone afterwards with all its data. A guardian process owns it and
 * watches a pipe from here, so that the server goes too when this process is interrupted or killed.
 *
 * With DATABASE_URL set, that server is used and nothing is started: `work` gets its address and makes databases of
 * its own there.
 *
 * @template T
 * @param {(server: { url: string }) => Promise<T>} work
 * @param {{ durable?: boolean }} [options]
 * @returns {Promise<T>}
 */
export async function withThrowawayServer(work, { durable = false } = {}) {
  if (process.env.DATABASE_URL) return work({ url: process.env.DATABASE_URL });
  const server = await startThrowawayServer({ durable });
  try {
    return await work({ url: server.url });
  } finally {
    await server.close();
  }
}

/** @param {{ durable?: boolean }} [options] */
export async function startThrowawayServer({ durable = false } = {}) {
  if (!findServer()) throw new Problem('There is no MariaDB or MySQL server program on this machine yet.');
  const guardian = spawn(
    process.execPath,
    [inRoot('scripts', 'database', 'guardian.mjs'), ...(durable ? ['--durable'] : [])],
    // Detached: Ctrl-C in the terminal must reach us, not the guardian, which then cleans up after us.
    { stdio: ['pipe', 'pipe', 'inherit'], detached: true },
  );
  const ended = new Promise((resolve) => guardian.once('exit', resolve));
  guardian.stdin.on('error', () => {});
  const url = await new Promise((resolve, reject) => {
    createInterface(guardian.stdout).once('line', resolve);
    guardian.once('error', reject);
    void ended.then(() => reject(new Problem('The throw-away database server did not start.')));
  });
  return {
    url: /** @type {string} */ (url),
    async close() {
      guardian.stdin.end();
      await ended;
    },
  };
}
