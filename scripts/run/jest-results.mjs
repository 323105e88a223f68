/**
 * The part of Jest's --json report that is read here.
 * @typedef {{ status: string, fullName: string, failureMessages?: string[] | null }} JestTest
 * @typedef {{ name: string, message?: string, status: string, assertionResults: JestTest[] }} JestFile
 * @typedef {{ testResults: JestFile[] }} JestReport
 *
 * @typedef {object} StageResult
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {string[]} failures one text each, ready to print
 * @property {string[]} reasons why something was skipped
 */

/** @returns {StageResult} */
export const nothing = () => ({ passed: 0, failed: 0, skipped: 0, failures: [], reasons: [] });

/**
 * Adds up a Jest report. A file that could not even be loaded has no tests to count, so it counts as one failure.
 *
 * @param {JestReport} report
 * @param {(path: string) => string} shorten
 * @returns {StageResult}
 */
export function summarize(report, shorten = (path) => path) {
  return report.testResults.map((file) => summarizeFile(file, shorten(file.name))).reduce(add, nothing());
}

/**
 * @param {JestFile} file
 * @param {string} path
 * @returns {StageResult}
 */
function summarizeFile(file, path) {
  const result = nothing();
  for (const test of file.assertionResults) {
    if (test.status === 'passed') result.passed += 1;
    else if (test.status === 'failed') {
      result.failed += 1;
      result.failures.push(
        `${path} › ${test.fullName}\n${(test.failureMessages ?? []).map(withoutInternals).join('\n')}`,
      );
    } else {
      result.skipped += 1;
      result.reasons.push(`${path} › ${test.fullName}: marked ${test.status} in the test file`);
    }
  }
  if (file.status === 'failed' && result.failed === 0) {
    result.failed = 1;
    result.failures.push(`${path} could not be run\n${file.message ?? ''}`);
  }
  return result;
}

/**
 * Of a stack only the frames in our own code say anything.
 * @param {string} message
 */
function withoutInternals(message) {
  const internal =
    /^\s+at (?:.*[(/]node_modules\/|.*\(?node:internal\/|new Promise \(<anonymous>\)|processTicksAndRejections)/;
  return message
    .split('\n')
    .filter((line) => !internal.test(line))
    .join('\n');
}

/**
 * @param {StageResult} one
 * @param {StageResult} other
 * @returns {StageResult}
 */
export function add(one, other) {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
    failures: [...one.failures, ...other.failures],
    reasons: [...one.reasons, ...other.reasons],
  };
}

/**
 * The closing line, by which other programs read the outcome.
 * @param {Pick<StageResult, 'passed' | 'failed' | 'skipped'>} total
 */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
