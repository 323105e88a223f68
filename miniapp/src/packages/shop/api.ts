import type { Order, Page, WithPayment } from '@/lib/api-types';
import type { PickupTicket } from '@/lib/mall-types';
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

/** What lies ready for the order; null until the store has heard of it. */
export async function ticketOf(orderId: number): Promise<PickupTicket | null> {
  const { items } = await memberApi.get<Page<PickupTicket>>('/member/pickups', { list: 'waiting', limit: 50 });
  return items.find(({ source, sourceId }) => source === 'order' && sourceId === orderId) ?? null;
}
