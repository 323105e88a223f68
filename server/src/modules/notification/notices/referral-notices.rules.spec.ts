import { friendJoinedNotice, rewardNotices } from './referral-notices.rules.js';

const REWARDED = {
  referralId: 5,
  referrerId: 7,
  friendId: 8,
  referrerPoints: 200,
  referrerGrowth: 50,
  referrerCoupons: 0,
  friendPoints: 0,
  friendGrowth: 0,
  friendCoupons: 1,
};
const AT = new Date('2026-11-21T06:00:00Z');

it('tells both what they got, each once', () => {
  const [mine, theirs] = rewardNotices(REWARDED, AT);
  expect(mine).toMatchObject({
    memberId: 7,
    body: expect.stringContaining('200 积分、50 成长值'),
    dedupeKey: 'referral.rewarded:5:referrer',
    subscribe: { templateKey: 'referral_reward' },
  });
  expect(theirs).toMatchObject({ memberId: 8, body: expect.stringContaining('1 张券') });
});

it('says nothing to whoever got nothing', () => {
  expect(rewardNotices({ ...REWARDED, friendCoupons: 0 }, AT).map(({ memberId }) => memberId)).toEqual([7]);
});

it('names no friend to anybody', () => {
  expect(friendJoinedNotice({ referralId: 5, referrerId: 7, friendId: 8 })).toMatchObject({ memberId: 7 });
});
