export { CouponModule } from './coupon.module.js';
export * from './index.rules.js';
