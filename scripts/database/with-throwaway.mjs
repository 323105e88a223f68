/**
 * Runs one command beside a throw-away database server and passes on its exit code, for working on a single test:
 *   node scripts/database/with-throwaway.mjs node_modules/.bin/jest --selectProjects integration --testPathPatterns wallet
 */
import { spawn } from 'node:child_process';
import { reportAndExit } from '../run/problem.mjs';
import { withThrowawayServer } from './throwaway.mjs';

const options = process.argv.slice(2);
const durable = options[0] === '--durable';
const [command, ...args] = durable ? options.slice(1) : options;
if (!command) {
  console.error('Usage: node scripts/database/with-throwaway.mjs [--durable] <command> [arguments]');
  process.exit(2);
}

withThrowawayServer(
  ({ url }) =>
    new Promise((resolve, reject) => {
      const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, TEST_DATABASE_URL: url } });
      child.once('error', reject);
      child.once('exit', (code) => resolve(code ?? 1));
    }),
  { durable },
).then((code) => process.exit(Number(code)), reportAndExit);
