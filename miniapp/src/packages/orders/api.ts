import type { Order, OrderBrief, Page, WithPayment } from '@/lib/api-types';
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
