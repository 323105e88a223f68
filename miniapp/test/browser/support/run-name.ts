import { randomBytes } from 'node:crypto';

/** Of all runs that want the template of the last one. */
export const KEPT = 'kept';

/** Before anything else in a run; what it starts inherits the name. */
export function nameRun(): void {
  process.env['STORY_RUN'] = process.env['STORY_TEMPLATE'] === 'keep' ? KEPT : randomBytes(4).toString('hex');
}

/** Runs beside one another must not take each other's templates away. */
export function runName(): string {
  const name = process.env['STORY_RUN'];
  if (!name) throw new Error('the run has no name');
  return name;
}
