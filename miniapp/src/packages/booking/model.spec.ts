import type { BookingOffer, BookingSlotDay } from '@/lib/booking-types';
import { dayLabel, firstDay, groupsOf, payChoices, stillAhead } from './model';

const NOW = new Date('2026-11-23T02:00:00Z');
const slot = (clock: string) => ({
  start: `2026-11-23T${clock}:00+08:00`,
  end: `2026-11-23T${clock}:30+08:00`,
  staffIds: [1],
  left: 1,
});
const day = (changes: Partial<BookingSlotDay> = {}): BookingSlotDay => ({
  date: '2026-11-23',
  slots: [slot('10:30'), slot('12:00'), slot('19:00')],
  notice: null,
  ...changes,
});

it('parts a day, and keeps the parts without a free time', () => {
  expect(
    groupsOf(day({ slots: [slot('10:30'), slot('19:00')] })).map(({ part, slots }) => [part, slots.length]),
  ).toEqual([
    ['morning', 1],
    ['afternoon', 0],
    ['evening', 1],
  ]);
});

it('offers to wait only for what is still to come', () => {
  expect(stillAhead('2026-11-23', 'morning', NOW)).toBe(true);
  expect(stillAhead('2026-11-23', 'morning', new Date('2026-11-23T04:00:00Z'))).toBe(false);
});

it('names near days by their name', () => {
  expect(dayLabel(day(), NOW)).toMatchObject({ weekday: '今天', day: '11.23', note: '可约', free: true });
  expect(dayLabel(day({ date: '2026-11-24', slots: [], notice: 'full' }), NOW)).toMatchObject({
    weekday: '明天',
    note: '约满',
  });
  expect(dayLabel(day({ date: '2026-11-25', slots: [], notice: 'closed' }), NOW)).toMatchObject({
    weekday: '周三',
    note: '休息',
  });
});

it('begins with the first day that has a free time', () => {
  expect(firstDay([day({ date: '2026-11-22', slots: [] }), day()])).toBe('2026-11-23');
  expect(firstDay([day({ date: '2026-11-22', slots: [] })])).toBe('2026-11-22');
  expect(firstDay([])).toBeNull();
});

describe('ways to secure it', () => {
  const offer = (depositFen: number, walletFen: number): BookingOffer =>
    ({ service: { depositFen }, walletFen, cards: [{ id: 5, name: '肩颈 10 次卡', left: 7, total: 10 }] }) as never;
  const ways = (one: BookingOffer): (string | null)[][] =>
    payChoices(one, (fen) => `¥${fen / 100}`).map(({ way, obstacle }) => [way, obstacle]);

  it('are a card, the wallet if it has enough, and WeChat', () => {
    expect(ways(offer(4_000, 5_000))).toEqual([
      ['card', null],
      ['wallet', null],
      ['wechat', null],
    ]);
    expect(ways(offer(4_000, 3_000))[1]).toEqual(['wallet', '储值不足 ¥40']);
  });

  it('are nothing to pay where no deposit is asked for', () => {
    expect(ways(offer(0, 0))).toEqual([
      ['card', null],
      ['none', null],
    ]);
  });
});
