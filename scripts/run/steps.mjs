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

/** What is being done at this moment, by the order in which it began. @type {Set<{ name: string, text: string }>} */
const underWay = new Set();

/**
 * Does one step and prints its line, with `details` below it. On a terminal, what is under way shows meanwhile; there
 * may be several steps at a time.
 *
 * @template T
 * @param {string} name
 * @param {string} doing what is being done, shown meanwhile
 * @param {(progress: (text: string) => void) => Promise<{ outcome: string, value: T, details?: string[] }>} work
 * @returns {Promise<T>}
 */
export async function step(name, doing, work) {
  const began = performance.now();
  const entry = { name, text: `${doing} …` };
  underWay.add(entry);
  show();
  /** @param {string} outcome @param {string[]} [details] */
  const end = (outcome, details = []) => {
    underWay.delete(entry);
    clear();
    console.log([stepLine(name, outcome, performance.now() - began), ...details].join('\n'));
    show();
  };
  try {
    const { outcome, value, details } = await work((text) => {
      entry.text = `${doing}: ${text}`;
      show();
    });
    end(outcome, details);
    return value;
  } catch (error) {
    end(`${doing}: failed`);
    throw error;
  }
}

/** The oldest step in full, the others by their names: it has to fit into one line. */
function show() {
  const [first, ...others] = underWay;
  if (!onTerminal || !first) return;
  const beside = others.map(({ name }) => `, ${name}`).join('');
  process.stdout.write(`\r\x1b[K  ${first.name.padEnd(12)} ${`${first.text.slice(0, 80)}${beside}`.slice(0, 100)}`);
}

function clear() {
  if (onTerminal) process.stdout.write('\r\x1b[K');
}

/**
 * Does pieces of work that need one processor each side by side, begun in their order.
 * @param {(() => Promise<void>)[]} works
 * @param {number} [atOnce]
 */
export async function sideBySide(works, atOnce = 2) {
  const waiting = [...works];
  const oneAfterTheOther = async () => {
    for (let work = waiting.shift(); work; work = waiting.shift()) await work();
  };
  await Promise.all(Array.from({ length: atOnce }, oneAfterTheOther));
}

/** Interrupted commands still run their exit handlers, which end the programs they started. */
export function exitOnSignals() {
  process.once('SIGINT', () => process.exit(130));
  process.once('SIGTERM', () => process.exit(143));
  process.once('SIGHUP', () => process.exit(129));
}
