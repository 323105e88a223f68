import { createAdministrator } from './create-administrator.js';
import { migrate } from './migrate.js';
import { reconcile } from './reconcile.js';
import { seed } from './seed.js';
import { writeOpenApi } from './write-openapi.js';

export interface CliCommand {
  readonly summary: string;
  /** Answers the exit code. */
  run(args: readonly string[]): Promise<number>;
}

export const COMMANDS: Readonly<Record<string, CliCommand>> = {
  migrate,
  seed,
  reconcile,
  'create-administrator': createAdministrator,
  openapi: writeOpenApi,
};
