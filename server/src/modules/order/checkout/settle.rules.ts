import { businessDate } from '@guike/shared';
import { type Refused, type Result, ok, refuse } from '../../../kernel/result.js';
import type { HeldCoupon } from '../../coupon/index.rules.js';
import type { AccountState } from '../../ledger/index.rules.js';
import { type CheckoutFacts, type Priced, priceOnly } from '../../pricing/index.rules.js';
import { UNUSED_WALLET, type WalletState, mayPay } from '../../wallet/index.rules.js';
import type { PreparedCheckout } from './checkout.types.js';
import type { SettleRequest } from '../order.requests.js';
import { isOver, saleTime } from './sale-time.rules.js';
import { type MemberDraws, type Tender, drawFromMember, tenderOf } from './settlement.rules.js';

/** What a sale comes to, how it is paid, and from where. */
export interface Decision {
  /** When the sale happened: now, unless a till tells of it late. */
  readonly at: Date;
  readonly quoted: Priced;
  readonly tender: Tender;
  readonly draws: MemberDraws;
}

/** What is really there when the sale is decided. */
export interface LockedFacts {
  readonly accounts: readonly AccountState[];
  readonly wallet: WalletState | null;
  /** Those the sale wants to use, whoever holds them. */
  readonly coupons: readonly HeldCoupon[];
  /** Points that the day of the sale has given the member so far, where there is a limit to it. */
  readonly earnedToday: number;
  /** Counted products of which there is not enough. */
  readonly shortages: readonly { readonly productId: number; readonly left: number }[];
  /** Fen that the member has allowed on their own phone. */
  readonly confirmedFen: number;
}

/** Prices again on what is locked and judges everything about the money. Looks only; moves nothing. */
export function decideSale(
  request: SettleRequest,
  checkout: PreparedCheckout,
  locked: LockedFacts,
  { now, hashOf }: { now: Date; hashOf: (quoted: Priced) => string },
): Result<Decision> {
  const time = saleTime(request.at, now, checkout.lateDays);
  if (!time.ok) return time;
  const at = time.value;
  const unavailable = refusedOnline(request, checkout, locked);
  if (unavailable) return unavailable;
  const priced = priceLocked(request, checkout, locked, at);
  if (!priced.ok) return priced;
  const quoted = priced.value;
  if (request.quoteHash !== null && request.quoteHash !== hashOf(quoted))
    return refuse('QUOTE_CHANGED', { payableFen: quoted.payableFen });
  const tender = tenderOf(request.payments, quoted.payableFen);
  if (!tender) return refuse('PAYMENT_SUM_MISMATCH', { payableFen: quoted.payableFen });
  const wanted = { walletFen: tender.walletFen, points: quoted.points?.used ?? 0 };
  const misplaced = misplacedTender(request, tender, wanted.points, isOver(at, now));
  if (misplaced) return misplaced;
  const refused = refusedByWallet(checkout, locked, wanted, now);
  if (refused) return refused;
  const outcome = drawFromMember(locked.accounts, wanted, checkout.wallet, at);
  if ('draws' in outcome) return ok({ at, quoted, tender, draws: outcome.draws });
  if (outcome.short === 'points') return refuse('POINTS_INSUFFICIENT');
  return refuse('WALLET_INSUFFICIENT', {
    availableFen: quoted.wallet?.availableFen ?? 0,
    neededFen: tender.walletFen,
  });
}

/** What a store has against being ordered from; nobody asks it of a sale at its counter. */
function refusedOnline(
  { source }: SettleRequest,
  { takesOnline }: PreparedCheckout,
  { shortages }: LockedFacts,
): Refused | null {
  if (source !== 'member') return null;
  if (!takesOnline) return refuse('ORDER_ONLINE_CLOSED');
  return shortages.length > 0 ? refuse('ORDER_OUT_OF_STOCK', { products: shortages }) : null;
}

/** Nobody hands over cash online, and what has long happened can't draw on what is there today. */
function misplacedTender({ source }: SettleRequest, tender: Tender, points: number, isLate: boolean): Refused | null {
  if (source === 'member' && tender.cashFen + tender.cardFen + tender.voucherFen > 0)
    return refuse('ORDER_ONLINE_TENDER');
  return isLate && tender.walletFen + points + tender.wechatFen > 0 ? refuse('ORDER_LATE_TENDER') : null;
}

/** What the member's leave, the wallet's state and its limits have against it. */
function refusedByWallet(
  { mayPay: mayUse, wallet }: PreparedCheckout,
  locked: LockedFacts,
  wanted: { walletFen: number; points: number },
  now: Date,
): Refused | null {
  if (wanted.walletFen + wanted.points > 0 && !mayUse) return refuse('PAY_GRANT_REQUIRED');
  const limits = { ...wallet, confirmedFen: locked.confirmedFen };
  const refusal = mayPay(locked.wallet ?? UNUSED_WALLET, wanted.walletFen, limits, businessDate(now));
  return refusal && refuse(refusal, limitDetails(refusal, limits));
}

/** The price with coupons as they stand; each that was asked for must be the member's and do its work. */
function priceLocked(
  { usePoints }: SettleRequest,
  { facts, memberId, couponIds }: PreparedCheckout,
  { accounts, coupons, earnedToday }: LockedFacts,
  at: Date,
): Result<Priced> {
  const own = coupons.filter((coupon) => coupon.memberId === memberId);
  const stranger = couponIds !== 'best' && couponIds.find((id) => !own.some((coupon) => coupon.id === id));
  if (stranger) return refuse('COUPON_NOT_FOUND', { couponId: stranger });
  const now: CheckoutFacts = { ...facts, coupons: own, earnedToday };
  const quoted = priceOnly(now, { couponIds, usePoints }, accounts, at);
  const [unused] = quoted.unusedCoupons;
  return unused ? refuse('COUPON_UNUSABLE', { couponId: unused.id, reason: unused.reason }) : ok(quoted);
}

function limitDetails(
  refusal: NonNullable<ReturnType<typeof mayPay>>,
  limits: { dailyLimitFen: number | null; confirmAboveFen: number | null },
): Record<string, unknown> {
  switch (refusal) {
    case 'WALLET_DAILY_LIMIT':
      return { dailyLimitFen: limits.dailyLimitFen };
    case 'WALLET_CONFIRM_REQUIRED':
      return { confirmAboveFen: limits.confirmAboveFen };
    case 'WALLET_FROZEN':
      return {};
  }
}
