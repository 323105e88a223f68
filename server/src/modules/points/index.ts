export { PointsFacade, type PointsGrant, type PointsTerms } from './points.facade.js';
export { PointsModule } from './points.module.js';
export { availablePoints, clawBackEntries, drawPoints, earnedPoints, usablePoints } from './points.rules.js';
