import type { MyReferrals } from './api';
import { earnedText, shortName, standing } from './model';

const NOTHING: MyReferrals = {
  program: null,
  joined: 0,
  bought: 0,
  rewarded: 0,
  earnedPoints: 0,
  earnedGrowth: 0,
  earnedCoupons: 0,
};

it('says what was earned, and nothing before that', () => {
  expect(earnedText(NOTHING)).toBeNull();
  expect(earnedText({ ...NOTHING, earnedPoints: 400, earnedCoupons: 1 })).toBe('累计得到 400 积分、1 张券');
});

it('keeps names short enough for a poster, by letters and not by halves of them', () => {
  expect(shortName('小满')).toBe('小满');
  expect(shortName('一二三四五六七八九')).toBe('一二三四五六七…');
  expect(shortName('😀😀😀', 2)).toBe('😀…');
});

it('has a word for every state', () => {
  expect(standing({ state: 'bought' })).toEqual({ label: '待发放', tone: 'gold' });
});
