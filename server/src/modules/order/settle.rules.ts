import { businessDate } from '@guike/shared';
import { type Result, ok, refuse } from '../../kernel/result.js';
import type { AccountState } from '../ledger/index.rules.js';
import { UNUSED_WALLET, type WalletState, mayPay } from '../wallet/index.rules.js';
import { type PreparedCheckout, quoteHashOf } from './checkout.service.js';
import type { SettleRequest } from './order.requests.js';
import { type Quoted, quote } from './quote.rules.js';
import { type MemberDraws, type Tender, drawFromMember, tenderOf } from './settlement.rules.js';

/** What a sale comes to, how it is paid, and from where. */
export interface Decision {
  readonly quoted: Quoted;
  readonly tender: Tender;
  readonly draws: MemberDraws;
}

/** What is really there when the sale is decided. */
export interface LockedFacts {
  readonly accounts: readonly AccountState[];
  readonly wallet: WalletState | null;
  /** Fen that the member has allowed on their own phone. */
  readonly confirmedFen: number;
}

/** Quotes again on what is locked and judges everything about the money. Looks only; moves nothing. */
export function decideSale(
  request: SettleRequest,
  checkout: PreparedCheckout,
  locked: LockedFacts,
  now: Date,
): Result<Decision> {
  const { mayPay: mayUse, facts, wallet } = checkout;
  const quoted = quote(facts, locked.accounts, request.usePoints, now);
  if (request.quoteHash !== null && request.quoteHash !== quoteHashOf(quoted))
    return refuse('QUOTE_CHANGED', { payableFen: quoted.payableFen });
  const tender = tenderOf(request.payments, quoted.payableFen);
  if (!tender) return refuse('PAYMENT_SUM_MISMATCH', { payableFen: quoted.payableFen });
  const wanted = { walletFen: tender.walletFen, points: quoted.points?.used ?? 0 };
  if (wanted.walletFen + wanted.points > 0 && !mayUse) return refuse('PAY_GRANT_REQUIRED');
  const limits = { ...wallet, confirmedFen: locked.confirmedFen };
  const refusal = mayPay(locked.wallet ?? UNUSED_WALLET, tender.walletFen, limits, businessDate(now));
  if (refusal) return refuse(refusal, limitDetails(refusal, limits));
  const outcome = drawFromMember(locked.accounts, wanted, wallet, now);
  if ('draws' in outcome) return ok({ quoted, tender, draws: outcome.draws });
  if (outcome.short === 'points') return refuse('POINTS_INSUFFICIENT');
  return refuse('WALLET_INSUFFICIENT', {
    availableFen: quoted.wallet?.availableFen ?? 0,
    neededFen: tender.walletFen,
  });
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
