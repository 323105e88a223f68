import type { CentreCoupon, CouponCard } from '@/lib/coupon-types';

const SOON_DAYS = 3;

/** What a member should know beside the days: that it ends soon, or that it is not yet time. */
export function urgency({ standing, daysLeft }: Pick<CouponCard, 'standing' | 'daysLeft'>): string | null {
  if (standing === 'upcoming') return '未到使用日期';
  if (standing === 'held') return '待支付订单占用';
  if (standing !== 'usable' || daysLeft > SOON_DAYS) return null;
  return daysLeft <= 1 ? '今天到期' : `还剩 ${daysLeft} 天`;
}

const LEFT: Readonly<Record<CentreCoupon['stockBand'], string | null>> = {
  plenty: null,
  few: '剩余不多',
  last: '即将领完',
  none: null,
};

/** How much is left, only where it is worth hurrying. */
export function stockWords({ claimable, stockBand }: Pick<CentreCoupon, 'claimable' | 'stockBand'>): string | null {
  return claimable ? LEFT[stockBand] : null;
}

/** 2 / 3 for those that can be had more than once. */
export function receivedWords({ received, perMember }: Pick<CentreCoupon, 'received' | 'perMember'>): string | null {
  if (received === 0) return null;
  return perMember === null ? `已领 ${received} 张` : `已领 ${received}/${perMember} 张`;
}

/** Twelve signs however they were typed; null until there are as many. */
export function typedCode(text: string): string | null {
  const plain = text.toUpperCase().replace(/[\s-]/g, '');
  return /^[0-9A-Z]{12}$/.test(plain) ? plain : null;
}
