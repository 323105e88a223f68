import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKS, type CheckName } from '../../../scripts/architecture/checks.js';
import { SourceTree } from '../../../scripts/architecture/source-tree.js';
import { describeViolation } from '../../../scripts/architecture/violation.js';

const ROOT = join(__dirname, '../../..');
const NAMES = Object.keys(CHECKS) as CheckName[];

describe('the house as it stands', () => {
  const tree = SourceTree.read(ROOT);

  it('has been read at all', () => {
    expect(tree.paths(/^server\/src\/kernel\/.*\.ts$/).length).toBeGreaterThan(3);
    expect(tree.paths(/^server\/src\/modules\/[^/]+\/index\.ts$/).length).toBeGreaterThan(3);
    expect(tree.paths(/\.controller\.ts$/).length).toBeGreaterThan(3);
    expect(tree.paths(/^(shared|miniapp)\/src\//).length).toBeGreaterThan(3);
    expect(tree.paths(/README\.md$/).length).toBeGreaterThan(3);
    expect(tree.paths(/node_modules|\/dist\//)).toEqual([]);
  });

  it.each(NAMES)('keeps the rule: %s', (name) => {
    expect(CHECKS[name](tree).map(describeViolation)).toEqual([]);
  });
});

it.each(NAMES)('the check “%s” has planted violations that it catches', (name) => {
  const tests = readdirSync(__dirname).filter((file) => file.endsWith('.test.ts') && file !== 'house.test.ts');
  const text = tests.map((file) => readFileSync(join(__dirname, file), 'utf8')).join('\n');
  expect(text).toContain(`describe('${name}', () => {`);
});
