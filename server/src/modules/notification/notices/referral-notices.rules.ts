import { formatInstant } from '@guike/shared';
import type { ReferralJoined, ReferralRewarded, ReferralTakenBack } from '../../referral/index.js';
import type { Notice } from '../notification.types.js';

const REFERRAL = 'packages/referral/index/index';

function gift(points: number, growth: number, coupons: number): string {
  return [
    ...(points > 0 ? [`${points} 积分`] : []),
    ...(growth > 0 ? [`${growth} 成长值`] : []),
    ...(coupons > 0 ? [`${coupons} 张券`] : []),
  ].join('、');
}

export function friendJoinedNotice({ referralId, referrerId }: ReferralJoined): Notice {
  return {
    memberId: referrerId,
    kind: 'referral',
    title: '有朋友通过你加入了',
    body: '谢谢你把我们介绍给朋友。TA 完成首次消费后，奖励就会按活动规则发给你们。',
    link: `/${REFERRAL}`,
    dedupeKey: `referral.joined:${referralId}`,
  };
}

const POINTS = 'packages/wallet/ledger/index?book=points';

/** One for each side; none for whoever keeps all there was. What was spent meanwhile is said in the same breath. */
export function takenBackNotices({ referralId, referrerId, friendId, referrer, friend }: ReferralTakenBack): Notice[] {
  const notice = (memberId: number, who: 'referrer' | 'friend', why: string): Notice[] => {
    const taken = who === 'referrer' ? referrer : friend;
    const words = gift(taken.points, taken.growth, taken.coupons);
    if (words === '') return [];
    const owed = taken.debt > 0 ? `其中 ${taken.debt} 积分已经用掉，记为欠积分，以后获得的积分先补上。` : '';
    return [
      {
        ...{ memberId, kind: 'referral', title: '推荐奖励已收回' },
        body: `${why}，按活动规则收回推荐奖励：${words}。${owed}`,
        link: `/${who === 'referrer' ? REFERRAL : POINTS}`,
        dedupeKey: `referral.taken_back:${referralId}:${who}`,
      },
    ];
  };
  return [
    ...notice(referrerId, 'referrer', '朋友的首次消费已退货'),
    ...notice(friendId, 'friend', '你的首次消费已退货'),
  ];
}

/** One for each side; none for whoever got nothing. */
export function rewardNotices(rewarded: ReferralRewarded, at: Date): Notice[] {
  const mine = gift(rewarded.referrerPoints, rewarded.referrerGrowth, rewarded.referrerCoupons);
  const theirs = gift(rewarded.friendPoints, rewarded.friendGrowth, rewarded.friendCoupons);
  const notice = (memberId: number, who: string, reward: string, body: string, link: string): Notice => ({
    ...{ memberId, kind: 'referral', title: '推荐奖励到账', body, link: `/${link}` },
    dedupeKey: `referral.rewarded:${rewarded.referralId}:${who}`,
    subscribe: {
      templateKey: 'referral_reward',
      data: { reward, note: '谢谢你的推荐', time: formatInstant(at) },
      page: link,
    },
  });
  return [
    ...(mine === ''
      ? []
      : [notice(rewarded.referrerId, 'referrer', mine, `朋友已完成首次消费，${mine}已到账，谢谢你。`, REFERRAL)]),
    ...(theirs === ''
      ? []
      : [notice(rewarded.friendId, 'friend', theirs, `朋友推荐礼 ${theirs}已到账，欢迎常来。`, POINTS)]),
  ];
}
