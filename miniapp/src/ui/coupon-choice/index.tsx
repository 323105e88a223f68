import { Text, View } from '@tarojs/components';
import type { Schemas } from '@guike/shared';
import { dayText, money } from '../../lib/format';
import { Button } from '../button';
import { Icon } from '../icon';
import { Sheet } from '../sheet';
import './index.scss';

type Coupon = Schemas['QuoteCoupon'];

interface CouponChoiceProps {
  coupons: readonly Coupon[];
  /** The best combination is what is shown. */
  best: boolean;
  /** The price does not know of the last tap yet. */
  stale: boolean;
  onBest: () => void;
  onTap: (couponId: number) => void;
  onClose: () => void;
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

/** 可用优惠 with the best chosen already, 不可用 with the reason. */
export function CouponChoice({ coupons, best, stale, onBest, onTap, onClose }: CouponChoiceProps): JSX.Element {
  const usable = coupons.filter((coupon) => coupon.usable);
  const others = coupons.filter((coupon) => !coupon.usable);
  const savedFen = usable.reduce((sum, { applied, discountFen }) => sum + (applied ? discountFen : 0), 0);
  const footer = (
    <Button id="coupons-done" busy={stale} onClick={onClose}>
      {savedFen > 0 ? `用券省 ${money(savedFen)}` : '不用券'}
    </Button>
  );
  return (
    <Sheet id="coupons" title="优惠券" tall footer={footer} onClose={onClose}>
      {!best && usable.length > 0 && (
        <View className="coupon-best">
          <Button id="coupons-best" kind="line" size="small" onClick={onBest}>
            换回最省的组合
          </Button>
        </View>
      )}
      <Text className="coupon-head">可用优惠（{usable.length}）</Text>
      {usable.length === 0 && <Text className="coupon-none">这一单没有可用的券</Text>}
      {usable.map((coupon) => (
        <UsableCoupon key={coupon.id} coupon={coupon} onTap={() => onTap(coupon.id)} />
      ))}
      {others.length > 0 && <Text className="coupon-head">不可用（{others.length}）</Text>}
      {others.map((coupon) => (
        <UnusableCoupon key={coupon.id} coupon={coupon} />
      ))}
    </Sheet>
  );
}
