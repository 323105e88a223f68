export { type PayableLine, type VoucherPay, certificateKey, maskCertificate, voucherPays } from './voucher.rules.js';
export type { DealTerms, VoucherPlatform } from './voucher.types.js';
