import { type BusinessDate, addDays, businessDate } from '@guike/shared';
import { ENDS_TOO_EARLY, endsTooEarly } from '../../../kernel/span.js';
import type { LimitPeriod, MallDelivery, MallItem, MallItemPlan } from './item.types.js';

/** What is wrong with an item as headquarters wants it; empty when nothing is. */
export function itemProblems(plan: MallItemPlan): string[] {
  const { kind, deliveries, couponTemplateId, storeStock, storeIds, startsAt, endsAt } = plan;
  const isCoupon = kind === 'coupon' || kind === 'service';
  const found: readonly (readonly [boolean, string])[] = [
    [isCoupon && couponTemplateId === null, '券类商品需要选择一种优惠券'],
    [!isCoupon && couponTemplateId !== null, '实物商品不能选择优惠券'],
    [isCoupon && deliveries.join() !== 'instant', '券类商品只能即时到账'],
    [!isCoupon && !isHandedOver(deliveries), '实物商品需要到店领取或邮寄'],
    [kind === 'swap' && plan.cashFen === 0, '加钱换购需要填写金额'],
    [endsTooEarly(startsAt, endsAt), ENDS_TOO_EARLY],
    [storeStock.length > 0 && !deliveries.includes('pickup'), '只有到店领取的商品可以按门店设库存'],
    [
      storeIds.length > 0 && storeStock.some(({ storeId }) => !storeIds.includes(storeId)),
      '门店库存中有不在领取范围内的门店',
    ],
  ];
  return found.filter(([isWrong]) => isWrong).map(([, words]) => words);
}

function isHandedOver(deliveries: readonly MallDelivery[]): boolean {
  return deliveries.length > 0 && !deliveries.includes('instant');
}

/** Which turns count together. A week begins on Monday. */
export function periodKey(period: LimitPeriod, today: BusinessDate): string {
  switch (period) {
    case 'ever':
      return 'ever';
    case 'day':
      return today;
    case 'week':
      return `w${mondayOf(today)}`;
    case 'month':
      return today.slice(0, 7);
  }
}

function mondayOf(day: BusinessDate): BusinessDate {
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  return addDays(day, -weekday);
}

/** The first turn that nobody has; null when all are taken. */
export function freeTurn(taken: readonly number[], most: number): number | null {
  // Turns that came with another member's account count too, whatever their numbers are.
  if (taken.length >= most) return null;
  for (let turn = 1; turn <= most; turn += 1) if (!taken.includes(turn)) return turn;
  return null;
}

/** Pieces left in all, and of the store when it has a count of its own; null when nobody counts. */
export function leftAt({ levels }: Pick<MallItem, 'levels'>, storeId: number | null): number | null {
  const counts = levels
    .filter((level) => level.storeId === 0 || level.storeId === storeId)
    .flatMap(({ stock, taken }) => (stock === null ? [] : [Math.max(0, stock - taken)]));
  return counts.length === 0 ? null : Math.min(...counts);
}

/** Stores count for themselves as soon as one of them does: the others then have none. */
export function countsByStore({ levels }: Pick<MallItem, 'levels'>): boolean {
  return levels.some(({ storeId }) => storeId !== 0);
}

export function servesStore(item: Pick<MallItem, 'storeIds' | 'levels'>, storeId: number): boolean {
  if (item.storeIds.length > 0 && !item.storeIds.includes(storeId)) return false;
  return !countsByStore(item) || item.levels.some((level) => level.storeId === storeId);
}

export type Standing = 'open' | 'upcoming' | 'over' | 'sold_out';

export function standingOf(item: MallItem, now: Date): Standing {
  if (item.startsAt && item.startsAt > now) return 'upcoming';
  if (item.endsAt && item.endsAt <= now) return 'over';
  return leftAnywhere(item) === 0 ? 'sold_out' : 'open';
}

/** The most that anybody could still get: where stores count for themselves, what is left in all of them together. */
export function leftAnywhere(item: MallItem): number | null {
  const inAll = leftAt(item, null);
  if (!countsByStore(item) || item.deliveries.includes('shipping')) return inAll;
  const inStores = item.levels
    .filter(({ storeId }) => storeId !== 0)
    .reduce((sum, { stock, taken }) => sum + Math.max(0, (stock ?? 0) - taken), 0);
  return inAll === null ? inStores : Math.min(inAll, inStores);
}

export interface RedeemFacts {
  readonly now: Date;
  readonly tierCode: string;
  readonly delivery: MallDelivery;
  /** Where it is to be collected; null when it is not. */
  readonly storeId: number | null;
}

export type ItemRefusal =
  | 'MALL_ITEM_NOT_FOUND'
  | 'MALL_NOT_OPEN'
  | 'MALL_OVER'
  | 'MALL_SOLD_OUT'
  | 'MALL_TIER_REQUIRED'
  | 'MALL_DELIVERY_INVALID';

/** Why this member can't have it in this way; the member's points, turns and the last piece are judged when taken. */
export function judgeItem(item: MallItem, { now, tierCode, delivery, storeId }: RedeemFacts): ItemRefusal | null {
  if (!item.active) return 'MALL_ITEM_NOT_FOUND';
  if (item.startsAt && item.startsAt > now) return 'MALL_NOT_OPEN';
  if (item.endsAt && item.endsAt <= now) return 'MALL_OVER';
  if (item.tierCodes.length > 0 && !item.tierCodes.includes(tierCode)) return 'MALL_TIER_REQUIRED';
  if (!item.deliveries.includes(delivery)) return 'MALL_DELIVERY_INVALID';
  if (delivery === 'pickup' && (storeId === null || !servesStore(item, storeId))) return 'MALL_DELIVERY_INVALID';
  return leftAt(item, delivery === 'pickup' ? storeId : null) === 0 ? 'MALL_SOLD_OUT' : null;
}

const PERIOD_WORDS: Readonly<Record<LimitPeriod, string>> = { ever: '', day: '每天', week: '每周', month: '每月' };

/** 每人每月限兑 1 次; null without a limit. */
export function limitText({ perMember, limitPeriod }: Pick<MallItem, 'perMember' | 'limitPeriod'>): string | null {
  return perMember === null ? null : `每人${PERIOD_WORDS[limitPeriod]}限兑 ${perMember} 次`;
}

export function periodKeyOf(item: Pick<MallItem, 'limitPeriod'>, now: Date): string {
  return periodKey(item.limitPeriod, businessDate(now));
}
