export { type PayableLine, type VoucherPay, voucherPays } from './voucher.rules.js';
export type { DealTerms, VoucherPlatform } from './voucher.types.js';
