import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { OrganizationModule } from '../organization/index.js';
import { CatalogAdminController } from './catalog.admin.controller.js';
import { CatalogFacade } from './catalog.facade.js';
import { CatalogPosController } from './catalog.pos.controller.js';
import { CatalogService } from './catalog.service.js';
import { CatalogStaffController } from './catalog.staff.controller.js';
import { CategoryService } from './category.service.js';
import { StockAdminController } from './stock/stock.admin.controller.js';
import { StockService } from './stock/stock.service.js';
import { StockStore } from './stock/stock.store.js';
import { ProductService } from './product.service.js';
import { ProductShelf } from './product-shelf.js';

@Module({
  imports: [AuditModule, OrganizationModule],
  controllers: [CatalogStaffController, CatalogPosController, CatalogAdminController, StockAdminController],
  providers: [CatalogService, ProductShelf, CategoryService, ProductService, StockStore, StockService, CatalogFacade],
  exports: [CatalogFacade],
})
export class CatalogModule {}
