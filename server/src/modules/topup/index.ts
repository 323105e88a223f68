export { TopupModule } from './topup.module.js';
export { TopupFacade } from './topup.facade.js';
export { TOPUP_CREDITED, type TopupCredited } from './topup.events.js';
export { TopupEntity } from './topup.entity.js';
export { TopupPlanEntity } from './plans/topup-plan.entity.js';
