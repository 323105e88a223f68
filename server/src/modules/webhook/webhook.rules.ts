const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

/** Waits after the first, second, … failure in a row; the last one is repeated. */
const RETRY_WAITS_MS = [
  5 * SECOND_MS,
  30 * SECOND_MS,
  2 * MINUTE_MS,
  10 * MINUTE_MS,
  30 * MINUTE_MS,
  HOUR_MS,
  2 * HOUR_MS,
  4 * HOUR_MS,
];
const JITTER = 0.2;
/** However long the other side asks us to stay away. */
const LONGEST_WAIT_MS = 4 * HOUR_MS;

/**
 * When to try again after `failures` in a row, at least one. `chance` is drawn from [0, 1): without it, all endpoints that
 * one outage has thrown off would come back at the same instant.
 */
export function retryAt(now: Date, failures: number, chance: number, retryAfterSeconds: number | null): Date {
  const base = RETRY_WAITS_MS[Math.min(failures, RETRY_WAITS_MS.length) - 1] ?? (RETRY_WAITS_MS[0] as number);
  const jittered = Math.round(base * (1 - JITTER + 2 * JITTER * chance));
  const asked = (retryAfterSeconds ?? 0) * SECOND_MS;
  return new Date(now.getTime() + Math.min(LONGEST_WAIT_MS, Math.max(jittered, asked)));
}

/** Why an endpoint is given up after this failure, or null. A receiver that answers 410 wants no more. */
export function givesUp(
  failingSince: Date,
  now: Date,
  status: number | null,
  afterHours: number,
): 'gone' | 'failing' | null {
  if (status === 410) return 'gone';
  return now.getTime() - failingSince.getTime() >= afterHours * HOUR_MS ? 'failing' : null;
}

/** Retry-After in seconds; as a date it is not worth the trouble. */
export function retryAfterOf(header: string | undefined): number | null {
  return header !== undefined && /^\d{1,6}$/.test(header) ? Number(header) : null;
}

export function wants(eventTypes: readonly string[], type: string): boolean {
  return eventTypes.includes('*') || eventTypes.includes(type);
}

/** What the receiver knows an event by: to tell a repetition from news. */
export function messageId(eventId: number): string {
  return `evt_${eventId}`;
}
