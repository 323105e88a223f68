/**
 * A step that cannot be done, told in one sentence for the person at the keyboard. Anything else that is thrown is a
 * bug of ours and shows its stack.
 */
export class Problem extends Error {
  /**
   * @param {string} message one sentence that says what to do
   * @param {{ details?: string }} [more] the last lines of the log concerned
   */
  constructor(message, { details = '' } = {}) {
    super(message);
    this.name = 'Problem';
    this.details = details.trim();
  }
}

/**
 * Ends a command: a problem becomes its sentence, a bug its stack.
 * @param {unknown} error
 */
export function reportAndExit(error) {
  if (error instanceof Problem) {
    if (error.details) console.error(`\n${error.details}`);
    console.error(`\n${error.message}`);
  } else {
    console.error(error);
  }
  process.exit(1);
}
