import { allocate } from '@guike/shared';
import type { BasketLine, CouponPlace } from '../coupon/index.rules.js';
import type { AccountState } from '../ledger/index.rules.js';
import { availablePoints, earnPoints, usablePoints } from '../points/index.rules.js';
import { availableFen } from '../wallet/index.rules.js';
import { type CouponsApplied, applyCoupons, bestCoupons } from './coupon-choice.rules.js';
import { couponOptions, explain } from './explanation.rules.js';
import type { CheckoutFacts, PriceChoices, Priced, PricedLine, Quoted, UnusedCoupon } from './pricing.types.js';
import type { PromotedLine } from './promotion.rules.js';
import { type Reduction, reduce } from './reduction.rules.js';

/**
 * What a basket costs at a time, and why: price → promotion and tier → coupons → points → what is left to pay. Each
 * reduction is computed on what those before it have left, and shared out over the lines by largest remainder, so that
 * every line knows its part and the parts sum to the whole. `accounts` are the member's; none for other customers.
 */
export function price(
  facts: CheckoutFacts,
  choices: PriceChoices,
  accounts: readonly AccountState[],
  at: Date,
): Quoted {
  const { priced, basket, coupons, ...made } = workOut(facts, choices, accounts, at);
  const here = couponPlace(facts, at);
  const options = couponOptions(facts.coupons, coupons, { basket, here, choices });
  return { ...priced, couponOptions: options, explanation: explain(facts, choices, { priced, options, ...made }) };
}

/** The same without a word of explanation, for those who only want to sell. */
export function priceOnly(
  facts: CheckoutFacts,
  choices: PriceChoices,
  accounts: readonly AccountState[],
  at: Date,
): Priced {
  return workOut(facts, choices, accounts, at).priced;
}

interface Worked {
  readonly priced: Priced;
  readonly reduction: Reduction;
  readonly basket: readonly BasketLine[];
  readonly coupons: CouponsApplied;
}

function workOut(facts: CheckoutFacts, choices: PriceChoices, accounts: readonly AccountState[], at: Date): Worked {
  const here = couponPlace(facts, at);
  const listed = facts.lines.map(listedLine);
  const reduction = reduce(facts, listed, here);
  const basket = listed.map((line, index): BasketLine => ({ ...line, fen: line.fen - reducedBy(reduction, index) }));
  const wanted = choices.couponIds === 'best' ? bestCoupons(facts.coupons, basket, here) : choices.couponIds;
  const coupons = applyCoupons(
    facts.coupons.filter(({ id }) => wanted.includes(id)),
    basket,
    here,
  );
  const left = coupons.left.map(({ fen }) => fen);
  const points = facts.tier ? pointsFor(facts, accounts, sum(left), choices.usePoints, at) : null;
  const pointShares = allocate(points?.usedFen ?? 0, left);
  const pay = left.map((fen, index) => fen - at0(pointShares, index));
  const payableFen = sum(pay);
  const earned = earnedBy(facts, pay, at);
  const available = availableFen(accounts, facts.place);
  const priced: Priced = {
    lines: linesOf(facts, reduction, { listed, coupons, pointShares, pay, earnedPoints: earned.byLine }),
    listFen: sum(listed.map(({ fen }) => fen)),
    discountFen: sum(reduction.tierShares) + sum(reduction.promotionShares),
    tierFen: sum(reduction.tierShares),
    promotionFen: sum(reduction.promotionShares),
    promotions: reduction.promotions,
    coupons: coupons.used,
    unusedCoupons: [...coupons.unused, ...unknown(wanted, facts)],
    couponFen: sum(coupons.used.map(({ discountFen }) => discountFen)),
    points,
    payableFen,
    wallet: facts.tier ? { availableFen: available, usableFen: Math.min(available, payableFen) } : null,
    earnedPoints: earned.points,
    earnReasons: earned.reasons,
    earnedGrowth: facts.tier ? Math.floor(payableFen / facts.fenPerGrowth) : 0,
  };
  return { priced, reduction, basket, coupons };
}

function linesOf(
  facts: CheckoutFacts,
  { tierShares, promotionShares }: Reduction,
  parts: {
    listed: readonly PromotedLine[];
    coupons: CouponsApplied;
    pointShares: readonly number[];
    pay: readonly number[];
    earnedPoints: readonly number[];
  },
): PricedLine[] {
  return facts.lines.map(({ product, quantity }, index) => ({
    productId: product.id,
    categoryId: product.categoryId,
    sku: product.sku,
    name: product.name,
    quantity,
    unitPriceFen: product.priceFen,
    listFen: parts.listed[index]?.fen ?? 0,
    tierFen: at0(tierShares, index),
    promotionFen: at0(promotionShares, index),
    couponFen: sum(parts.coupons.used.map(({ byLine }) => at0(byLine, index))),
    pointsFen: at0(parts.pointShares, index),
    payFen: at0(parts.pay, index),
    earnedPoints: at0(parts.earnedPoints, index),
  }));
}

/** Asked for, but none of the member's. */
function unknown(wanted: readonly number[], { coupons }: CheckoutFacts): UnusedCoupon[] {
  return wanted
    .filter((id) => !coupons.some((coupon) => coupon.id === id))
    .map((id) => ({ id, reason: '没有找到这张券' }));
}

function couponPlace({ place, tier }: CheckoutFacts, at: Date): CouponPlace {
  const { storeId, groupId, groupIds, channel } = place;
  return { storeId, groupId, groupPath: groupIds, channel, at, tierCode: tier?.code ?? null };
}

function listedLine({ product, quantity }: CheckoutFacts['lines'][number]): PromotedLine {
  return {
    productId: product.id,
    categoryId: product.categoryId,
    quantity,
    unitPriceFen: product.priceFen,
    fen: product.priceFen * quantity,
  };
}

function reducedBy({ tierShares, promotionShares }: Reduction, index: number): number {
  return at0(tierShares, index) + at0(promotionShares, index);
}

function pointsFor(
  { points: { spend } }: CheckoutFacts,
  accounts: readonly AccountState[],
  orderFen: number,
  usePoints: boolean,
  at: Date,
): NonNullable<Quoted['points']> {
  const lots = accounts.find(({ account }) => account.book === 'points')?.lots ?? [];
  const usable = usablePoints(availablePoints(lots, at), orderFen, spend);
  return {
    usable: usable.points,
    usableFen: usable.fen,
    used: usePoints ? usable.points : 0,
    usedFen: usePoints ? usable.fen : 0,
  };
}

function earnedBy(
  { lines, tier, place, points, earnedToday }: CheckoutFacts,
  pay: readonly number[],
  at: Date,
): ReturnType<typeof earnPoints> {
  if (!tier) return { points: 0, byLine: lines.map(() => 0), reasons: [] };
  const earning = lines.map(({ product }, index) => ({
    categoryId: product.categoryId,
    productId: product.id,
    payFen: at0(pay, index),
  }));
  const { storeId, groupId } = place;
  const context = { storeId, groupId, tierMultiplierBp: tier.pointsMultiplierBp, tierCode: tier.code, at, earnedToday };
  return earnPoints(earning, context, points);
}

function at0(values: readonly number[], index: number): number {
  return values[index] ?? 0;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
