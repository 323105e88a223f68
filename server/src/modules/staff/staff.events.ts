import type { DomainEvent } from '../../platform/outbox/domain-event.js';

export const GUIDE_CHANGED = 'staff.guide_changed';
export const ALERT_DONE = 'staff.alert_done';

/** A member is looked after by somebody else from now on, or by nobody. */
export interface GuideChanged {
  readonly memberId: number;
  readonly fromStaffId: number | null;
  readonly toStaffId: number | null;
}

/** Somebody has reported what came of an alert. */
export interface AlertDoneFact {
  readonly alertId: number;
  readonly memberId: number;
  readonly storeId: number;
  readonly staffId: number;
  readonly outcome: string;
}

export function guideChanged(payload: GuideChanged): DomainEvent {
  return { type: GUIDE_CHANGED, subject: `member:${payload.memberId}`, payload: { ...payload } };
}

export function alertDone(payload: AlertDoneFact): DomainEvent {
  return { type: ALERT_DONE, subject: `member:${payload.memberId}`, payload: { ...payload } };
}

/** Somebody is not content: whoever is in the store should know at once. */
export interface ComplaintOpenedFact {
  readonly complaintId: number;
  readonly memberId: number;
  /** Null for what headquarters sees to. */
  readonly storeId: number | null;
  /** Chinese. */
  readonly categoryName: string;
}

/** A deposit did not find its way back through WeChat. */
export interface BookingRefundFailedFact {
  readonly bookingId: number;
  readonly memberId: number;
  readonly storeId: number;
  readonly serviceName: string;
  readonly amountFen: number;
}

/** Somebody else has decided on a person's leave, or taken it back. */
export interface LeaveDecidedFact {
  readonly leaveId: number;
  readonly staffId: number;
  readonly kind: 'annual' | 'sick' | 'personal' | 'training' | 'other';
  readonly state: 'approved' | 'rejected' | 'cancelled';
  readonly startsAt: string;
  readonly endsAt: string;
  readonly note: string | null;
}

/** What this room needs of facts told by rooms above it: it may not know those rooms, so it says itself what it reads. */

export interface TopupCreditedFact {
  readonly topupId: number;
  readonly memberId: number;
  readonly storeId: number;
  readonly paidFen: number;
  readonly bonusFen: number;
}

export interface OrderPaidFact {
  readonly orderId: number;
  readonly storeId: number;
  readonly payableFen: number;
  readonly businessDate: string;
}

export interface OrderRefundedFact {
  readonly orderId: number;
  readonly storeId: number;
  /** What had been paid for the pieces that came back. */
  readonly amountFen: number;
  /** Nothing of the order is left. */
  readonly complete: boolean;
  /** Business day of the sale that is taken back. */
  readonly saleDate: string;
}

export interface ReturnedElsewhereFact {
  readonly orderNo: string;
  readonly returnId: number;
  readonly memberId: number | null;
  readonly storeId: number;
  readonly returnStoreName: string;
  readonly amountFen: number;
  readonly reason: string;
}

export interface RefundFailedFact {
  readonly orderNo: string;
  readonly returnId: number;
  readonly memberId: number | null;
  readonly storeId: number;
  readonly amountFen: number;
}
