export { TreatmentModule } from './treatment.module.js';
export { TreatmentFacade, type UsableTreatmentCard } from './treatment.facade.js';
export type { Visit } from './cards/treatment-uses.js';
export { TreatmentPlanEntity } from './plans/treatment-plan.entity.js';
export { TreatmentCardEntity, TreatmentUseEntity } from './cards/treatment-card.entity.js';
export {
  TREATMENT_CYCLE_DUE,
  TREATMENT_EXPIRING,
  TREATMENT_ISSUED,
  TREATMENT_USED,
  type TreatmentCycleDue,
  type TreatmentExpiring,
  type TreatmentIssued,
  type TreatmentUsed,
} from './treatment.events.js';
