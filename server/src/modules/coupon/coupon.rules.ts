import { businessDate, formatDay, formatFenShort } from '@guike/shared';
import { reductionOf } from './coupon-benefit.rules.js';
import { type Missed, missed } from './coupon-miss.rules.js';
import { missedAt } from './coupon-place.rules.js';
import type {
  BasketLine,
  CouponKind,
  CouponPlace,
  CouponScope,
  CouponStacking,
  CouponTerms,
  HeldCoupon,
} from './coupon.types.js';

export interface Applied {
  readonly ok: true;
  readonly discountFen: number;
  /** What each line of the basket gets of it, in its order; sums to `discountFen`. */
  readonly byLine: readonly number[];
}

/** What a coupon with these terms takes off this basket, or why it takes nothing. */
export function applyCoupon(terms: CouponTerms, basket: readonly BasketLine[], context: CouponPlace): Applied | Missed {
  const elsewhere = missedAt(terms, context);
  if (elsewhere) return elsewhere;
  const eligible = basket.flatMap((line, index) => (appliesTo(terms, line) ? [{ ...line, index }] : []));
  if (eligible.length === 0) return missed(terms.kind === 'freight' ? 'NO_FREIGHT' : 'NO_ELIGIBLE_PRODUCT');
  const short = thresholdOf(terms) - counted(terms, basket);
  if (short > 0) return missed('BELOW_MINIMUM', `再买 ${formatFenShort(short)} 可用`);
  const reductions = reductionOf(terms, eligible);
  const byLine = basket.map(() => 0);
  eligible.forEach(({ index }, position) => (byLine[index] = reductions[position] ?? 0));
  const discountFen = byLine.reduce((sum, fen) => sum + fen, 0);
  return discountFen > 0 ? { ok: true, discountFen, byLine } : missed('NOTHING_LEFT');
}

/** The same for a coupon somebody holds: its state and its days come first. */
export function applyHeld(coupon: HeldCoupon, basket: readonly BasketLine[], context: CouponPlace): Applied | Missed {
  return missedNow(coupon, context.at) ?? applyCoupon(coupon.terms, basket, context);
}

/** Why this coupon can't be used at this time, wherever and for whatever; null when it can. */
export function missedNow(coupon: Pick<HeldCoupon, 'state' | 'validFrom' | 'validUntil'>, at: Date): Missed | null {
  if (coupon.state === 'used') return missed('NOT_USABLE', '已使用');
  if (coupon.state === 'held') return missed('NOT_USABLE', '正用于一笔待支付的订单');
  if (coupon.state === 'void') return missed('NOT_USABLE', '已作废');
  if (coupon.state === 'expired' || coupon.validUntil <= at) return missed('EXPIRED');
  if (coupon.validFrom > at) return missed('NOT_STARTED', `${formatDay(businessDate(coupon.validFrom))}起可用`);
  return null;
}

/** Why `wanted` can't be added to what an order already uses; null when it can. */
export function missedBeside(
  chosen: readonly Pick<HeldCoupon, 'templateId' | 'terms'>[],
  wanted: Pick<HeldCoupon, 'templateId' | 'terms'>,
): Missed | null {
  for (const other of chosen) {
    if (other.templateId === wanted.templateId) continue;
    const both = admits(other.terms.stacking, wanted.templateId) && admits(wanted.terms.stacking, other.templateId);
    if (!both) return missed('NOT_STACKABLE');
  }
  const same = chosen.filter(({ templateId }) => templateId === wanted.templateId);
  // Coupons of one template may carry different terms: the stricter one rules.
  const most = Math.min(...[...same, wanted].map(({ terms }) => maxPerOrder(terms.stacking)));
  return same.length + 1 > most ? missed('TOO_MANY', `每单最多用 ${most} 张`) : null;
}

function admits(stacking: CouponStacking, templateId: number): boolean {
  return stacking.mode === 'any' || (stacking.mode === 'listed' && stacking.templateIds.includes(templateId));
}

function maxPerOrder(stacking: CouponStacking): number {
  return stacking.mode === 'exclusive' ? 1 : stacking.maxPerOrder;
}

function appliesTo({ kind, scope }: { kind: CouponKind; scope: CouponScope }, line: BasketLine): boolean {
  if (kind === 'freight' || line.freight) return kind === 'freight' && line.freight === true;
  return productFits(scope, line);
}

/** Whether the product is one of those the scope names. */
export function productFits(
  { categoryIds, productIds, excludedProductIds }: CouponScope,
  line: Pick<BasketLine, 'productId' | 'categoryId'>,
): boolean {
  if (excludedProductIds.includes(line.productId)) return false;
  if (categoryIds.length === 0 && productIds.length === 0) return true;
  return productIds.includes(line.productId) || categoryIds.includes(line.categoryId);
}

/** The minimum counts goods that are in scope; free delivery "from ¥99" looks at the goods, not at the fee. */
function counted({ scope }: CouponTerms, basket: readonly BasketLine[]): number {
  return basket.filter((line) => !line.freight && productFits(scope, line)).reduce((sum, { fen }) => sum + fen, 0);
}

function thresholdOf(terms: CouponTerms): number {
  if (terms.kind !== 'stepped') return terms.minimumFen;
  return Math.max(terms.minimumFen, Math.min(...terms.steps.map(({ fromFen }) => fromFen)));
}

/** Goods and services handed over at the counter without a bill: all others need an order to reduce. */
export function needsNoOrder(terms: CouponTerms): boolean {
  return terms.kind === 'exchange' || terms.kind === 'service';
}
