/** The room's door for pure code: what a basket costs, and why. */
export type {
  CheckoutFacts,
  CouponOption,
  Offer,
  OfferKind,
  PriceChoices,
  PriceExplanation,
  PriceStep,
  Priced,
  PricedCoupon,
  PricedLine,
  PricedPromotion,
  Quoted,
  SalePlace,
  SalesChannel,
  StepKind,
  UnusedCoupon,
} from './pricing.types.js';
export type { Promotion, PromotionEffect, PromotionKind } from './promotion.types.js';
export { MAX_TOGETHER } from './coupon-choice.rules.js';
export { pointsTitle } from './explanation.rules.js';
export { price, priceOnly } from './price.rules.js';
export { tierTitle } from './reduction.rules.js';
