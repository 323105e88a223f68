import { useState } from 'react';
import { ScrollView, Text, View } from '@tarojs/components';
import { money } from '@/lib/format';
import type { Product } from '@/lib/staff-types';
import { Field } from '@/ui/field';
import { Icon } from '@/ui/icon';
import { Empty } from '@/ui/states';
import { Stepper } from '@/ui/stepper';
import { categoriesOf, matching } from '../till';
import type { Till } from './use-till';

interface CategoriesProps {
  products: readonly Product[];
  chosen: number | null;
  onChoose: (id: number | null) => void;
}

function Categories({ products, chosen, onChoose }: CategoriesProps): JSX.Element {
  const all = [{ id: null, name: '全部' }, ...categoriesOf(products)];
  return (
    <ScrollView scrollX className="shelf-tabs" enhanced showScrollbar={false}>
      <View className="shelf-tabs__row">
        {all.map(({ id, name }) => (
          <View
            key={name}
            id={`category-${id ?? 'all'}`}
            className={id === chosen ? 'shelf-tabs__one shelf-tabs__one--on' : 'shelf-tabs__one'}
            onClick={() => onChoose(id)}
          >
            <Text>{name}</Text>
          </View>
        ))}
      </View>
    </ScrollView>
  );
}

function ProductRow({ product, till }: { product: Product; till: Till }): JSX.Element {
  const quantity = till.basket[product.id] ?? 0;
  return (
    <View id={`product-${product.id}`} className={quantity > 0 ? 'product product--on' : 'product'}>
      <View className="product__tile">
        <Text>{product.name.slice(0, 1)}</Text>
      </View>
      <View className="product__words" onClick={() => till.setQuantity(product.id, quantity + 1)}>
        <Text className="product__name">{product.name}</Text>
        <Text className="product__price">{money(product.priceFen)}</Text>
      </View>
      <Stepper
        id={`product-${product.id}`}
        value={quantity}
        onChange={(value) => till.setQuantity(product.id, value)}
      />
    </View>
  );
}

export function Shelf({ products, till }: { products: readonly Product[]; till: Till }): JSX.Element {
  const [words, setWords] = useState('');
  const [category, setCategory] = useState<number | null>(null);
  const shown = matching(products, words, category);
  return (
    <>
      <Field
        id="product-search"
        placeholder="找商品"
        value={words}
        onChange={setWords}
        leading={<Icon name="search" size={40} colour="soft" />}
      />
      <Categories products={products} chosen={category} onChoose={setCategory} />
      {shown.length === 0 && <Empty icon="basket" title="没有这样的商品" detail="换个词，或看看全部" />}
      {shown.map((product) => (
        <ProductRow key={product.id} product={product} till={till} />
      ))}
    </>
  );
}
