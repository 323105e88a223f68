export { FollowUpModule } from './follow-up.module.js';
export {
  FollowUpBudgetEntity,
  FollowUpConversionEntity,
  FollowUpEntity,
  FollowUpScriptEntity,
} from './follow-up.entity.js';
export { HabitEntity, TasteEntity, VisitEntity } from './habits/habit.entity.js';
export {
  FOLLOW_UP_CONVERSION_RETURNED,
  FOLLOW_UP_CONVERTED,
  FOLLOW_UP_DONE,
  type FollowUpConversionReturned,
  type FollowUpConverted,
  type FollowUpDone,
} from './follow-up.events.js';
/** For the demo chain, whose people work through their lists. */
export { FollowUpActs } from './desk/follow-up.acts.js';
export { FollowUpDesk } from './desk/follow-up.desk.js';
