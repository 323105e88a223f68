import { addDays, type BusinessDate, businessDate, startOfBusinessDay } from '@guike/shared';
import type { BookableService, Booker, BookingRules } from '../schedule.types.js';

const MINUTE_MS = 60_000;
/** So far ahead staff may book; shifts are rarely known for longer. */
const STAFF_DAYS_AHEAD = 180;

/** When somebody may book. */
export interface BookingWindow {
  /** First instant at which a visit may begin. */
  readonly earliest: Date;
  readonly lastDay: BusinessDate;
}

/**
 * Members: from the lead time on, for as many days as everybody sees and those that their tier sees before others.
 * Staff: who is standing at the counter may have begun a moment ago, one interval of the grid at most.
 */
export function bookingWindow(rules: BookingRules, booker: Booker, now: Date): BookingWindow {
  const today = businessDate(now);
  if (booker.kind === 'staff') {
    return {
      earliest: new Date(now.getTime() - rules.slotMinutes * MINUTE_MS),
      lastDay: addDays(today, STAFF_DAYS_AHEAD),
    };
  }
  return {
    earliest: new Date(now.getTime() + rules.leadMinutes * MINUTE_MS),
    lastDay: addDays(today, rules.daysAhead - 1 + priorityDays(rules, booker.tierLevel)),
  };
}

export function priorityDays({ priorityDays: days }: BookingRules, tierLevel: number): number {
  return days[Math.min(tierLevel, days.length - 1)] ?? 0;
}

/** The first minute of the day from which on visits may begin; beyond the day's end when none may. */
export function earliestMinute(window: BookingWindow, date: BusinessDate): number {
  return Math.max(0, Math.ceil((window.earliest.getTime() - startOfBusinessDay(date).getTime()) / MINUTE_MS));
}

/** Whether the service is for this booker at all: services for staff to book are unknown to members. */
export function admission(
  service: Pick<BookableService, 'audience' | 'minTierLevel'>,
  booker: Booker,
): 'admitted' | 'unknown' | 'tier_too_low' {
  if (booker.kind === 'staff' || service.audience === 'everyone') return 'admitted';
  if (service.audience === 'staff') return 'unknown';
  return booker.tierLevel >= service.minTierLevel ? 'admitted' : 'tier_too_low';
}
