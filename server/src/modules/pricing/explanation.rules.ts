import { formatFenShort } from '@guike/shared';
import { type BasketLine, type CouponPlace, type HeldCoupon, applyHeld, missedBeside } from '../coupon/index.rules.js';
import type { CouponsApplied } from './coupon-choice.rules.js';
import type {
  CheckoutFacts,
  CouponOption,
  Offer,
  PriceChoices,
  PriceExplanation,
  PriceStep,
  Priced,
} from './pricing.types.js';
import { type Reduction, tierTitle } from './reduction.rules.js';

/** Every coupon the member holds, those that are used first, then those that could be, the larger ones first. */
export function couponOptions(
  held: readonly HeldCoupon[],
  applied: CouponsApplied,
  { basket, here, choices }: { basket: readonly BasketLine[]; here: CouponPlace; choices: PriceChoices },
): CouponOption[] {
  const used = held.filter(({ id }) => applied.used.some((one) => one.id === id));
  const options = held.map((coupon): CouponOption => {
    const priced = applied.used.find(({ id }) => id === coupon.id);
    if (priced)
      return { coupon, applied: true, usable: true, combinable: true, discountFen: priced.discountFen, reason: null };
    const alone = applyHeld(coupon, basket, here);
    if (!alone.ok)
      return { coupon, applied: false, usable: false, combinable: false, discountFen: 0, reason: alone.reason };
    const obstacle = missedBeside(used, coupon)?.reason ?? reasonOf(applyHeld(coupon, applied.left, here));
    const free = choices.couponIds === 'best' ? '已选用更优惠的组合' : '可用，未选择';
    const reason = applied.unused.find(({ id }) => id === coupon.id)?.reason ?? obstacle ?? free;
    const { discountFen } = alone;
    return { coupon, applied: false, usable: true, combinable: obstacle === null, discountFen, reason };
  });
  return options.sort(
    (a, b) =>
      Number(b.applied) - Number(a.applied) ||
      Number(b.usable) - Number(a.usable) ||
      b.discountFen - a.discountFen ||
      a.coupon.validUntil.getTime() - b.coupon.validUntil.getTime() ||
      a.coupon.id - b.coupon.id,
  );
}

function reasonOf(applied: ReturnType<typeof applyHeld>): string | null {
  return applied.ok ? null : applied.reason;
}

/** The way from the list price to what is to be paid, and what became of every offer. */
export function explain(
  facts: CheckoutFacts,
  choices: PriceChoices,
  made: {
    priced: Priced;
    reduction: Reduction;
    options: readonly CouponOption[];
  },
): PriceExplanation {
  const { priced, reduction, options } = made;
  return {
    steps: stepsOf(facts, priced),
    offers: [
      ...reduction.offers(),
      ...options.map(couponOffer),
      ...pointsOffer(facts, priced, choices),
      ...walletOffer(facts, priced),
    ],
  };
}

function stepsOf({ tier }: CheckoutFacts, priced: Priced): PriceExplanation['steps'] {
  const { points } = priced;
  const steps: Omit<PriceStep, 'order'>[] = [
    { kind: 'price', title: '商品金额', amountFen: priced.listFen },
    ...priced.promotions.map(({ name, amountFen }) => ({ kind: 'promotion' as const, title: name, amountFen })),
    ...(tier && priced.tierFen > 0
      ? [{ kind: 'tier' as const, title: tierTitle(tier), amountFen: priced.tierFen }]
      : []),
    ...priced.coupons.map(({ name, discountFen }) => ({
      kind: 'coupon' as const,
      title: name,
      amountFen: discountFen,
    })),
    ...(points && points.usedFen > 0
      ? [{ kind: 'points' as const, title: pointsTitle(points.used), amountFen: points.usedFen }]
      : []),
    { kind: 'payable', title: '应付', amountFen: priced.payableFen },
  ];
  return steps.map((step, index) => ({ order: index + 1, ...step }));
}

function couponOffer({ coupon, applied, discountFen, reason }: CouponOption): Offer {
  return {
    kind: 'coupon',
    id: coupon.id,
    title: coupon.name,
    applied,
    amountFen: applied ? discountFen : 0,
    reason,
  };
}

function pointsOffer(
  facts: CheckoutFacts,
  { points, payableFen }: Pick<Priced, 'points' | 'payableFen'>,
  { usePoints }: PriceChoices,
): Offer[] {
  if (!points) return [];
  const offer = { kind: 'points' as const, id: null };
  if (points.used > 0)
    return [{ ...offer, title: pointsTitle(points.used), applied: true, amountFen: points.usedFen, reason: null }];
  const reason = points.usable === 0 ? noPoints(facts, payableFen) : usePoints ? null : '未选择使用积分';
  return [{ ...offer, title: '积分抵扣', applied: false, amountFen: 0, reason }];
}

function noPoints({ points: { spend } }: CheckoutFacts, payableFen: number): string {
  if (payableFen === 0) return '没有需要支付的金额';
  if (payableFen < spend.minOrderFen) return `订单满 ${formatFenShort(spend.minOrderFen)} 可用积分`;
  if (spend.maxShareBp === 0) return '本店不支持积分抵扣';
  return `可用积分不足，${spend.step} 积分起用`;
}

/** The wallet pays rather than reduces: it is named so that nobody wonders, and is no part of the sum. */
function walletOffer({ tier }: CheckoutFacts, { wallet, payableFen }: Pick<Priced, 'wallet' | 'payableFen'>): Offer[] {
  if (!tier || !wallet) return [];
  const applied = wallet.usableFen > 0;
  const reason = applied ? null : payableFen === 0 ? '没有需要支付的金额' : '没有可在本店使用的储值余额';
  return [{ kind: 'wallet', id: null, title: '储值余额', applied, amountFen: wallet.usableFen, reason }];
}

export function pointsTitle(points: number): string {
  return `${points} 积分抵扣`;
}
