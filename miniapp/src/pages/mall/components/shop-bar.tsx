import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { type CartLine, countOf, emptyCart, putInCart, shelfSumFen } from '@/lib/cart';
import { go } from '@/lib/navigate';
import { Amount } from '@/ui/amount';
import { Button } from '@/ui/button';
import { Icon } from '@/ui/icon';
import { Sheet } from '@/ui/sheet';
import { Stepper } from '@/ui/stepper';
import './shop-bar.scss';

interface ShopBarProps {
  storeId: number;
  lines: readonly CartLine[];
}

function CartSheet({ storeId, lines, onClose }: ShopBarProps & { onClose: () => void }): JSX.Element {
  return (
    <Sheet id="cart" title="已选商品" onClose={onClose}>
      {lines.map(({ product, quantity }) => (
        <View key={product.id} className="cart-line">
          <Text className="cart-line__name">{product.name}</Text>
          <Amount fen={(product.promoFen ?? product.priceFen) * quantity} />
          <Stepper
            id={`cart-${product.id}`}
            value={quantity}
            max={Math.min(99, product.left ?? 99)}
            onChange={(next) => putInCart(storeId, product.id, next)}
          />
        </View>
      ))}
      <Button
        id="cart-empty"
        kind="plain"
        size="small"
        onClick={() => {
          emptyCart();
          onClose();
        }}
      >
        清空
      </Button>
    </Sheet>
  );
}

/** Stays in reach at the bottom: what has been chosen, and the way on. */
export function ShopBar({ storeId, lines }: ShopBarProps): JSX.Element | null {
  const [open, setOpen] = useState(false);
  const pieces = countOf(lines);
  if (pieces === 0) return null;
  return (
    <>
      <View className="shop-bar">
        <View id="cart-open" className="shop-bar__cart" hoverClass="g-pressed" onClick={() => setOpen(true)}>
          <View className="shop-bar__bag">
            <Icon name="bag" size={44} colour="white" />
            <Text className="shop-bar__count" id="cart-count">
              {pieces}
            </Text>
          </View>
          <View className="shop-bar__words">
            <Amount id="cart-sum" fen={shelfSumFen(lines)} size="title" />
            <Text className="shop-bar__note">券与会员价在结算时计算</Text>
          </View>
        </View>
        <View className="shop-bar__go">
          <Button id="cart-checkout" onClick={() => go('checkout', { storeId })}>
            去结算
          </Button>
        </View>
      </View>
      {open && <CartSheet storeId={storeId} lines={lines} onClose={() => setOpen(false)} />}
    </>
  );
}
