import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { AuthModule } from '../auth/index.js';
import { CatalogModule } from '../catalog/index.js';
import { OrganizationModule } from '../organization/index.js';
import { TierModule } from '../tier/index.js';
import { PricingFacade } from './pricing.facade.js';
import { PromotionPlaces } from './promotion-places.js';
import { PromotionAdminController } from './promotion.admin.controller.js';
import { PromotionService } from './promotion.service.js';
import { PromotionStore } from './promotion.store.js';

@Module({
  imports: [AuditModule, AuthModule, OrganizationModule, CatalogModule, TierModule],
  controllers: [PromotionAdminController],
  providers: [PricingFacade, PromotionStore, PromotionPlaces, PromotionService],
  exports: [PricingFacade],
})
export class PricingModule {}
