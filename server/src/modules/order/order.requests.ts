import type { ScopedActor } from '../../platform/http/index.js';
import type { OrderSource, PayMethod } from './order.types.js';

/** How the member of a sale is known: by a scanned code (which may pay), or only named (which may earn). */
export type MemberReference = { readonly grant: string } | { readonly memberId: number } | null;

export interface WantedLine {
  /** Product by id or by SKU. */
  readonly product: number | string;
  readonly quantity: number;
}

export interface QuoteRequest {
  readonly actor: ScopedActor;
  readonly storeId: number;
  readonly member: MemberReference;
  readonly lines: readonly WantedLine[];
  readonly usePoints: boolean;
}

export interface SettleRequest extends QuoteRequest {
  readonly source: OrderSource;
  readonly payments: readonly { readonly method: PayMethod; readonly amountFen: number }[];
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
