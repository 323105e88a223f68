import type { StockPieces } from '../../catalog/index.js';
import type { PreparedCheckout } from './checkout.types.js';

/** What the basket wants of products that somebody counts, a product once. */
export function countedPieces({
  store,
  facts,
  stock,
}: Pick<PreparedCheckout, 'store' | 'facts' | 'stock'>): StockPieces[] {
  if (stock.size === 0) return [];
  const wanted = new Map<number, number>();
  for (const { product, quantity } of facts.lines)
    if (stock.has(product.id)) wanted.set(product.id, (wanted.get(product.id) ?? 0) + quantity);
  return [...wanted].map(([productId, quantity]) => ({ storeId: store.id, productId, quantity }));
}

/** Products of which there is less than the basket wants, as it was a moment ago: settling looks again. */
export function shortagesOf(checkout: Pick<PreparedCheckout, 'store' | 'facts' | 'stock'>): {
  productId: number;
  left: number;
}[] {
  return countedPieces(checkout).flatMap(({ productId, quantity }) => {
    const left = checkout.stock.get(productId) ?? quantity;
    return left < quantity ? [{ productId, left }] : [];
  });
}
