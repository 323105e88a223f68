import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Result, ok, refuse } from '../../kernel/result.js';
import { CurrentStaff, type StaffActor, StaffRoute, holdsAt } from '../../platform/http/index.js';
import { SaleProductList, ShelfQuery } from './catalog.dto.js';
import { saleProduct } from './catalog.view.js';
import { CatalogService } from './catalog.service.js';

@ApiTags('staff: catalog')
@Controller('staff/products')
export class CatalogStaffController {
  constructor(private readonly catalog: CatalogService) {}

  /** What the counter can sell. */
  @Get()
  @ApiOperation({ summary: 'What can be sold in a store, at its prices' })
  @StaffRoute('catalog.read')
  @ApiOkResponse({ type: SaleProductList })
  async list(@CurrentStaff() staff: StaffActor, @Query() query: ShelfQuery): Promise<Result<SaleProductList>> {
    if (!holdsAt(staff, 'catalog.read', query.storeId)) return refuse('STORE_NOT_FOUND');
    const products = await this.catalog.onSale(query.storeId, query.q);
    return ok({ items: products.map(saleProduct) });
  }
}
