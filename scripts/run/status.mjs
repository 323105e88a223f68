/** npm run status: what runs, and whether it is well. Exit code 0 only when everything is. */
import './check-node.mjs';
import { findRunning } from '../database/server.mjs';
import { databaseFolder } from './database.mjs';
import { readJson } from './files.mjs';
import { reportAndExit } from './problem.mjs';
import { isHealthy, isServiceRunning, records } from './services.mjs';
import { printAddresses, runFile } from './summary.mjs';

/** @type {Record<string, string>} */
const healthPaths = { api: '/health/ready', h5: '/config.js', simulator: '/sim/state' };

async function main() {
  /** @type {import('./summary.mjs').Run | undefined} */
  const run = readJson(runFile, undefined);
  const rows = [await databaseRow(run), ...(await Promise.all(['simulator', 'api', 'worker', 'h5'].map(serviceRow)))];
  for (const { name, state, pid } of rows) {
    console.log(`  ${name.padEnd(12)} ${state.padEnd(24)} ${pid ? `pid ${pid}` : ''}`.trimEnd());
  }
  const well = run !== undefined && rows.every(({ state }) => state === 'running');
  console.log('');
  if (well && run) printAddresses(run);
  else console.log('  npm start brings up what is missing; logs are in .local/logs.');
  process.exit(well ? 0 : 1);
}

/** @param {import('./summary.mjs').Run | undefined} run */
async function databaseRow(run) {
  if (run && run.database.pid === null) return { name: 'database', state: 'running', pid: undefined };
  const server = await findRunning(databaseFolder);
  return { name: 'database', state: server ? 'running' : 'stopped', pid: server?.pid };
}

/** @param {string} name */
async function serviceRow(name) {
  const record = records()[name];
  if (!record || !isServiceRunning(name)) return { name, state: 'stopped', pid: undefined };
  const path = healthPaths[name];
  const well = path === undefined || (await isHealthy(`${record.url}${path}`));
  return { name, state: well ? 'running' : 'running, but not well', pid: record.pid };
}

main().catch(reportAndExit);
