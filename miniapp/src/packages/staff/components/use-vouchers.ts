import { useState } from 'react';
import type { VoucherScan } from '@/lib/voucher-types';
import { lay, sameVoucher } from '../vouchers';
import type { LaidVoucher } from '../vouchers';

export interface Vouchers {
  laid: readonly LaidVoucher[];
  /** Answers what is laid now. */
  add: (scan: VoucherScan, certificates: readonly string[]) => readonly LaidVoucher[];
  remove: (voucher: LaidVoucher) => void;
  clear: () => void;
}

/** Vouchers of other platforms that will pay for this sale. */
export function useVouchers(): Vouchers {
  const [laid, setLaid] = useState<readonly LaidVoucher[]>([]);
  return {
    laid,
    add: (scan, certificates) => {
      const now = lay(laid, scan, certificates);
      setLaid(now);
      return now;
    },
    remove: (voucher) => setLaid(laid.filter((other) => !sameVoucher(other, voucher))),
    clear: () => setLaid([]),
  };
}
