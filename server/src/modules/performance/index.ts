export { PerformanceModule } from './performance.module.js';
export {
  AttendanceEntity,
  CommissionRuleSetEntity,
  CommissionStatementEntity,
  PerformanceCreditEntity,
  PerformanceDayEntity,
} from './performance.entity.js';
