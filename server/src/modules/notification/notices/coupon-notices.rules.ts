import type { CouponExpiring, CouponIssued } from '../../coupon/index.js';
import type { PointsAdjusted, PointsExpiring } from '../../points/index.js';
import type { Notice } from '../notification.types.js';

/** Pages of the mini-program. */
const COUPONS = 'packages/coupon/list/index';
const POINTS = 'packages/wallet/ledger/index?book=points';

/** 11月21日, of a business day. */
export function dayWords(day: string): string {
  const [, month = '', date = ''] = day.split('-');
  return `${Number(month)}月${Number(date)}日`;
}

/** “伯爵红茶拿铁券”“满50减8”, or the first of them and how many there are. */
function names(coupons: readonly { readonly name: string }[]): string {
  const [first] = coupons;
  return coupons.length === 1 ? `“${first?.name ?? ''}”` : `“${first?.name ?? ''}”等 ${coupons.length} 张券`;
}

/** What a member has taken themselves they know of: they have just tapped it. */
const SILENT = new Set(['claim', 'code']);

export function couponIssuedNotice(issued: CouponIssued): Notice | null {
  const [first] = issued.coupons;
  if (!first || SILENT.has(issued.source)) return null;
  const until = issued.coupons.map((coupon) => coupon.until).sort()[0] ?? first.until;
  return {
    memberId: issued.memberId,
    kind: 'coupon',
    title: '有新的券到账',
    body: `${names(issued.coupons)}已放进您的卡包，${dayWords(until)}前都能用，结账时会自动为您算上。`,
    link: `/${COUPONS}`,
    dedupeKey: `coupon.issued:${first.id}`,
  };
}

export function couponExpiringNotice(expiring: CouponExpiring): Notice | null {
  const [first] = expiring.coupons;
  if (!first) return null;
  return {
    memberId: expiring.memberId,
    kind: 'coupon',
    title: '有券快到期了',
    body: `${names(expiring.coupons)}${dayWords(expiring.on)}当天结束前有效，顺路的话来坐坐吧。`,
    link: `/${COUPONS}`,
    dedupeKey: `coupon.expiring:${first.id}:${expiring.on}`,
    purpose: 'service',
    subscribe: {
      templateKey: 'coupon_expiring',
      data: { coupon: first.name, time: `${expiring.on} 23:59`, note: `共 ${expiring.coupons.length} 张券即将到期` },
      page: COUPONS,
    },
  };
}

export function pointsExpiringNotice(expiring: PointsExpiring): Notice {
  return {
    memberId: expiring.memberId,
    kind: 'points',
    title: '有积分快到期了',
    body: `您有 ${expiring.points} 积分在${dayWords(expiring.on)}当天结束后到期，可以在结账时抵扣，也可以去积分商城看看。`,
    link: `/${POINTS}`,
    dedupeKey: `points.expiring:${expiring.memberId}:${expiring.on}`,
    subscribe: {
      templateKey: 'points_changed',
      data: {
        points: String(expiring.points),
        note: `${dayWords(expiring.on)}当天结束后到期`,
        time: `${expiring.on} 23:59`,
      },
      page: POINTS,
    },
  };
}

/** The event's own id makes the key: a member's points may be adjusted more than once. */
export function pointsAdjustedNotice(adjusted: PointsAdjusted, eventId: number): Notice {
  const { memberId, points, balance } = adjusted;
  return {
    memberId,
    kind: 'points',
    title: points > 0 ? `补发 ${points} 积分` : `扣减 ${-points} 积分`,
    body: `工作人员为您调整了积分，现在共有 ${balance} 积分。有疑问请联系门店，我们会为您查清楚。`,
    link: `/${POINTS}`,
    dedupeKey: `points.adjusted:${eventId}`,
  };
}
