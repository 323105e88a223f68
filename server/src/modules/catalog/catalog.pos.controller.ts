import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Result, ok, refuse } from '../../kernel/result.js';
import { CurrentMachine, type MachineActor, MachineRoute, holdsAt } from '../../platform/http/index.js';
import { SaleProductList, ShelfQuery } from './catalog.dto.js';
import { saleProduct } from './catalog.view.js';
import { CatalogService } from './catalog.service.js';

@ApiTags('pos: catalog')
@Controller('pos/products')
export class CatalogPosController {
  constructor(private readonly catalog: CatalogService) {}

  /** What a till can sell, with the store's prices. */
  @Get()
  @ApiOperation({
    summary: 'What can be sold in a store, at its prices',
    description:
      'Products on sale in the store, with the price that holds there. Tills name products by `sku`; prices are ' +
      'looked up again when quoting and settling, so this list may be kept for a while.',
  })
  @MachineRoute('catalog.read')
  @ApiOkResponse({ type: SaleProductList })
  async list(@CurrentMachine() machine: MachineActor, @Query() query: ShelfQuery): Promise<Result<SaleProductList>> {
    if (!holdsAt(machine, 'catalog.read', query.storeId)) return refuse('STORE_NOT_FOUND');
    const products = await this.catalog.onSale(query.storeId, query.q);
    return ok({ items: products.map(saleProduct) });
  }
}
