/**
 * What the first screen of the H5 mini-program is made of, by package and by file: a build with source maps
 * (`MINIAPP_SOURCE_MAPS=1 MINIAPP_OUTPUT=/tmp/h5 npm run build:h5 -w miniapp`), then
 * `CHROMIUM_PATH=… npx tsx scripts/bench/first-load.ts /tmp/h5 [--all]`. `--all` counts every script, not only those
 * that the landing page and the home page load.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { startH5Server } from '../run/h5/server.mjs';

const ENTRANCES = [
  ['/#/packages/join/landing/index?scene=s', '#page-landing'],
  ['/#/pages/home/index', '#home-join'],
] as const;

type Weights = Map<string, number>;

/** The scripts that a browser asks for until each of the first screens can be used. */
async function firstScripts(folder: string): Promise<string[]> {
  const executablePath = process.env['CHROMIUM_PATH'];
  if (!executablePath) throw new Error('CHROMIUM_PATH is not set.');
  const h5 = await startH5Server({ folder, apiUrl: 'http://127.0.0.1:9' });
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-quic'] });
  try {
    const names = new Set<string>();
    for (const [address, sign] of ENTRANCES) {
      const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
      page.on('request', (request) => {
        const { pathname } = new URL(request.url());
        if (pathname.startsWith('/js/')) names.add(basename(pathname));
      });
      await page.goto(h5.url + address);
      await page.locator(sign).waitFor();
      await page.close();
    }
    return [...names];
  } finally {
    await browser.close();
    await h5.close();
  }
}

/** How many letters of a script each source has; what no source claims is webpack's own. */
function lettersBySource(code: string, map: SourceMap): Weights {
  const letters: Weights = new Map();
  code.split('\n').forEach((line, row) => {
    let column = 0;
    while (column < line.length) {
      const entry = map.findEntry(row, column);
      const source = 'originalSource' in entry ? entry.originalSource : '(webpack)';
      letters.set(source, (letters.get(source) ?? 0) + 1);
      column += 1;
    }
  });
  return letters;
}

/** Each source's share of the compressed file: its letters, times how well the whole file compresses. */
function gzipBySource(folder: string, name: string): Weights {
  const file = join(folder, 'js', name);
  const code = readFileSync(file, 'utf8');
  const map = new SourceMap(JSON.parse(readFileSync(`${file}.map`, 'utf8')) as SourceMapPayload);
  const ratio = gzipSync(code, { level: 9 }).length / code.length;
  return new Map([...lettersBySource(code, map)].map(([source, letters]) => [source, letters * ratio]));
}

function packageOf(source: string): string {
  const [, name] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source) ?? [];
  if (name) return name;
  const [, own] = /((?:src|shared\/src)\/(?:[^/]+\/)?)/.exec(source) ?? [];
  return own ? `our ${own}` : source;
}

function grouped(weights: Weights, nameOf: (source: string) => string): Weights {
  const sums: Weights = new Map();
  for (const [source, bytes] of weights) sums.set(nameOf(source), (sums.get(nameOf(source)) ?? 0) + bytes);
  return sums;
}

function print(title: string, weights: Weights, least: number): void {
  const total = [...weights.values()].reduce((sum, bytes) => sum + bytes, 0);
  process.stdout.write(`\n${title}: ${(total / 1024).toFixed(1)} KB gzip\n`);
  for (const [name, bytes] of [...weights].sort(([, a], [, b]) => b - a)) {
    if (bytes >= least) process.stdout.write(`${(bytes / 1024).toFixed(1).padStart(8)}  ${name}\n`);
  }
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { all: { type: 'boolean', default: false } },
});
const folder = resolve(positionals[0] ?? 'miniapp/dist/h5');
const names = values.all
  ? readdirSync(join(folder, 'js')).filter((name) => name.endsWith('.js'))
  : await firstScripts(folder);

const all: Weights = new Map();
const files: Weights = new Map();
for (const name of names) {
  const weights = gzipBySource(folder, name);
  files.set(
    name,
    [...weights.values()].reduce((sum, bytes) => sum + bytes, 0),
  );
  for (const [source, bytes] of weights) all.set(source, (all.get(source) ?? 0) + bytes);
}
print('Files', files, 0);
print('Packages', grouped(all, packageOf), 200);
print('Sources', all, 300);
