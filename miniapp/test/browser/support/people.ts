import type { Locator } from 'playwright-core';
import type { Phone } from './phones';
import type { StoryClock } from './story-clock';

/** From the demo chain (server/src/cli/seed/chain-data.ts). */
export const PASSWORD = 'Heguangli@2026';
export const STORE = '禾光里·南山海岸店';

/** Somebody whom the chain does not know yet: the name of their WeChat, and their number. */
export interface Guest {
  readonly user: string;
  readonly phone: string;
}

/** On the page for joining, by whatever way they have come there: to the welcome. */
export async function join(phone: Phone, guest: Guest): Promise<void> {
  await phone.tap('consent-account');
  await phone.tap('join-submit');
  await phone.type('dev-user-name', guest.user);
  await phone.type('dev-user-phone', guest.phone);
  await phone.tap('dev-user-confirm');
  await phone.tap('dev-phone-allow');
  await phone.see('joined');
}

/** The welcome leads to the first page, with the new card on it. */
export async function goHome(phone: Phone): Promise<void> {
  await phone.tap('joined-home');
  await phone.see('page-home');
  await phone.see('home-code');
}

export async function joinFromHome(phone: Phone, guest: Guest): Promise<void> {
  await phone.open('/pages/home/index');
  await phone.tap('home-join');
  await join(phone, guest);
  await goHome(phone);
}

/** From the first page, one of the plans of the store, in WeChat. */
export async function topUp(member: Phone, yuan: 100 | 300): Promise<void> {
  await member.tap('home-topup');
  await member.tap('topup-store');
  await member.tapOn('.g-row', STORE);
  await member.tapOn('.plan', `充 ¥${yuan}`);
  await member.tap('topup-pay');
  await payInWechat(member, `${yuan}.00`);
  await member.see('topup-paid', '储值成功');
}

/** Logs in and stands at today's page of the store. */
export async function comeToWork(phone: Phone, username: string, store = STORE): Promise<void> {
  await phone.open('/packages/staff/login/index');
  await phone.type('staff-username', username);
  await phone.type('staff-password', PASSWORD);
  await phone.tap('staff-login');
  await phone.see('page-staffToday');
  await phone.see('staff-store', store);
}

/** What the cashier's barcode reader types; the page knows the digits in groups of four. */
async function digitsOf(member: Phone): Promise<string> {
  await member.see('code-digits', /(\d{4} ){4}\d{2}/);
  const digits = (await member.at('code-digits').innerText()).replace(/\s/g, '');
  if (!/^\d{18}$/.test(digits)) throw new Error(`not a code of 18 digits: ${digits}`);
  return digits;
}

/** With the guest's payment code on the one screen and the till on the other. */
export async function scanCodeOf(member: Phone, cashier: Phone): Promise<void> {
  await cashier.type('cashier-code', await digitsOf(member));
  await cashier.tap('cashier-code-confirm');
  await cashier.see('cashier-guest');
}

/** On the simulated cashier page, which comes back by itself. */
export async function payInWechat(member: Phone, yuan: string): Promise<void> {
  await member.page.locator('.amount').filter({ hasText: yuan }).waitFor();
  await member.tap('pay');
}

export async function putInBasket(cashier: Phone, product: string): Promise<void> {
  const row = cashier.page.locator('.product').filter({ hasText: product, visible: true });
  await row.locator('.g-stepper__key--plus').tap();
}

/** Among many guests, as staff find somebody: by name. To their page. */
export async function lookUp(phone: Phone, name: string): Promise<void> {
  await phone.type('members-search', name);
  await phone.tapOn('.guest-card', name);
}

const TABS = {
  首页: 'page-home',
  会员: 'page-membership',
  预约: 'page-booking',
  商城: 'page-mall',
  我的: 'page-me',
} as const;

export type Tab = keyof typeof TABS;

/** Tabs are the framework's own and have no ids. */
export async function tapTab(phone: Phone, tab: Tab): Promise<void> {
  await phone.page.locator('.weui-tabbar__item, .taro-tabbar__tabbar a').filter({ hasText: tab }).tap();
}

export async function openTab(phone: Phone, tab: Tab): Promise<void> {
  await tapTab(phone, tab);
  await phone.see(TABS[tab]);
}

const LOOKS = 30;

/**
 * Opens the page again and again until something that comes by itself is there: news needs a moment, and what is done
 * by the clock its next minute.
 */
export async function lookUntil(phone: Phone, sign: Locator, clock: StoryClock): Promise<void> {
  for (let look = 0; look < LOOKS && !(await sign.first().isVisible()); look += 1) {
    await clock.advance({ minutes: 1 });
    await phone.page.waitForTimeout(1_000);
    await phone.page.reload();
    await phone.calm();
  }
  await sign.first().waitFor();
}
