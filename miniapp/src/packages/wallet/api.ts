import type {
  LedgerBook,
  LedgerLine,
  Page,
  PointsView,
  Topup,
  TopupPlans,
  WalletView,
  WithPayment,
} from '@/lib/api-types';
import { memberApi } from '@/lib/session';

export function loadPlans(storeId: number): Promise<TopupPlans> {
  return memberApi.get<TopupPlans>('/member/topup-plans', { storeId });
}

export function loadWallet(): Promise<WalletView> {
  return memberApi.get<WalletView>('/member/wallet');
}

export function loadPoints(): Promise<PointsView> {
  return memberApi.get<PointsView>('/member/points');
}

export function loadLedger(book: LedgerBook, cursor: string | null): Promise<Page<LedgerLine>> {
  return memberApi.get<Page<LedgerLine>>('/member/ledger', { book, cursor, limit: 20 });
}

export function startTopup(planId: number, storeId: number): Promise<WithPayment<Topup>> {
  return memberApi.command<WithPayment<Topup>>('topup', '/member/topups', { planId, storeId });
}

/** Asks WeChat when the payment's notice has not arrived. */
export function syncTopup(id: number): Promise<Topup> {
  return memberApi.post<Topup>(`/member/topups/${id}/sync`);
}

export function cancelTopup(id: number): Promise<Topup> {
  return memberApi.post<Topup>(`/member/topups/${id}/cancel`);
}
