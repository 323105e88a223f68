import type { LedgerBook, LedgerLine, Topup, TopupPlan } from '../../lib/api-types';
import { money, points, signed } from '../../lib/format';

/** Why this plan cannot be chosen now, or null. */
export function obstacle(plan: TopupPlan, roomFen: number): string | null {
  if (plan.unavailableReason !== null) return plan.unavailableReason;
  return plan.totalFen > roomFen ? '充入后会超过储值上限' : null;
}

export function firstChoice(plans: readonly TopupPlan[], roomFen: number): TopupPlan | null {
  const open = plans.filter((plan) => obstacle(plan, roomFen) === null);
  return open.find((plan) => plan.recommended) ?? open[0] ?? null;
}

/** "多得 20%": what the bonus is worth beside what is paid. */
export function bonusShare(plan: TopupPlan): string | null {
  const percent = Math.floor((plan.bonusFen * 100) / plan.payFen);
  return percent > 0 ? `多得 ${percent}%` : null;
}

export function ledgerAmount(book: LedgerBook, amount: number): string {
  return signed(amount, book === 'wallet' ? money : points);
}

export function ledgerBalance(book: LedgerBook, line: LedgerLine): string {
  const shown = book === 'wallet' ? money(line.balanceAfter) : points(line.balanceAfter);
  return `${book === 'growth' ? '累计' : '余'} ${shown}`;
}

export type TopupOutcome = 'paid' | 'waiting' | 'cancelled' | 'closed' | 'refunded';

/** The server is the one who knows; what the cashier page said only explains why nothing was paid. */
export function topupOutcome(topup: Topup, cashierResult: string | undefined): TopupOutcome {
  if (topup.state === 'paid' || topup.state === 'refunded' || topup.state === 'closed') return topup.state;
  return cashierResult === 'cancel' ? 'cancelled' : 'waiting';
}
