const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** A session lives on while it is used, but no session lives for ever. */
export interface SessionTerms {
  /** Unused for this long, it ends. */
  readonly idleMs: number;
  /** Ends at this age in any case. */
  readonly absoluteMs: number;
}

export const MEMBER_SESSION: SessionTerms = { idleMs: 30 * DAY_MS, absoluteMs: 180 * DAY_MS };
export const STAFF_SESSION: SessionTerms = { idleMs: 12 * HOUR_MS, absoluteMs: 7 * DAY_MS };

/** Use is noted at most this often: a write per request would cost more than the rest of the request. */
export const TOUCH_EVERY_MS = 5 * MINUTE_MS;

export interface SessionTimes {
  readonly expiresAt: Date;
  readonly absoluteExpiresAt: Date;
}

export function newSession(terms: SessionTerms, now: Date): SessionTimes {
  return {
    expiresAt: new Date(now.getTime() + Math.min(terms.idleMs, terms.absoluteMs)),
    absoluteExpiresAt: new Date(now.getTime() + terms.absoluteMs),
  };
}

/** When a session that is used now ends next; null while the last note of its use is fresh enough. */
export function extension(
  terms: SessionTerms,
  session: { lastSeenAt: Date; absoluteExpiresAt: Date },
  now: Date,
): Date | null {
  if (now.getTime() - session.lastSeenAt.getTime() < TOUCH_EVERY_MS) return null;
  return new Date(Math.min(now.getTime() + terms.idleMs, session.absoluteExpiresAt.getTime()));
}
