/**
 * npm run pictures                          every screen of the mini-program over the demo chain, into pictures/
 * npm run pictures -- --only signin,mall    some chapters
 */
import './check-node.mjs';
import { spawn } from 'node:child_process';
import { ensureServer } from '../database/install.mjs';
import { withThrowawayServer } from '../database/throwaway.mjs';
import { ensureBrowser } from './browser.mjs';
import { ensureBuilt } from './builds.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { binary, inRoot } from './paths.mjs';
import { Problem, reportAndExit } from './problem.mjs';

async function main() {
  await ensureDependencies();
  await ensureServer();
  const { value: browser } = await ensureBrowser();
  if (!browser.path) throw new Problem(`No pictures without a browser: ${browser.reason}`);
  const chromium = browser.path;
  for (const name of /** @type {const} */ (['shared', 'server', 'h5'])) await ensureBuilt(name);
  return withThrowawayServer(({ url }) =>
    take({ ...process.env, CHROMIUM_PATH: chromium, TEST_DATABASE_URL: url, NODE_ENV: 'test' }),
  );
}

/** @param {Record<string, string | undefined>} env @returns {Promise<number>} */
function take(env) {
  const args = [inRoot('miniapp', 'test', 'pictures', 'take.ts'), ...process.argv.slice(2)];
  return new Promise((resolve, reject) => {
    const child = spawn(binary('tsx'), args, { stdio: 'inherit', env });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

main().then((code) => process.exit(code), reportAndExit);
