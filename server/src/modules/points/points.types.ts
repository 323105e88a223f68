import type { SpendRules } from './points.rules.js';

/** What checkout needs to know about points in a store; read once per request, outside of the transaction. */
export interface PointsTerms {
  readonly fenPerPointEarned: number;
  readonly spend: SpendRules;
  readonly lot: { readonly validMonths: number; readonly pendingHours: number };
}
