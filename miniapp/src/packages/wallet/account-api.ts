import type { Page, Transfer, WalletStatus } from '@/lib/api-types';
import { memberApi } from '@/lib/session';

const TRANSFERS = '/member/wallet/transfers';

export function reportLoss(): Promise<WalletStatus> {
  return memberApi.post<WalletStatus>('/member/wallet/freeze', {});
}

export function recoverWallet(phoneCode: string): Promise<WalletStatus> {
  return memberApi.post<WalletStatus>('/member/wallet/unfreeze', { phoneCode });
}

export interface Offer {
  lotKeys: number[];
  toPhone?: string;
  message?: string;
}

export function offerTransfer(offer: Offer): Promise<Transfer> {
  return memberApi.command<Transfer>('transfer', TRANSFERS, offer);
}

export function loadTransfers(cursor: string | null): Promise<Page<Transfer>> {
  return memberApi.get<Page<Transfer>>(TRANSFERS, { cursor, limit: 20 });
}

export function loadTransfer(id: number): Promise<Transfer> {
  return memberApi.get<Transfer>(`${TRANSFERS}/${id}`);
}

export function lookAtOffer(code: string): Promise<Transfer> {
  return memberApi.get<Transfer>(`${TRANSFERS}/offers/${code}`);
}

export function takeOffer(code: string): Promise<Transfer> {
  return memberApi.command<Transfer>(`take-${code}`, `${TRANSFERS}/offers/${code}/accept`, { termsAccepted: true });
}

export function declineOffer(code: string): Promise<Transfer> {
  return memberApi.command<Transfer>(`decline-${code}`, `${TRANSFERS}/offers/${code}/decline`, {});
}

export function cancelTransfer(id: number): Promise<Transfer> {
  return memberApi.command<Transfer>(`cancel-transfer-${id}`, `${TRANSFERS}/${id}/cancel`, {});
}
