import { multiplyDivideFloor } from '@guike/shared';

/** A line as it was sold, and how much of it has come back already. */
export interface SoldLine {
  readonly line: number;
  readonly quantity: number;
  readonly returned: number;
  /** What was paid for the whole line, in fen. */
  readonly payFen: number;
  /** What points paid of the whole line, in fen. */
  readonly pointsFen: number;
  readonly earnedPoints: number;
}

/** What a sale did, in amounts: from each of these something has to go back. */
export interface SoldParts {
  readonly lines: readonly SoldLine[];
  /** Fen by source: each lot of stored value, cash, WeChat … They sum to what the lines were paid. */
  readonly paidFen: readonly number[];
  /** Points used, lot by lot. */
  readonly pointsUsed: readonly number[];
  readonly earnedGrowth: number;
  /** Of pieces that came back before, what was used up and stayed: their money, and what points had paid of it. */
  readonly kept: { readonly payFen: number; readonly pointsFen: number };
}

export interface WantedLine {
  readonly line: number;
  readonly quantity: number;
  /** Of the price of these pieces, how many fen are used up and stay; never more than all. 0 when left out. */
  readonly usedFen?: number;
}

/** What goes back for pieces of a line. */
export interface ReturnedLine {
  readonly line: number;
  readonly quantity: number;
  readonly payFen: number;
  readonly pointsFen: number;
  readonly earnedPoints: number;
  /** What stays: of their money, and of what points had paid. */
  readonly keptFen: number;
  readonly keptPointsFen: number;
}

/** What one return gives back and takes back. `paidFen` and `pointsUsed` follow the order of the sale's. */
export interface ReturnParts {
  readonly lines: readonly ReturnedLine[];
  readonly payFen: number;
  readonly paidFen: readonly number[];
  readonly pointsUsed: readonly number[];
  readonly pointsFen: number;
  readonly earnedPoints: number;
  readonly growth: number;
  /** After it nothing of the sale is left. */
  readonly complete: boolean;
}

export type ReturnRefusal =
  | { readonly code: 'RETURN_LINE_UNKNOWN'; readonly line: number }
  | { readonly code: 'RETURN_QUANTITY_EXCEEDED'; readonly line: number; readonly left: number }
  | { readonly code: 'RETURN_NOTHING_LEFT' };

/** Everything that has not come back yet. */
export function whatIsLeft(lines: readonly SoldLine[]): WantedLine[] {
  return lines
    .filter(({ quantity, returned }) => quantity > returned)
    .map(({ line, quantity, returned }) => ({ line, quantity: quantity - returned }));
}

/** Why these pieces cannot be returned; null when they can. Each line is named at most once. */
export function refusalOf(lines: readonly SoldLine[], wanted: readonly WantedLine[]): ReturnRefusal | null {
  if (wanted.length === 0 || whatIsLeft(lines).length === 0) return { code: 'RETURN_NOTHING_LEFT' };
  for (const { line, quantity } of wanted) {
    const sold = lines.find((candidate) => candidate.line === line);
    if (!sold) return { code: 'RETURN_LINE_UNKNOWN', line };
    const left = sold.quantity - sold.returned;
    if (quantity > left) return { code: 'RETURN_QUANTITY_EXCEEDED', line, left };
  }
  return null;
}

/**
 * The parts of a return. Nothing is divided return by return: what must have gone back in all depends only on the pieces
 * that have come back in all, and a return is the difference between after and before. So it doesn't matter in how many
 * returns, or in which order, the pieces come: in the end each part is exactly what the sale took.
 */
export function partsOf(sold: SoldParts, wanted: readonly WantedLine[]): ReturnParts {
  const more = new Map(wanted.map((want) => [want.line, want]));
  const before = sold.lines.map((line) => lineSoFar(line, line.returned));
  const after = sold.lines.map((line) => lineSoFar(line, line.returned + (more.get(line.line)?.quantity ?? 0)));
  const lines = after
    .map((line, index) => difference(line, before[index] as LineSoFar))
    .filter(({ quantity }) => quantity > 0)
    .map((line) => lessUsed(line, more.get(line.line)?.usedFen ?? 0));
  const goneFen = sum(before, (line) => line.payFen) - sold.kept.payFen;
  const gonePointsFen = sum(before, (line) => line.pointsFen) - sold.kept.pointsFen;
  const [payFen, pointsFen] = [sum(lines, (line) => line.payFen), sum(lines, (line) => line.pointsFen)];
  const from = sharesSoFar(sold, goneFen, gonePointsFen);
  const to = sharesSoFar(sold, goneFen + payFen, gonePointsFen + pointsFen);
  return {
    ...{ lines, payFen, pointsFen },
    paidFen: to.paidFen.map((fen, index) => fen - (from.paidFen[index] ?? 0)),
    pointsUsed: to.pointsUsed.map((points, index) => points - (from.pointsUsed[index] ?? 0)),
    earnedPoints: sum(lines, (line) => line.earnedPoints),
    growth: to.growth - from.growth,
    complete: sold.lines.every(({ quantity }, index) => after[index]?.quantity === quantity),
  };
}

/** Of pieces that have come back, what did not go back with them because it was used up. */
export function keptSoFar(
  lines: readonly SoldLine[],
  gone: { readonly refunded_fen: number; readonly refunded_points_fen: number },
): SoldParts['kept'] {
  const back = lines.map((line) => lineSoFar(line, line.returned));
  return {
    payFen: sum(back, (line) => line.payFen) - gone.refunded_fen,
    pointsFen: sum(back, (line) => line.pointsFen) - gone.refunded_points_fen,
  };
}

/** What pieces still cost when they are unused: money and what points paid. */
export function priceOf({ payFen, pointsFen, keptFen, keptPointsFen }: ReturnedLine): number {
  return payFen + pointsFen + keptFen + keptPointsFen;
}

/** What a coupon took off which lines. */
export interface CouponShares {
  readonly id: number;
  readonly name: string;
  readonly shares: readonly { readonly line: number; readonly fen: number }[];
}

/** Coupons whose last touched piece comes back with this return: until then somebody still has something of them. */
export function couponsFreed(
  coupons: readonly CouponShares[],
  lines: readonly SoldLine[],
  wanted: readonly WantedLine[],
): CouponShares[] {
  const more = new Map(wanted.map(({ line, quantity }) => [line, quantity]));
  const used = ({ shares }: CouponShares, returnedOf: (line: SoldLine) => number): boolean => {
    const touched = new Set(shares.filter(({ fen }) => fen > 0).map(({ line }) => line));
    return lines.some((sold) => touched.has(sold.line) && returnedOf(sold) < sold.quantity);
  };
  return coupons.filter(
    (coupon) =>
      used(coupon, ({ returned }) => returned) &&
      !used(coupon, ({ line, returned }) => returned + (more.get(line) ?? 0)),
  );
}

/** Fen that returning one piece after the other would still give back for this line. */
export function refundableFen(line: SoldLine): number {
  return line.payFen - multiplyDivideFloor(line.payFen, line.returned, line.quantity);
}

/**
 * How much of each part has gone back once `total` of their sum has. Seat by seat the next fen goes to the part that is
 * furthest behind (the divisor method of Jefferson): no part ever shrinks while the total grows, none falls below the
 * whole fen of its exact share, and at the full sum each is back entirely. Largest remainders would not do: there a
 * part can lose a fen when the total gains one, and a return would have to take money back.
 */
export function goneBack(total: number, parts: readonly number[]): number[] {
  const whole = sum(parts, (part) => part);
  if (total > whole) throw new RangeError(`${total} of ${whole} can't go back`);
  if (whole === 0) return parts.map(() => 0);
  const gone = parts.map((part) => multiplyDivideFloor(part, total, whole));
  for (let left = total - sum(gone, (part) => part); left > 0; left -= 1) {
    const next = furthestBehind(parts, gone);
    gone[next] = (gone[next] ?? 0) + 1;
  }
  return gone;
}

function furthestBehind(parts: readonly number[], gone: readonly number[]): number {
  let best = 0;
  for (let index = 1; index < parts.length; index += 1) {
    const mine = BigInt(parts[index] ?? 0) * BigInt((gone[best] ?? 0) + 1);
    const theirs = BigInt(parts[best] ?? 0) * BigInt((gone[index] ?? 0) + 1);
    if (mine > theirs) best = index;
  }
  return best;
}

type LineSoFar = Omit<ReturnedLine, 'keptFen' | 'keptPointsFen'>;

/** What is used up is taken from money first, then from what points paid; the points earned by it stay earned. */
function lessUsed(line: LineSoFar, usedFen: number): ReturnedLine {
  const price = line.payFen + line.pointsFen;
  if (usedFen > price) throw new RangeError(`${usedFen} fen used of ${price}`);
  const keptFen = Math.min(usedFen, line.payFen);
  return {
    ...line,
    payFen: line.payFen - keptFen,
    pointsFen: line.pointsFen - (usedFen - keptFen),
    earnedPoints: line.earnedPoints - portion(line.earnedPoints, usedFen, price),
    keptFen,
    keptPointsFen: usedFen - keptFen,
  };
}

function lineSoFar(sold: SoldLine, quantity: number): LineSoFar {
  const share = (whole: number): number => multiplyDivideFloor(whole, quantity, sold.quantity);
  return {
    line: sold.line,
    quantity,
    payFen: share(sold.payFen),
    pointsFen: share(sold.pointsFen),
    earnedPoints: share(sold.earnedPoints),
  };
}

/** How much of each source has gone back once so much of the money, and of what points paid, has. */
function sharesSoFar(
  sold: SoldParts,
  payFen: number,
  pointsFen: number,
): Pick<ReturnParts, 'paidFen' | 'pointsUsed' | 'growth'> {
  const used = sum(sold.pointsUsed, (points) => points);
  const points = portion(
    used,
    pointsFen,
    sum(sold.lines, (line) => line.pointsFen),
  );
  return {
    paidFen: goneBack(payFen, sold.paidFen),
    pointsUsed: goneBack(points, sold.pointsUsed),
    growth: portion(
      sold.earnedGrowth,
      payFen,
      sum(sold.lines, (line) => line.payFen),
    ),
  };
}

function portion(whole: number, part: number, of: number): number {
  return of === 0 ? 0 : multiplyDivideFloor(whole, part, of);
}

function difference(after: LineSoFar, before: LineSoFar): LineSoFar {
  return {
    line: after.line,
    quantity: after.quantity - before.quantity,
    payFen: after.payFen - before.payFen,
    pointsFen: after.pointsFen - before.pointsFen,
    earnedPoints: after.earnedPoints - before.earnedPoints,
  };
}

function sum<T>(items: readonly T[], amountOf: (item: T) => number): number {
  return items.reduce((total, item) => total + amountOf(item), 0);
}
