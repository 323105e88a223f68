export { TaskModule } from './task.module.js';
export {
  STAMP_CARD_FULL,
  STAMP_CARD_REWARDED,
  TASK_REWARDED,
  type StampCardFull,
  type StampCardRewarded,
  type TaskRewarded,
} from './task.events.js';
export { StampCardEntity, StampEntity, StampSheetEntity } from './stamps/stamp.entity.js';
export { TaskDayEntity, TaskEntity, TaskMarkEntity } from './daily/task.entity.js';
