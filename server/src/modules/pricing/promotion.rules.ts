import { allocate, formatFenShort, multiplyDivideFloor } from '@guike/shared';
import { type CouponPlace, missedAt, productFits } from '../coupon/index.rules.js';
import type { SalePlace } from './pricing.types.js';
import type { Promotion, PromotionEffect } from './promotion.types.js';

const BASE = 10_000;

/** A line as a promotion sees it: what it costs before anything has been taken off. */
export interface PromotedLine {
  readonly productId: number;
  readonly categoryId: number;
  readonly quantity: number;
  readonly unitPriceFen: number;
  readonly fen: number;
}

/** Whether the promotion is meant for this store at all: what is for others is not an offer here. */
export function isOfferedAt({ scope }: Promotion, { storeId, groupIds }: SalePlace): boolean {
  if (scope.storeIds.length === 0 && scope.groupIds.length === 0) return true;
  return scope.storeIds.includes(storeId) || scope.groupIds.some((id) => groupIds.includes(id));
}

/** Whether it has begun and not ended; the hours of the day are another matter. */
export function isOnAt({ startsAt, endsAt }: Promotion, at: Date): boolean {
  return (startsAt === null || startsAt <= at) && (endsAt === null || at < endsAt);
}

/** Chinese: why a promotion of this store is not for this customer now; null when it is. */
export function promotionMiss({ scope, tierCodes }: Promotion, place: CouponPlace): string | null {
  return missedAt({ scope, tierCodes }, place)?.reason ?? null;
}

export function isForProduct({ scope }: Promotion, line: { productId: number; categoryId: number }): boolean {
  return productFits(scope, line);
}

/** What the promotion takes off these lines, all of which it is for, and each line's part of it. */
export function promotionShares(effect: PromotionEffect, lines: readonly PromotedLine[]): number[] {
  switch (effect.kind) {
    case 'fixed_price':
      return lines.map((line) => Math.max(0, line.unitPriceFen - effect.unitPriceFen) * line.quantity);
    case 'amount_off_unit':
      return lines.map((line) => Math.min(line.unitPriceFen, effect.offFen) * line.quantity);
    case 'percent':
    case 'amount_off_threshold': {
      const weights = lines.map(({ fen }) => fen);
      return allocate(offWhole(effect, sum(weights)), weights);
    }
  }
}

/** The same as the sum of {@link promotionShares}, without sharing it out. */
export function promotionTotal(effect: PromotionEffect, lines: readonly PromotedLine[]): number {
  if (effect.kind === 'percent' || effect.kind === 'amount_off_threshold')
    return offWhole(effect, sum(lines.map(({ fen }) => fen)));
  return sum(promotionShares(effect, lines));
}

/** Chinese: why a promotion that is for these lines takes nothing off them. */
export function emptyHanded(effect: PromotionEffect, lines: readonly PromotedLine[]): string {
  if (effect.kind !== 'amount_off_threshold') return '商品现价已不高于活动价';
  const missing = effect.thresholdFen - sum(lines.map(({ fen }) => fen));
  return missing > 0 ? `参与活动的商品还差 ${formatFenShort(missing)}` : '参与活动的商品没有可减的金额';
}

function offWhole(effect: Extract<PromotionEffect, { kind: 'percent' | 'amount_off_threshold' }>, fen: number): number {
  if (effect.kind === 'percent') return fen - multiplyDivideFloor(fen, effect.priceBp, BASE);
  const times = Math.min(Math.floor(fen / effect.thresholdFen), effect.maxTimes ?? Number.MAX_SAFE_INTEGER);
  return Math.min(fen, times * effect.offFen);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
