import type { Order, WithPayment } from '@/lib/api-types';
import { memberApi, publicApi } from '@/lib/session';
import type { OnlineOrderInput, Quote, QuoteInput, Shop } from '@/lib/shop-types';

export const loadShop = (storeId: number): Promise<Shop> => publicApi.get<Shop>('/public/shop', { storeId });

export const quoteBasket = (body: QuoteInput): Promise<Quote> => memberApi.post<Quote>('/member/orders/quote', body);

export const placeOrder = (body: OnlineOrderInput): Promise<Order> =>
  memberApi.command<Order>('shop-order', '/member/orders', body);

export const startPayment = (id: number): Promise<WithPayment<Order>> =>
  memberApi.command<WithPayment<Order>>(`order-pay-${id}`, `/member/orders/${id}/pay`, {});

export const loadOrder = (id: number): Promise<Order> => memberApi.get<Order>(`/member/orders/${id}`);

/** Asks WeChat when the payment's notice has not arrived. */
export const syncOrder = (id: number): Promise<Order> => memberApi.post<Order>(`/member/orders/${id}/sync`);
