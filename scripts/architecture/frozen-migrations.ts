import { createHash } from 'node:crypto';
import type { SourceTree } from './source-tree.js';
import type { Check } from './violation.js';

export const MANIFEST = 'server/src/migrations/manifest.json';
const FOLDER = 'server/src/migrations/';
const MIGRATION = /^server\/src\/migrations\/(?!index\.ts$)[^/]+(?<!spec)\.ts$/;

/** SHA-256 by file name, in the order in which they run. */
export type Manifest = Readonly<Record<string, string>>;

export function fingerprints(tree: SourceTree): Manifest {
  const files = tree.paths(MIGRATION);
  return Object.fromEntries(
    files.map((path) => [path.slice(FOLDER.length), createHash('sha256').update(tree.text(path)).digest('hex')]),
  );
}

export const readManifest = (tree: SourceTree): Manifest =>
  tree.has(MANIFEST) ? (JSON.parse(tree.text(MANIFEST)) as Manifest) : {};

/** One timeline, frozen once landed: a migration that has run somewhere never changes, vanishes or slips in before. */
export const checkFrozenMigrations: Check = (tree) => {
  const landed = readManifest(tree);
  const present = fingerprints(tree);
  const newest = Object.keys(landed).sort().at(-1) ?? '';
  const changed = Object.entries(landed).flatMap(([file, hash]) => {
    if (present[file] === hash) return [];
    const rule = present[file] ? 'landed migration was changed' : 'landed migration is gone';
    return [{ path: FOLDER + file, line: 1, rule, instead: 'restore it and write a new migration' }];
  });
  const added = Object.keys(present)
    .filter((file) => !(file in landed))
    .map((file) => {
      const late = file < newest;
      const rule = late ? `migration slips in before ${newest}` : 'migration is not frozen';
      const instead = late ? 'give it a later number' : 'when it is ready to land: npm run freeze:migrations';
      return { path: FOLDER + file, line: 1, rule, instead };
    });
  return [...changed, ...added];
};
