export { PointsFacade, type PointsGrant } from './points.facade.js';
export type { PointsTakeBack, PointsTakenBack } from './points-taking-back.js';
export { PointsModule } from './points.module.js';
export {
  POINTS_ADJUSTED,
  POINTS_EXPIRED,
  POINTS_EXPIRING,
  type PointsAdjusted,
  type PointsExpired,
  type PointsExpiring,
} from './points.events.js';
export * from './index.rules.js';
