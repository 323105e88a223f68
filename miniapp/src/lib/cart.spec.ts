import { changed, countOf, linesOf, shelfSumFen } from './cart';
import type { ShopProduct } from './shop-types';

jest.mock('./storage', () => ({ storage: { read: () => null, write: () => undefined, remove: () => undefined } }));

const product = (id: number, changes: Partial<ShopProduct> = {}): ShopProduct => ({
  id,
  name: `商品${id}`,
  kind: 'goods',
  imageUrl: null,
  listFen: 1_000,
  priceFen: 1_000,
  promoFen: null,
  promoTitle: null,
  left: null,
  ...changes,
});

describe('a cart', () => {
  it('belongs to one store: another store begins with an empty one', () => {
    const first = changed(null, 1, 7, 2);
    expect(changed(first, 1, 8, 1)).toEqual({ storeId: 1, pieces: { '7': 2, '8': 1 } });
    expect(changed(first, 2, 8, 1)).toEqual({ storeId: 2, pieces: { '8': 1 } });
  });

  it('forgets what nobody wants any more, and no wish is endless', () => {
    const first = changed(null, 1, 7, 2);
    expect(changed(first, 1, 7, 0)).toEqual({ storeId: 1, pieces: {} });
    expect(changed(first, 1, 7, -3)).toEqual({ storeId: 1, pieces: {} });
    expect(changed(first, 1, 7, 1_000).pieces['7']).toBe(99);
  });

  it('counts only what the store still sells, at the price on the shelf', () => {
    const cart = { storeId: 1, pieces: { '1': 2, '2': 1, '9': 4 } };
    const lines = linesOf(cart, [product(1), product(2, { promoFen: 700 }), product(3)]);
    expect(lines.map(({ product: { id }, quantity }) => [id, quantity])).toEqual([
      [1, 2],
      [2, 1],
    ]);
    expect(shelfSumFen(lines)).toBe(2_700);
    expect(countOf(lines)).toBe(3);
  });
});
