import type { ShownVoucher, VoucherPlatform, VoucherRefusal } from '../voucher.types.js';

/**
 * What every platform can be asked, whatever its protocol. `unknown` is an answer like the others: it says that nobody
 * knows whether the platform has done it, and that it must be asked again. Nothing here throws for what a network does.
 */
export interface VoucherPlatformClient {
  readonly platform: VoucherPlatform;

  /** 查券: what a code stands for, without using it up. */
  prepare(shopId: string, code: string): Promise<PrepareReply>;

  /** 核销. Repeating it for the same redemptions is harmless: the platform knows them by `scanToken` or by our id. */
  verify(request: VerifyRequest): Promise<ReadonlyMap<number, VerifyReply>>;

  /** What has become of one voucher, and whether it was us who used it. */
  look(redemption: AskedRedemption): Promise<LookReply>;

  /** 撤销核销. */
  cancel(redemption: AskedRedemption & { readonly verifyId: string }): Promise<CancelReply>;
}

/** As much of a redemption as platforms have to be told. */
export interface AskedRedemption {
  readonly id: number;
  readonly shopId: string;
  readonly certificate: string;
  readonly platformRef: string;
  readonly dealId: string;
  readonly firstAskedAt: Date | null;
}

/** Vouchers of one scan, used together. */
export interface VerifyRequest {
  readonly shopId: string;
  readonly scanToken: string | null;
  readonly redemptions: readonly AskedRedemption[];
}

export type Unreached = { readonly kind: 'unknown'; readonly detail: string };
export type PlatformRefusal = { readonly kind: 'refused'; readonly reason: VoucherRefusal; readonly detail: string };

export type PrepareReply =
  | { readonly kind: 'shown'; readonly token: string | null; readonly vouchers: readonly ShownVoucher[] }
  | PlatformRefusal
  | Unreached;

export type VerifyReply =
  | { readonly kind: 'verified'; readonly verifyId: string; readonly at: Date; readonly cancelUntil: Date }
  | PlatformRefusal
  | Unreached;

export type LookReply = VerifyReply | { readonly kind: 'unused' };

export type CancelReply = { readonly kind: 'cancelled' } | PlatformRefusal | Unreached;
