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
import { Problem } from './problem.mjs';
import { runStage, skipStage } from './run-stage.mjs';
import { stages } from './stages.mjs';
import { exitOnSignals, seconds, sideBySide, step } from './steps.mjs';

/**
 * @typedef {import('./stages.mjs').Stage} Stage
 * @typedef {import('./jest-results.mjs').StageResult} StageResult
 */

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
 * What the chosen stages need, and what has become of it so far.
 *
 * @typedef {object} Prepared
 * @property {Record<string, string | undefined>} env
 * @property {Map<import('./stages.mjs').Need, string>} unavailable reasons
 * @property {StageResult} result
 *
 * @returns {Prepared}
 */
const nothingPrepared = () => ({
  // Tests make databases of their own and never learn which one is in use.
  env: { DATABASE_URL: undefined, NO_COLOR: '1' },
  unavailable: new Map(),
  result: nothing(),
});

/** Without these nothing can be checked; each takes a second or two, once they are installed. */
const FIRST = /** @type {const} */ (['database', 'browser', 'shared']);
/** These take as long as a check. The longest comes first, so that it is not what everybody waits for in the end. */
const BESIDE_CHECKS = /** @type {const} */ (['h5', 'weapp', 'server']);

/**
 * Makes ready what stages need. What cannot be had counts as one failure, and the stages that need it are left out: the
 * others still show what they find.
 *
 * @param {Prepared} prepared
 * @param {import('./stages.mjs').Need} need
 */
async function prepare(prepared, need) {
  try {
    const { missing, ...env } = await prepareOne(need);
    Object.assign(prepared.env, env);
    if (missing) prepared.unavailable.set(need, missing);
  } catch (error) {
    const failure = describeFailure(error);
    console.log(paragraph(failure));
    prepared.result = add(prepared.result, { ...nothing(), failed: 1, failures: [failure] });
    prepared.unavailable.set(need, `there is no ${need} (see above)`);
  }
}

/**
 * @param {import('./stages.mjs').Need} need
 * @returns {Promise<{ missing?: string, TEST_DATABASE_URL?: string, CHROMIUM_PATH?: string }>}
 */
async function prepareOne(need) {
  if (need === 'database') return { TEST_DATABASE_URL: await prepareDatabase() };
  if (need === 'browser') {
    const { path, reason } = await step('browser', 'looking for a browser', ensureBrowser);
    return { missing: reason, CHROMIUM_PATH: path };
  }
  const { title } = builds[need];
  return step('build', `building the ${title}`, async () => {
    const { built } = await ensureBuilt(need);
    return { outcome: `${title} ${built ? 'built' : 'unchanged'}`, value: {} };
  });
}

async function prepareDatabase() {
  const existing = process.env.DATABASE_URL;
  if (existing) return existing;
  await step('database', 'looking for a database server', ensureServer);
  return step('database', 'starting a throw-away server', async () => ({
    outcome: 'throw-away server started',
    value: (await startThrowawayServer()).url,
  }));
}

/** @param {unknown} error */
function describeFailure(error) {
  if (error instanceof Problem) return [error.details, error.message].filter(Boolean).join('\n');
  return error instanceof Error ? String(error.stack) : String(error);
}

/**
 * @param {Stage} stage
 * @param {Prepared} prepared
 * @param {string[]} jestOptions
 */
async function runAndShow(stage, prepared, jestOptions) {
  const { env, unavailable } = prepared;
  const reason = stage.needs.map((need) => unavailable.get(need)).find(Boolean);
  const result = await step(stage.name, 'running', async () => {
    const value = reason ? skipStage(stage, reason) : await runStage(stage, { env, jestOptions });
    // Whoever narrows Jest down knows why the rest was left out.
    const reasons = jestOptions.length === 0 ? value.reasons : [];
    const details = [...value.failures.map(paragraph), ...reasons.map((why) => indent(`skipped: ${why}`))];
    return { outcome: closingLine(value), value, details };
  });
  prepared.result = add(prepared.result, result);
}

/** @param {string} text */
const indent = (text) => text.replace(/^/gm, '      ').trimEnd();

/** @param {string} text */
const paragraph = (text) => `\n${indent(text)}\n`;

async function main() {
  const began = performance.now();
  const { chosen, jestOptions } = readOptions(process.argv.slice(2));
  await step('packages', 'checking packages', ensureDependencies);
  const needs = new Set(chosen.flatMap((stage) => stage.needs));
  const prepared = nothingPrepared();
  for (const need of FIRST.filter((candidate) => needs.has(candidate))) await prepare(prepared, need);

  // A check and a build keep one processor busy each; Jest, afterwards, all that it is given.
  await sideBySide([
    ...chosen.filter(({ checks }) => checks).map((stage) => () => runAndShow(stage, prepared, jestOptions)),
    ...BESIDE_CHECKS.filter((need) => needs.has(need)).map((need) => () => prepare(prepared, need)),
  ]);
  for (const stage of chosen.filter(({ checks }) => !checks)) await runAndShow(stage, prepared, jestOptions);

  const { result: total } = prepared;
  if (total.passed + total.failed === 0) console.log('\nNothing ran, so nothing is proven.');
  console.log(`\n${seconds(performance.now() - began)}\n${closingLine(total)}`);
  process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);
}

exitOnSignals();
main().catch((error) => {
  console.error(`\n${describeFailure(error)}`);
  console.log(closingLine({ ...nothing(), failed: 1 }));
  process.exit(1);
});
