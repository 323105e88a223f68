import { relative } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Browser, type BrowserContext, type Locator, type Page, type Request, chromium } from 'playwright-core';
import { nextPicture } from './album';
import { type Watch, watchFor } from './watch';

/** One person with a phone in their hand. */
export interface Phone {
  readonly who: string;
  readonly page: Page;
  readonly watch: Watch;
  /** Opens an address of the mini-program: `/pages/home/index?…`. */
  open(route: string): Promise<void>;
  /** An element by its id, on the page on top: hidden pages keep living beneath it. */
  at(id: string): Locator;
  see(id: string, words?: string | RegExp): Promise<void>;
  tap(id: string): Promise<void>;
  /** For what is one of many: the first of a kind that says these words. */
  seeOn(kind: string, words: string | RegExp): Promise<void>;
  tapOn(kind: string, words: string | RegExp): Promise<void>;
  type(id: string, text: string): Promise<void>;
  /** Shows another time from now on, on this page and those after it. */
  moveClock(offsetMs: number): Promise<void>;
  /** Until the page on top has all it asked for: no skeletons, nothing sliding. */
  calm(): Promise<void>;
  /** A picture of what the person sees, once passing words have passed unless they are what it is about. */
  shoot(name: string, options?: { withToast?: boolean }): Promise<void>;
}

/** Where a phone is used, and at what time. */
interface Place {
  readonly h5Url: string;
  readonly clock?: { readonly offsetMs: number };
}

export interface Drawer {
  readonly browser: Browser;
  newPhone(who: string, place: Place): Promise<Phone>;
  close(): Promise<void>;
}

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export async function openDrawer(): Promise<Drawer> {
  const executablePath = process.env['CHROMIUM_PATH'];
  if (!executablePath) throw new Error('CHROMIUM_PATH is not set: run browser tests with "npm test -- --only=browser"');
  const browser = await chromium.launch({ executablePath, headless: true, args: FLAGS });
  return { browser, newPhone: (who, place) => newPhone(browser, who, place), close: () => browser.close() };
}

export function newContext(browser: Browser): Promise<BrowserContext> {
  return browser.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    // Animations would be caught half-way in the pictures.
    reducedMotion: 'reduce',
  });
}

/** Pages slide over one another; a picture is taken when one of them is left. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.waitForFunction(() => {
    const pages = [...document.querySelectorAll('.g-page')];
    return pages.filter((one) => one.getClientRects().length > 0).length <= 1;
  });
}

/** Long enough for a page that has its answer to ask the next question. */
const QUIET_MS = 150;
const QUIET_LIMIT_MS = 15_000;

/** Resolves when nothing has been on its way for a moment; the browser's own sign of it takes half a second each time. */
function quietOf(page: Page): () => Promise<void> {
  const open = new Set<Request>();
  let last = 0;
  page.on('request', (request) => open.add(request));
  const over = (request: Request): void => {
    open.delete(request);
    last = Date.now();
  };
  page.on('requestfinished', over);
  page.on('requestfailed', over);
  return async () => {
    const giveUp = Date.now() + QUIET_LIMIT_MS;
    while (open.size > 0 || Date.now() - last < QUIET_MS) {
      if (Date.now() > giveUp) throw new Error(`still on their way: ${[...open].map((one) => one.url()).join(' ')}`);
      await pause(QUIET_MS / 3);
    }
  };
}

/** What a page takes for the present is this far from the machine's time. Text, so that no build step changes it. */
const MOVABLE_DATE = `
  const Machine = Date;
  const now = () => Machine.now() + (window.storyOffsetMs || 0);
  globalThis.Date = class extends Machine {
    constructor(...given) {
      super(...(given.length === 0 ? [now()] : given));
    }
    static now() {
      return now();
    }
  };
`;

async function moveClock(page: Page, offsetMs: number): Promise<void> {
  const set = `window.storyOffsetMs = ${offsetMs};`;
  await page.context().addInitScript({ content: set });
  await page.evaluate(set);
}

/** As on a phone that is so many times slower than this machine: what a story finds there, it finds anywhere. */
async function slowDown(page: Page): Promise<void> {
  const rate = Number(process.env['STORY_CPU_THROTTLE'] ?? 1);
  if (!(rate >= 1)) throw new Error('STORY_CPU_THROTTLE says how many times slower: 4, for one');
  if (rate === 1) return;
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
}

async function newPhone(browser: Browser, who: string, { h5Url, clock }: Place): Promise<Phone> {
  const context = await newContext(browser);
  context.setDefaultTimeout(15_000);
  await context.addInitScript({ content: MOVABLE_DATE });
  const page = await context.newPage();
  await slowDown(page);
  if (clock) await moveClock(page, clock.offsetMs);
  const quiet = quietOf(page);
  const at = (id: string): Locator => page.locator(`#${id}`).filter({ visible: true }).last();
  const one = (kind: string, hasText: string | RegExp): Locator =>
    page.locator(kind).filter({ visible: true, hasText }).first();
  return {
    who,
    page,
    watch: watchFor(page),
    at,
    open: async (route) => {
      await page.goto(`${h5Url}/#${route}`);
    },
    see: async (id, words) => {
      await (words === undefined ? at(id) : at(id).filter({ hasText: words })).waitFor();
    },
    tap: (id) => at(id).tap(),
    seeOn: (kind, words) => one(kind, words).waitFor(),
    tapOn: (kind, words) => one(kind, words).tap(),
    calm: async () => {
      await page.waitForLoadState();
      await page.locator('.g-page').filter({ visible: true }).first().waitFor();
      await quiet();
      await page.locator('.g-skeleton').filter({ visible: true }).first().waitFor({ state: 'hidden' });
      await page.waitForFunction(() => [...document.images].every(({ complete }) => complete));
      await settled(page);
    },
    moveClock: (offsetMs) => moveClock(page, offsetMs),
    type: (id, text) => at(id).locator('input, textarea').fill(text),
    shoot: async (name, { withToast = false } = {}) => {
      const path = nextPicture(who, name);
      await settled(page);
      if (!withToast) await at('toast').waitFor({ state: 'hidden' });
      await page.screenshot({ path, animations: 'disabled' });
      process.stdout.write(`${relative(process.cwd(), path)}\n`);
    },
  };
}
