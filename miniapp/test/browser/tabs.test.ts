import type { Page, Route } from 'playwright-core';
import { startH5Server } from '../../../scripts/run/h5/server.mjs';
import { openTab, tapTab } from './support/people';
import { type Drawer, type Phone, openDrawer } from './support/phones';
import { H5_FOLDER } from './support/system';

let h5: Awaited<ReturnType<typeof startH5Server>>;
let drawer: Drawer;
let phone: Phone;

beforeAll(async () => {
  // Nothing answers for the API: what counts is which page the framework shows.
  h5 = await startH5Server({ folder: H5_FOLDER, apiUrl: 'http://127.0.0.1:9' });
  drawer = await openDrawer();
});

beforeEach(async () => {
  phone = await drawer.newPhone('tabs', { h5Url: h5.url });
});

afterEach(() => phone.page.context().close());

afterAll(async () => {
  await drawer?.close();
  await h5?.close();
});

interface Tunnel {
  /** That something has been asked for. */
  readonly asked: Promise<void>;
  /** Lets everything through, and waits until it has come. */
  end(): Promise<void>;
}

/** From now on no code arrives. */
async function enterTunnel(page: Page): Promise<Tunnel> {
  const held: Route[] = [];
  let noticed = (): void => undefined;
  const asked = new Promise<void>((resolve) => (noticed = resolve));
  await page.route('**/*.js', (route) => {
    held.push(route);
    noticed();
  });
  const end = async (): Promise<void> => {
    await Promise.all(held.map((route) => route.continue()));
    await page.waitForLoadState('networkidle');
  };
  return { asked, end };
}

/** When everything has come that will come. */
async function endsAt(id: string, path: string): Promise<void> {
  await phone.calm();
  await phone.see(id);
  expect(new URL(phone.page.url()).hash).toBe(`#${path}`);
}

it('shows the tab that was tapped last, although the one before it comes later', async () => {
  await phone.open('/pages/mall/index');
  await phone.see('page-mall');
  const tunnel = await enterTunnel(phone.page);
  await tapTab(phone, '首页');
  await tunnel.asked;
  await tapTab(phone, '商城');
  await tunnel.end();
  await endsAt('page-mall', '/pages/mall/index');
  await openTab(phone, '首页');
  await openTab(phone, '商城');
});

it('shows the page that was opened last, although the one before it comes later', async () => {
  await phone.open('/pages/me/index');
  await phone.tap('me-stores');
  await phone.see('page-stores');
  await phone.calm();
  await phone.page.goBack();
  await phone.see('page-me');
  await phone.calm();
  const tunnel = await enterTunnel(phone.page);
  await phone.tap('me-staff');
  await tunnel.asked;
  await phone.tap('me-stores');
  await phone.see('page-stores');
  await tunnel.end();
  await endsAt('page-stores', '/packages/profile/stores/index');
});
