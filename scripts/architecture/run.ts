import { CHECKS } from './checks.js';
import { SourceTree } from './source-tree.js';
import { describeViolation } from './violation.js';

/** `npm run architecture`: the same checks as in the tests, for a quick look while working. */
const tree = SourceTree.read(process.cwd());
let total = 0;
for (const [name, check] of Object.entries(CHECKS)) {
  const violations = check(tree);
  total += violations.length;
  if (violations.length > 0)
    console.log(`${name}\n${violations.map((found) => `  ${describeViolation(found)}`).join('\n')}`);
}
console.log(total === 0 ? 'The house is in order.' : `${total} violation${total === 1 ? '' : 's'}`);
process.exitCode = total === 0 ? 0 : 1;
