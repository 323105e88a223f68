import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { dayText, money } from '@/lib/format';
import type { Quote } from '@/lib/staff-types';
import { Button } from '@/ui/button';
import { Icon } from '@/ui/icon';
import { Sheet } from '@/ui/sheet';
import { couponWords } from '../till';
import type { Till } from './use-till';
import './coupon-sheet.scss';

type Coupon = Quote['coupons'][number];

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
      {open && <CouponSheet quote={quote} till={till} onClose={() => setOpen(false)} />}
    </>
  );
}

/** The last day on which it can be used. */
function lastDay({ validUntil }: Coupon): string {
  return dayText(new Date(new Date(validUntil).getTime() - 1).toISOString());
}

function UsableCoupon({ coupon, onTap }: { coupon: Coupon; onTap: () => void }): JSX.Element {
  const { applied } = coupon;
  return (
    <View
      id={`coupon-${coupon.id}`}
      className={applied ? 'coupon coupon--on' : 'coupon'}
      role="checkbox"
      aria-checked={applied}
      onClick={onTap}
    >
      <Text className="coupon__worth">−{money(coupon.discountFen)}</Text>
      <View className="coupon__words">
        <Text className="coupon__name">{coupon.name}</Text>
        <Text className="coupon__note">{applied ? `有效期至 ${lastDay(coupon)}` : coupon.reason}</Text>
      </View>
      <View className={applied ? 'coupon__box coupon__box--on' : 'coupon__box'}>
        {applied && <Icon name="check" size={28} colour="white" />}
      </View>
    </View>
  );
}

function UnusableCoupon({ coupon }: { coupon: Coupon }): JSX.Element {
  return (
    <View id={`coupon-${coupon.id}`} className="coupon coupon--off">
      <View className="coupon__words">
        <Text className="coupon__name">{coupon.name}</Text>
        <Text className="coupon__note">{coupon.reason}</Text>
      </View>
    </View>
  );
}

/** 可用优惠 with the best chosen already, 不可用 with the reason: the cashier can answer the guest. */
function CouponSheet({ quote, till, onClose }: { quote: Quote; till: Till; onClose: () => void }): JSX.Element {
  const usable = quote.coupons.filter((coupon) => coupon.usable);
  const others = quote.coupons.filter((coupon) => !coupon.usable);
  const savedFen = usable.reduce((sum, { applied, discountFen }) => sum + (applied ? discountFen : 0), 0);
  const footer = (
    <Button id="coupons-done" busy={till.stale} onClick={onClose}>
      {savedFen > 0 ? `用券省 ${money(savedFen)}` : '不用券'}
    </Button>
  );
  return (
    <Sheet id="coupons" title="优惠券" tall footer={footer} onClose={onClose}>
      {till.coupons !== 'best' && usable.length > 0 && (
        <View className="coupon-best">
          <Button id="coupons-best" kind="line" size="small" onClick={till.useBestCoupons}>
            换回最省的组合
          </Button>
        </View>
      )}
      <Text className="coupon-head">可用优惠（{usable.length}）</Text>
      {usable.length === 0 && <Text className="coupon-none">这一单没有可用的券</Text>}
      {usable.map((coupon) => (
        <UsableCoupon key={coupon.id} coupon={coupon} onTap={() => till.tapCoupon(coupon.id)} />
      ))}
      {others.length > 0 && <Text className="coupon-head">不可用（{others.length}）</Text>}
      {others.map((coupon) => (
        <UnusableCoupon key={coupon.id} coupon={coupon} />
      ))}
    </Sheet>
  );
}
