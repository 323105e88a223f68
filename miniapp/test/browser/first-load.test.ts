import { readdirSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { startH5Server } from '../../../scripts/run/h5/server.mjs';
import { tooNewIn } from '../support/too-new';
import { type Drawer, newContext, openDrawer } from './support/phones';
import { H5_FOLDER } from './support/system';

/** A little above what is reached; `scripts/bench/first-load.ts` tells what it is made of. */
const BUDGET_KB = 160;

/** Where people come in: from the QR code on the table, and from the icon on their phone. */
const ENTRANCES = [
  ['the landing page of a QR code', '/#/packages/join/landing/index?scene=s', '#page-landing'],
  ['the home page', '/#/pages/home/index', '#home-join'],
] as const;

let h5: Awaited<ReturnType<typeof startH5Server>>;
let drawer: Drawer;

beforeAll(async () => {
  // Nothing answers for the API: what has to be loaded before the first question is what counts.
  h5 = await startH5Server({ folder: H5_FOLDER, apiUrl: 'http://127.0.0.1:9' });
  drawer = await openDrawer();
});

afterAll(async () => {
  await drawer?.close();
  await h5?.close();
});

/** What a script weighs on its way, for a browser that understands gzip and nothing better. */
function gzipSize(url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = get(url, { headers: { 'accept-encoding': 'gzip' } }, (reply) => {
      let bytes = 0;
      reply.on('data', (chunk: Buffer) => (bytes += chunk.length));
      reply.on('end', () => resolve(bytes));
    });
    request.once('error', reject);
  });
}

interface FirstScreen {
  /** From the request for the page to the first words drawn, in ms. */
  readonly paintedMs: number;
  /** To the screen that can be used, in ms. */
  readonly usableMs: number;
  /** Everything that was loaded, as it travels, in bytes. */
  readonly bytes: number;
}

/** A browser that has never been here, and an API that is not reached: the same for everybody who measures. */
async function coldStart(address: string, sign: string): Promise<FirstScreen> {
  const context = await newContext(drawer.browser);
  const page = await context.newPage();
  const started = performance.now();
  await page.goto(h5.url + address);
  await page.locator(sign).waitFor();
  const usableMs = performance.now() - started;
  const { paintedMs, bytes } = await page.evaluate(() => ({
    paintedMs: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
    bytes: [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].reduce(
      (sum, entry) => sum + (entry as PerformanceResourceTiming).encodedBodySize,
      0,
    ),
  }));
  await context.close();
  return { paintedMs, usableMs, bytes };
}

it.each(ENTRANCES)('tells how soon there is something to see: %s', async (name, address, sign) => {
  const { paintedMs, usableMs, bytes } = await coldStart(address, sign);
  process.stdout.write(
    `First screen of ${name}: words after ${paintedMs.toFixed(0)} ms, usable after ${usableMs.toFixed(0)} ms, ${(bytes / 1024).toFixed(0)} KB loaded in all\n`,
  );
  expect(paintedMs).toBeGreaterThan(0);
  expect(bytes).toBeGreaterThan(0);
});

it.each(ENTRANCES)('loads little enough for %s', async (name, address, sign) => {
  const context = await newContext(drawer.browser);
  const page = await context.newPage();
  const scripts = new Set<string>();
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.add(request.url());
  });
  await page.goto(h5.url + address);
  await page.locator(sign).waitFor();
  await context.close();

  const sizes = await Promise.all([...scripts].map(gzipSize));
  const kilobytes = sizes.reduce((sum, size) => sum + size, 0) / 1024;
  const line = `JavaScript for ${name}: ${kilobytes.toFixed(0)} KB gzip in ${sizes.length} files, budget ${BUDGET_KB} KB`;
  process.stdout.write(`${line}\n`);
  expect(sizes.length).toBeGreaterThan(1);
  expect(kilobytes).toBeLessThanOrEqual(BUDGET_KB);
});

it.each(ENTRANCES)(
  'asks for everything of %s beside the framework, and for nothing twice',
  async (_, address, sign) => {
    const context = await newContext(drawer.browser);
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => {
      if (['script', 'stylesheet'].includes(request.resourceType())) asked.push(new URL(request.url()).pathname);
    });
    // The framework never comes, so it cannot be what asks for the rest.
    await page.route(/\/js\/app\./, (route) => route.abort());
    // What is asked for beforehand doesn't keep the page from being loaded: it may come later.
    await page.goto(h5.url + address, { waitUntil: 'networkidle' });
    const early = [...asked];
    await page.unroute(/\/js\/app\./);
    await page.reload();
    await page.locator(sign).waitFor();
    await context.close();

    const late = asked.slice(early.length);
    expect([...late].sort()).toEqual([...early].sort());
    expect(new Set(late).size).toBe(late.length);
  },
);

/** Words of the language since 2020, which phones of the oldest systems in babel.config.js lack. */
function forgetNewWords(): void {
  const lacking: [object, string[]][] = [
    [String.prototype, ['at', 'replaceAll', 'isWellFormed']],
    [Array.prototype, ['at', 'findLast', 'findLastIndex', 'toReversed', 'toSorted', 'toSpliced', 'with']],
    [Object, ['hasOwn', 'groupBy']],
    [Promise, ['any', 'withResolvers', 'try']],
    [Element.prototype, ['replaceChildren']],
    [window, ['structuredClone', 'AggregateError', 'WeakRef', 'FinalizationRegistry']],
    [Crypto.prototype, ['randomUUID']],
  ];
  for (const [owner, words] of lacking) for (const word of words) Reflect.deleteProperty(owner, word);
}

it.each(ENTRANCES)('opens %s on the oldest phones', async (_, address, sign) => {
  const context = await newContext(drawer.browser);
  const page = await context.newPage();
  const broken: string[] = [];
  page.on('pageerror', (error) => broken.push(String(error)));
  await page.addInitScript(forgetNewWords);
  await page.goto(h5.url + address);
  await page.locator(sign).waitFor();
  expect(await page.evaluate(() => 'findLast' in Array.prototype)).toBe(false);
  await context.close();
  expect(broken).toEqual([]);
});

it('has no syntax that the oldest phones cannot parse', () => {
  const folder = join(H5_FOLDER, 'js');
  const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(20);
  expect(scripts.flatMap((name) => tooNewIn(join(folder, name)))).toEqual([]);
});
