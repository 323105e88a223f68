import { addDays, businessDate, endOfBusinessDay, startOfBusinessDay } from '@guike/shared';
import type { CouponValidity } from './coupon.types.js';

export interface ValidSpan {
  readonly from: Date;
  /** First instant at which it is no longer valid: the end of a business day. */
  readonly until: Date;
}

/** When a coupon that is issued now can be used; null when there would be no such time any more. */
export function validSpan(validity: CouponValidity, issuedAt: Date): ValidSpan | null {
  if (validity.kind === 'fixed') {
    const until = endOfBusinessDay(validity.until);
    return until > issuedAt ? { from: startOfBusinessDay(validity.from), until } : null;
  }
  const firstDay = addDays(businessDate(issuedAt), validity.afterDays);
  return {
    from: validity.afterDays === 0 ? issuedAt : startOfBusinessDay(firstDay),
    until: endOfBusinessDay(addDays(firstDay, validity.days - 1)),
  };
}
