import { businessDate } from '@guike/shared';
import type { MallCancelled, MallShipped } from '../../mall/index.js';
import type { PickupExpiring, PickupReady } from '../../pickup/index.js';
import type { Notice } from '../notification.types.js';
import { dayWords } from './coupon-notices.rules.js';

/** Pages of the mini-program. */
const PICKUP = 'packages/mall/pickup/index';
const REDEMPTION = 'packages/mall/redemption/index';

/** The last day, where what ends at midnight belongs to the day before. */
function lastDay(expiresAt: string): string {
  return dayWords(businessDate(new Date(Date.parse(expiresAt) - 1)));
}

export function pickupReadyNotice(pickup: PickupReady, storeName: string): Notice {
  const until = pickup.expiresAt === null ? '' : `，为您保留到${lastDay(pickup.expiresAt)}`;
  const gift = pickup.gift === null ? '' : `还有一份小礼：${pickup.gift}。`;
  return {
    memberId: pickup.memberId,
    kind: 'pickup',
    title: '可以来取了',
    body: `“${pickup.title}”已在${storeName}备好${until}。到店出示取货码就能拿走。${gift}`,
    link: `/${PICKUP}?id=${pickup.pickupId}`,
    dedupeKey: `pickup.ready:${pickup.pickupId}`,
    subscribe: {
      templateKey: 'pickup_ready',
      data: { item: pickup.title, store: storeName, code: pickup.code, note: '到店出示取货码领取' },
      page: `${PICKUP}?id=${pickup.pickupId}`,
    },
  };
}

export function pickupExpiringNotice(pickup: PickupExpiring, storeName: string): Notice {
  const until = pickup.expiresAt === null ? '' : `，保留到${lastDay(pickup.expiresAt)}`;
  return {
    memberId: pickup.memberId,
    kind: 'pickup',
    title: '还有东西等您来取',
    body: `“${pickup.title}”还在${storeName}等您${until}。顺路的话来拿走吧。`,
    link: `/${PICKUP}?id=${pickup.pickupId}`,
    dedupeKey: `pickup.expiring:${pickup.pickupId}`,
    subscribe: {
      templateKey: 'pickup_ready',
      data: { item: pickup.title, store: storeName, code: pickup.code, note: '保留期快到了，记得来取' },
      page: `${PICKUP}?id=${pickup.pickupId}`,
    },
  };
}

export function mallShippedNotice(shipped: MallShipped): Notice {
  return {
    memberId: shipped.memberId,
    kind: 'order',
    title: '您兑换的东西寄出了',
    body: `“${shipped.itemName}”已由${shipped.carrier}寄出，单号 ${shipped.trackingNo}。收到后点一下确认收货。`,
    link: `/${REDEMPTION}?id=${shipped.redemptionId}`,
    dedupeKey: `mall.shipped:${shipped.redemptionId}`,
  };
}

/** Whoever cancelled it themselves has just seen it. */
export function mallCancelledNotice(cancelled: MallCancelled): Notice | null {
  if (cancelled.reason === 'member') return null;
  const why = cancelled.reason === 'expired' ? '没有在保留期内领取' : '暂时无法交付，很抱歉';
  const money = cancelled.cashFen > 0 ? '和另付的金额' : '';
  return {
    memberId: cancelled.memberId,
    kind: 'points',
    title: '兑换的积分退回来了',
    body: `“${cancelled.itemName}”${why}，${cancelled.points} 积分${money}已原路退回，可以再换喜欢的。`,
    link: `/${REDEMPTION}?id=${cancelled.redemptionId}`,
    dedupeKey: `mall.cancelled:${cancelled.redemptionId}`,
  };
}
