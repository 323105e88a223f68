import type { BusinessDate } from '@guike/shared';
import type { DomainEvent } from '../../platform/outbox/domain-event.js';
import type { StopReason, CouponSource } from './templates/template.types.js';

/** Coupons have come to a member, all of one occasion together. */
export const COUPON_ISSUED = 'coupon.issued';

export interface CouponIssued {
  readonly memberId: number;
  readonly source: CouponSource;
  readonly storeId: number | null;
  /** `until` is the last business day on which it can be used. */
  readonly coupons: readonly {
    readonly id: number;
    readonly templateId: number;
    readonly name: string;
    readonly until: BusinessDate;
  }[];
}

/** Coupons were used, with an order or handed in at the counter. */
export const COUPON_USED = 'coupon.used';

export interface CouponUsed {
  readonly memberId: number;
  readonly couponIds: readonly number[];
  readonly orderId: number | null;
  readonly storeId: number;
  readonly staffId: number | null;
}

/** Used coupons are the member's again, with the expiry they had. */
export const COUPON_RETURNED = 'coupon.returned';

export interface CouponReturned {
  readonly memberId: number;
  readonly couponIds: readonly number[];
  /** Those among them that have not expired meanwhile. */
  readonly usableIds: readonly number[];
  readonly orderId: number;
}

/** Coupons of a member end soon: once per coupon, those of one day together. */
export const COUPON_EXPIRING = 'coupon.expiring';

export interface CouponExpiring {
  readonly memberId: number;
  readonly coupons: readonly { readonly id: number; readonly templateId: number; readonly name: string }[];
  /** Last business day. */
  readonly on: BusinessDate;
}

/** A template gives out no more: by hand, or because its budget is spent. */
export const COUPON_STOPPED = 'coupon.stopped';

export interface CouponStopped {
  readonly templateId: number;
  readonly name: string;
  readonly reason: StopReason;
}

interface Payloads {
  [COUPON_ISSUED]: CouponIssued;
  [COUPON_USED]: CouponUsed;
  [COUPON_RETURNED]: CouponReturned;
  [COUPON_EXPIRING]: CouponExpiring;
  [COUPON_STOPPED]: CouponStopped;
}

export function couponEvent<T extends keyof Payloads>(type: T, payload: Payloads[T]): DomainEvent {
  const subject = 'memberId' in payload ? `member:${payload.memberId}` : `coupon-template:${payload.templateId}`;
  return { type, subject, payload: { ...payload } };
}
