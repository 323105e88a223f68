/** The few sums of the reference model, written down as the terms say them and not as the rules compute them. */

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

export const floorShare = (whole: number, part: number, of: number): number =>
  of === 0 ? 0 : Math.floor((whole * part) / of);

/** Largest remainder; of equal remainders the first comes first. */
export function shareOut(total: number, weights: readonly number[]): number[] {
  const whole = sum(weights);
  if (whole === 0) return weights.map((_, index) => (index === 0 ? total : 0));
  const shares = weights.map((weight) => Math.floor((total * weight) / whole));
  const order = [...weights.keys()].sort(
    (a, b) => ((total * (weights[b] ?? 0)) % whole) - ((total * (weights[a] ?? 0)) % whole) || a - b,
  );
  for (const index of order.slice(0, total - sum(shares))) shares[index] = (shares[index] ?? 0) + 1;
  return shares;
}

/** Fen by fen, each from the part that is furthest behind; of equal ones from the first. */
export function goneBack(total: number, parts: readonly number[]): number[] {
  const gone = parts.map(() => 0);
  for (let fen = 0; fen < total; fen += 1) {
    let next = 0;
    for (let index = 1; index < parts.length; index += 1) {
      const mine = (parts[index] ?? 0) * ((gone[next] ?? 0) + 1);
      if (mine > (parts[next] ?? 0) * ((gone[index] ?? 0) + 1)) next = index;
    }
    gone[next] = (gone[next] ?? 0) + 1;
  }
  return gone;
}

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
const SHANGHAI = 8 * HOUR;

/** Days since 1970 of the business day. */
export const dayOf = (at: number): number => Math.floor((at + SHANGHAI) / DAY);
/** First instant after a business day. */
export const endOfDay = (day: number): number => (day + 1) * DAY - SHANGHAI;

/** Year, month (from 0) and day of the month in Shanghai. */
export function dateOf(at: number): { year: number; month: number; date: number } {
  const local = new Date(at + SHANGHAI);
  return { year: local.getUTCFullYear(), month: local.getUTCMonth(), date: local.getUTCDate() };
}

/** The day of a date whose parts may overflow, like 31 November or month 14. */
export const dayAt = (year: number, month: number, date: number): number => Date.UTC(year, month, date) / DAY;
