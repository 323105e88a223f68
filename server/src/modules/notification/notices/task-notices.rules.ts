import type { BusinessDate } from '@guike/shared';
import type { StampCardFull, StampCardRewarded, TaskRewarded } from '../../task/index.js';
import type { Notice } from '../notification.types.js';

const TASKS = '/packages/signin/tasks/index';
const POINTS = 'packages/wallet/ledger/index?book=points';

function gift({ points, growth }: { readonly points: number; readonly growth: number }): string {
  const parts = [...(points > 0 ? [`${points} 积分`] : []), ...(growth > 0 ? [`${growth} 成长值`] : [])];
  return parts.join('、');
}

/**
 * Only what was waited for: what somebody has done a moment ago they have seen themselves. One message for all that is
 * paid on a day; the book has each of them.
 */
export function taskRewardedNotice(rewarded: TaskRewarded, day: BusinessDate): Notice | null {
  if (!rewarded.waited) return null;
  return {
    memberId: rewarded.memberId,
    kind: 'points',
    title: '小事的奖励到账了',
    body: '您前些天完成的小事，奖励已经到账，每一笔都在积分明细里。',
    link: `/${POINTS}`,
    dedupeKey: `task.rewarded:${rewarded.memberId}:${day}`,
  };
}

export function stampCardFullNotice(full: StampCardFull): Notice {
  return {
    memberId: full.memberId,
    kind: 'coupon',
    title: '集章卡集满了',
    body: `“${full.cardName}”已经集满，点进来领取礼物，不着急，会一直为您留着。`,
    link: TASKS,
    dedupeKey: `task.card_full:${full.sheetId}`,
  };
}

/** One that gave by itself; who took it in by hand has just seen it. */
export function stampCardRewardedNotice(rewarded: StampCardRewarded): Notice | null {
  if (!rewarded.automatic) return null;
  const words = gift(rewarded);
  const what = [...(words === '' ? [] : [words]), ...(rewarded.couponTemplateId === null ? [] : ['一张券'])].join('和');
  return {
    memberId: rewarded.memberId,
    kind: 'coupon',
    title: '集满了，礼物到账',
    body: `“${rewarded.cardName}”已经集满，${what}已放进您的账户。`,
    link: TASKS,
    dedupeKey: `task.card_rewarded:${rewarded.sheetId}`,
  };
}
