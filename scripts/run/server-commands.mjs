import { existsSync } from 'node:fs';
import { inLocal, inRoot } from './paths.mjs';
import { lastLines, mustRun, runLogged } from './shell.mjs';
import { demoFile } from './environment.mjs';
import { Problem } from './problem.mjs';

const cli = inRoot('server', 'dist', 'cli.js');

/** @param {Record<string, string>} env */
export async function migrate(env) {
  await mustRun(process.execPath, ['--enable-source-maps', cli, 'migrate'], {
    env,
    logFile: inLocal('logs', 'migrate.log'),
    sentence:
      'The tables could not be brought up to date; .local/logs/migrate.log says why. If this is only demo data, ' +
      '"npm run reset" starts afresh.',
  });
  return { outcome: 'tables are up to date', value: undefined };
}

/**
 * @param {Record<string, string>} env
 * @param {(text: string) => void} progress
 */
export async function seedWhenEmpty(env, progress) {
  const logFile = inLocal('logs', 'seed.log');
  const { code } = await runLogged(process.execPath, ['--enable-source-maps', cli, 'seed'], {
    env,
    logFile,
    onLine: progress,
  });
  if (code !== 0) {
    throw new Problem('The demo data could not be made; "npm run reset", then "npm start" begins again.', {
      details: lastLines(logFile),
    });
  }
  const made = lastLines(logFile, 1);
  return { outcome: existsSync(demoFile) ? made : 'done', value: undefined };
}
