import { type Result, ok, refuse } from '../../../kernel/result.js';
import type { LotQuote } from '../refund-quotes.js';

/** The lots that a request is about: those it names, or all that give something back. All of one company. */
export function chooseLots<Q extends Pick<LotQuote, 'lot' | 'obstacle'>>(
  quotes: readonly Q[],
  lotKeys: readonly number[] | null,
): Result<readonly Q[]> {
  const free = quotes.filter(({ obstacle }) => obstacle === null);
  const all = lotKeys === null && free.length > 0 ? free : quotes;
  const named = lotKeys === null ? all : quotes.filter(({ lot }) => lotKeys.includes(lot.lotKey));
  if (named.some(({ obstacle }) => obstacle === 'held')) return refuse('WALLET_REFUND_UNDER_WAY');
  const missing = lotKeys !== null && named.length < lotKeys.length;
  if (missing || named.length === 0 || named.some(({ obstacle }) => obstacle === 'nothing')) {
    return refuse('WALLET_REFUND_NOTHING');
  }
  const issuers = new Set(named.map(({ lot }) => lot.legalEntityId));
  return issuers.size === 1 ? ok(named) : refuse('WALLET_REFUND_ONE_ISSUER');
}
