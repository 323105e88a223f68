import { CHECKS, type CheckName } from '../../../scripts/architecture/checks.js';
import { SourceTree } from '../../../scripts/architecture/source-tree.js';

/** What a check says about a tree held in memory, as `path:line rule`. */
export function report(name: CheckName, files: Readonly<Record<string, string>>): string[] {
  return CHECKS[name](SourceTree.of(files)).map(({ path, line, rule }) => `${path}:${line} ${rule}`);
}

/** A path inside a room. */
export const room = (path: string): string => `server/src/modules/${path}`;
