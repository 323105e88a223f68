import { useEffect, useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { Store } from '@/lib/api-types';
import { cartStore, linesOf, lookAtStore, piecesOf, putInCart, useCart } from '@/lib/cart';
import { useQuery } from '@/lib/hooks';
import type { TileColour } from '@/lib/mall-types';
import type { Membership } from '@/lib/member-store';
import { go } from '@/lib/navigate';
import type { Shop } from '@/lib/shop-types';
import { loadStores } from '@/lib/stores';
import { Card } from '@/ui/card';
import { Icon } from '@/ui/icon';
import { ProductRow } from '@/ui/product-row';
import { Row } from '@/ui/row';
import { Sheet } from '@/ui/sheet';
import { Empty, Show } from '@/ui/states';
import { loadShop } from '../shop-api';
import { ShopBar } from './shop-bar';
import './shop-shelf.scss';

const COLOURS: readonly TileColour[] = ['gold', 'persimmon', 'pine', 'sea'];

export const colourOf = (index: number): TileColour => COLOURS[index % COLOURS.length] ?? 'gold';

function StoreLine({ shop, stores }: { shop: Shop; stores: readonly Store[] }): JSX.Element {
  const [choosing, setChoosing] = useState(false);
  return (
    <>
      <View id="shop-store" className="shop-store" hoverClass="g-pressed" onClick={() => setChoosing(true)}>
        <Icon name="store" size={40} colour="persimmon" />
        <View className="shop-store__words">
          <Text className="shop-store__name">{shop.store.name}</Text>
          <Text className="shop-store__note">{shop.open ? '在线下单，到店自提' : '暂不接在线订单，可以先看看'}</Text>
        </View>
        <Text className="shop-store__change">换门店</Text>
        <Icon name="chevron" size={28} colour="faint" />
      </View>
      {choosing && (
        <Sheet id="shop-stores" title="到哪家店取" onClose={() => setChoosing(false)}>
          <Card flush>
            {stores.map((store) => (
              <Row
                key={store.id}
                id={`shop-store-${store.id}`}
                icon="store"
                title={store.name}
                detail={`${store.city} · ${store.address}`}
                onClick={() => {
                  lookAtStore(store.id);
                  setChoosing(false);
                }}
              />
            ))}
          </Card>
        </Sheet>
      )}
    </>
  );
}

function Shelves({ shop }: { shop: Shop }): JSX.Element {
  const { id: storeId } = shop.store;
  const [chosen, setChosen] = useState<number | null>(null);
  const cart = useCart(storeId);
  const { categories } = shop;
  const index = Math.max(
    0,
    categories.findIndex(({ id }) => id === chosen),
  );
  const shown = categories[index];
  if (!shown) return <Empty icon="bag" title="这家店还没有上架商品" detail="换一家门店看看" />;
  const lines = linesOf(
    cart,
    categories.flatMap(({ products }) => products),
  );
  return (
    <>
      <View className="shop">
        <View className="shop__rail" role="tablist">
          {categories.map((category) => (
            <View
              key={category.id}
              id={`category-${category.id}`}
              className={category.id === shown.id ? 'shop__category shop__category--on' : 'shop__category'}
              role="tab"
              aria-selected={category.id === shown.id}
              onClick={() => setChosen(category.id)}
            >
              <Text className="shop__category-name">{category.name}</Text>
              {category.products.some(({ id }) => piecesOf(cart, id) > 0) && <View className="shop__dot" />}
            </View>
          ))}
        </View>
        <View className="shop__products" id="shop-products">
          {shown.products.map((product) => (
            <ProductRow
              key={product.id}
              product={product}
              colour={colourOf(index)}
              quantity={piecesOf(cart, product.id)}
              onQuantity={(quantity) => putInCart(storeId, product.id, quantity)}
              onOpen={() => go('product', { id: product.id, storeId })}
            />
          ))}
        </View>
      </View>
      {shop.open && <ShopBar storeId={storeId} lines={lines} />}
    </>
  );
}

/** Whose shelf is shown first: that of the cart, of the member's own store, or of the first there is. */
function firstStore(stores: readonly Store[], membership: Membership): number | null {
  const home = membership.status === 'member' ? membership.me.homeStore?.id : undefined;
  const wanted = [cartStore(), home].find((id) => stores.some((store) => store.id === id));
  return wanted ?? stores[0]?.id ?? null;
}

function ShopOf({ storeId, stores }: { storeId: number; stores: readonly Store[] }): JSX.Element {
  const shop = useQuery(() => loadShop(storeId), `shop-${storeId}`);
  return (
    <Show query={shop} skeleton={[96, 180, 180, 180]}>
      {(data) => (
        <>
          <StoreLine shop={data} stores={stores} />
          <Shelves shop={data} />
        </>
      )}
    </Show>
  );
}

/** 在线选购: shelves on the left, what stands on them on the right. Guests may look and choose. */
export function ShopShelf({ membership }: { membership: Membership }): JSX.Element {
  const stores = useQuery(loadStores, 'shop-stores');
  const first = stores.data ? firstStore(stores.data, membership) : null;
  const { storeId } = useCart(cartStore() ?? first);
  useEffect(() => {
    if (first !== null && cartStore() === null) lookAtStore(first);
  }, [first]);
  return (
    <Show query={stores} skeleton={[96, 180, 180, 180]}>
      {(items) =>
        items.length === 0 || storeId === 0 ? (
          <Empty icon="store" title="还没有可以下单的门店" />
        ) : (
          <ShopOf storeId={storeId} stores={items} />
        )
      }
    </Show>
  );
}
