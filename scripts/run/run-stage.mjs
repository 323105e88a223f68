import { rmSync } from 'node:fs';
import { relative } from 'node:path';
import { readJson } from './files.mjs';
import { add, nothing, summarize } from './jest-results.mjs';
import { binary, inLocal, root } from './paths.mjs';
import { ask, lastLines, runLogged } from './shell.mjs';

/**
 * @typedef {import('./stages.mjs').Stage} Stage
 * @typedef {import('./jest-results.mjs').StageResult} StageResult
 */

/**
 * @param {Stage} stage
 * @param {{ env: Record<string, string | undefined>, jestOptions: string[] }} options
 * @returns {Promise<StageResult>}
 */
export async function runStage(stage, { env, jestOptions }) {
  if (!stage.checks) return runJest(stage, env, jestOptions);
  let result = nothing();
  for (const check of stage.checks) result = add(result, await runCheck(stage, check, env));
  return result;
}

/**
 * @param {Stage} stage
 * @param {import('./stages.mjs').Check} check
 * @param {Record<string, string | undefined>} env
 * @returns {Promise<StageResult>}
 */
async function runCheck({ name, minutes = 10 }, { title, command, args }, env) {
  const logFile = inLocal('logs', `test-${name}-${title}.log`);
  const { code } = await runLogged(command, args, { logFile, env, timeoutMs: minutes * 60_000 });
  if (code === 0) return { ...nothing(), passed: 1 };
  return { ...nothing(), failed: 1, failures: [`${title}\n${lastLines(logFile, 60)}`] };
}

/** @param {Stage} stage */
const jestArguments = ({ name }) => ['--config', 'jest.config.mjs', '--selectProjects', name, '--passWithNoTests'];

/**
 * @param {Stage} stage
 * @param {Record<string, string | undefined>} env
 * @param {string[]} jestOptions
 * @returns {Promise<StageResult>}
 */
async function runJest(stage, env, jestOptions) {
  const { name, workers, minutes = 20 } = stage;
  const logFile = inLocal('logs', `test-${name}.log`);
  const outputFile = inLocal('logs', `test-${name}.json`);
  rmSync(outputFile, { force: true });
  const args = [
    ...jestArguments(stage),
    '--ci',
    '--json',
    `--outputFile=${outputFile}`,
    ...(workers === 1 ? ['--runInBand'] : [`--maxWorkers=${workers ?? 2}`]),
    ...jestOptions,
  ];
  const { code, timedOut } = await runLogged(binary('jest'), args, {
    logFile,
    env: { ...env, NODE_ENV: 'test' },
    timeoutMs: minutes * 60_000,
  });
  /** @type {import('./jest-results.mjs').JestReport} */
  const report = readJson(outputFile, { testResults: [] });
  const result = summarize(report, (path) => relative(root, path));
  if (timedOut) return withFailure(result, `${name} did not come to an end within ${minutes} minutes`, logFile);
  // Jest can also fail without a failing test, for one in its configuration.
  if (code !== 0 && result.failed === 0) return withFailure(result, `jest ended with code ${code}`, logFile);
  return result;
}

/**
 * @param {StageResult} result
 * @param {string} sentence
 * @param {string} logFile
 */
function withFailure(result, sentence, logFile) {
  return add(result, { ...nothing(), failed: 1, failures: [`${sentence}\n${lastLines(logFile, 60)}`] });
}

/**
 * A stage that cannot run here: each of its test files (or checks) counts as skipped.
 * @param {Stage} stage
 * @param {string} reason
 * @returns {StageResult}
 */
export function skipStage(stage, reason) {
  if (stage.checks) {
    const reasons = stage.checks.map(({ title }) => `${title}: ${reason}`);
    return { ...nothing(), skipped: reasons.length, reasons };
  }
  const { output } = ask(binary('jest'), [...jestArguments(stage), '--listTests'], { cwd: root });
  const files = output.split('\n').filter((line) => line.startsWith(root));
  return { ...nothing(), skipped: files.length, reasons: files.map((file) => `${relative(root, file)}: ${reason}`) };
}
