import type { RunDetails } from 'fast-check';
import type { Command, Story } from './commands.js';

/** How often each command was accepted, refused, or had nothing to be done with. */
export class Tally {
  private readonly counts = new Map<string, number>();
  sequences = 0;

  add(kind: Command['kind'], outcome: string): void {
    const key = `${kind}: ${outcome}`;
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
  }

  of(what: string): number {
    return this.counts.get(what) ?? 0;
  }

  toString(): string {
    return [...this.counts]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([what, count]) => `${String(count).padStart(7)}  ${what}`)
      .join('\n');
  }
}

/** A story that went wrong, as small as it could be made, and how to have it played again. */
export function report({
  seed,
  counterexamplePath,
  counterexample,
  errorInstance,
  numShrinks,
}: RunDetails<[Story]>): string {
  const [story] = counterexample ?? [];
  const error = errorInstance instanceof Error ? errorInstance : new Error(String(errorInstance));
  return [
    `The model and the database differ. The smallest story found, shrunk ${numShrinks} times:`,
    ...(story ? tell(story) : []),
    '',
    error.message,
    ...(error.cause instanceof Error ? [String(error.cause.stack)] : []),
    '',
    'Play it again with',
    `  GUIKE_MODEL_SEED=${seed} GUIKE_MODEL_PATH=${counterexamplePath ?? ''} npm test -- --only=model`,
  ].join('\n');
}

function tell({ house, start, sequences, pauses, news }: Story): string[] {
  const lines = [`  house: ${house.name}; from ${new Date(start).toISOString()}${news ? '; with all news told' : ''}`];
  pauses.forEach(({ jump, jobs }, step) => {
    const done = sequences.flatMap((sequence, seat) => {
      const command = sequence[step];
      return command ? [`  ${step}. member ${seat}: ${JSON.stringify(command)}`] : [];
    });
    const isOver = sequences.every(({ length }) => length <= step);
    if (!isOver)
      lines.push(...done, `  ${step}. then ${jump.n} ${jump.to}${jobs.length > 0 ? `, ${jobs.join(', ')}` : ''}`);
  });
  return lines;
}
