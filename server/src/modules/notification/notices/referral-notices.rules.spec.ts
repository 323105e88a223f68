import { friendJoinedNotice, rewardNotices, takenBackNotices } from './referral-notices.rules.js';

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

it('says what was taken back and what is owed, and nothing to whoever keeps all there was', () => {
  const taken = {
    ...{ referralId: 5, referrerId: 7, friendId: 8 },
    referrer: { points: 200, debt: 60, growth: 50, coupons: 0 },
    friend: { points: 0, debt: 0, growth: 0, coupons: 0 },
  };
  expect(takenBackNotices(taken)).toEqual([
    {
      ...{ memberId: 7, kind: 'referral', title: '推荐奖励已收回', link: '/packages/referral/index/index' },
      body: '朋友的首次消费已退货，按活动规则收回推荐奖励：200 积分、50 成长值。其中 60 积分已经用掉，记为欠积分，以后获得的积分先补上。',
      dedupeKey: 'referral.taken_back:5:referrer',
    },
  ]);
});

it('names no friend to anybody', () => {
  expect(friendJoinedNotice({ referralId: 5, referrerId: 7, friendId: 8 })).toMatchObject({ memberId: 7 });
});
