import { type Drawer, type Phone, openDrawer } from './support/phones';
import { phones, scene } from './support/scene';
import { type System, startSystem } from './support/system';

/** Somebody looks at what is kept of them, takes it along, and leaves; the second time in earnest. */
const GUEST = { user: 'moyu', phone: '13844440001' };
const COOLING_DAYS = 7;
const LOOKS = 30;

jest.setTimeout(90_000);

let system: System;
let drawer: Drawer;
let member: Phone;

beforeAll(async () => {
  [system, drawer] = await Promise.all([startSystem(), openDrawer()]);
  phones.push(await drawer.newPhone('privacy', system.h5Url));
  [member] = phones as [Phone];
}, 300_000);

afterAll(async () => {
  await drawer?.close();
  await system?.stop();
}, 60_000);

async function join(): Promise<void> {
  await member.open('/packages/join/landing/index');
  await member.tap('consent-account');
  await member.tap('join-submit');
  await member.type('dev-user-name', GUEST.user);
  await member.type('dev-user-phone', GUEST.phone);
  await member.tap('dev-user-confirm');
  await member.tap('dev-phone-allow');
  await member.see('joined');
}

describe('what is kept', () => {
  scene('stands on one page, each purpose with its words, none of them ticked for the member', async () => {
    await join();
    await member.open('/packages/profile/consents/index');
    await member.see('consent-personal');
    await member.shoot('consents');
    await member.tap('consent-personal');
    await member.see('toast', '已打开');
    await member.tap('consent-personal');
    await member.tap('consent-withdraw-confirm');
    await member.see('toast', '立即生效');
  });

  scene('is made into a file for whoever proves the phone', async () => {
    await member.tap('privacy-export');
    await member.tap('export-ask');
    await member.tap('dev-phone-allow');
    await member.seeOn('.bundle', '准备中');
    await member.shoot('export-asked');
    for (let look = 0; look < LOOKS; look += 1) {
      await member.page.reload();
      await member.calm();
      if (await member.page.locator('.bundle').filter({ hasText: '可下载' }).isVisible()) break;
      await system.clock.advance({ minutes: 1 });
      await member.page.waitForTimeout(1_000);
    }
    await member.seeOn('.bundle', '可下载');
    await member.shoot('export-ready');
    const download = member.page.waitForEvent('download');
    await member.tapOn('.g-button', '验证手机号并下载');
    await member.tap('dev-phone-allow');
    expect((await download).suggestedFilename()).toMatch(/^我的数据-\d{4}-\d\d-\d\d\.zip$/);
  });
});

describe('leaving', () => {
  scene('can be thought over, and taken back', async () => {
    await member.open('/packages/profile/closure/index');
    await member.see('closure-open', '申请注销');
    await member.shoot('closure');
    await member.tap('closure-open');
    await member.tap('closure-submit');
    await member.tap('dev-phone-allow');
    await member.see('closure-cooling', '注销申请已提交');
    await member.shoot('closure-cooling');
    await member.tap('closure-withdraw');
    await member.see('closure-open');
  });

  scene('is final after the days to think, and who comes again begins anew', async () => {
    await member.tap('closure-open');
    await member.tap('closure-submit');
    await member.tap('dev-phone-allow');
    await member.see('closure-cooling');
    expect(await foundByNumber()).toBe(1);
    await system.clock.advance({ days: COOLING_DAYS, hours: 1 });
    for (let look = 0; look < LOOKS && (await foundByNumber()) > 0; look += 1) await member.page.waitForTimeout(1_000);
    expect(await foundByNumber()).toBe(0);
  });
});

/** Whom headquarters finds by the member's number: whoever has left has none any more. */
async function foundByNumber(): Promise<number> {
  const signedIn = await fetch(`${system.apiUrl}/api/auth/staff-login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'admin', password: 'Heguangli@2026' }),
  });
  const { token } = (await signedIn.json()) as { token: string };
  const reply = await fetch(`${system.apiUrl}/api/admin/members?q=${GUEST.phone}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const { items } = (await reply.json()) as { items: unknown[] };
  return items.length;
}
