import { dataOf } from '../../../server/test/support/api';
import { deskOf, membersWith } from './support/office';
import { join, lookUntil } from './support/people';
import type { Phone } from './support/phones';
import { scene } from './support/scene';
import { scanPicture } from './support/scanner';
import { setStage } from './support/stage';

/** From a poster on one phone to a reward for both, a week later. */
const GUEST = { user: 'xiaoyu', phone: '13833330001', nickname: '小雨' };
const FRIEND = { user: 'azhi', phone: '13833330002' };
const WAIT_DAYS = 8;

const stage = setStage('referral-member', 'referral-friend');
let member: Phone;
let friend: Phone;
let landing: string;

beforeAll(() => {
  [member, friend] = stage.phones;
});

/** What the friend's line says. */
async function saysOfFriend(words: string | RegExp): Promise<void> {
  const line = member.page.locator('.friend').filter({ hasText: words, visible: true });
  await lookUntil(member, line, stage.system.clock);
}

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
    landing = await scanPicture(stage.drawer.browser, Buffer.from(address.split(',')[1] ?? '', 'base64'));
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
    await saysOfFriend('已加入');
    await member.see('referral-joined', '1');
  });

  scene('buys something, and the reward is announced for after the days of returns', async () => {
    const till = await deskOf(stage.system, 'nanshan.manager');
    const storeId = till.staff.stores[0]?.id ?? 0;
    const [friendAtTill] = await membersWith(stage.system, FRIEND.phone);
    if (!friendAtTill) throw new Error('nobody finds the friend');
    const products = await dataOf(till.call('get', '/api/staff/products', { query: { storeId } }));
    const product = products.items.find(({ priceFen }) => priceFen >= 2_000);
    const sale = { storeId, memberId: friendAtTill.id, lines: [{ productId: product?.id ?? 0, quantity: 2 }] };
    const { payableFen } = await dataOf(till.call('post', '/api/staff/orders/quote', { body: sale }));
    const payments = [{ method: 'card' as const, amountFen: payableFen }];
    const header = { 'Idempotency-Key': 'browser-friend-buys' };
    await dataOf(till.call('post', '/api/staff/orders', { body: { ...sale, payments }, header }));
    // Both phones are in one network here, which headquarters looks at before anything is paid.
    await saysOfFriend('已消费');
    await member.shoot('referral-bought');
  });
});

describe('headquarters', () => {
  scene('has looked at two phones in one place, and says that they are two people', async () => {
    const headquarters = await deskOf(stage.system, 'admin');
    const waiting = { query: { review: 'waiting' } } as const;
    const { items } = await dataOf(headquarters.call('get', '/api/admin/referrals', waiting));
    expect(items.map(({ riskWords }) => riskWords)).toEqual(['朋友与邀请人使用同一设备和网络']);
    const id = items[0]?.id ?? 0;
    const body = { decision: 'clear', note: '店长认识两位' } as const;
    await dataOf(headquarters.call('post', '/api/admin/referrals/{id}/review', { path: { id }, body }));
    await saysOfFriend(/奖励将于 .+发放/);
  });
});

describe('a week later', () => {
  scene('both have what was promised', async () => {
    await stage.system.clock.advance({ days: WAIT_DAYS });
    await saysOfFriend('奖励已到账');
    // The page asks for the sum and for the friends separately, and the reward may come in between.
    await lookUntil(member, member.at('referral-rewarded').filter({ hasText: '1' }), stage.system.clock);
    await member.see('referral-earned', '200 积分');
    await member.seeOn('.friend', '奖励已到账');
    await member.shoot('referral-rewarded');
    await friend.open('/packages/wallet/ledger/index?book=points');
    await friend.seeOn('.g-page', '好友推荐礼');
  });
});
