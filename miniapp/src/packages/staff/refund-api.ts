import type { Page } from '@/lib/api-types';
import type {
  RefundApproval,
  RefundPayout,
  RefundPreview,
  RefundReason,
  RefundRequest,
  RefundState,
  RefundWay,
  StaffWalletRefund,
  StaffWalletRefundBrief,
} from '@/lib/refund-types';
import { staffApi } from '@/lib/session';

const PATH = '/staff/wallet-refunds';

export function previewRefundOf(memberId: number, storeId: number, reason: RefundReason): Promise<RefundPreview> {
  return staffApi.post(`${PATH}/preview`, { memberId, storeId, reason });
}

export function askRefundFor(memberId: number, storeId: number, request: RefundRequest): Promise<StaffWalletRefund> {
  return staffApi.command(`wallet-refund-for-${memberId}`, PATH, { ...request, memberId, storeId });
}

export function loadRefunds(
  storeId: number,
  state: RefundState | null,
  cursor: string | null,
): Promise<Page<StaffWalletRefundBrief>> {
  return staffApi.get(PATH, { storeId, state, cursor });
}

export const loadRefund = (id: number): Promise<StaffWalletRefund> => staffApi.get(`${PATH}/${id}`);

export function approveRefund(id: number, approval: RefundApproval): Promise<StaffWalletRefund> {
  return staffApi.command(`wallet-refund-approve-${id}`, `${PATH}/${id}/approve`, approval);
}

export function rejectRefund(id: number, reason: string): Promise<StaffWalletRefund> {
  return staffApi.command(`wallet-refund-reject-${id}`, `${PATH}/${id}/reject`, { reason });
}

export function payRefund(id: number, payout: RefundPayout): Promise<StaffWalletRefund> {
  return staffApi.command(`wallet-refund-payout-${id}`, `${PATH}/${id}/payouts`, payout);
}

export function retryRefund(id: number, way: RefundWay): Promise<StaffWalletRefund> {
  return staffApi.command(`wallet-refund-retry-${id}`, `${PATH}/${id}/retry`, { way });
}
