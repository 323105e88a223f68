import type { SignInDay, SignInStep } from '../../lib/task-types';
import { dayLabel, monthBeside, monthTitle, nearestMissed, stepWords, trackFill, weeksOf } from './model';

const day = (date: string, change: Partial<SignInDay> = {}): SignInDay => ({
  date,
  state: 'ahead',
  points: 0,
  growth: 0,
  gift: false,
  canMakeUp: false,
  ...change,
});
const month = Array.from({ length: 30 }, (_, index) => day(`2026-11-${String(index + 1).padStart(2, '0')}`));
const step = (at: number, change: Partial<SignInStep> = {}): SignInStep => ({
  ...{ day: at, points: 5, growth: 0, cards: 0, couponName: null, words: '5 积分', reached: false },
  ...change,
});

it('lays a month out in weeks from Monday', () => {
  const weeks = weeksOf(month);
  expect(weeks).toHaveLength(6);
  expect(weeks[0]?.map((one) => one?.date ?? null)).toEqual([null, null, null, null, null, null, '2026-11-01']);
  expect(weeks.every((week) => week.length === 7)).toBe(true);
  expect(weeks.flat().filter((one) => one !== null)).toHaveLength(30);
  expect(weeksOf([])).toEqual([]);
});

it('walks through the year', () => {
  expect(monthTitle('2026-11')).toBe('2026年11月');
  expect([monthBeside('2026-12', 1), monthBeside('2026-01', -1)]).toEqual(['2027-01', '2025-12']);
});

it('colours the track in even steps', () => {
  const track = [step(3), step(7), step(14), step(30)];
  expect([0, 3, 5, 7, 30, 40].map((at) => trackFill(track, at))).toEqual([0, 13, 25, 38, 100, 100]);
  expect(trackFill([], 5)).toBe(0);
});

it('says shortly what a step brings', () => {
  expect(stepWords(step(3))).toBe('5 积分');
  expect(stepWords(step(3, { couponName: '满50减5' }))).toBe('好礼券');
  expect(stepWords(step(3, { points: 0, cards: 1 }))).toBe('1 张补签卡');
});

it('repairs the day closest to today first', () => {
  const days = [day('2026-11-18', { canMakeUp: true }), day('2026-11-20', { canMakeUp: true }), day('2026-11-22')];
  expect(nearestMissed({ days })?.date).toBe('2026-11-20');
  expect(nearestMissed({ days: [] })).toBeNull();
});

it('tells a day in words', () => {
  expect(dayLabel(day('2026-11-02', { state: 'signed', points: 7 }))).toBe('11月2日 已签到，得 7 积分');
  expect(dayLabel(day('2026-11-25', { gift: true }))).toBe('11月25日 有礼物');
});
