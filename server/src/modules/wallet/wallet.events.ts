import type { DomainEvent } from '../../platform/outbox/domain-event.js';

export const WALLET_FROZEN = 'wallet.frozen';
export const WALLET_UNFROZEN = 'wallet.unfrozen';
export const WALLET_TRANSFERRED = 'wallet.transferred';

/** A wallet was stopped, or may be used again. */
export interface WalletStatusChanged {
  readonly memberId: number;
  /** `loss`: reported lost; `hold`: stopped by the house. */
  readonly kind: 'loss' | 'hold';
  /** `member:7`, `staff:3`. */
  readonly by: string;
}

/** Top-ups have gone from one member to another. */
export interface WalletTransferred {
  readonly transferId: number;
  readonly fromMemberId: number;
  readonly toMemberId: number;
  readonly principalFen: number;
  readonly bonusFen: number;
}

export function walletStatusChanged(status: 'active' | 'frozen', payload: WalletStatusChanged): DomainEvent {
  const type = status === 'frozen' ? WALLET_FROZEN : WALLET_UNFROZEN;
  return { type, subject: `member:${payload.memberId}`, payload: { ...payload } };
}

export function walletTransferred(payload: WalletTransferred): DomainEvent {
  return { type: WALLET_TRANSFERRED, subject: `member:${payload.fromMemberId}`, payload: { ...payload } };
}
