/**
 * npm test: everything that has to hold, from a bare clone, beside a running `npm start` and without touching it.
 *   npm test                                     all stages
 *   npm test -- --only=unit,lint                 some of them
 *   npm test -- --only=integration -- -t refund  what follows the second -- goes to Jest
 */
import './check-node.mjs';
import { ensureServer } from '../database/install.mjs';
import { startThrowawayServer } from '../database/throwaway.mjs';
import { ensureBrowser } from './browser.mjs';
import { builds, ensureBuilt } from './builds.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { add, closingLine, nothing } from './jest-results.mjs';
import { Problem, reportAndExit } from './problem.mjs';
import { runStage, skipStage } from './run-stage.mjs';
import { stages } from './stages.mjs';
import { exitOnSignals, seconds, step } from './steps.mjs';

/** @typedef {import('./stages.mjs').Stage} Stage */

/** @param {string[]} words */
function readOptions(words) {
  const end = words.indexOf('--');
  const own = end === -1 ? words : words.slice(0, end);
  const only = own.flatMap((word) => (word.startsWith('--only=') ? word.slice('--only='.length).split(',') : []));
  const known = stages.map(({ name }) => name);
  const unknown = [
    ...own.filter((word) => !word.startsWith('--only=')),
    ...only.filter((name) => !known.includes(name)),
  ];
  if (unknown.length > 0) {
    throw new Problem(`What is ${unknown.join(', ')}? Stages are chosen by --only=${known.join(',')}.`);
  }
  return {
    chosen: only.length > 0 ? stages.filter(({ name }) => only.includes(name)) : stages,
    jestOptions: end === -1 ? [] : words.slice(end + 1),
  };
}

/**
 * Gets ready what the chosen stages need.
 * @param {Stage[]} chosen
 */
async function prepare(chosen) {
  const needs = new Set(chosen.flatMap((stage) => stage.needs));
  await step('packages', 'checking packages', ensureDependencies);
  const database = needs.has('database') ? await prepareDatabase() : undefined;
  const browser = needs.has('browser') ? await step('browser', 'looking for a browser', ensureBrowser) : {};
  for (const name of /** @type {import('./builds.mjs').BuildName[]} */ (Object.keys(builds))) {
    if (!needs.has(name)) continue;
    await step('build', `building the ${builds[name].title}`, async () => {
      const { built } = await ensureBuilt(name);
      return { outcome: `${builds[name].title} ${built ? 'built' : 'unchanged'}`, value: undefined };
    });
  }
  /** @type {Record<string, string | undefined>} */
  const env = {
    // Tests make databases of their own and never learn which one is in use.
    DATABASE_URL: undefined,
    TEST_DATABASE_URL: database?.url,
    CHROMIUM_PATH: browser.path,
    NO_COLOR: '1',
  };
  return { env, browserMissing: browser.reason };
}

async function prepareDatabase() {
  const existing = process.env.DATABASE_URL;
  if (existing) return { url: existing };
  await step('database', 'looking for a database server', ensureServer);
  return step('database', 'starting a throw-away server', async () => ({
    outcome: 'throw-away server started',
    value: await startThrowawayServer(),
  }));
}

/**
 * @param {Stage} stage
 * @param {Awaited<ReturnType<typeof prepare>>} prepared
 * @param {string[]} jestOptions
 */
async function runAndShow(stage, { env, browserMissing }, jestOptions) {
  const result = await step(stage.name, 'running', async () => {
    const value =
      stage.needs.includes('browser') && browserMissing
        ? skipStage(stage, browserMissing)
        : await runStage(stage, { env, jestOptions });
    return { outcome: closingLine(value), value };
  });
  result.failures.forEach((failure) => console.log(`\n${indent(failure)}\n`));
  // Whoever narrows Jest down knows why the rest was left out.
  if (jestOptions.length === 0) result.reasons.forEach((reason) => console.log(indent(`skipped: ${reason}`)));
  return result;
}

/** @param {string} text */
const indent = (text) => text.replace(/^/gm, '      ').trimEnd();

async function main() {
  const began = performance.now();
  const { chosen, jestOptions } = readOptions(process.argv.slice(2));
  const prepared = await prepare(chosen);
  let total = nothing();
  for (const stage of chosen) total = add(total, await runAndShow(stage, prepared, jestOptions));
  if (total.passed + total.failed === 0) console.log('\nNothing ran, so nothing is proven.');
  console.log(`\n${seconds(performance.now() - began)}\n${closingLine(total)}`);
  process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);
}

exitOnSignals();
main().catch(reportAndExit);
