import type { Phone } from './phones';

/** From the demo chain (server/src/cli/seed/chain-data.ts). */
export const PASSWORD = 'Heguangli@2026';
export const STORE = '禾光里·南山海岸店';

/** Logs in and stands at today's page of the store. */
export async function comeToWork(phone: Phone, username: string): Promise<void> {
  await phone.open('/packages/staff/login/index');
  await phone.type('staff-username', username);
  await phone.type('staff-password', PASSWORD);
  await phone.tap('staff-login');
  await phone.see('page-staffToday');
  await phone.see('staff-store', STORE);
}

/** What the cashier's barcode reader types; the page knows the digits in groups of four. */
async function digitsOf(member: Phone): Promise<string> {
  const digits = (await member.at('code-digits').innerText()).replace(/\s/g, '');
  if (!/^\d{18}$/.test(digits)) throw new Error(`not a code of 18 digits: ${digits}`);
  return digits;
}

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

/** Tabs are the framework's own and have no ids. */
export async function openTab(member: Phone, words: string): Promise<void> {
  await member.page.locator('.weui-tabbar__item, .taro-tabbar__tabbar a').filter({ hasText: words }).tap();
}
