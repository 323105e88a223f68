/** npm run build: builds what has changed. Names (shared, server, h5, weapp) choose; --force builds in any case. */
import './check-node.mjs';
import { builds, ensureBuilt } from './builds.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { Problem, reportAndExit } from './problem.mjs';
import { exitOnSignals, step } from './steps.mjs';

const known = /** @type {import('./builds.mjs').BuildName[]} */ (Object.keys(builds));

async function main() {
  const words = process.argv.slice(2);
  const unknown = words.filter((word) => word !== '--force' && !known.some((name) => name === word));
  if (unknown.length > 0) throw new Problem(`What is ${unknown.join(', ')}? There are ${known.join(', ')} to build.`);
  await step('packages', 'checking packages', ensureDependencies);
  for (const name of known.filter((candidate) => words.includes(candidate))) {
    const { title, output } = builds[name];
    await step('build', `building the ${title}`, async () => {
      const { built } = await ensureBuilt(name, { force: words.includes('--force') });
      return { outcome: `${title} ${built ? 'built' : 'unchanged'}: ${output}`, value: undefined };
    });
  }
}

exitOnSignals();
main().catch(reportAndExit);
