import type { ChosenVoucher } from '../../voucher/index.js';

/** Vouchers a sale is to be paid with, as its till has scanned them. */
export interface VouchersOfSale {
  readonly chosen: readonly ChosenVoucher[];
  /** How long the order waits for their platform. */
  readonly minutes: number;
}

/** The same once the sale is decided: what each of them pays. */
export interface VouchersToUse extends VouchersOfSale {
  readonly paysFen: readonly number[];
}
