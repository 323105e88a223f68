import type { ShopProduct } from './shop-types';
import { createStore, useStore } from './store';
import { storage } from './storage';

/** What somebody has put together in one store. It outlives the visit, and does not ask who they are. */
export interface Cart {
  storeId: number;
  /** Pieces by product. */
  pieces: Record<string, number>;
}

const SLOT = 'cart';
/** As many as the server takes in one line. */
const MOST = 99;

const cart = createStore<Cart | null>(storage.read<Cart>(SLOT));

export function useCart(storeId: number | null): Cart {
  const kept = useStore(cart);
  return storeId !== null && kept?.storeId === storeId ? kept : { storeId: storeId ?? 0, pieces: {} };
}

/** The store one was looking at last. */
export function cartStore(): number | null {
  return cart.get()?.storeId ?? null;
}

export function piecesOf({ pieces }: Cart, productId: number): number {
  return pieces[String(productId)] ?? 0;
}

/** What a change makes of a cart; another store's cart is left behind. */
export function changed(before: Cart | null, storeId: number, productId: number, quantity: number): Cart {
  const pieces = before?.storeId === storeId ? { ...before.pieces } : {};
  const wanted = Math.max(0, Math.min(MOST, quantity));
  if (wanted === 0) delete pieces[String(productId)];
  else pieces[String(productId)] = wanted;
  return { storeId, pieces };
}

export function putInCart(storeId: number, productId: number, quantity: number): void {
  keep(changed(cart.get(), storeId, productId, quantity));
}

export function emptyCart(): void {
  const kept = cart.get();
  if (kept) keep({ storeId: kept.storeId, pieces: {} });
}

/** Looking at another store: its cart is empty until something is put in. */
export function lookAtStore(storeId: number): void {
  if (cart.get()?.storeId !== storeId) keep({ storeId, pieces: {} });
}

function keep(next: Cart): void {
  cart.set(next);
  storage.write(SLOT, next);
}

export interface CartLine {
  product: ShopProduct;
  quantity: number;
}

/** What of the cart the store still sells, in the order of its shelves. */
export function linesOf({ pieces }: Cart, products: readonly ShopProduct[]): CartLine[] {
  return products.flatMap((product) => {
    const quantity = pieces[String(product.id)] ?? 0;
    return quantity > 0 ? [{ product, quantity }] : [];
  });
}

/** Before coupons and member prices: what the shelf says. */
export function shelfSumFen(lines: readonly CartLine[]): number {
  return lines.reduce((sum, { product, quantity }) => sum + (product.promoFen ?? product.priceFen) * quantity, 0);
}

export function countOf(lines: readonly CartLine[]): number {
  return lines.reduce((sum, { quantity }) => sum + quantity, 0);
}
