import { Image, Text, View } from '@tarojs/components';
import { moneyShort } from '../../lib/format';
import type { TileColour } from '../../lib/mall-types';
import type { ShopProduct } from '../../lib/shop-types';
import { Amount } from '../amount';
import { MallTile } from '../mall-tile';
import { Stepper } from '../stepper';
import './index.scss';

interface ProductRowProps {
  product: ShopProduct;
  quantity: number;
  colour: TileColour;
  onQuantity: (quantity: number) => void;
  onOpen?: () => void;
}

/** The picture, or the first letter of the name set large. */
export function ProductPicture({
  product,
  colour,
  shape = 'small',
}: {
  product: ShopProduct;
  colour: TileColour;
  shape?: 'small' | 'wide';
}): JSX.Element {
  if (product.imageUrl !== null) {
    return <Image className={`product-picture product-picture--${shape}`} src={product.imageUrl} mode="aspectFill" />;
  }
  return <MallTile emblem={product.name.slice(0, 1)} colour={colour} shape={shape} off={product.left === 0} />;
}

export function ProductPrice({ product }: { product: ShopProduct }): JSX.Element {
  const { promoFen, priceFen } = product;
  return (
    <View className="product-price">
      <Amount fen={promoFen ?? priceFen} size="title" tone="persimmon" />
      {promoFen !== null && <Text className="product-price__before">{moneyShort(priceFen)}</Text>}
    </View>
  );
}

/** Few are left, or none; nothing where there are plenty. */
export function stockWords({ left }: ShopProduct): string | null {
  if (left === null || left > 10) return null;
  return left === 0 ? '已售罄' : `仅剩 ${left} 份`;
}

export function ProductRow({ product, quantity, colour, onQuantity, onOpen }: ProductRowProps): JSX.Element {
  const stock = stockWords(product);
  const soldOut = product.left === 0;
  return (
    <View id={`product-${product.id}`} className={soldOut ? 'product-row product-row--off' : 'product-row'}>
      <View hoverClass="g-pressed" onClick={onOpen}>
        <ProductPicture product={product} colour={colour} />
      </View>
      <View className="product-row__side">
        <View className="product-row__words" hoverClass="g-pressed" onClick={onOpen}>
          <Text className="product-row__name">{product.name}</Text>
          {(product.promoTitle ?? stock) !== null && (
            <Text className="product-row__note">{product.promoTitle ?? stock}</Text>
          )}
          <View className="product-row__price">
            <ProductPrice product={product} />
          </View>
        </View>
        {!soldOut && (
          <View className="product-row__count">
            <Stepper
              id={`product-${product.id}`}
              value={quantity}
              max={Math.min(99, product.left ?? 99)}
              onChange={onQuantity}
            />
          </View>
        )}
      </View>
    </View>
  );
}
