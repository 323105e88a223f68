import { comeToWork, lookUntil, lookUp, putInBasket, scanCodeOf } from './support/people';
import type { Phone } from './support/phones';
import { scene } from './support/scene';
import { setStage } from './support/stage';

/** A regular guest of the store, and three who work there; see the seed. */
const GUEST = { user: 'lin', name: '林小满' };
const PROMISE = '新到的栗子蛋糕留一块给她';

const stage = setStage('follow-member', 'follow-guide', 'follow-cashier', 'follow-manager');
let member: Phone;
let guide: Phone;
let cashier: Phone;
let manager: Phone;

beforeAll(() => {
  [member, guide, cashier, manager] = stage.phones;
});

describe('the guide', () => {
  scene('begins the day at the clock, and finds a list to be emptied', async () => {
    await comeToWork(guide, 'nanshan.guide1');
    await guide.tap('clock-tap');
    await guide.see('clock-words', '上班');
    await guide.seeOn('.alert', '怎么说');
    await guide.shoot('today');
  });

  scene('looks a regular guest up, and sees how they buy and what happened', async () => {
    await guide.tap('tab-staffMembers');
    await lookUp(guide, GUEST.name);
    await guide.see('member-figures', '近一年消费');
    await guide.see('member-timeline');
    await guide.see('member-phone', /^\d{3}\*{4}\d{4}$/);
    expect(await guide.at('member-unmask').count()).toBe(0);
    await guide.shoot('guest');
  });

  scene('notes a promise, which is on today’s list at once', async () => {
    await guide.tap('member-follow');
    await guide.type('note-text', PROMISE);
    await guide.tap('note-save');
    await guide.seeOn('.alert', PROMISE);
    await guide.open('/packages/staff/today/index');
    await guide.seeOn('.alert', PROMISE);
  });

  scene('reads what to say, without the number, and notes how it went and what comes next', async () => {
    const card = guide.page.locator('.alert').filter({ hasText: PROMISE, visible: true }).first();
    await card.getByText('怎么说').tap();
    await guide.see('contact-script', GUEST.name);
    expect(await guide.at('contact-call').count()).toBe(0);
    await guide.shoot('script');
    await guide.tap('contact-report');
    await guide.tap('outcome-booked');
    await guide.type('outcome-note', '今天下班来取');
    await guide.tap('next-3');
    await guide.shoot('outcome');
    await guide.tap('outcome-confirm');
    await guide.seeOn('.alert--done', '约好到店');
  });
});

describe('the guest comes', () => {
  scene('and the sale at the till counts for the contact', async () => {
    await comeToWork(cashier, 'nanshan.cashier');
    await cashier.tap('tab-staffCashier');
    await member.open(`/pages/home/index?user=${GUEST.user}`);
    await member.tap('home-code');
    await scanCodeOf(member, cashier);
    await putInBasket(cashier, '曲奇礼盒·小圆满');
    await cashier.tap('cashier-settle');
    await cashier.see('settle-payable');
    await cashier.tap('settle-confirm');
    await cashier.see('sale-paid');
  });

  scene('and one more piece, with the phone already in the bag, is billed from their page', async () => {
    await cashier.open('/packages/staff/members/index');
    await lookUp(cashier, GUEST.name);
    await cashier.tap('member-till');
    await cashier.see('cashier-visit', GUEST.name);
    await putInBasket(cashier, '全麦核桃欧包');
    await cashier.tap('cashier-settle');
    await cashier.see('settle-payable');
    await cashier.shoot('till-of-guest');
    await cashier.tap('settle-confirm');
    await cashier.see('sale-paid');
  });

  scene('as the guide reads among what they have done', async () => {
    const converted = guide.page.locator('.alert--done').filter({ hasText: PROMISE }).filter({ hasText: '有转化' });
    await guide.open('/packages/staff/followed/index');
    await guide.seeOn('.alert--done', PROMISE);
    // The worker tells of the sale a moment later.
    await lookUntil(guide, converted, stage.system.clock);
    await guide.shoot('converted');
    await guide.open('/packages/staff/performance/index');
    await guide.see('figure-conversions', /[1-9]/);
    await guide.see('page-staff-performance', '提成');
    await guide.shoot('performance');
  });

  scene('and the manager sees the people of the store side by side', async () => {
    await comeToWork(manager, 'nanshan.manager');
    await manager.open('/packages/staff/performance/index');
    await manager.tap('whose-store');
    await manager.seeOn('.ranked', '林晓');
    await manager.shoot('store');
    await manager.open('/packages/staff/team/index');
    await manager.see('page-staff-team', '在岗');
  });
});

describe('three days later', () => {
  scene('the next step comes up by itself', async () => {
    await stage.system.clock.advance({ days: 3 });
    await comeToWork(guide, 'nanshan.guide1');
    await guide.seeOn('.alert', '约定跟进');
    await guide.shoot('next-step');
  });
});
