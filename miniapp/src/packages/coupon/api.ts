import type { Page } from '@/lib/api-types';
import type { CentreCoupon, CouponCard, CouponDetail, CouponPass, CouponTab } from '@/lib/coupon-types';
import { memberApi } from '@/lib/session';

export const loadCentre = (): Promise<{ items: CentreCoupon[] }> => memberApi.get('/member/coupon-centre');

export const claimCoupon = (templateId: number): Promise<CouponCard> =>
  memberApi.command(`coupon-claim-${templateId}`, `/member/coupon-centre/${templateId}/claim`, {});

export const loadCoupons = (tab: CouponTab, cursor: string | null): Promise<Page<CouponCard>> =>
  memberApi.get('/member/coupons', { tab, cursor, limit: 20 });

export const loadCoupon = (id: number): Promise<CouponDetail> => memberApi.get(`/member/coupons/${id}`);

export const makePass = (id: number): Promise<CouponPass> => memberApi.post(`/member/coupons/${id}/pass`);

export const redeemCode = (code: string): Promise<{ items: CouponCard[] }> =>
  memberApi.command('coupon-redeem', '/member/coupons/redeem', { code });
