import type { MemberActor, RequestInfo, ScopedActor } from '../../../platform/http/index.js';
import type { EntryDraft, LedgerBook } from '../../ledger/index.js';
import type { StoreInfo } from '../../organization/index.js';
import type { PointsTerms } from '../../points/index.js';
import type { MoneyBack, ReturnPlace } from './return-posting.rules.js';
import type { ReturnParts, WantedLine } from './return.rules.js';
import type { LockedSale, SaleBrief } from './sale.types.js';
import type { CouponShares } from './return.rules.js';
import type { UsedPiece } from './return-guards.js';
import type { RefundWay } from './return.types.js';

/** Members take back what they have ordered themselves and not collected. */
export type ReturnActor = ScopedActor | MemberActor;

export interface ReturnRequest {
  readonly actor: ReturnActor;
  readonly orderId: number;
  /** Where the pieces are handed back; null for where they were sold. */
  readonly storeId: number | null;
  /** From the receipt: shows that the customer has really brought another store's sale. */
  readonly orderNo: string | null;
  readonly wanted: readonly WantedLine[] | 'all';
  readonly refundTo: RefundWay;
  /** The platform has given the order's vouchers back: without this, an order paid with any is not returned. */
  readonly vouchersBack?: true;
  /** The one wanted piece is used in part and comes back for what is left of it. */
  readonly used?: UsedPiece;
}

/** A person's wish to take pieces of a sale back. */
export interface ReturnCommand extends ReturnRequest {
  readonly reason: string;
  readonly request: RequestInfo;
}

/** A return that may be asked for: who, where and on whose terms. None of it is locked. */
export interface ReturnCase {
  readonly request: ReturnRequest;
  readonly brief: SaleBrief;
  readonly saleStore: StoreInfo;
  readonly store: StoreInfo;
  readonly terms: PointsTerms;
  /** From this amount on, all returns of the sale counted, it takes a permission of its own. */
  readonly largeFen: number;
}

/** What happens to points: those used come back, those earned are given up or owed or deducted or had lapsed anyway. */
export interface PointsMoved {
  readonly back: number;
  /** Of those that come back, how many have expired meanwhile. */
  readonly backExpired: number;
  readonly earned: number;
  readonly debt: number;
  readonly deducted: number;
  readonly lapsed: number;
}

/** A return decided on, down to every entry of its journal; the sale and the member's accounts are locked. */
export interface ReturnPlan {
  readonly actor: ReturnActor;
  readonly used: UsedPiece | null;
  readonly sale: LockedSale;
  readonly saleStore: StoreInfo;
  readonly store: StoreInfo;
  readonly place: ReturnPlace;
  readonly parts: ReturnParts;
  readonly money: MoneyBack;
  readonly points: PointsMoved;
  /** Coupons of which nothing is used any more. */
  readonly coupons: readonly CouponShares[];
  readonly entries: readonly EntryDraft[];
  readonly book: LedgerBook;
  readonly shiftId: number | null;
}
