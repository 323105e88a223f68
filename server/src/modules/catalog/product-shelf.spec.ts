import { FakeClock } from '../../../test/support/fake-clock.js';
import type { CatalogService } from './catalog.service.js';
import type { ProductInfo } from './catalog.types.js';
import { ProductShelf } from './product-shelf.js';

const product = (id: number): ProductInfo => ({
  id,
  sku: `S${id}`,
  name: `商品${id}`,
  categoryId: 1,
  categoryName: '分类',
  kind: 'goods',
  priceFen: id * 100,
  listFen: id * 100,
  active: true,
});

/** A catalogue of products 1 to 9 that remembers what it was asked for. */
function shelf() {
  const asked: (readonly (number | string)[])[] = [];
  const clock = new FakeClock();
  const products = (_store: number, keys: readonly (number | string)[]): Promise<ProductInfo[]> => {
    asked.push([...keys]);
    const all = Array.from({ length: 9 }, (_, index) => product(index + 1));
    return Promise.resolve(all.filter(({ id, sku }) => keys.includes(id) || keys.includes(sku)));
  };
  return { asked, clock, shelf: new ProductShelf({ products } as unknown as CatalogService, clock) };
}

const ids = (products: readonly ProductInfo[]): number[] => products.map(({ id }) => id);

describe('the shelf', () => {
  it('reads what is missing in one go, each once, and keeps it for three seconds', async () => {
    const { shelf: kept, asked, clock } = shelf();
    expect(ids(await kept.products(7, [1, 2, 1]))).toEqual([1, 2, 1]);
    expect(ids(await kept.products(7, [2, 3]))).toEqual([2, 3]);
    expect(asked).toEqual([[1, 2], [3]]);
    clock.advance(2_999);
    await kept.products(7, [1, 2, 3]);
    expect(asked).toHaveLength(2);
    clock.advance(1);
    await kept.products(7, [1, 2]);
    expect(asked[2]).toEqual([1, 2]);
  });

  it('leaves out what is unknown, and remembers that too', async () => {
    const { shelf: kept, asked } = shelf();
    expect(await kept.products(7, [99])).toEqual([]);
    expect(await kept.products(7, [99])).toEqual([]);
    expect(asked).toHaveLength(1);
    expect(await kept.products(7, [])).toEqual([]);
    expect(asked).toHaveLength(1);
  });

  it('keeps stores apart, and numbers apart from codes', async () => {
    const { shelf: kept, asked } = shelf();
    await kept.products(7, [1]);
    await kept.products(8, [1]);
    expect(ids(await kept.products(7, ['S1']))).toEqual([1]);
    expect(asked).toEqual([[1], [1], ['S1']]);
  });

  it('forgets all of it after a change', async () => {
    const { shelf: kept, asked } = shelf();
    await kept.products(7, [1]);
    kept.forget();
    await kept.products(7, [1]);
    expect(asked).toEqual([[1], [1]]);
  });
});
