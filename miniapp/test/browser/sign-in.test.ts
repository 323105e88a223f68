import { addDays, businessDate } from '@guike/shared';
import { joinFromHome } from './support/people';
import type { Phone } from './support/phones';
import { scene } from './support/scene';
import { setStage } from './support/stage';

/** A week of signing in, with a day that was missed; what it brings is in the demo chain's seed. */
const GUEST = { user: 'xiaoman', phone: '13822226666' };
const GIFT = '满60减8';

const stage = setStage('sign-in-member');
let member: Phone;

beforeAll(async () => {
  [member] = stage.phones;
  // In the middle of a day, so that none of them ends while the story is told.
  await stage.system.clock.until('09:00');
});

const today = (): string => businessDate(stage.system.clock.now());

async function openCalendar(): Promise<void> {
  await member.open('/pages/home/index');
  await member.see('page-home');
  await member.open('/packages/signin/calendar/index');
  await member.see('signin-streak');
}

async function nextDay(): Promise<void> {
  await stage.system.clock.advance({ days: 1 });
  await openCalendar();
}

/** Taps the button of the page and waits until the joy is over. */
async function signIn(words: string | RegExp): Promise<void> {
  await member.tap('signin-go');
  await member.see('signin-got', words);
  await member.tap('signin-joy');
  await member.see('signin-done');
}

describe('the first days', () => {
  scene('a guest joins and finds three small things on the first page', async () => {
    await joinFromHome(member, GUEST);
    await member.see('home-things', /今天的三件小事[^]*签个到/);
    await member.shoot('home-things');
  });

  scene('goes from there to the calendar and signs in', async () => {
    await member.tapOn('#home-things .g-button', '去签到');
    await member.see('signin-streak', /^0$/);
    await member.see('signin-next', '再签 3 天');
    await member.tap('signin-go');
    await member.see('signin-got', '2 积分和 1 成长值');
    await member.shoot('joy');
    await member.tap('signin-joy');
    await member.see('signin-streak', /^1$/);
    await member.shoot('first-day');
  });

  scene('sees the small thing done a moment later', async () => {
    await member.tap('signin-tasks');
    await member.seeOn('.g-task--over', '签个到');
    await member.shoot('tasks');
  });

  scene('gets the gift of the third day', async () => {
    await nextDay();
    await signIn('2 积分');
    await nextDay();
    await signIn('7 积分');
    await member.see('signin-streak', /^3$/);
    await member.see('signin-next', '再签 4 天');
    await member.shoot('third-day');
  });
});

describe('a day that was missed', () => {
  scene('breaks the streak', async () => {
    await stage.system.clock.advance({ days: 1 });
    await nextDay();
    await member.see('signin-streak', /^0$/);
    await signIn('2 积分');
    await member.see('signin-streak', /^1$/);
    await member.shoot('broken');
  });

  scene('is made up with a card, and the streak goes on as if nothing had been', async () => {
    const missed = addDays(today(), -1);
    if (missed.slice(0, 7) !== today().slice(0, 7)) await member.tap('month-before');
    await member.tap(`day-${missed}`);
    await member.see('make-up', '补签卡 2 张');
    await member.shoot('make-up');
    await member.tap('make-up-confirm');
    await member.see('signin-joy');
    await member.tap('signin-joy');
    await member.see('signin-streak', /^5$/);
    await member.see('signin-cards', '1 张可用');
    await member.shoot('repaired');
  });
});

describe('the seventh day', () => {
  scene('brings a coupon', async () => {
    await nextDay();
    await signIn('2 积分');
    await nextDay();
    await member.see('signin-next', '今天签到，另得');
    await member.tap('signin-go');
    await member.see('signin-joy', /连续 7 天，礼物到/);
    await member.see('signin-got', `“${GIFT}”`);
    await member.shoot('seventh-day');
    await member.tap('signin-joy');
    await member.see('signin-streak', /^7$/);
  });

  scene('and it lies among the member’s coupons', async () => {
    await member.open('/packages/coupon/list/index');
    await member.seeOn('#page-coupons .ticket', GIFT);
    await member.shoot('coupon-arrived');
  });

  scene('the books agree with the calendar', async () => {
    expect(await stage.system.cli('reconcile')).toMatch(/^Balanced: \d+ accounts/m);
  });
});
