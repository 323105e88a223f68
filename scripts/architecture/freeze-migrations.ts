import { writeFileSync } from 'node:fs';
import { checkFrozenMigrations, fingerprints, MANIFEST, readManifest } from './frozen-migrations.js';
import { SourceTree } from './source-tree.js';
import { describeViolation } from './violation.js';

/** Adds new migrations to the manifest. What is in it already stays: unfreezing is a change to be seen in review. */
const tree = SourceTree.read(process.cwd());
const broken = checkFrozenMigrations(tree).filter(({ rule }) => rule !== 'migration is not frozen');

if (broken.length > 0) {
  console.error(broken.map(describeViolation).join('\n'));
  process.exitCode = 1;
} else {
  const before = readManifest(tree);
  const after = fingerprints(tree);
  writeFileSync(MANIFEST, `${JSON.stringify(after, null, 2)}\n`);
  const added = Object.keys(after).filter((file) => !(file in before));
  console.log(added.length > 0 ? `frozen: ${added.join(', ')}` : 'nothing new to freeze');
}
