import { formatFenShort } from '@guike/shared';
import type { MemberJoined } from '../../member/index.js';
import type { OrderPaid, OrderRefunded } from '../../order/index.js';
import type { TierChanged } from '../../tier/index.js';
import type { TopupCredited } from '../../topup/index.js';
import type { Notice } from '../notification.types.js';
import { templateAmount, templateTime } from '../template.rules.js';

/** Pages of the mini-program. */
const WALLET = 'packages/wallet/ledger/index';
const POINTS = 'packages/wallet/ledger/index?book=points';
const TIERS = 'pages/membership/index';
const ORDER = 'packages/orders/detail/index';

const inside = (page: string): string => `/${page}`;

export function joinedNotice({ memberId, welcomePoints }: MemberJoined): Notice {
  const gift =
    welcomePoints > 0
      ? `入会礼 ${welcomePoints} 积分已放进您的账户，下次来就能用。`
      : '从今天起，每一次光顾都会为您积累积分与成长值。';
  return {
    memberId,
    kind: 'welcome',
    title: '欢迎您，很高兴认识您',
    body: `${gift}结账时出示会员码，我们就能认出您。`,
    link: welcomePoints > 0 ? inside(POINTS) : null,
    dedupeKey: `member.joined:${memberId}`,
  };
}

export function topupNotice(topup: TopupCredited, storeName: string, at: Date): Notice {
  const bonus = topup.bonusFen > 0 ? `，另送您 ${formatFenShort(topup.bonusFen)}` : '';
  const points = topup.bonusPoints > 0 ? `，赠 ${topup.bonusPoints} 积分` : '';
  return {
    memberId: topup.memberId,
    kind: 'wallet',
    title: '储值到账',
    body: `您在${storeName}储值的 ${formatFenShort(topup.paidFen)} 已到账${bonus}${points}。当前余额 ${formatFenShort(topup.totalWalletFen)}，谢谢您的信任。`,
    link: inside(WALLET),
    dedupeKey: `topup.credited:${topup.topupId}`,
    subscribe: {
      templateKey: 'wallet_changed',
      data: {
        amount: templateAmount(topup.paidFen),
        balance: templateAmount(topup.totalWalletFen),
        store: storeName,
        time: templateTime(at),
      },
      page: WALLET,
    },
  };
}

export function orderPaidNotice(order: OrderPaid & { memberId: number }, storeName: string, at: Date): Notice {
  const wallet = order.walletFen > 0 ? `，其中储值支付 ${formatFenShort(order.walletFen)}` : '';
  const earned = order.earnedPoints > 0 ? `这次获得 ${order.earnedPoints} 积分。` : '';
  return {
    memberId: order.memberId,
    kind: 'order',
    title: '消费成功',
    body: `您在${storeName}消费 ${formatFenShort(order.payableFen)}${wallet}。${earned}谢谢光临，期待再见到您。`,
    link: `${inside(ORDER)}?id=${order.orderId}`,
    dedupeKey: `order.paid:${order.orderId}`,
    subscribe: {
      templateKey: 'order_paid',
      data: {
        amount: templateAmount(order.payableFen),
        store: storeName,
        note: order.earnedPoints > 0 ? `本次获得${order.earnedPoints}积分` : '谢谢光临，期待再见',
        time: templateTime(at),
      },
      page: `${ORDER}?id=${order.orderId}`,
    },
  };
}

export function orderRefundedNotice(order: OrderRefunded & { memberId: number }, storeName: string): Notice {
  const wallet = order.walletFen > 0 ? `，其中 ${formatFenShort(order.walletFen)} 已退回储值账户` : '';
  const back = order.pointsBack > 0 ? `，退回 ${order.pointsBack} 积分` : '';
  const points = order.earnedPoints > 0 ? `，相应获得的 ${order.earnedPoints} 积分已收回` : '';
  const what = order.complete ? '订单已退款' : '部分商品已退货，退款';
  return {
    memberId: order.memberId,
    kind: 'order',
    title: order.complete ? '订单已退款' : '部分商品已退货',
    body: `您在${storeName}的${what} ${formatFenShort(order.amountFen)}${wallet}${back}${points}。给您添麻烦了，有任何问题请随时联系门店。`,
    link: `${inside(ORDER)}?id=${order.orderId}`,
    dedupeKey: `order.refunded:${order.returnId}`,
  };
}

/** The event's own id makes the key: a member may come to the same tier more than once. */
export function tierNotice(change: TierChanged, eventId: number, at: Date): Notice {
  const up = change.direction === 'up';
  return {
    memberId: change.memberId,
    kind: 'tier',
    title: up ? `恭喜升级为${change.toName}` : `会员等级调整为${change.toName}`,
    body: up
      ? `谢谢您一路的支持，您已从${change.fromName}升级为${change.toName}，新的权益即刻生效。`
      : `您的会员等级由${change.fromName}调整为${change.toName}。积分与储值都还在，常来坐坐，很快就能再升回来。`,
    link: inside(TIERS),
    dedupeKey: `tier.changed:${eventId}`,
    subscribe: {
      templateKey: 'tier_changed',
      data: {
        tier: change.toName,
        note: up ? '新的会员权益即刻生效' : '常来坐坐，很快能再升回来',
        time: templateTime(at),
      },
      page: TIERS,
    },
  };
}
