export { ScheduleModule } from './schedule.module.js';
export { ScheduleFacade } from './schedule.facade.js';
export { LEAVE_DECIDED, type LeaveDecided, SCHEDULE_FREED, type ScheduleFreed } from './schedule.events.js';
export { MAX_SLOT_DAYS, STEP_MINUTES } from './schedule.types.js';
export type {
  BookableService,
  Booker,
  BookingRules,
  Claim,
  ClaimedTime,
  DayNotice,
  HeldTime,
  OfferedService,
  ServiceStaff,
  Slot,
  SlotDay,
  SlotQuestion,
} from './schedule.types.js';
