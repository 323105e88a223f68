import { mkdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type Browser, type BrowserContext, type Locator, type Page, chromium } from 'playwright-core';
import { type Watch, watchFor } from './watch';

const SCREENSHOTS = join(__dirname, '../screenshots');

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

export interface Drawer {
  readonly browser: Browser;
  newPhone(who: string, h5Url: string): Promise<Phone>;
  close(): Promise<void>;
}

/** The pictures of the last time would be taken for those of this time. */
export function emptyAlbum(): void {
  rmSync(SCREENSHOTS, { recursive: true, force: true });
  mkdirSync(SCREENSHOTS, { recursive: true });
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
  return { browser, newPhone: (who, h5Url) => newPhone(browser, who, h5Url), close: () => browser.close() };
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

let pictures = 0;

async function newPhone(browser: Browser, who: string, h5Url: string): Promise<Phone> {
  const context = await newContext(browser);
  context.setDefaultTimeout(15_000);
  await context.addInitScript({ content: MOVABLE_DATE });
  const page = await context.newPage();
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
      await page.waitForLoadState('networkidle');
      await page.locator('.g-skeleton').filter({ visible: true }).waitFor({ state: 'detached' });
      await page.waitForFunction(() => [...document.images].every(({ complete }) => complete));
      await settled(page);
    },
    moveClock: (offsetMs) => moveClock(page, offsetMs),
    type: (id, text) => at(id).locator('input, textarea').fill(text),
    shoot: async (name, { withToast = false } = {}) => {
      pictures += 1;
      const path = join(SCREENSHOTS, `${String(pictures).padStart(2, '0')}-${who}-${name}.png`);
      await settled(page);
      if (!withToast) await at('toast').waitFor({ state: 'hidden' });
      await page.screenshot({ path, animations: 'disabled' });
      process.stdout.write(`${relative(process.cwd(), path)}\n`);
    },
  };
}
