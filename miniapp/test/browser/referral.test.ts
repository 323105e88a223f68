import { randomUUID } from 'node:crypto';
import { PASSWORD } from './support/people';
import { type Drawer, type Phone, openDrawer } from './support/phones';
import { phones, scene } from './support/scene';
import { scanPicture } from './support/scanner';
import { type System, startSystem } from './support/system';

/** From a poster on one phone to a reward for both, a week later. */
const GUEST = { user: 'xiaoyu', phone: '13833330001', nickname: '小雨' };
const FRIEND = { user: 'azhi', phone: '13833330002' };
const WAIT_DAYS = 8;
/** The worker looks at the clock by itself. */
const LOOKS = 30;

jest.setTimeout(90_000);

let system: System;
let drawer: Drawer;
let member: Phone;
let friend: Phone;
let landing: string;

beforeAll(async () => {
  [system, drawer] = await Promise.all([startSystem(), openDrawer()]);
  const names = ['referral-member', 'referral-friend'];
  phones.push(...(await Promise.all(names.map((who) => drawer.newPhone(who, system.h5Url)))));
  [member, friend] = phones as [Phone, Phone];
}, 300_000);

afterAll(async () => {
  await drawer?.close();
  await system?.stop();
}, 60_000);

async function join(phone: Phone, person: { user: string; phone: string }): Promise<void> {
  await phone.tap('consent-account');
  await phone.tap('join-submit');
  await phone.type('dev-user-name', person.user);
  await phone.type('dev-user-phone', person.phone);
  await phone.tap('dev-user-confirm');
  await phone.tap('dev-phone-allow');
  await phone.see('joined');
}

/** What the friend's line says; news takes a moment, and the page is pulled down until it is there. */
async function lookUntil(words: string | RegExp): Promise<void> {
  const line = member.page.locator('.friend').filter({ hasText: words, visible: true });
  for (let look = 0; look < LOOKS && !(await line.isVisible()); look += 1) {
    await member.page.waitForTimeout(1_000);
    await member.page.reload();
    await member.calm();
  }
  await member.seeOn('.friend', words);
}

/** Headquarters and the till, which have no screen in this story. */
async function ask<T>(method: string, path: string, token: string | null, body?: object): Promise<T> {
  const reply = await fetch(`${system.apiUrl}/api${path}`, {
    method,
    headers: {
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json', 'idempotency-key': randomUUID() }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!reply.ok) throw new Error(`${method} ${path}: ${reply.status} ${await reply.text()}`);
  return (await reply.json()) as T;
}

interface SignedIn {
  token: string;
  staff: { stores: { id: number }[] };
}

const signIn = (username: string): Promise<SignedIn> =>
  ask('POST', '/auth/staff-login', null, { username, password: PASSWORD });

describe('a member', () => {
  scene('has a poster of their own, with a code that a camera can read', async () => {
    await member.open('/packages/join/landing/index');
    await join(member, GUEST);
    await member.open('/packages/profile/edit/index');
    await member.type('profile-nickname', GUEST.nickname);
    await member.tap('profile-save');
    await member.see('home-greeting', GUEST.nickname);
    await member.open('/packages/referral/index/index');
    await member.see('referral-offer', '你得');
    const picture = member.at('referral-poster').locator('img');
    await picture.waitFor();
    await member.shoot('referral');
    const address = (await picture.getAttribute('src')) ?? '';
    landing = await scanPicture(drawer.browser, Buffer.from(address.split(',')[1] ?? '', 'base64'));
    expect(landing).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#\/packages\/join\/landing\/index\?scene=[2-9a-z]{10}$/);
  });
});

describe('the friend', () => {
  scene('is greeted by the name of who invites, and joins', async () => {
    await friend.page.goto(landing);
    await friend.see('landing-inviter', `${GUEST.nickname}邀请你来`);
    await friend.shoot('invited');
    await join(friend, FRIEND);
  });

  scene('is seen by the member as somebody who has joined', async () => {
    await lookUntil('已加入');
    await member.see('referral-joined', '1');
  });

  scene('buys something, and the reward is announced for after the days of returns', async () => {
    const { token, staff } = await signIn('nanshan.manager');
    const storeId = staff.stores[0]?.id ?? 0;
    // Who came without a store is in no store's list; headquarters knows everybody.
    const found = await ask<{ items: { id: number }[] }>(
      'GET',
      `/admin/members?q=${FRIEND.phone}`,
      (await signIn('admin')).token,
    );
    const products = await ask<{ items: { id: number; priceFen: number }[] }>(
      'GET',
      `/staff/products?storeId=${storeId}`,
      token,
    );
    const product = products.items.find(({ priceFen }) => priceFen >= 2_000);
    const [friendAtTill] = found.items;
    if (!friendAtTill) throw new Error('nobody finds the friend');
    const sale = { storeId, memberId: friendAtTill.id, lines: [{ productId: product?.id, quantity: 2 }] };
    const { payableFen } = await ask<{ payableFen: number }>('POST', '/staff/orders/quote', token, sale);
    await ask('POST', '/staff/orders', token, { ...sale, payments: [{ method: 'card', amountFen: payableFen }] });
    // Both phones are in one network here, which headquarters looks at before anything is paid.
    await lookUntil('已消费');
    await member.shoot('referral-bought');
  });
});

describe('headquarters', () => {
  scene('has looked at two phones in one place, and says that they are two people', async () => {
    const { token } = await signIn('admin');
    const { items } = await ask<{ items: { id: number; riskWords: string }[] }>(
      'GET',
      '/admin/referrals?review=waiting',
      token,
    );
    expect(items).toHaveLength(1);
    expect(items[0]?.riskWords).toBe('朋友与邀请人使用同一设备和网络');
    await ask('POST', `/admin/referrals/${items[0]?.id}/review`, token, { decision: 'clear', note: '店长认识两位' });
    await lookUntil(/奖励将于 .+发放/);
  });
});

describe('a week later', () => {
  scene('both have what was promised', async () => {
    await system.clock.advance({ days: WAIT_DAYS });
    await lookUntil('奖励已到账');
    await member.see('referral-rewarded', '1');
    await member.see('referral-earned', '200 积分');
    await member.seeOn('.friend', '奖励已到账');
    await member.shoot('referral-rewarded');
    await friend.open('/packages/wallet/ledger/index?book=points');
    await friend.seeOn('.g-page', '好友推荐礼');
  });
});
