/** npm run cli -- <command>: the server's command line (reconcile, migrate, seed …) on the running system's database. */
import './check-node.mjs';
import { spawn } from 'node:child_process';
import { ensureBuilt } from './builds.mjs';
import { currentDatabaseUrl } from './database.mjs';
import { serverEnvironment } from './environment.mjs';
import { readJson } from './files.mjs';
import { inLocal, inRoot } from './paths.mjs';
import { Problem, reportAndExit } from './problem.mjs';

async function main() {
  const databaseUrl = await currentDatabaseUrl();
  const ports = readJson(inLocal('ports.json'), undefined);
  if (!databaseUrl || !ports) throw new Problem('The database is not running; npm start starts it.');
  await ensureBuilt('shared');
  await ensureBuilt('server');
  const env = serverEnvironment({ databaseUrl, ports });
  // What it logs would get between what it prints; ask for more with LOG_LEVEL.
  const quiet = { LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn' };
  const child = spawn(
    process.execPath,
    ['--enable-source-maps', inRoot('server', 'dist', 'cli.js'), ...process.argv.slice(2)],
    { stdio: 'inherit', env: { ...process.env, ...env, ...quiet } },
  );
  // Ctrl-C reaches the child by itself; this process waits for how it ends.
  process.on('SIGINT', () => {});
  child.once('exit', (code) => process.exit(code ?? 1));
}

main().catch(reportAndExit);
