import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { piecesOf, putInCart, useCart } from '@/lib/cart';
import { useQuery } from '@/lib/hooks';
import { go } from '@/lib/navigate';
import type { Shop, ShopProduct } from '@/lib/shop-types';
import { useBrowsed } from '@/lib/tasks';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Page } from '@/ui/page';
import { ProductPicture, ProductPrice, stockWords } from '@/ui/product-row';
import { Row } from '@/ui/row';
import { Empty, Show } from '@/ui/states';
import { Stepper } from '@/ui/stepper';
import { Tag } from '@/ui/tag';
import { loadShop } from '../api';
import './index.scss';

function productOf({ categories }: Shop, id: number): { product: ShopProduct; category: string } | null {
  for (const category of categories) {
    const product = category.products.find((one) => one.id === id);
    if (product) return { product, category: category.name };
  }
  return null;
}

function Footer({ shop, product }: { shop: Shop; product: ShopProduct }): JSX.Element {
  const storeId = shop.store.id;
  const quantity = piecesOf(useCart(storeId), product.id);
  if (product.left === 0 || !shop.open) {
    return (
      <Button id="product-none" disabled onClick={() => undefined}>
        {shop.open ? '已售罄，看看别的' : '这家店暂不接在线订单'}
      </Button>
    );
  }
  if (quantity === 0) {
    return (
      <Button id="product-add" icon="plus" onClick={() => putInCart(storeId, product.id, 1)}>
        加入已选
      </Button>
    );
  }
  return (
    <View className="product-bar">
      <Stepper
        id={`product-${product.id}`}
        value={quantity}
        max={Math.min(99, product.left ?? 99)}
        onChange={(next) => putInCart(storeId, product.id, next)}
      />
      <View className="product-bar__go">
        <Button id="product-checkout" onClick={() => go('checkout', { storeId })}>
          去结算
        </Button>
      </View>
    </View>
  );
}

function Detail({ shop, product, category }: { shop: Shop; product: ShopProduct; category: string }): JSX.Element {
  const stock = stockWords(product);
  return (
    <>
      <View className="product-face">
        <ProductPicture product={product} colour="gold" shape="wide" />
      </View>
      <Card>
        <View className="product-head">
          <Text className="product-head__name">{product.name}</Text>
          <ProductPrice product={product} />
        </View>
        <View className="product-tags">
          <Tag>{category}</Tag>
          {product.promoTitle !== null && <Tag tone="persimmon">{product.promoTitle}</Tag>}
          {stock !== null && <Tag tone={product.left === 0 ? 'brick' : 'gold'}>{stock}</Tag>}
        </View>
      </Card>
      <Card flush>
        <Row icon="store" title={shop.store.name} detail="到店出示取货码领取" />
        <Row
          icon="clock"
          title="备货完成会告诉你"
          detail={shop.cancelMinutes > 0 ? `付款后 ${shop.cancelMinutes} 分钟内可自行取消` : '如需取消请联系门店'}
        />
      </Card>
    </>
  );
}

export default function ProductPage(): JSX.Element {
  const { params } = useRouter();
  const [id, storeId] = [Number(params['id']), Number(params['storeId'])];
  const shop = useQuery(() => loadShop(storeId), `product-${storeId}`);
  const found = shop.data ? productOf(shop.data, id) : null;
  useBrowsed('product', found ? id : null);
  return (
    <Page
      id="page-product"
      title="商品"
      footer={shop.data && found ? <Footer shop={shop.data} product={found.product} /> : undefined}
    >
      <Show query={shop} skeleton={[380, 160, 200]}>
        {(data) =>
          found ? (
            <Detail shop={data} {...found} />
          ) : (
            <Empty
              icon="bag"
              title="这件商品下架了"
              detail="看看店里的其他商品"
              action={{ id: 'product-back', label: '去看看', run: () => go('mall') }}
            />
          )
        }
      </Show>
    </Page>
  );
}
