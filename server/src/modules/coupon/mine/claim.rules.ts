import { type Refused, refuse } from '../../../kernel/result.js';
import type { CouponTemplate } from '../templates/template.types.js';

/** Why nobody, or not this member, may claim it now; null when they may, as far as stock and limits allow. */
export function claimRefusal(
  template: CouponTemplate | null,
  member: { readonly active: boolean; readonly tierCode: string | null },
  now: Date,
): Refused | null {
  if (!template?.claimable || template.state === 'draft') return refuse('COUPON_TEMPLATE_NOT_FOUND');
  if (!member.active) return refuse('MEMBER_FROZEN');
  const { claimFrom, claimUntil, claimTierCodes } = template;
  if (claimFrom !== null && now < claimFrom) return refuse('COUPON_NOT_OPEN', { claimFrom: claimFrom.toISOString() });
  if (claimUntil !== null && claimUntil <= now) return refuse('COUPON_OVER');
  const tierFits =
    claimTierCodes.length === 0 || (member.tierCode !== null && claimTierCodes.includes(member.tierCode));
  return tierFits ? null : refuse('COUPON_TIER_REQUIRED');
}

export const STOCK_BANDS = ['plenty', 'few', 'last', 'none'] as const;
/** How much is left, as coarsely as the public needs to know it. */
export type StockBand = (typeof STOCK_BANDS)[number];

const FEW_PERCENT = 30;
const LAST_PERCENT = 5;

export function stockBand({ stock, issued, budgetFen, committedFen, unitCostFen, state }: CouponTemplate): StockBand {
  if (state !== 'active') return 'none';
  const bands = [
    stock === null ? 'plenty' : bandOf(stock - issued, stock, 1),
    budgetFen === null ? 'plenty' : bandOf(budgetFen - committedFen, budgetFen, Math.max(1, unitCostFen)),
  ] as const;
  return bands.reduce((a, b) => (STOCK_BANDS.indexOf(a) > STOCK_BANDS.indexOf(b) ? a : b));
}

function bandOf(left: number, whole: number, one: number): StockBand {
  if (left < one) return 'none';
  const percent = (left * 100) / whole;
  if (percent <= LAST_PERCENT) return 'last';
  return percent <= FEW_PERCENT ? 'few' : 'plenty';
}
