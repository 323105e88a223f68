import type { MemberActor, ScopedActor } from '../../platform/http/index.js';
import type { SalesChannel } from '../pricing/index.js';
import type { VoucherChoice } from '../voucher/index.js';
import type { Fulfilment, OrderSource, PayMethod } from './order.types.js';

/** How the member of a sale is known: by a scanned code (which may pay), only named (which may earn), or themselves. */
export type MemberReference =
  { readonly grant: string } | { readonly memberId: number } | { readonly self: number } | null;

export interface WantedLine {
  /** Product by id or by SKU. */
  readonly product: number | string;
  readonly quantity: number;
}

/** `best`: those that together save the most. */
export type CouponChoice = readonly number[] | 'best';

export interface QuoteRequest {
  readonly actor: ScopedActor | MemberActor;
  readonly storeId: number;
  readonly channel: SalesChannel;
  readonly member: MemberReference;
  readonly lines: readonly WantedLine[];
  readonly couponIds: CouponChoice;
  /** Coupons shown by their numbers: whoever shows one may use it, also for a member who is only named. */
  readonly couponCodes: readonly string[];
  readonly usePoints: boolean;
  /** Another time than now. */
  readonly at: Date | null;
}

export interface SettleRequest extends QuoteRequest {
  readonly source: OrderSource;
  /** Left out: handed over at the counter. */
  readonly fulfilment?: Fulfilment;
  /** The booking whose bill this is. */
  readonly bookingId?: number | null;
  readonly couponIds: readonly number[];
  readonly payments: readonly { readonly method: PayMethod; readonly amountFen: number }[];
  /** Vouchers of other platforms that pay the part of that method. */
  readonly vouchers?: readonly VoucherChoice[];
  /** What the customer was shown; a different result is refused. Tills that show nothing leave it out. */
  readonly quoteHash: string | null;
  /** The till's own number: one order per store and number. */
  readonly externalNo: string | null;
}

/** A grant outweighs a bare id: only it may pay. An explicit null in a request says the same as leaving a field out. */
export function memberReference(body: { grant?: string | null; memberId?: number | null }): MemberReference {
  if (typeof body.grant === 'string') return { grant: body.grant };
  return typeof body.memberId === 'number' ? { memberId: body.memberId } : null;
}
