/** npm run reset: ends everything and deletes the demo's data, keys and logs. What was downloaded or built stays. */
import './check-node.mjs';
import { existsSync, lstatSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { inLocal } from './paths.mjs';
import { reportAndExit } from './problem.mjs';
import { exitOnSignals } from './steps.mjs';
import { stopEverything } from './stop-everything.mjs';

/** @type {Record<string, string>} */
const data = {
  database: 'the demo database',
  'simulator-keys': 'keys of the WeChat simulator',
  'simulator-state.json': 'payments and messages in the simulator',
  'secrets.json': 'keys that the demo data is encrypted with',
  'demo.json': 'demo logins',
  'services.json': 'notes about running services',
  'run.json': 'addresses of the running system',
  logs: 'logs',
};

/**
 * @param {string} path
 * @returns {number}
 */
function sizeOf(path) {
  const info = lstatSync(path, { throwIfNoEntry: false });
  if (!info) return 0;
  if (!info.isDirectory()) return info.size;
  return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0);
}

async function confirmed() {
  if (process.argv.includes('--yes')) return true;
  if (!process.stdin.isTTY) return true;
  const questions = createInterface({ input: process.stdin, output: process.stdout });
  const said = await questions.question('\n  Stop everything and delete this? [y/N] ');
  questions.close();
  return /^y(es)?$/i.test(said.trim());
}

async function main() {
  const present = Object.keys(data).filter((name) => existsSync(inLocal(name)));
  if (present.length === 0) return console.log('  There is no demo data.');
  for (const name of present) {
    const size = `${(sizeOf(inLocal(name)) / 1024 / 1024).toFixed(1)} MB`;
    console.log(`  .local/${name.padEnd(22)} ${size.padStart(10)}  ${data[name]}`);
  }
  if (process.env.DATABASE_URL) console.log('\n  The database that DATABASE_URL names is left as it is.');
  if (!(await confirmed())) return console.log('  Nothing was deleted.');
  await stopEverything();
  present.forEach((name) => rmSync(inLocal(name), { recursive: true, force: true, maxRetries: 3 }));
  return console.log('  Deleted. npm start makes a new demo chain.');
}

exitOnSignals();
main().catch(reportAndExit);
