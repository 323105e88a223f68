import type { Order } from '@/lib/api-types';
import type { ReturnPreview, ReturnRequest, ReturnableOrder, SalesReturn } from '@/lib/return-types';
import { staffApi } from '@/lib/session';

export function findSale(orderNo: string, storeId: number): Promise<ReturnableOrder> {
  return staffApi.get(`/staff/orders/by-number/${orderNo}`, { storeId });
}

export function previewReturn(orderId: number, request: ReturnRequest): Promise<ReturnPreview> {
  return staffApi.post(`/staff/orders/${orderId}/returns/preview`, request);
}

export function giveBack(orderId: number, request: ReturnRequest, reason: string): Promise<SalesReturn> {
  return staffApi.command(`return-${orderId}`, `/staff/orders/${orderId}/returns`, { ...request, reason });
}

/** The platform gives the vouchers back first; the whole order follows by itself. */
export function cancelVouchers(orderId: number, reason: string): Promise<Order> {
  return staffApi.command(`vouchers-${orderId}`, `/staff/orders/${orderId}/vouchers/cancel`, { reason });
}

export function repairRefund(
  returned: { orderId: number; id: number },
  by: 'wechat' | 'cash',
  storeId: number,
  reason: string,
): Promise<SalesReturn> {
  const path = `/staff/orders/${returned.orderId}/returns/${returned.id}/repair`;
  return staffApi.command(`repair-${returned.id}`, path, { storeId, by, reason });
}
