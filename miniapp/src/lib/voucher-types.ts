import type { Schemas } from '@guike/shared';

/** The server's own description of vouchers that other platforms have sold; nothing here is written by hand. */
export type VoucherScan = Schemas['VoucherScan'];
export type ScannedVoucher = Schemas['ScannedVoucher'];
export type VoucherQuoteRequest = Schemas['VoucherQuoteInput'];
export type VoucherQuote = Schemas['VoucherQuote'];
export type VoucherChoice = VoucherQuoteRequest['vouchers'][number];
export type VoucherPlatform = VoucherScan['platform'];
