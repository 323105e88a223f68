import type { ErrorCode } from '@guike/shared';
import type { VoucherRefusal } from './voucher.types.js';

const CODES: Readonly<Record<VoucherRefusal, ErrorCode>> = {
  not_found: 'VOUCHER_NOT_FOUND',
  used: 'VOUCHER_USED',
  expired: 'VOUCHER_EXPIRED',
  refunded: 'VOUCHER_REFUNDED',
  not_here: 'VOUCHER_NOT_HERE',
  too_late: 'VOUCHER_CANCEL_LATE',
  gave_up: 'VOUCHER_UNAVAILABLE',
  other: 'VOUCHER_REFUSED',
};

/** How a platform's “no” is told to whoever stands at the till. */
export function refusalCode(reason: VoucherRefusal): ErrorCode {
  return CODES[reason];
}
