import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { Quote } from '@/lib/staff-types';
import { CouponChoice } from '@/ui/coupon-choice';
import { Icon } from '@/ui/icon';
import { couponWords } from '../till';
import type { Till } from './use-till';

/** In the sum of the sale: what coupons do for it, and the way to all of them. */
export function CouponRow({ quote, till }: { quote: Quote; till: Till }): JSX.Element | null {
  const [open, setOpen] = useState(false);
  if (quote.coupons.length === 0) return null;
  return (
    <>
      <View id="settle-coupons" className="coupon-row" hoverClass="g-pressed" onClick={() => setOpen(true)}>
        <Text className="coupon-row__name">优惠券</Text>
        <Text className="coupon-row__words">{couponWords(quote)}</Text>
        <Icon name="chevron" size={32} colour="faint" />
      </View>
      {open && (
        <CouponChoice
          coupons={quote.coupons}
          best={till.coupons === 'best'}
          stale={till.stale}
          onBest={till.useBestCoupons}
          onTap={till.tapCoupon}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
