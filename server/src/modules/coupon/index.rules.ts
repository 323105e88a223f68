/** The room's door for pure code: what a coupon does to a basket, and why it doesn't. */
export type {
  BasketLine,
  CouponChannel,
  CouponKind,
  CouponPlace,
  CouponRules,
  CouponScope,
  CouponStacking,
  CouponState,
  CouponTerms,
  CouponValidity,
  HeldCoupon,
} from './coupon.types.js';
export { COUPON_MISSES, type CouponMiss, type Missed } from './coupon-miss.rules.js';
export {
  type Applied,
  applyCoupon,
  applyHeld,
  missedBeside,
  missedNow,
  needsNoOrder,
  productFits,
} from './coupon.rules.js';
export { missedAt, weekdayOf, weekdayWords } from './coupon-place.rules.js';
