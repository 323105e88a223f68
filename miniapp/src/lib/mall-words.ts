import { dayText, moneyShort, points } from './format';
import type { MallCard, Redemption } from './mall-types';

/** 600 积分 · 1 积分 + ¥9.90 */
export function priceText({ points: needed, cashFen }: Pick<MallCard, 'points' | 'cashFen'>): string {
  return `${points(needed)} 积分${cashFen > 0 ? ` + ${moneyShort(cashFen)}` : ''}`;
}

/** What stands under an item: why it can't be had, or what is missing; null when it can be had. */
export function hintOf(card: Pick<MallCard, 'standing' | 'reason' | 'shortPoints'>): string | null {
  if (card.reason !== null) return card.reason;
  if (card.shortPoints !== null && card.shortPoints > 0) return `还差 ${points(card.shortPoints)} 积分`;
  return null;
}

/** 仅剩 3 份, once it is worth saying. */
export function leftText({ left, standing }: Pick<MallCard, 'left' | 'standing'>): string | null {
  if (standing !== 'open' || left === null || left > 20) return null;
  return `仅剩 ${left} 份`;
}

const WORDS: Record<Redemption['state'], string> = {
  awaiting_payment: '待付款',
  placed: '待领取',
  shipped: '已发货',
  received: '已收货',
  collected: '已领取',
  issued: '已到账',
  closed: '已关闭',
  cancelled: '已取消',
  forfeited: '逾期未领',
};

export function stateText({ state, delivery }: Pick<Redemption, 'state' | 'delivery'>): string {
  return state === 'placed' && delivery === 'shipping' ? '待发货' : WORDS[state];
}

/** The last day on which it can be collected: what ends at midnight belongs to the day before. */
export function lastDay(expiresAt: string): string {
  return dayText(new Date(Date.parse(expiresAt) - 1).toISOString());
}

/** 9201 2345 6789: a pickup number as it is read out. */
export function inGroups(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1 ');
}

/** What was paid for is not lost when nobody came in time. */
export const PAID_AND_LATE = '东西和款项都还在：到店仍可领取，也可以请门店办理退款';
