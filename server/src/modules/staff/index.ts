export { AlertService } from './alert.service.js';
export type { Guide } from './guide.service.js';
export { StaffFacade } from './staff.facade.js';
export { StaffModule } from './staff.module.js';
