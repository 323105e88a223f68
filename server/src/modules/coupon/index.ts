export { CouponModule } from './coupon.module.js';
export { CouponFacade, type CouponTemplateBrief } from './coupon.facade.js';
export type { CouponIssue, TriggerOccasion } from './issue/coupon-gifts.js';
export type { CouponHold, CouponUse } from './coupon.store.js';
export type { CouponTrigger } from './issue/rule.types.js';
export type { CouponSource } from './templates/template.types.js';
export {
  COUPON_EXPIRING,
  COUPON_ISSUED,
  COUPON_RETURNED,
  COUPON_STOPPED,
  COUPON_USED,
  type CouponExpiring,
  type CouponIssued,
  type CouponReturned,
  type CouponStopped,
  type CouponUsed,
} from './coupon.events.js';
export * from './index.rules.js';
