import type { BusinessDate, ErrorCode } from '@guike/shared';

/** A wallet as its row says, beside what the ledger knows of its money. */
export interface WalletState {
  readonly status: 'active' | 'frozen';
  /** The last business day on which it was spent from; null when never. */
  readonly day: BusinessDate | null;
  /** Fen spent on that day. */
  readonly daySpentFen: number;
}

/** A member who has never had stored value has no row; there is nothing against them either. */
export const UNUSED_WALLET: WalletState = { status: 'active', day: null, daySpentFen: 0 };

export interface SpendLimits {
  /** Most that may be spent in a business day; null for no limit. */
  readonly dailyLimitFen: number | null;
  /** From above this amount on, the member must have confirmed the amount on their own phone; null for never. */
  readonly confirmAboveFen: number | null;
  /** What the member has confirmed for this payment. */
  readonly confirmedFen?: number;
}

export type PayRefusal = Extract<ErrorCode, 'WALLET_FROZEN' | 'WALLET_DAILY_LIMIT' | 'WALLET_CONFIRM_REQUIRED'>;

export function spentOn(state: WalletState, today: BusinessDate): number {
  return state.day === today ? state.daySpentFen : 0;
}

/** Null when `fen` may leave the wallet today, else why not. */
export function mayPay(state: WalletState, fen: number, limits: SpendLimits, today: BusinessDate): PayRefusal | null {
  if (fen === 0) return null;
  if (state.status === 'frozen') return 'WALLET_FROZEN';
  if (limits.dailyLimitFen !== null && spentOn(state, today) + fen > limits.dailyLimitFen) return 'WALLET_DAILY_LIMIT';
  if (limits.confirmAboveFen !== null && fen > limits.confirmAboveFen && fen > (limits.confirmedFen ?? 0))
    return 'WALLET_CONFIRM_REQUIRED';
  return null;
}
