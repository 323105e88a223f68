import type { Order, OrderBrief, Page, WithPayment } from '@/lib/api-types';
import type { PickupTicket } from '@/lib/mall-types';
import { ticketsOf } from '@/lib/pickup-tickets';
import { memberApi } from '@/lib/session';

/** An order with what became of its goods, when they are collected in a store. */
export type OrderWithTicket = OrderBrief & { ticket: PickupTicket | null };

export async function loadOrders(cursor: string | null): Promise<Page<OrderWithTicket>> {
  const page = await memberApi.get<Page<OrderBrief>>('/member/orders', { cursor, limit: 20 });
  const paid = page.items.filter(({ state }) => state === 'paid');
  const tickets = await ticketsOf(paid.map(({ id }) => id));
  return { ...page, items: page.items.map((order) => ({ ...order, ticket: tickets.get(order.id) ?? null })) };
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

export function cancelOrder(id: number): Promise<Order> {
  return memberApi.command<Order>(`order-cancel-${id}`, `/member/orders/${id}/cancel`, {});
}
