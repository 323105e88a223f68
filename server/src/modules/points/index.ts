export { PointsFacade, type PointsGrant } from './points.facade.js';
export { PointsModule } from './points.module.js';
export * from './index.rules.js';
