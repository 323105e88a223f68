/** Money is an integer number of fen (分, 1/100 CNY). Nothing here ever produces a fraction of a fen. */

/** ¥1,234.00 */
export function formatFen(fen: number): string {
  assertInteger(fen);
  const sign = fen < 0 ? '-' : '';
  const absolute = Math.abs(fen);
  const yuan = Math.floor(absolute / 100).toString();
  const cents = (absolute % 100).toString().padStart(2, '0');
  return `${sign}¥${groupThousands(yuan)}.${cents}`;
}

/** Like {@link formatFen} without trailing “.00”: ¥300, ¥18.50. */
export function formatFenShort(fen: number): string {
  return formatFen(fen).replace(/\.00$/, '');
}

/** “12.5” → 1250. Null when it is not an amount with at most two decimals. */
export function parseYuan(text: string): number | null {
  const match = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(text.trim());
  if (!match) return null;
  return Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
}

/**
 * Splits `total` in proportion to `weights` by the largest-remainder method: the parts are integers, none deviates
 * from its exact share by 1 or more, and they sum to `total` exactly. Equal remainders go to the earlier part.
 * With all weights zero the whole goes to the first part.
 */
export function allocate(total: number, weights: readonly number[]): number[] {
  assertInteger(total);
  weights.forEach(assertInteger);
  if (total < 0 || weights.some((weight) => weight < 0)) throw new RangeError('allocate needs non-negative integers');
  if (weights.length === 0) {
    if (total !== 0) throw new RangeError('nothing to allocate to');
    return [];
  }
  const sum = weights.reduce((a, b) => a + BigInt(b), 0n);
  if (sum === 0n) return weights.map((_, index) => (index === 0 ? total : 0));
  // BigInt keeps total × weight exact: both may be near 2^53.
  const exact = weights.map((weight) => BigInt(total) * BigInt(weight));
  const parts = exact.map((value) => Number(value / sum));
  let left = total - parts.reduce((a, b) => a + b, 0);
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value % sum }))
    .sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1));
  for (const { index } of byRemainder) {
    if (left === 0) break;
    parts[index] = (parts[index] ?? 0) + 1;
    left -= 1;
  }
  return parts;
}

/** floor(a × b / c) without leaving the integers. */
export function multiplyDivideFloor(a: number, b: number, c: number): number {
  [a, b, c].forEach(assertInteger);
  if (c <= 0 || a < 0 || b < 0) throw new RangeError('multiplyDivideFloor needs a, b ≥ 0 and c > 0');
  const result = Number((BigInt(a) * BigInt(b)) / BigInt(c));
  assertInteger(result);
  return result;
}

export function assertInteger(value: number): void {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a safe integer: ${value}`);
}

function groupThousands(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, ',');
}
