import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const DIST = join(__dirname, '../../dist/h5');
const BUDGET = 350 * 1024;

const gzipped = (path: string): number => gzipSync(readFileSync(join(DIST, path)), { level: 9 }).length;

/** What a phone fetches before it can draw its first page: the entry, what pages share, and at worst the largest page. */
it('loads the first page with at most 350 KiB of script', () => {
  const html = readFileSync(join(DIST, 'index.html'), 'utf8');
  const entry = [...html.matchAll(/<script[^>]+src="\.\/(js\/[^"]+)"/g)].map(([, path]) => path ?? '');
  const others = readdirSync(join(DIST, 'js'))
    .filter((name) => name.endsWith('.js') && !entry.includes(`js/${name}`))
    .map((name) => ({ name, size: gzipped(`js/${name}`) }));
  const shared = others.filter(({ name }) => name.startsWith('shared.'));
  const pages = others.filter(({ name }) => !name.startsWith('shared.'));
  expect([entry.length > 0, shared.length, pages.length > 10]).toEqual([true, 1, true]);

  const sum = (sizes: number[]): number => sizes.reduce((total, size) => total + size, 0);
  const total =
    sum(entry.map(gzipped)) + sum(shared.map(({ size }) => size)) + Math.max(...pages.map(({ size }) => size));
  process.stdout.write(`H5 first load: ${(total / 1024).toFixed(0)} KiB of script, gzipped\n`);
  expect(total).toBeLessThanOrEqual(BUDGET);
});
