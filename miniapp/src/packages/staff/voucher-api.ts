import { staffApi } from '@/lib/session';
import type { VoucherPlatform, VoucherQuote, VoucherQuoteRequest, VoucherScan } from '@/lib/voucher-types';

export function scanVoucher(storeId: number, code: string, platform: VoucherPlatform | null): Promise<VoucherScan> {
  return staffApi.post('/staff/vouchers/scan', platform === null ? { storeId, code } : { storeId, code, platform });
}

export const quoteWithVouchers = (request: VoucherQuoteRequest): Promise<VoucherQuote> =>
  staffApi.post('/staff/orders/voucher-quote', request);
