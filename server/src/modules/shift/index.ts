export { type CashMovement, ShiftFacade } from './shift.facade.js';
export { type MovementKind } from './shift.entity.js';
export { ShiftModule } from './shift.module.js';
