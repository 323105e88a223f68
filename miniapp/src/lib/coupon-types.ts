import type { Schemas } from '@guike/shared';

/** The server's own description of itself under the names coupons have here; nothing is written by hand. */
export type CouponCard = Schemas['CouponCard'];
export type CouponDetail = Schemas['CouponDetail'];
export type CentreCoupon = Schemas['CentreCoupon'];
export type CouponPass = Schemas['CouponPass'];
export type CouponPreview = Schemas['CouponPreview'];
export type VerifiedCoupon = Schemas['VerifiedCoupon'];

export type CouponTab = 'usable' | 'used' | 'expired';
