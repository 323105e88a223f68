import type {
  Landing,
  MemberCode,
  MemberCodeState,
  CodePurpose,
  Order,
  OrderBrief,
  Page,
  PayConfirmation,
  PointsView,
  TopupPlan,
  TopupPlans,
} from '@/lib/api-types';
import { memberApi, publicApi } from '@/lib/session';

export interface HomeNews {
  orders: OrderBrief[];
  plans: TopupPlan[];
  points: PointsView;
}

export async function loadNews(storeId: number | null): Promise<HomeNews> {
  const [orders, plans, points] = await Promise.all([
    memberApi.get<Page<OrderBrief>>('/member/orders', { limit: 5 }),
    storeId === null ? { items: [] } : memberApi.get<TopupPlans>('/member/topup-plans', { storeId }),
    memberApi.get<PointsView>('/member/points'),
  ]);
  return { orders: orders.items, plans: plans.items, points };
}

/** Without a scanned code the landing knows the chain alone. */
export function loadChain(): Promise<Landing> {
  return publicApi.get<Landing>('/public/landing', { scene: '' });
}

export function makeCode(purpose: CodePurpose): Promise<MemberCode> {
  return memberApi.post<MemberCode>('/member/codes', { purpose });
}

export function codeState(code: string): Promise<MemberCodeState> {
  return memberApi.get<MemberCodeState>(`/member/codes/${encodeURIComponent(code)}/state`);
}

/** The newest large payment that a till asks this member to allow. */
export async function paymentAsked(): Promise<PayConfirmation | null> {
  const { items } = await memberApi.get<{ items: PayConfirmation[] }>('/member/pay-confirmations');
  return items[0] ?? null;
}

export function answerPayment({ id, amountFen }: PayConfirmation, allow: boolean): Promise<PayConfirmation> {
  return memberApi.post(`/member/pay-confirmations/${id}/${allow ? 'confirm' : 'refuse'}`, { amountFen });
}

/** The newest order, whole, if it was made after `since`. */
export async function orderSince(since: string): Promise<Order | null> {
  const page = await memberApi.get<Page<OrderBrief>>('/member/orders', { limit: 1 });
  const [newest] = page.items;
  if (!newest || Date.parse(newest.createdAt) < Date.parse(since)) return null;
  return memberApi.get<Order>(`/member/orders/${newest.id}`);
}
