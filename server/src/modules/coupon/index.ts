export { CouponModule } from './coupon.module.js';
