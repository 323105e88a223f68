import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { emptyCart, putInCart } from '@/lib/cart';
import { money } from '@/lib/format';
import { useAction } from '@/lib/hooks';
import { useMembership } from '@/lib/member-store';
import { address, go, replaceWith } from '@/lib/navigate';
import { platform } from '@/lib/platform';
import type { Quote, Shop } from '@/lib/shop-types';
import { ApiError } from '@/lib/errors';
import { toast } from '@/lib/toast';
import { Amount } from '@/ui/amount';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { MemberOnly } from '@/ui/member-only';
import { Page } from '@/ui/page';
import { Row } from '@/ui/row';
import { Empty, Show, Skeleton } from '@/ui/states';
import { Stepper } from '@/ui/stepper';
import { placeOrder, startPayment } from '../api';
import { PayWays } from '../components/pay-ways';
import { type Checkout, useCheckout } from '../components/use-checkout';
import { orderInput, splitOf } from '../model';

/** Something has changed since the price was shown: show it anew rather than pay another. */
const CHANGED = new Set([
  'QUOTE_CHANGED',
  'ORDER_OUT_OF_STOCK',
  'WALLET_INSUFFICIENT',
  'POINTS_INSUFFICIENT',
  'COUPON_UNUSABLE',
]);

function Lines({ checkout, quote }: { checkout: Checkout; quote: Quote | null }): JSX.Element {
  const storeId = checkout.shop.data?.store.id ?? 0;
  return (
    <Card title="商品">
      {checkout.lines.map(({ product, quantity }) => {
        const short = quote?.shortages.find(({ productId }) => productId === product.id);
        return (
          <View key={product.id} className="checkout-line">
            <View className="checkout-line__words">
              <Text className="checkout-line__name">{product.name}</Text>
              <Amount fen={(product.promoFen ?? product.priceFen) * quantity} size="small" tone="soft" />
              {short && <Text className="checkout-line__short">只剩 {short.left} 份，请调整数量</Text>}
            </View>
            <Stepper
              id={`line-${product.id}`}
              value={quantity}
              max={Math.min(99, product.left ?? 99)}
              onChange={(next) => putInCart(storeId, product.id, next)}
            />
          </View>
        );
      })}
    </Card>
  );
}

function PickupNote({ shop }: { shop: Shop }): JSX.Element {
  return (
    <Card flush>
      <Row icon="store" title={`到 ${shop.store.name} 自提`} detail="付款后给你取货码，备好会通知" />
    </Card>
  );
}

function PayBar({ storeId, checkout }: { storeId: number; checkout: Checkout }): JSX.Element {
  const { quote, lines, choices } = checkout;
  const { data } = quote;
  const place = useAction(async () => {
    if (!data) return;
    try {
      const order = await placeOrder(orderInput(storeId, lines, data, choices));
      emptyCart();
      if (order.state !== 'awaiting_payment') return replaceWith('shopResult', { id: order.id });
      const { payment } = await startPayment(order.id);
      const outcome = await platform.pay(payment, address('shopResult', { id: order.id }));
      replaceWith('shopResult', { id: order.id, result: outcome });
    } catch (error) {
      if (!(error instanceof ApiError) || !CHANGED.has(error.code)) throw error;
      await Promise.all([quote.reload(), checkout.shop.reload()]);
      toast(error.message, 'danger');
    }
  });
  const due = data ? splitOf(data, choices.useWallet) : null;
  const short = data !== null && data.shortages.length > 0;
  const words = !due ? '正在计算' : due.wechatFen > 0 ? `微信支付 ${money(due.wechatFen)}` : '确认下单';
  return (
    <Button id="checkout-pay" busy={place.busy} disabled={!data || short} onClick={place.run}>
      {short ? '有商品不够了' : words}
    </Button>
  );
}

function CheckoutOf({ storeId }: { storeId: number }): JSX.Element {
  const checkout = useCheckout(storeId);
  const { shop, lines, quote } = checkout;
  const empty = shop.data !== null && lines.length === 0;
  return (
    <Page
      id="page-checkout"
      title="确认订单"
      footer={shop.data && !empty ? <PayBar storeId={storeId} checkout={checkout} /> : undefined}
    >
      <Show query={shop} skeleton={[120, 240, 300]}>
        {(data) =>
          empty ? (
            <Empty
              icon="bag"
              title="还没有选商品"
              detail="选好再来结算"
              action={{ id: 'checkout-back', label: '去选购', run: () => go('mall') }}
            />
          ) : (
            <>
              <PickupNote shop={data} />
              <Lines checkout={checkout} quote={quote.data} />
              {quote.state === 'loading' ? (
                <Skeleton heights={[200, 220]} />
              ) : (
                <Show query={quote}>{(priced) => <PayWays quote={priced} checkout={checkout} />}</Show>
              )}
            </>
          )
        }
      </Show>
    </Page>
  );
}

export default function CheckoutPage(): JSX.Element {
  const { params } = useRouter();
  const membership = useMembership();
  if (membership.status === 'member') return <CheckoutOf storeId={Number(params['storeId'])} />;
  return (
    <Page id="page-checkout" title="确认订单">
      <MemberOnly purpose="并用会员价下单，已选的商品会留着" />
    </Page>
  );
}
