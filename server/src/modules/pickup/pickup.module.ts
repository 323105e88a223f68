import { Module } from '@nestjs/common';
import { PickupFacade } from './pickup.facade.js';
import { PickupStore } from './pickup.store.js';

@Module({
  providers: [PickupStore, PickupFacade],
  exports: [PickupFacade],
})
export class PickupModule {}
