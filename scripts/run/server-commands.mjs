import { inLocal, inRoot } from './paths.mjs';
import { lastLines, mustRun, runLogged } from './shell.mjs';
import { Problem } from './problem.mjs';

const cli = inRoot('server', 'dist', 'cli.js');

/** What the commands print is for people; their logs would get in between. */
const quiet = { LOG_LEVEL: 'warn' };

/** @param {Record<string, string>} env */
export async function migrate(env) {
  await mustRun(process.execPath, ['--enable-source-maps', cli, 'migrate'], {
    env: { ...env, ...quiet },
    logFile: inLocal('logs', 'migrate.log'),
    sentence:
      'The tables could not be brought up to date; .local/logs/migrate.log says why. If this is only demo data, ' +
      '"npm run reset" starts afresh.',
  });
  return { outcome: 'tables are up to date', value: undefined };
}

/**
 * Has the server make its demo chain. On a database that has one (or anything else) the command leaves it as it is; the
 * last line it prints says what came of it.
 *
 * @param {Record<string, string>} env
 * @param {(text: string) => void} progress
 */
export async function seedWhenEmpty(env, progress) {
  const logFile = inLocal('logs', 'seed.log');
  const { code } = await runLogged(process.execPath, ['--enable-source-maps', cli, 'seed'], {
    env: { ...env, ...quiet },
    logFile,
    onLine: progress,
  });
  if (code !== 0) {
    throw new Problem('The demo data could not be made; "npm run reset", then "npm start" begins again.', {
      details: lastLines(logFile),
    });
  }
  return { outcome: lastLines(logFile, 1) || 'demo data is there', value: undefined };
}
