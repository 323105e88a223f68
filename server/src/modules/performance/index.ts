export { PerformanceModule } from './performance.module.js';
export {
  AttendanceEntity,
  CommissionRuleSetEntity,
  CommissionStatementEntity,
  PerformanceCreditEntity,
  PerformanceDayEntity,
} from './performance.entity.js';
/** For the demo chain, whose people clock in. */
export { AttendanceService } from './attendance/attendance.service.js';
