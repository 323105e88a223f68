import { comeToWork, goHome, join, lookUntil, openTab, payInWechat } from './support/people';
import type { Phone } from './support/phones';
import { scene } from './support/scene';
import { setStage } from './support/stage';

/** A class of tea for one, booked with a deposit, from the first tap to the stars; see the seed. */
const GUEST = { user: 'xiaochun', phone: '13833337777' };
const SERVICE = '茶艺小课';

const stage = setStage('booking-member', 'booking-cashier');
let member: Phone;
let cashier: Phone;
let code = '';
let start: number;

beforeAll(() => {
  [member, cashier] = stage.phones;
});

describe('booking', () => {
  scene('is for members, and joining takes a moment', async () => {
    await member.open('/pages/booking/index');
    await member.tap('member-only-join');
    await join(member, GUEST);
    await goHome(member);
  });

  scene('takes four taps: the service, the day, the time, and yes', async () => {
    await openTab(member, '预约');
    await member.tap('booking-store');
    await member.tapOn('.g-row', '南山海岸店');
    await member.tapOn('.service', SERVICE);
    await member.tapOn('.day-tile', '明天');
    await member.tapOn('.slot', ':');
    await member.shoot('booking-slots');
    await member.tap('slots-next');
    await member.see('booking-rule', '到店即退');
    await member.shoot('booking-confirm');
  });

  scene('is safe with a deposit, which WeChat takes', async () => {
    await member.tap('booking-confirm');
    await payInWechat(member, '20.00');
    await member.see('booking-state-booked');
    await member.see('booking-deposit', '已付定金 ¥20，到店即退');
    code = (await member.at('booking-code').getAttribute('data-code')) ?? '';
    expect(code).toMatch(/^93\d{10}$/);
    await member.shoot('booking-ticket');
  });

  scene('says what it would cost to give it up', async () => {
    await member.tap('booking-cancel');
    await member.see('booking-cancel-words', '现在取消不扣钱');
    await member.tap('booking-cancel-sheet-close');
  });
});

describe('the day', () => {
  scene('brings a reminder', async () => {
    start = await startOf(member);
    await untilBefore(start, 90);
    await member.open('/packages/profile/messages/index');
    await lookUntil(member, member.page.getByText('马上要见面了'), stage.system.clock);
    await member.shoot('booking-reminder');
  });

  scene('begins at the counter, and the deposit goes back', async () => {
    await untilBefore(start, 10);
    await comeToWork(cashier, 'nanshan.manager');
    await cashier.open(`/packages/staff-booking/booking/index?code=${code}`);
    await cashier.see('booking-state-booked');
    await cashier.tap('booking-check-in');
    await cashier.see('booking-state-checked_in');
    await cashier.shoot('booking-checked-in');
    await openDetail(member, 'upcoming');
    await member.see('booking-deposit', /正在原路退回|已退回/);
  });

  scene('goes on to the till, which knows whose bill it is', async () => {
    await cashier.tap('booking-start');
    await cashier.see('booking-state-serving');
    await cashier.tap('booking-bill');
    await cashier.see('cashier-visit', SERVICE);
    await cashier.see('cashier-payable');
    await cashier.shoot('booking-bill');
    await cashier.tap('cashier-settle');
    await cashier.tap('settle-confirm');
    await cashier.see('sale-paid');
  });

  scene('ends with the visit done, and a word of how it was', async () => {
    await openDetail(member, 'past');
    await member.see('booking-state-done');
    await member.shoot('booking-done');
    await member.tap('booking-record');
    await member.see('page-record');
    await member.tap('record-rate');
    await member.tap('record-stars-5');
    await member.tap('record-rating-send');
    await member.see('record-rated');
    await member.shoot('booking-rated');
  });
});

async function untilBefore(instant: number, minutes: number): Promise<void> {
  const left = Math.floor((instant - stage.system.clock.now().getTime()) / 60_000);
  await stage.system.clock.advance({ minutes: Math.max(0, left - minutes) });
}

async function openDetail(phone: Phone, tab: 'upcoming' | 'past'): Promise<void> {
  await phone.open('/packages/booking/mine/index');
  await phone.tap(`bookings-tab-${tab}`);
  await phone.tapOn('.g-ticket', SERVICE);
}

/** From the ticket itself: its time is that of the first free slot. */
async function startOf(phone: Phone): Promise<number> {
  const day = await phone.page.locator('.booking-pass__when:visible').innerText();
  const span = await phone.page.locator('.booking-pass__time:visible').innerText();
  const [, month = '', date = ''] = /(\d+)月(\d+)日/.exec(day) ?? [];
  const year = stage.system.clock.now().getFullYear();
  const two = (text: string): string => text.padStart(2, '0');
  return Date.parse(`${year}-${two(month)}-${two(date)}T${span.slice(0, 5)}:00+08:00`);
}
