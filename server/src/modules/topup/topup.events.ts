import type { DomainEvent } from '../../platform/outbox/domain-event.js';

export const TOPUP_CREDITED = 'topup.credited';

/** Money has arrived in a wallet. */
export interface TopupCredited {
  readonly topupId: number;
  readonly memberId: number;
  readonly storeId: number;
  /** Who took the money at the counter; null for a top-up the member made. */
  readonly staffId: number | null;
  readonly method: 'wechat' | 'cash' | 'card';
  readonly planName: string;
  readonly paidFen: number;
  readonly bonusFen: number;
  readonly bonusPoints: number;
  /** What came with it: points, coupons, things to hand over. */
  readonly gifts: readonly { readonly kind: string; readonly title: string; readonly quantity: number }[];
  readonly totalWalletFen: number;
}

export function topupCredited(payload: TopupCredited): DomainEvent {
  return { type: TOPUP_CREDITED, subject: `member:${payload.memberId}`, payload: { ...payload } };
}
