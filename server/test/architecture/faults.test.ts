import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../../..');
const rows = readFileSync(join(ROOT, 'docs/faults.md'), 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [, fault, tests] = /^\| (F\d+) [^|]*\| (.*) \|$/.exec(line) ?? [];
    return fault === undefined || tests === undefined ? [] : [{ fault, tests }];
  });

/** `file` “one test”, “another of the same file”. */
function named(tests: string): { file: string; test: string }[] {
  let file = '';
  return [...tests.matchAll(/`([^`]+)`|“([^”]+)”/g)].flatMap(([, path, test]) => {
    if (path !== undefined) file = path;
    return test === undefined ? [] : [{ file, test }];
  });
}

/** As it stands in the file: names may go over two lines, and apostrophes may be escaped. */
const textOf = (file: string): string => readFileSync(join(ROOT, 'server', file), 'utf8').replaceAll("\\'", "'");

describe('docs/faults.md', () => {
  it('has a row for every fault', () => {
    expect(rows.map(({ fault }) => fault)).toEqual(Array.from({ length: 16 }, (_, index) => `F${index + 1}`));
  });

  it.each(rows)('$fault names tests that are there', ({ tests }) => {
    const missing = named(tests).filter(
      ({ file, test }) => !existsSync(join(ROOT, 'server', file)) || !textOf(file).includes(test),
    );
    expect(named(tests).length).toBeGreaterThan(0);
    expect(missing).toEqual([]);
  });
});
