import { businessDate, businessHour } from '@guike/shared';
import { type Missed, missed } from './coupon-miss.rules.js';
import type { CouponPlace, CouponRules, CouponScope, DaySpan } from './coupon.types.js';

const WEEKDAYS = '一二三四五六日';

/** Why these rules don't let the coupon be used here and now; null when they do. Looks at no basket. */
export function missedAt(
  { scope, tierCodes }: Pick<CouponRules, 'scope' | 'tierCodes'>,
  place: CouponPlace,
): Missed | null {
  if (!storeFits(scope, place)) return missed('WRONG_STORE');
  if (scope.channels.length > 0 && !scope.channels.includes(place.channel)) {
    return missed('WRONG_CHANNEL', scope.channels[0] === 'store' ? '仅限到店使用' : '仅限线上下单使用');
  }
  if (scope.weekdays.length > 0 && !scope.weekdays.includes(weekdayOf(place.at))) {
    return missed('WRONG_WEEKDAY', `仅限${weekdayWords(scope.weekdays)}使用`);
  }
  if (scope.hours.length > 0 && !scope.hours.some((span) => spanHolds(span, timeOf(place.at)))) {
    return missed('WRONG_HOUR', `仅限 ${hourWords(scope.hours)} 使用`);
  }
  const tierFits = tierCodes.length === 0 || (place.tierCode !== null && tierCodes.includes(place.tierCode));
  return tierFits ? null : missed('WRONG_TIER');
}

function storeFits({ storeIds, groupIds }: CouponScope, { storeId, groupId, groupPath }: CouponPlace): boolean {
  if (storeIds.length === 0 && groupIds.length === 0) return true;
  const groups = groupPath ?? (groupId === null ? [] : [groupId]);
  return storeIds.includes(storeId) || groups.some((id) => groupIds.includes(id));
}

/** 1 Monday … 7 Sunday, of the business day. */
export function weekdayOf(at: Date): number {
  return new Date(`${businessDate(at)}T00:00:00Z`).getUTCDay() || 7;
}

/** `HH:mm` in Shanghai, whose offset is a whole number of hours. */
function timeOf(at: Date): string {
  return [businessHour(at), at.getUTCMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}

function spanHolds({ from, until }: DaySpan, time: string): boolean {
  return from < until ? from <= time && time < until : from <= time || time < until;
}

/** 周一至周五 | 周二、周四 */
export function weekdayWords(weekdays: readonly number[]): string {
  const days = [...weekdays].sort((a, b) => a - b);
  const [first = 1, last = 7] = [days[0], days.at(-1)];
  const word = (day: number): string => `周${WEEKDAYS[day - 1] ?? ''}`;
  const isRun = days.length > 2 && last - first === days.length - 1;
  return isRun ? `${word(first)}至${word(last)}` : days.map(word).join('、');
}

export function hourWords(hours: readonly DaySpan[]): string {
  return hours.map(({ from, until }) => `${from}–${until <= from ? '次日 ' : ''}${until}`).join('、');
}
