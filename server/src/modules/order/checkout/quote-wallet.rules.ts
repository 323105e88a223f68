import type { BusinessDate } from '@guike/shared';
import type { Offer, Quoted } from '../../pricing/index.rules.js';
import { type SpendLimits, type WalletState, spentOn } from '../../wallet/index.rules.js';
import type { QuoteWallet, WalletObstacle } from './quote.dto.js';

/** What the wallet may really pay today: a price only knows what is in it. */
export function quotedWallet(
  { wallet }: Pick<Quoted, 'wallet'>,
  state: WalletState,
  limits: SpendLimits,
  today: BusinessDate,
): QuoteWallet | null {
  if (!wallet) return null;
  const roomFen = limits.dailyLimitFen === null ? Infinity : Math.max(0, limits.dailyLimitFen - spentOn(state, today));
  const usableFen = state.status === 'frozen' ? 0 : Math.min(wallet.usableFen, roomFen);
  return {
    availableFen: wallet.availableFen,
    usableFen,
    obstacle: usableFen === wallet.usableFen ? null : state.status === 'frozen' ? 'frozen' : 'daily_limit',
    confirmAboveFen: limits.confirmAboveFen,
  };
}

const WORDS: Readonly<Record<WalletObstacle, string>> = {
  frozen: '储值账户已挂失，暂不能使用',
  daily_limit: '今日储值支付已达限额',
};

/** The explanation says the same as the amounts. */
export function walletExplained(offers: readonly Offer[], wallet: QuoteWallet | null): Offer[] {
  return offers.map((offer) => {
    if (offer.kind !== 'wallet' || !wallet || wallet.obstacle === null) return offer;
    const applied = wallet.usableFen > 0;
    return { ...offer, applied, amountFen: wallet.usableFen, reason: applied ? null : WORDS[wallet.obstacle] };
  });
}
