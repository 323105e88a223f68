import type { Result } from '../../../kernel/result.js';
import type { StoreInfo } from '../../organization/index.js';
import type { CheckoutFacts } from '../../pricing/index.js';
import type { WalletTerms } from '../../wallet/index.js';
import type { CouponChoice, SettleRequest } from '../order.requests.js';
import type { VouchersOfSale } from '../vouchers/order-voucher.types.js';

export interface PreparedCheckout {
  readonly store: StoreInfo;
  readonly memberId: number | null;
  /** True when the member has shown a code that may pay. */
  readonly mayPay: boolean;
  readonly wallet: WalletTerms;
  /** Settling puts in the coupons it has locked, and asks what the day has earned where that counts. */
  readonly facts: CheckoutFacts;
  /** Coupons named by their numbers are known by their ids now. */
  readonly couponIds: CouponChoice;
  /** Of the basket's products those that somebody counts here, with what was left a moment ago; empty at a counter. */
  readonly stock: ReadonlyMap<number, number>;
  /** Whether the store takes orders from members' phones. */
  readonly takesOnline: boolean;
  /** How many days late a till may tell of a sale here. */
  readonly lateDays: number;
}

/** Who pays WeChat's part, and how long we wait for it. */
export interface Payer {
  readonly memberId: number;
  readonly openid: string;
  readonly minutes: number;
}

/** A sale to settle, with the facts that needed no lock. */
export interface SettleCommand {
  readonly request: SettleRequest;
  readonly prepared: Result<PreparedCheckout>;
  /** Null when nothing is to be paid by WeChat, or nobody can. */
  readonly payer: Payer | null;
  /** The drawer that takes the cash; null when there is none to take, or a machine takes it. */
  readonly shift: Result<number | null>;
  /** Null when the sale is to be paid without. */
  readonly vouchers: Result<VouchersOfSale | null>;
}
