import { Module } from '@nestjs/common';
import { TreatmentCardStore } from './cards/treatment-card.store.js';
import { TreatmentUses } from './cards/treatment-uses.js';
import { TreatmentFacade } from './treatment.facade.js';

@Module({
  providers: [TreatmentCardStore, TreatmentUses, TreatmentFacade],
  exports: [TreatmentFacade],
})
export class TreatmentModule {}
