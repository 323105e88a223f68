import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { tooNewIn } from '../support/too-new';

const DIST = join(__dirname, '../../dist/weapp');
const MEBIBYTE = 1024 * 1024;
/** What everybody waits for before the first page: a little above what it is. */
const MAIN_BUDGET = 0.55 * MEBIBYTE;
/** WeChat's own limit for one package. */
const PACKAGE_LIMIT = 2 * MEBIBYTE;

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

function packageRoots(): string[] {
  const config = JSON.parse(readFileSync(join(DIST, 'app.json'), 'utf8')) as { subPackages: { root: string }[] };
  return config.subPackages.map(({ root }) => root);
}

function sizes(): Map<string, number> {
  const roots = packageRoots();
  const totals = new Map<string, number>([['main', 0], ...roots.map((root): [string, number] => [root, 0])]);
  for (const file of filesBelow(DIST)) {
    const owner = roots.find((root) => file.startsWith(join(DIST, root, '/'))) ?? 'main';
    totals.set(owner, (totals.get(owner) ?? 0) + statSync(file).size);
  }
  return totals;
}

it('keeps every package within its budget', () => {
  const table = [...sizes()].map(
    ([name, bytes]) => `  ${name.padEnd(20)} ${(bytes / 1024).toFixed(0).padStart(6)} KiB`,
  );
  process.stdout.write(`Mini-program packages:\n${table.join('\n')}\n`);
  for (const [name, bytes] of sizes()) {
    expect([name, bytes <= (name === 'main' ? MAIN_BUDGET : PACKAGE_LIMIT)]).toEqual([name, true]);
    expect([name, bytes > 0]).toEqual([name, true]);
  }
});

it('uses no syntax that the oldest supported phones cannot parse', () => {
  const scripts = filesBelow(DIST).filter((name) => name.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(20);
  expect(scripts.flatMap(tooNewIn)).toEqual([]);
});
