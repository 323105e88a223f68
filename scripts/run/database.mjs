import { ensureServer } from '../database/install.mjs';
import { findRunning, startServer, stopServer } from '../database/server.mjs';
import { inLocal } from './paths.mjs';
import { answers } from './ports.mjs';
import { Problem } from './problem.mjs';

export const databaseFolder = inLocal('database');

/**
 * The database of `npm start`: the one DATABASE_URL names, else a private server in .local.
 * @returns {Promise<{ outcome: string, value: { url: string, pid: number | null } }>}
 */
export async function ensureDatabase() {
  const given = process.env.DATABASE_URL;
  if (given)
    return { outcome: 'the server that DATABASE_URL names', value: { url: await reachable(given), pid: null } };
  const running = await findRunning(databaseFolder);
  if (running) return { outcome: `private server was running on port ${running.port}`, value: running };
  const { outcome, value: binaries } = await ensureServer();
  const started = await startServer({ folder: databaseFolder, binaries });
  return { outcome: `${outcome}; private server on port ${started.port}`, value: started };
}

/** @param {string} text */
async function reachable(text) {
  const example = 'mysql://user:password@127.0.0.1:3306/guike';
  if (!URL.canParse(text)) throw new Problem(`DATABASE_URL is not an address; it should look like ${example}.`);
  const { hostname, port, pathname } = new URL(text);
  if (pathname.length < 2) throw new Problem(`DATABASE_URL names no database; it should look like ${example}.`);
  if (!(await answers(Number(port) || 3306, hostname))) {
    throw new Problem(
      `Nothing answers at ${hostname}:${port || 3306}, which DATABASE_URL names; start that server, or unset it.`,
    );
  }
  return text;
}

/** The address of the database if it is there now. */
export async function currentDatabaseUrl() {
  return process.env.DATABASE_URL ?? (await findRunning(databaseFolder))?.url;
}

export const stopDatabase = () => stopServer(databaseFolder);
