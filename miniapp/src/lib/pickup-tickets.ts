import type { Page } from './api-types';
import type { PickupTicket } from './mall-types';
import { memberApi } from './session';

/** What lies ready for orders, or what became of it, by order. */
export async function ticketsOf(orderIds: readonly number[]): Promise<Map<number, PickupTicket>> {
  if (orderIds.length === 0) return new Map();
  const { items } = await memberApi.get<Page<PickupTicket>>('/member/pickups', { orderIds: orderIds.join(',') });
  return new Map(items.map((ticket) => [ticket.sourceId, ticket]));
}

/** null while the store has not heard of the order. */
export async function ticketOf(orderId: number): Promise<PickupTicket | null> {
  return (await ticketsOf([orderId])).get(orderId) ?? null;
}
