import type { TagTone } from '../../ui/tag';
import type { MyReferrals, ReferredFriend } from './api';

interface Standing {
  label: string;
  tone: TagTone;
}

const STANDINGS: Readonly<Record<ReferredFriend['state'], Standing>> = {
  joined: { label: '已加入', tone: 'sea' },
  bought: { label: '待发放', tone: 'gold' },
  rewarded: { label: '已得奖励', tone: 'pine' },
  refused: { label: '不计入', tone: 'plain' },
  void: { label: '未达成', tone: 'plain' },
  expired: { label: '已过期', tone: 'plain' },
  taken_back: { label: '已收回', tone: 'plain' },
};

export function standing(friend: Pick<ReferredFriend, 'state'>): Standing {
  return STANDINGS[friend.state];
}

/** What bringing friends has given so far; null before the first reward. */
export function earnedText(mine: MyReferrals): string | null {
  const parts = [
    ...(mine.earnedPoints > 0 ? [`${mine.earnedPoints} 积分`] : []),
    ...(mine.earnedGrowth > 0 ? [`${mine.earnedGrowth} 成长值`] : []),
    ...(mine.earnedCoupons > 0 ? [`${mine.earnedCoupons} 张券`] : []),
  ];
  return parts.length === 0 ? null : `累计得到 ${parts.join('、')}`;
}

/** As it goes on a poster: long names would push the rest out of the picture. */
export function shortName(nickname: string, most = 8): string {
  const letters = [...nickname];
  return letters.length <= most ? nickname : `${letters.slice(0, most - 1).join('')}…`;
}
