import type { LedgerBook, LedgerLine, Topup } from '../../lib/api-types';
import { money, points, signed, timeText } from '../../lib/format';

export function ledgerAmount(book: LedgerBook, amount: number): string {
  return signed(amount, book === 'wallet' ? money : points);
}

export function ledgerBalance(book: LedgerBook, line: LedgerLine): string {
  const shown = book === 'wallet' ? money(line.balanceAfter) : points(line.balanceAfter);
  return `${book === 'growth' ? '累计' : '余'} ${shown}`;
}

/** When, where and how, without saying the store twice. No line ends between a name and its sum. */
export function ledgerNote(line: LedgerLine, now: Date = new Date()): string {
  const place = line.storeName !== null && !line.title.includes(line.storeName) ? line.storeName : null;
  return [timeText(line.at, now), place, line.detail?.replace(/ ¥/g, '\u00a0¥')].filter(Boolean).join(' · ');
}

export type TopupOutcome = 'paid' | 'waiting' | 'cancelled' | 'closed' | 'refunded';

/** The server is the one who knows; what the cashier page said only explains why nothing was paid. */
export function topupOutcome(topup: Topup, cashierResult: string | undefined): TopupOutcome {
  if (topup.state === 'paid' || topup.state === 'refunded' || topup.state === 'closed') return topup.state;
  return cashierResult === 'cancel' ? 'cancelled' : 'waiting';
}
