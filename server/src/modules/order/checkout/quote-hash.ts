import { createHash } from 'node:crypto';
import { canonicalJson } from '../../../kernel/canonical-json.js';
import type { Priced } from '../../pricing/index.js';

/** Two quotes with the same hash ask the customer for the same. */
export function quoteHashOf(quoted: Priced): string {
  const { lines, coupons, payableFen, earnedPoints, earnedGrowth, points } = quoted;
  const used = { points: points?.used ?? 0, coupons: coupons.map(({ id, discountFen }) => [id, discountFen]) };
  const text = canonicalJson({ lines, payableFen, earnedPoints, earnedGrowth, used });
  return createHash('sha256').update(text).digest('base64url');
}
