export { AlertService } from './alert.service.js';
export type { Guide } from './guides/guide.service.js';
export { StaffFacade } from './staff.facade.js';
export { StaffModule } from './staff.module.js';
export { StaffAlert } from './staff.dto.js';
export { ALERT_DONE, type AlertDoneFact, GUIDE_CHANGED, type GuideChanged } from './staff.events.js';
