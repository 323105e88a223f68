import { isatty } from 'node:tty';

const onTerminal = isatty(1) && !process.env.CI;

/** @param {number} milliseconds */
export function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

/**
 * One line of what a command does: its name, what came of it, and how long it took.
 * @param {string} name
 * @param {string} outcome
 * @param {number} milliseconds
 */
export function stepLine(name, outcome, milliseconds) {
  return `  ${name.padEnd(12)} ${outcome.padEnd(62)} ${seconds(milliseconds).padStart(8)}`;
}

/**
 * Does one step and prints its line. On a terminal the line shows while the step is under way.
 *
 * @template T
 * @param {string} name
 * @param {string} doing what is being done, shown meanwhile
 * @param {(progress: (text: string) => void) => Promise<{ outcome: string, value: T }>} work
 * @returns {Promise<T>}
 */
export async function step(name, doing, work) {
  const began = performance.now();
  /** @param {string} text */
  const progress = (text) => {
    if (onTerminal) process.stdout.write(`\r\x1b[K  ${name.padEnd(12)} ${text.slice(0, 100)}`);
  };
  progress(`${doing} …`);
  try {
    const { outcome, value } = await work((text) => progress(`${doing}: ${text}`));
    clear();
    console.log(stepLine(name, outcome, performance.now() - began));
    return value;
  } catch (error) {
    clear();
    console.log(stepLine(name, `${doing}: failed`, performance.now() - began));
    throw error;
  }
}

function clear() {
  if (onTerminal) process.stdout.write('\r\x1b[K');
}

/** Interrupted commands still run their exit handlers, which end the programs they started. */
export function exitOnSignals() {
  process.once('SIGINT', () => process.exit(130));
  process.once('SIGTERM', () => process.exit(143));
  process.once('SIGHUP', () => process.exit(129));
}
