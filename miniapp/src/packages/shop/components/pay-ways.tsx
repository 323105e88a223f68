import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { money, points } from '@/lib/format';
import type { Quote } from '@/lib/shop-types';
import { Card } from '@/ui/card';
import { CouponChoice } from '@/ui/coupon-choice';
import { Line } from '@/ui/order/details';
import { PriceExplained } from '@/ui/price-explained';
import { Row } from '@/ui/row';
import { Toggle } from '@/ui/toggle';
import { couponWords, splitOf, walletNote } from '../model';
import type { Checkout } from './use-checkout';
import './pay-ways.scss';

function Coupons({ quote, checkout }: { quote: Quote; checkout: Checkout }): JSX.Element {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Row
        id="checkout-coupons"
        icon="ticket"
        title="优惠券"
        value={couponWords(quote)}
        onClick={() => setOpen(true)}
      />
      {open && (
        <CouponChoice
          coupons={quote.coupons}
          best={checkout.choices.coupons === 'best'}
          stale={checkout.quote.state === 'loading'}
          onBest={() => checkout.choose({ coupons: 'best' })}
          onTap={checkout.tapCoupon}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

function Points({ quote, checkout }: { quote: Quote; checkout: Checkout }): JSX.Element | null {
  const { usePoints } = checkout.choices;
  if (!quote.points || (quote.points.usable === 0 && !usePoints)) return null;
  return (
    <Row
      icon="coin"
      iconColour="gold"
      title="积分抵扣"
      detail={`可用 ${points(quote.points.usable)} 积分抵 ${money(quote.points.usableFen)}`}
      value={
        <Toggle
          id="checkout-points"
          on={usePoints}
          label="积分抵扣"
          onChange={(on) => checkout.choose({ usePoints: on })}
        />
      }
    />
  );
}

function Wallet({ quote, checkout }: { quote: Quote; checkout: Checkout }): JSX.Element | null {
  const { wallet } = quote;
  if (!wallet || wallet.availableFen === 0) return null;
  const note = walletNote(wallet);
  const blocked = wallet.usableFen === 0 && note !== null;
  return (
    <Row
      icon="wallet"
      iconColour="pine"
      title="储值余额"
      detail={note ?? `余额 ${money(wallet.availableFen)}`}
      value={
        <Toggle
          id="checkout-wallet"
          on={checkout.choices.useWallet && !blocked}
          disabled={blocked}
          label="储值余额"
          onChange={(on) => checkout.choose({ useWallet: on })}
        />
      }
    />
  );
}

/** What makes it cheaper and what pays it, and the sum below in the same order. */
export function PayWays({ quote, checkout }: { quote: Quote; checkout: Checkout }): JSX.Element {
  const { walletFen, wechatFen } = splitOf(quote, checkout.choices.useWallet);
  return (
    <>
      <Card flush>
        <Coupons quote={quote} checkout={checkout} />
        <Points quote={quote} checkout={checkout} />
        <Wallet quote={quote} checkout={checkout} />
      </Card>
      <Card>
        <Line name="商品合计" value={money(quote.listFen)} />
        {quote.discounts.map(({ kind, id, title, amountFen }) => (
          <Line key={`${kind}-${id}`} name={title} value={`−${money(amountFen)}`} tone="persimmon" />
        ))}
        <Line name="应付" value={money(quote.payableFen)} strong />
        {walletFen > 0 && <Line name="储值支付" value={money(walletFen)} />}
        {wechatFen > 0 && <Line name="微信支付" value={money(wechatFen)} />}
        {quote.earn.points > 0 && (
          <View className="checkout-earn">
            <Text className="checkout-earn__words">这一单可得 {points(quote.earn.points)} 积分</Text>
          </View>
        )}
        <PriceExplained id="checkout-explain" quote={quote} />
      </Card>
    </>
  );
}
