import type { Order, OrderBrief, Page, Topup, TopupPlans } from '@/lib/api-types';
import type { MemberList } from '@/lib/follow-types';
import { staffApi } from '@/lib/session';
import type {
  AlertOutcome,
  PayConfirmation,
  Product,
  Quote,
  QuoteRequest,
  ScanResult,
  SettleRequest,
  StaffAlert,
  StaffMemberCard,
  StaffMemberRow,
  StaffToday,
  TillTopupRequest,
} from '@/lib/staff-types';

export const loadToday = (storeId: number): Promise<StaffToday> => staffApi.get('/staff/today', { storeId });
export const seeNotice = (id: number): Promise<void> => staffApi.post(`/staff/notices/${id}/seen`);
export const seeAlert = (id: number): Promise<StaffAlert> => staffApi.post(`/staff/alerts/${id}/seen`);

export function closeAlert(id: number, outcome: AlertOutcome, note: string): Promise<StaffAlert> {
  return staffApi.post(`/staff/alerts/${id}/done`, note === '' ? { outcome } : { outcome, note });
}

export function findMembers(
  storeId: number,
  q: string,
  list: MemberList | null,
  cursor: string | null,
): Promise<Page<StaffMemberRow>> {
  return staffApi.get('/staff/members', { storeId, q, list, cursor });
}

export const loadMember = (id: number): Promise<StaffMemberCard> => staffApi.get(`/staff/members/${id}`);

export function unmaskPhone(id: number, reason: string): Promise<{ phone: string }> {
  return staffApi.post(`/staff/members/${id}/unmask-phone`, { reason });
}

export function scanCode(code: string, storeId: number): Promise<ScanResult> {
  return staffApi.post('/staff/member-codes/scan', { code, storeId });
}

export async function loadProducts(storeId: number): Promise<Product[]> {
  return (await staffApi.get<{ items: Product[] }>('/staff/products', { storeId })).items;
}

export const quote = (request: QuoteRequest): Promise<Quote> => staffApi.post('/staff/orders/quote', request);
export const askForPayment = (request: {
  storeId: number;
  grant: string;
  amountFen: number;
}): Promise<PayConfirmation> => staffApi.post('/staff/pay-confirmations', request);
export const paymentAsked = (id: number): Promise<PayConfirmation> => staffApi.get(`/staff/pay-confirmations/${id}`);
export const settle = (request: SettleRequest): Promise<Order> => staffApi.command('settle', '/staff/orders', request);

export function loadOrders(storeId: number, date: string | null, cursor: string | null): Promise<Page<OrderBrief>> {
  return staffApi.get('/staff/orders', { storeId, date, cursor });
}

export const loadOrder = (id: number): Promise<Order> => staffApi.get(`/staff/orders/${id}`);
export const syncOrder = (id: number): Promise<Order> => staffApi.post(`/staff/orders/${id}/sync`);
export const cancelOrder = (id: number): Promise<Order> => staffApi.post(`/staff/orders/${id}/cancel`);

export function loadPlans(storeId: number, memberId: number, payableFen: number | null = null): Promise<TopupPlans> {
  return staffApi.get('/staff/topup-plans', { storeId, memberId, payableFen });
}

export const topupAtTill = (request: TillTopupRequest): Promise<Topup> =>
  staffApi.command('till-topup', '/staff/topups', request);

export function changePassword(oldPassword: string, newPassword: string): Promise<void> {
  return staffApi.post('/staff/password', { oldPassword, newPassword });
}
