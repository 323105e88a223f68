import type { Schemas } from '@guike/shared';
import { staffApi } from '@/lib/session';

export type GiftList = Schemas['IssuableGiftList'];
export type Gift = GiftList['items'][number];
export type GivenCoupons = Schemas['CouponCardList'];

export const loadGifts = (storeId: number): Promise<GiftList> => staffApi.get('/staff/coupon-gifts', { storeId });

export const giveCoupon = (
  storeId: number,
  memberId: number,
  { templateId, packId }: Gift,
  reason: string,
): Promise<GivenCoupons> =>
  staffApi.command(`coupon-give-${memberId}`, '/staff/coupons', {
    storeId,
    memberId,
    reason,
    ...(templateId === null ? { packId } : { templateId }),
  });
