/** The room's door for pure code: what points a basket earns and uses, and what a return does to them. */
export type {
  ClawBackPolicy,
  EarnConditions,
  EarnRule,
  EarnTerms,
  ExpiryPolicy,
  LotTerms,
  MemberDay,
  PointsTerms,
  ReturnTerms,
  SpendRules,
} from './points.types.js';
export { type EarnContext, type Earned, type EarningLine, earnPoints } from './earning/earning.rules.js';
export {
  type ClawBack,
  type ClawBackOptions,
  availablePoints,
  clawBack,
  drawPoints,
  giveBackEntries,
  usablePoints,
} from './points.rules.js';
