import type { Schemas } from '@guike/shared';
import { dataOf } from '../../../server/test/support/api';
import { type Desk, deskOf } from './support/office';
import { STORE, comeToWork, openTab, payInWechat, putInBasket, scanCodeOf } from './support/people';
import type { Phone } from './support/phones';
import { scanPicture } from './support/scanner';
import { scene } from './support/scene';
import { setStage } from './support/stage';

/**
 * The main job as people live it: each in front of a phone of their own, nothing between them but the running system.
 */
const GUEST = { user: 'xiaoyu', phone: '13812345678', masked: '138****5678' };

const stage = setStage('member', 'cashier', 'guide', 'manager');
let member: Phone;
let cashier: Phone;
let guide: Phone;
let manager: Phone;
let headquarters: Desk;
let before: Schemas['Overview'];
let landing: string;
/** What the chain calls a member who has told it no name. */
let nickname: string;
let memberId: number;

beforeAll(async () => {
  [member, cashier, guide, manager] = stage.phones;
  headquarters = await deskOf(stage.system, 'admin');
  before = await dataOf(headquarters.call('get', '/api/admin/overview'));
});

/** For what arrives by itself, or is remembered for half a minute. */
async function soon<T>(ask: () => Promise<T>, good: (answer: T) => boolean): Promise<T> {
  const giveUp = Date.now() + 40_000;
  for (;;) {
    const answer = await ask();
    if (good(answer) || Date.now() > giveUp) return answer;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

describe('a guest finds the code on the table', () => {
  scene('reads from the printed picture where it leads', async () => {
    const { staff } = await deskOf(stage.system, 'nanshan.guide1');
    const body = { kind: 'guide', storeId: staff.stores[0]?.id ?? 0, staffId: staff.id } as const;
    const code = await dataOf(headquarters.call('post', '/api/admin/qr-codes', { body }));
    const image = await fetch(`${stage.system.apiUrl}/api/admin/qr-codes/${code.id}/image`, {
      headers: { authorization: `Bearer ${headquarters.token}` },
    });
    landing = await scanPicture(stage.drawer.browser, Buffer.from(await image.arrayBuffer()));
    expect(landing).toBe(`${stage.system.h5Url}/#/packages/join/landing/index?scene=${encodeURIComponent(code.scene)}`);
  });

  scene('sees whose store it is, who will look after them and what waits for them', async () => {
    await member.page.goto(landing);
    await member.see('landing-store', STORE);
    await member.see('landing-guide', '林晓');
    await member.see('landing-gift', /100\s*积分/);
    await member.shoot('landing');
  });

  scene('is asked for consent before anything else', async () => {
    await member.tap('join-submit');
    await member.see('toast', '请先阅读并勾选会员服务与隐私条款');
    await member.shoot('consent-missing', { withToast: true });
  });

  scene('may keep the phone number and look around', async () => {
    await member.tap('consent-account');
    await member.tap('join-submit');
    await member.type('dev-user-name', GUEST.user);
    await member.type('dev-user-phone', GUEST.phone);
    await member.shoot('wechat-user');
    await member.tap('dev-user-confirm');
    await member.see('dev-phone', GUEST.masked);
    await member.shoot('phone-question');
    await member.tap('dev-phone-refuse');
    await member.see('join-refused', '没关系');
    await member.shoot('phone-refused');
    await member.tap('join-browse');
    await member.see('home-join');
    await member.see('home-store', '禾光里');
    await member.shoot('guest-home');
  });

  scene('joins with consent and phone number, still as a guest of that guide', async () => {
    await member.tap('home-join');
    await member.see('landing-guide', '林晓');
    await member.tap('consent-account');
    await member.tap('join-submit');
    await member.tap('dev-phone-allow');
    await member.see('joined');
    await member.shoot('joined');
  });
});

describe('the new member', () => {
  scene('finds the card and the welcome points at home', async () => {
    await member.tap('joined-home');
    await member.see('home-points-balance', /^100$/);
    await member.see('home-wallet-total', '¥0.00');
    await member.see('page-home', '普通会员');
    nickname = (await member.at('home-greeting').innerText()).split('，')[1] ?? '';
    expect(nickname).not.toBe('');
    await member.shoot('home');
  });

  scene('chooses a top-up, thinks again at the cashier and has lost nothing', async () => {
    await member.tap('home-topup');
    await member.tapOn('.plan', '充 ¥300');
    await member.see('topup-pay', '¥300');
    await member.shoot('topup');
    await member.tap('topup-pay');
    await member.see('cancel');
    await member.shoot('wechat-cashier');
    await member.tap('cancel');
    await member.see('topup-cancelled', '没有付款');
    await member.shoot('topup-cancelled');
  });

  scene('pays and is back with 360 in the wallet', async () => {
    await member.tap('topup-again');
    await member.tapOn('.plan', '充 ¥300');
    await member.tap('topup-pay');
    await payInWechat(member, '300.00');
    await member.see('topup-paid', '储值成功');
    await member.see('topup-balance-after', '¥360.00');
    await member.shoot('topup-paid');
  });

  scene('wants to be told of what happens in the wallet', async () => {
    await member.tap('subscribe-allow');
    await member.see('toast', '余额有变动会告诉你');
    await member.at('subscribe-ask').waitFor({ state: 'detached' });
    await member.tap('topup-home');
    await member.see('home-wallet-total', '¥360.00');
    await member.shoot('home-with-wallet');
  });

  scene('shows a code that a reader can read, for a minute', async () => {
    await member.tap('home-code');
    await member.see('code-digits', /\d{4} \d{4} \d{4} \d{4} \d{2}/);
    const picture = await member.at('code-qr').screenshot();
    expect(await scanPicture(stage.drawer.browser, picture)).toBe(await member.at('code-qr').getAttribute('data-code'));
    const left = Number(await member.page.locator('.g-ring__number').innerText());
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThanOrEqual(60);
    await member.page.locator('.g-barcode').waitFor();
    await member.shoot('member-code');
  });
});

describe('the cashier', () => {
  scene('comes to work', async () => {
    await cashier.open('/packages/staff/login/index');
    await cashier.shoot('login');
    await comeToWork(cashier, 'nanshan.cashier');
    await cashier.shoot('today');
  });

  scene('reads the code and knows the guest', async () => {
    await cashier.tap('tab-staffCashier');
    await cashier.see('page-staffCashier', '四季茶礼');
    await cashier.shoot('till');
    await scanCodeOf(member, cashier);
    await cashier.see('cashier-guest', nickname);
    await cashier.see('cashier-guest', GUEST.masked);
    await cashier.see('cashier-guest', '储值 ¥360.00 · 100 积分');
    await member.see('code-used', '已使用');
    await member.shoot('code-used');
  });

  scene('puts together what the guest buys and sees the price at once', async () => {
    await cashier.type('product-search', '茶礼');
    await putInBasket(cashier, '四季茶礼');
    await cashier.type('product-search', '');
    await putInBasket(cashier, '栗子蒙布朗');
    await cashier.see('cashier-payable', '¥310.00');
    await cashier.shoot('basket');
    await cashier.tap('cashier-settle');
    await cashier.see('settle-payable', '¥310.00');
    await cashier.tap('settle-points');
    await cashier.see('settle-payable', '¥300.00');
    await cashier.see('settle-confirm', '确认收款 ¥300.00');
    await cashier.shoot('settle');
  });

  scene('takes it from the wallet', async () => {
    await cashier.tap('settle-confirm');
    await cashier.see('sale-paid', '收款成功');
    await cashier.see('sale-amount', '¥300.00');
    await cashier.see('sale-paid', '顾客得 30 积分、300 成长值');
    await cashier.see('sale-paid', '顾客储值还有 ¥60.00');
    await cashier.shoot('sale-paid');
  });
});

describe('the member afterwards', () => {
  scene('sees on the open code page that it is paid', async () => {
    await member.see('code-paid', '¥300.00');
    await member.see('code-paid', '得 30 积分');
    await member.see('code-paid', '储值还有 ¥60.00');
    await member.shoot('code-paid');
  });

  scene('has risen a tier', async () => {
    await member.tap('code-done');
    await member.see('home-wallet-total', '¥60.00');
    await member.see('home-points-balance', /^30$/);
    await member.see('home-growth-value', /^300$/);
    await member.see('page-home', '银卡');
    await member.shoot('home-silver');
    await openTab(member, '会员');
    await member.see('page-membership', '普通会员 → 银卡');
    await member.shoot('membership');
  });

  scene('can follow every movement', async () => {
    await openTab(member, '我的');
    await member.tap('me-ledger');
    await member.see('ledger-wallet', '¥60.00');
    await member.see('page-ledger', /−¥300\.00[^]*余 ¥60\.00[^]*\+¥360\.00[^]*余 ¥360\.00/);
    await member.shoot('ledger-wallet');
    await member.tap('ledger-book-points');
    await member.see('page-ledger', /用 100，得 30[^]*−70[^]*余 30[^]*入会礼[^]*\+100[^]*余 100/);
    await member.shoot('ledger-points');
    await member.tap('ledger-points-rules');
    await member.see('points-guide', /怎么得[^]*每消费 ¥10 得 1 积分[^]*怎么用[^]*10 积分抵 ¥1[^]*有效期[^]*退货时/);
    await member.tap('points-guide-close');
    await member.tap('ledger-book-growth');
    await member.see('page-ledger', /\+300/);
    await member.shoot('ledger-growth');
  });

  scene('finds the order with each part and share', async () => {
    await member.open('/pages/me/index');
    await member.shoot('me');
    await member.tap('me-orders');
    await member.tapOn('.order-brief', '栗子蒙布朗 等2件');
    await member.see('order-payable', '¥300.00');
    await member.see('page-order', '储值');
    await member.see('page-order', '100 积分');
    await member.shoot('order');
  });
});

describe('the guide', () => {
  scene('has been told of the new member and the top-up', async () => {
    await comeToWork(guide, 'nanshan.guide1');
    await guide.seeOn('.alert', nickname);
    await guide.shoot('today');
  });

  scene('reads what to say and notes how it went', async () => {
    await guide.page.locator('.alert').filter({ hasText: nickname }).getByText('怎么说').first().tap();
    await guide.seeOn('.alert__script', '');
    await guide.shoot('script');
    await guide.tap('contact-report');
    await guide.type('outcome-note', '加了微信，周末来试新茶');
    await guide.shoot('outcome');
    await guide.tap('outcome-contacted');
    await guide.see('toast', '记下了');
    await guide.seeOn('.alert--done', '联系上了');
    await guide.shoot('handled', { withToast: true });
  });

  scene('knows the guest, and does not need the number', async () => {
    await guide.page.locator('.alert').filter({ hasText: nickname }).locator('.alert__head').first().tap();
    await guide.see('member-phone', GUEST.masked);
    await guide.see('page-staff-member', '林晓（我）');
    await guide.tap('guest-part-assets');
    await guide.see('page-staff-member', '¥50.00 / ¥10.00');
    expect(await guide.at('member-unmask').count()).toBe(0);
    await guide.shoot('member-card');
  });
});

describe('an order paid in two ways', () => {
  scene('takes what is in the wallet and leaves the rest to WeChat', async () => {
    await cashier.tap('sale-next');
    await member.open('/pages/home/index');
    await member.tap('home-code');
    await member.see('code-digits');
    await scanCodeOf(member, cashier);
    await putInBasket(cashier, '曲奇礼盒·小圆满');
    await cashier.see('cashier-payable', '¥125.44');
    await cashier.tap('cashier-settle');
    await cashier.tap('settle-rest-wechat');
    await cashier.see('settle-confirm', '确认，等顾客付 ¥65.44');
    await cashier.shoot('settle-combined');
    await cashier.tap('settle-confirm');
    await cashier.see('sale-waiting', '¥65.44');
    await cashier.shoot('sale-waiting');
  });

  scene('is finished by the member in the app', async () => {
    await member.see('code-to-pay', '还差一步');
    await member.see('code-to-pay', '¥65.44');
    await member.shoot('code-to-pay');
    await member.tap('code-pay-order');
    await member.see('order-pay', '微信支付 ¥65.44');
    await member.see('page-order', '储值（已预留）');
    await member.shoot('order-to-pay');
    await member.tap('order-pay');
    await payInWechat(member, '65.44');
    await member.see('page-order', '已完成');
    await member.shoot('order-paid');
    await cashier.see('sale-paid', '收款成功');
    await cashier.shoot('sale-paid-by-wechat');
  });
});

describe('the manager', () => {
  scene('sees a number in full only for a reason that stays on record', async () => {
    await comeToWork(manager, 'nanshan.manager');
    await manager.shoot('today');
    await manager.tap('tab-staffMembers');
    await manager.seeOn('.guest-card', '林小满');
    await manager.type('members-search', GUEST.phone.slice(-4));
    await manager.page.locator('.guest-card').filter({ hasText: '林小满' }).waitFor({ state: 'detached' });
    await manager.seeOn('.guest-card', nickname);
    await manager.shoot('members');
    await manager.tapOn('.guest-card', nickname);
    await manager.see('member-phone', GUEST.masked);
    await manager.tap('member-unmask');
    await manager.tap('unmask-reason-0');
    await manager.shoot('unmask');
    await manager.tap('unmask-confirm');
    await manager.see('member-phone', GUEST.phone);
    await manager.shoot('unmasked');
  });

  scene('gives everything back the way it came', async () => {
    await manager.page.goBack();
    await manager.tap('tab-staffDesk');
    await manager.tap('desk-orders');
    await manager.seeOn('.order-brief', '曲奇礼盒');
    await manager.shoot('orders');
    await manager.tapOn('.order-brief', '¥125.44');
    await manager.tap('order-return');
    await manager.tap('return-all');
    await manager.see('return-where', '原路退回微信');
    await manager.tap('return-confirm');
    await manager.tap('return-reason-reason-1');
    await manager.shoot('refund');
    await manager.tap('return-reason-confirm');
    await manager.see('return-done', '已退 ¥125.44');
    await manager.tap('return-finish');
    await manager.see('page-staff-order', '已退款');
    await manager.shoot('refunded');
  });

  scene('and the member sees it', async () => {
    await member.open('/pages/me/index');
    await member.tap('me-orders');
    await member.tapOn('.order-brief', '已退款');
    await member.see('page-order', '¥125.44');
    await member.see('page-order', '储值（已退）');
    await member.see('page-order', '微信支付（已退）');
    await member.shoot('order-refunded');
    await member.open('/packages/wallet/ledger/index?book=wallet');
    await member.see('ledger-wallet', '¥60.00');
    await member.see('page-ledger', /\+¥60\.00[^]*余 ¥60\.00[^]*−¥60\.00[^]*余 ¥0\.00/);
    await member.shoot('ledger-after-refund');
    await member.open('/packages/profile/messages/index');
    await member.seeOn('#page-messages', /退款[^]*储值/);
    await member.shoot('messages');
  });
});

describe('headquarters', () => {
  scene('finds the day in the overview', async () => {
    const after = await soon(
      () => dataOf(headquarters.call('get', '/api/admin/overview')),
      ({ members }) => members > before.members,
    );
    expect({
      members: after.members - before.members,
      joinedToday: after.joinedToday - before.joinedToday,
      topupFenToday: after.topupFenToday - before.topupFenToday,
      salesFenToday: after.salesFenToday - before.salesFenToday,
      principal: after.walletLiabilityFen.principal - before.walletLiabilityFen.principal,
      bonus: after.walletLiabilityFen.bonus - before.walletLiabilityFen.bonus,
    }).toEqual({
      ...{ members: 1, joinedToday: 1, topupFenToday: 30_000, salesFenToday: 30_000 },
      ...{ principal: 5_000, bonus: 1_000 },
    });
    // The demo chain's other members may be given points of their own meanwhile.
    expect(after.pointsOutstanding - before.pointsOutstanding).toBeGreaterThanOrEqual(30);
  });

  scene('knows the member, whose guest it is and what was agreed to', async () => {
    const { items } = await dataOf(headquarters.call('get', '/api/admin/members', { query: { q: GUEST.phone } }));
    expect(items).toEqual([expect.objectContaining({ name: nickname, phoneMasked: GUEST.masked, tierName: '银卡' })]);
    memberId = items[0]?.id ?? 0;
    const whole = await dataOf(headquarters.call('get', '/api/admin/members/{id}', { path: { id: memberId } }));
    expect(whole).toMatchObject({
      ...{ growth: 300, points: { balance: 30 }, wallet: { principalFen: 5_000, bonusFen: 1_000 } },
      ...{ homeStore: { name: STORE }, guide: { name: '林晓' }, invitedBy: { name: '林晓' } },
    });
    const granted = whole.consents.filter((consent) => consent.granted).map(({ purpose }) => purpose);
    expect(granted).toEqual(['account']);
  });

  scene('can trace every fen, point and growth in balanced journals', async () => {
    const { items } = await dataOf(headquarters.call('get', '/api/admin/ledger/journals', { query: { memberId } }));
    for (const { entries } of items) {
      const sums = new Map<string, number>();
      for (const { unit, amount } of entries) sums.set(unit, (sums.get(unit) ?? 0) + amount);
      expect([...sums.values()].filter((sum) => sum !== 0)).toEqual([]);
    }
    expect(items.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['order.settle']));
    expect(await stage.system.cli('reconcile')).toMatch(/^Balanced: \d+ accounts/m);
  });

  scene('reads who did what, and why', async () => {
    const query = { subject: `member:${memberId}`, limit: 100 };
    const { items } = await dataOf(headquarters.call('get', '/api/admin/audit', { query }));
    expect(items.map(({ action }) => action)).toEqual(expect.arrayContaining(['member.join', 'member.unmaskPhone']));
    const look = items.find(({ action }) => action === 'member.unmaskPhone');
    expect(look).toMatchObject({ actorName: '周以宁', reason: '回访关怀' });
    const refunds = await dataOf(headquarters.call('get', '/api/admin/audit', { query: { action: 'order.refund' } }));
    expect(refunds.items[0]).toMatchObject({ actorName: '周以宁', reason: '顾客改变主意' });
    // Whoever may read the log must not learn the number from it.
    expect(JSON.stringify([items, refunds])).not.toContain(GUEST.phone);
  });

  scene('and WeChat has told the member what happened to the wallet', async () => {
    const openid = stage.system.simulator.control.loginCode(GUEST.user).openid;
    const told = stage.system.simulator.control.state().messages.filter((message) => message.openid === openid);
    expect(told.length).toBeGreaterThan(0);
  });
});
