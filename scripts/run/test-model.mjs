/**
 * npm run test:model -- --sequences 20000             a long run of the model of the money, on a database of its own
 * npm run test:model -- --seed 4711 --path 3:0:1:1    one story again, as a failure has told
 */
import './check-node.mjs';
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { ensureServer } from '../database/install.mjs';
import { withThrowawayServer } from '../database/throwaway.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { binary } from './paths.mjs';
import { reportAndExit } from './problem.mjs';

const { values } = parseArgs({
  options: {
    sequences: { type: 'string', default: '20000' },
    seed: { type: 'string' },
    path: { type: 'string' },
  },
});

async function main() {
  await ensureDependencies();
  await ensureServer();
  const wishes = {
    GUIKE_MODEL_SEQUENCES: values.sequences,
    ...(values.seed === undefined ? {} : { GUIKE_MODEL_SEED: values.seed }),
    ...(values.path === undefined ? {} : { GUIKE_MODEL_PATH: values.path }),
  };
  return withThrowawayServer(({ url }) =>
    jest({ ...process.env, ...wishes, TEST_DATABASE_URL: url, NODE_ENV: 'test' }),
  );
}

/** @param {Record<string, string | undefined>} env @returns {Promise<number>} */
function jest(env) {
  const args = ['--config', 'jest.config.mjs', '--selectProjects', 'model', '--testPathPatterns', 'model.test'];
  return new Promise((resolve, reject) => {
    const child = spawn(binary('jest'), args, { stdio: 'inherit', env });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

main().then((code) => process.exit(code), reportAndExit);
