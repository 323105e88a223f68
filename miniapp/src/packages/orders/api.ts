import type { Order, OrderBrief, Page, WithPayment } from '@/lib/api-types';
import type { PickupTicket } from '@/lib/mall-types';
import { memberApi } from '@/lib/session';

export function loadOrders(cursor: string | null): Promise<Page<OrderBrief>> {
  return memberApi.get<Page<OrderBrief>>('/member/orders', { cursor, limit: 20 });
}

export function loadOrder(id: number): Promise<Order> {
  return memberApi.get<Order>(`/member/orders/${id}`);
}

export function payOrder(id: number): Promise<WithPayment<Order>> {
  return memberApi.command<WithPayment<Order>>(`order-pay-${id}`, `/member/orders/${id}/pay`, {});
}

/** Asks WeChat when the payment's notice has not arrived. */
export function syncOrder(id: number): Promise<Order> {
  return memberApi.post<Order>(`/member/orders/${id}/sync`);
}

/** What lies ready for an order, or what became of it; null while the store has not heard of it. */
export async function ticketOf(orderId: number): Promise<PickupTicket | null> {
  for (const list of ['waiting', 'done']) {
    const { items } = await memberApi.get<Page<PickupTicket>>('/member/pickups', { list, limit: 50 });
    const found = items.find(({ source, sourceId }) => source === 'order' && sourceId === orderId);
    if (found) return found;
  }
  return null;
}

export function cancelOrder(id: number): Promise<Order> {
  return memberApi.command<Order>(`order-cancel-${id}`, `/member/orders/${id}/cancel`, {});
}
