export { ShiftModule } from './shift.module.js';
