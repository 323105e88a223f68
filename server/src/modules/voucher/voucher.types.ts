export const VOUCHER_PLATFORMS = ['meituan', 'douyin'] as const;
export type VoucherPlatform = (typeof VOUCHER_PLATFORMS)[number];

/** `product`: pays for pieces of one product. `amount`: pays for anything, like 代金券. */
export const DEAL_KINDS = ['product', 'amount'] as const;
export type DealKind = (typeof DEAL_KINDS)[number];

/**
 * pending → verified | refused; verified → cancelling → cancelled, or back to verified when the platform won't.
 * A refused one goes to cancelling when a late look finds that the platform had taken it after all.
 */
export const REDEMPTION_STATES = ['pending', 'verified', 'refused', 'cancelling', 'cancelled'] as const;
export type RedemptionState = (typeof REDEMPTION_STATES)[number];

/** Why a platform would not. `gave_up`: it wasn't reached in time, and has not taken the voucher. */
export const VOUCHER_REFUSALS = [
  'not_found',
  'used',
  'expired',
  'refunded',
  'not_here',
  'too_late',
  'gave_up',
  'other',
] as const;
export type VoucherRefusal = (typeof VOUCHER_REFUSALS)[number];

/** What one of the platform's deals is worth at our tills. */
export interface DealTerms {
  readonly kind: DealKind;
  readonly productId: number | null;
  readonly quantity: number;
  readonly valueFen: number;
}

export interface VoucherDealData extends DealTerms {
  readonly id: number;
  readonly platform: VoucherPlatform;
  readonly dealId: string;
  readonly title: string;
  readonly active: boolean;
}

/** One voucher as the platform showed it when its code was scanned. */
export interface ShownVoucher {
  /** The platform's name of this one voucher. */
  readonly certificate: string;
  /** What the platform wants to be handed back: the code itself, or its encrypted form. */
  readonly platformRef: string;
  readonly dealId: string;
  readonly title: string;
  /** What the customer paid for it, when the platform tells. */
  readonly soldFen: number | null;
  readonly expiresAt: string | null;
}

export interface VoucherScanData {
  readonly id: number;
  readonly platform: VoucherPlatform;
  readonly storeId: number;
  readonly shopId: string;
  /** Makes repeating a verification harmless, on platforms that hand one out. */
  readonly token: string | null;
  readonly vouchers: readonly ShownVoucher[];
  readonly expiresAt: Date;
}

/** A voucher that an order is to be paid with. */
export interface RedemptionData {
  readonly id: number;
  readonly orderId: number;
  readonly platform: VoucherPlatform;
  readonly certificate: string;
  readonly platformRef: string;
  readonly scanToken: string | null;
  readonly storeId: number;
  readonly shopId: string;
  readonly dealId: string;
  readonly title: string;
  readonly valueFen: number;
  readonly paysFen: number;
  readonly state: RedemptionState;
  readonly refusal: VoucherRefusal | null;
  readonly problem: string | null;
  readonly verifyId: string | null;
  readonly verifiedAt: Date | null;
  readonly cancelUntil: Date | null;
  readonly cancelBy: string | null;
  readonly cancelReason: string | null;
  readonly waitUntil: Date;
  readonly firstAskedAt: Date | null;
  readonly attempts: number;
  readonly createdAt: Date;
}
