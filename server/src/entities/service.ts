import {
  BookableServiceEntity,
  BookableServiceStoreEntity,
  ServiceSkillEntity,
  StaffSkillEntity,
} from '../modules/schedule/services/service.entity.js';
import { RoomKindEntity, ServiceRoomEntity } from '../modules/schedule/rooms/room.entity.js';
import {
  ShiftExceptionEntity,
  ShiftPatternEntity,
  StoreClosingEntity,
} from '../modules/schedule/shifts/shift.entity.js';
import { StaffLeaveEntity } from '../modules/schedule/leave/leave.entity.js';
import {
  ScheduleDayEntity,
  ScheduleSeatEntity,
  ScheduleSessionEntity,
  ScheduleStepEntity,
} from '../modules/schedule/claims/claim.entity.js';
import { PickupEntity } from '../modules/pickup/index.js';
import { MallItemEntity, MallRedemptionEntity, MallStockEntity, MallTurnEntity } from '../modules/mall/index.js';
import {
  ReferralEntity,
  ReferralMonthEntity,
  ReferralProgramEntity,
  ReferrerEntity,
} from '../modules/referral/referral.entity.js';
import {
  BookingChangeEntity,
  BookingEntity,
  BookingGateEntity,
  BookingRefundEntity,
  BookingReminderEntity,
  WaitlistEntryEntity,
  WaitlistOfferEntity,
} from '../modules/appointment/index.js';
import { TreatmentCardEntity, TreatmentPlanEntity, TreatmentUseEntity } from '../modules/treatment/index.js';
import {
  SignInEntity,
  SignInMilestoneEntity,
  SignInRuleSetEntity,
  SignInStreakEntity,
} from '../modules/sign-in/index.js';
import {
  FollowUpBudgetEntity,
  FollowUpConversionEntity,
  FollowUpEntity,
  FollowUpScriptEntity,
  HabitEntity,
  TasteEntity,
  VisitEntity,
} from '../modules/follow-up/index.js';
import {
  ComplaintCategoryEntity,
  ComplaintEntity,
  ComplaintEntryEntity,
  ComplaintQuotaEntity,
  ComplaintVisitEntity,
} from '../modules/complaint/complaint.entity.js';
import {
  AttendanceEntity,
  CommissionRuleSetEntity,
  CommissionStatementEntity,
  PerformanceCreditEntity,
  PerformanceDayEntity,
} from '../modules/performance/index.js';
import {
  StampCardEntity,
  StampEntity,
  StampSheetEntity,
  TaskDayEntity,
  TaskEntity,
  TaskMarkEntity,
} from '../modules/task/index.js';
import {
  ServiceRecordEntity,
  ServiceRecordStageEntity,
  ServiceStagePlanEntity,
} from '../modules/service-record/service-record.entity.js';

/** What a store does for its members. */
export const SERVICE_ENTITIES: (new () => object)[] = [
  BookableServiceEntity,
  BookableServiceStoreEntity,
  ServiceSkillEntity,
  StaffSkillEntity,
  RoomKindEntity,
  ServiceRoomEntity,
  ShiftPatternEntity,
  ShiftExceptionEntity,
  StoreClosingEntity,
  StaffLeaveEntity,
  ScheduleDayEntity,
  ScheduleSessionEntity,
  ScheduleSeatEntity,
  ScheduleStepEntity,
  PickupEntity,
  MallItemEntity,
  MallStockEntity,
  MallTurnEntity,
  MallRedemptionEntity,
  ReferralEntity,
  ReferralMonthEntity,
  ReferralProgramEntity,
  ReferrerEntity,
  BookingEntity,
  BookingChangeEntity,
  BookingRefundEntity,
  BookingReminderEntity,
  BookingGateEntity,
  WaitlistEntryEntity,
  WaitlistOfferEntity,
  TreatmentPlanEntity,
  TreatmentCardEntity,
  TreatmentUseEntity,
  SignInEntity,
  SignInMilestoneEntity,
  SignInRuleSetEntity,
  SignInStreakEntity,
  FollowUpEntity,
  FollowUpConversionEntity,
  FollowUpBudgetEntity,
  FollowUpScriptEntity,
  HabitEntity,
  VisitEntity,
  TasteEntity,
  ComplaintCategoryEntity,
  ComplaintEntity,
  ComplaintEntryEntity,
  ComplaintQuotaEntity,
  ComplaintVisitEntity,
  PerformanceDayEntity,
  PerformanceCreditEntity,
  AttendanceEntity,
  CommissionRuleSetEntity,
  CommissionStatementEntity,
  StampCardEntity,
  StampEntity,
  StampSheetEntity,
  TaskDayEntity,
  TaskEntity,
  TaskMarkEntity,
  ServiceRecordEntity,
  ServiceRecordStageEntity,
  ServiceStagePlanEntity,
];
