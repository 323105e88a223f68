import { type Result, ok, refuse } from '../../../kernel/result.js';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** A till's clock may be a little ahead of ours. */
const SKEW_MS = 5 * MINUTE_MS;
/** As long as a right to pay lives: what the member has allowed with it can't lie further back. */
const FRESH_MS = 10 * MINUTE_MS;
/** Far enough to plan a campaign. */
const FORESEEN_MS = 366 * DAY_MS;

/** When a sale happened, for one that may be told of late. What a till's clock is ahead of ours is taken as now. */
export function saleTime(at: Date | null, now: Date, lateDays: number): Result<Date> {
  if (at === null) return ok(now);
  if (at.getTime() > now.getTime() + SKEW_MS || at.getTime() < now.getTime() - lateDays * DAY_MS)
    return refuse('ORDER_TIME_OUT_OF_RANGE', { lateDays });
  return ok(at < now ? at : now);
}

/** The time a quote asks about: whatever a sale could have, or some day to come. */
export function quoteTime(at: Date | null, now: Date, lateDays: number): Result<Date> {
  if (at === null || at <= now) return saleTime(at, now, lateDays);
  return at.getTime() > now.getTime() + FORESEEN_MS ? refuse('ORDER_TIME_OUT_OF_RANGE', { lateDays }) : ok(at);
}

/** A sale of long ago is over: nobody stands at the counter any more whose wallet, points or phone could pay it. */
export function isOver(at: Date, now: Date): boolean {
  return at.getTime() < now.getTime() - FRESH_MS;
}
