import type { Transaction } from '../../platform/database/index.js';
import type { DealTerms, ShownVoucher, VoucherPlatform, VoucherRefusal } from './voucher.types.js';

/** One voucher of one platform. */
export interface Certificate {
  readonly platform: VoucherPlatform;
  readonly certificate: string;
}

/** A voucher a caller wants to pay with, looked up: everything the order's transaction needs is known. */
export interface ChosenVoucher extends ShownVoucher, Certificate {
  readonly redemptionId: number;
  readonly scanId: number;
  readonly scanToken: string | null;
  readonly storeId: number;
  readonly shopId: string;
  readonly terms: DealTerms;
}

/**
 * What the room whose orders are paid with vouchers does when their fate is known. Each method runs in the transaction
 * that records the fact, after the order's redemptions are locked and once per fact, so its effects and the fact are one.
 */
export interface VoucherOutcomeHandler {
  /** All vouchers of the order are used up: it is paid. False when it can no longer be: they are given back. */
  onVerified(tx: Transaction, orderId: number): Promise<boolean>;
  /** One was not taken: everything the order holds is free again. Those that were taken are given back. */
  onRefused(tx: Transaction, orderId: number, reason: VoucherRefusal): Promise<void>;
  /**
   * All vouchers of a paid order were given back, as asked for by {@link VoucherFacade.requestCancel}. False when the
   * order could not be taken back with them: somebody has to look at it.
   */
  onCancelled(tx: Transaction, orderId: number, asked: { by: string; reason: string }): Promise<boolean>;
}
