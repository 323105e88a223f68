import type { DomainEvent } from '../../platform/outbox/domain-event.js';

export const TIER_CHANGED = 'tier.changed';

/** A member moved on the ladder. Codes, not names: names may change with the rules. */
export interface TierChanged {
  readonly memberId: number;
  readonly from: string;
  readonly fromName: string;
  readonly to: string;
  readonly toName: string;
  readonly direction: 'up' | 'down';
  /** Chinese, ready to show. */
  readonly reason: string;
}

export function tierChanged(payload: TierChanged): DomainEvent {
  return { type: TIER_CHANGED, subject: `member:${payload.memberId}`, payload: { ...payload } };
}
