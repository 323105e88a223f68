export { type CashMovement, ShiftFacade } from './shift.facade.js';
export { type MovementKind } from './shift.entity.js';
export { SHIFT_CLOSED, type ShiftClosed } from './shift.events.js';
export { ShiftModule } from './shift.module.js';
