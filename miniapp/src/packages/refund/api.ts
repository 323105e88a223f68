import type { Page } from '@/lib/api-types';
import type { RefundPreview, RefundReason, RefundRequest, WalletRefund, WalletRefundBrief } from '@/lib/refund-types';
import { memberApi } from '@/lib/session';

export const previewRefund = (reason: RefundReason): Promise<RefundPreview> =>
  memberApi.post('/member/wallet-refunds/preview', { reason });

export const askRefund = (request: RefundRequest): Promise<WalletRefund> =>
  memberApi.command('wallet-refund', '/member/wallet-refunds', request);

export const loadRefund = (id: number): Promise<WalletRefund> => memberApi.get(`/member/wallet-refunds/${id}`);

export const loadRefunds = (cursor: string | null): Promise<Page<WalletRefundBrief>> =>
  memberApi.get('/member/wallet-refunds', { cursor, limit: 20 });

export const cancelRefund = (id: number): Promise<WalletRefund> =>
  memberApi.command(`wallet-refund-cancel-${id}`, `/member/wallet-refunds/${id}/cancel`, {});
