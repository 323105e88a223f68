import { useState } from 'react';
import { type CartLine, linesOf, useCart } from '@/lib/cart';
import { type Query, useQuery } from '@/lib/hooks';
import type { Quote, Shop } from '@/lib/shop-types';
import { loadShop, quoteBasket } from '../api';
import { type Choices, FIRST_CHOICES, quoteInput, tapped } from '../model';

export interface Checkout {
  shop: Query<Shop>;
  lines: readonly CartLine[];
  quote: Query<Quote>;
  choices: Choices;
  choose: (changes: Partial<Choices>) => void;
  tapCoupon: (couponId: number) => void;
}

/** The basket of one store and its price, asked again whenever something about it changes. */
export function useCheckout(storeId: number): Checkout {
  const shop = useQuery(() => loadShop(storeId), `checkout-shop-${storeId}`);
  const cart = useCart(storeId);
  const [choices, setChoices] = useState<Choices>(FIRST_CHOICES);
  const lines = linesOf(cart, shop.data?.categories.flatMap(({ products }) => products) ?? []);
  const input = quoteInput(storeId, lines, choices);
  const quote = useQuery<Quote>(
    () => (lines.length === 0 ? new Promise<Quote>(() => undefined) : quoteBasket(input)),
    JSON.stringify(input),
  );
  const choose = (changes: Partial<Choices>): void => setChoices((before) => ({ ...before, ...changes }));
  return {
    shop,
    lines,
    quote,
    choices,
    choose,
    tapCoupon: (couponId) => quote.data && choose({ coupons: tapped(quote.data, couponId) }),
  };
}
