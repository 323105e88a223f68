import type { CouponCard, CouponPreview, VerifiedCoupon } from '@/lib/coupon-types';
import { staffApi } from '@/lib/session';

export const previewCoupon = (storeId: number, code: string): Promise<CouponPreview> =>
  staffApi.post('/staff/coupons/preview', { storeId, code });

export const verifyCoupon = (storeId: number, code: string): Promise<VerifiedCoupon> =>
  staffApi.command('coupon-verify', '/staff/coupons/verify', { storeId, code });

export async function couponsOf(memberId: number): Promise<CouponCard[]> {
  return (await staffApi.get<{ items: CouponCard[] }>(`/staff/members/${memberId}/coupons`)).items;
}
