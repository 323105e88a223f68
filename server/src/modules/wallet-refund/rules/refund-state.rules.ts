import { StateMachine } from '../../../kernel/state-machine.js';
import type { RefundLineState, RefundRule, RefundWay, WalletRefundState } from '../wallet-refund.types.js';

/** A line given to a person may still turn out paid by WeChat, as long as nobody has paid it by hand. */
export const LINE_MACHINE = new StateMachine<RefundLineState>({
  waiting: ['refunding', 'manual', 'void'],
  refunding: ['stuck', 'paid'],
  stuck: ['refunding', 'manual', 'paid'],
  manual: ['paid', 'void'],
});

interface LineFacts {
  readonly state: RefundLineState;
  readonly payoutId: number | null;
}

/** What a refund under way is, from its lines: whatever waits for a person comes first. */
export function stateOf(lines: readonly LineFacts[]): WalletRefundState {
  const some = (state: RefundLineState): boolean => lines.some((line) => line.state === state);
  if (some('waiting')) return 'requested';
  if (some('stuck')) return 'stuck';
  if (some('manual')) return 'manual_payout';
  if (some('refunding')) return 'refunding';
  return lines.some(({ payoutId }) => payoutId !== null) ? 'paid_out' : 'refunded';
}

export const ENDED: readonly WalletRefundState[] = ['refunded', 'paid_out', 'rejected', 'cancelled'];

export function hasEnded(state: WalletRefundState): boolean {
  return ENDED.includes(state);
}

/**
 * What needs nobody's decision: a right that the law or the house grants without conditions. Money that leaves by hand
 * is only that simple when the member asked for it in person.
 */
export function approvesItself(
  lines: readonly { readonly rule: RefundRule; readonly way: RefundWay }[],
  askedBy: 'member' | 'staff',
): boolean {
  const byRight = lines.every(({ rule }) => rule === 'unused' || rule === 'small_balance');
  return byRight && (askedBy === 'member' || lines.every(({ way }) => way === 'wechat'));
}

/** Before anything has left, the member may think better of it. */
export function mayCancel(lines: readonly { readonly state: RefundLineState; readonly tries: number }[]): boolean {
  return lines.every(({ state, tries }) => tries === 0 && (state === 'waiting' || state === 'manual'));
}
