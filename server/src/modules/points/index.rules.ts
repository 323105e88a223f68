/** The room's door for pure code: what points a basket earns and uses. */
export type { PointsTerms } from './points.types.js';
export { availablePoints, clawBackEntries, drawPoints, earnedPoints, usablePoints } from './points.rules.js';
