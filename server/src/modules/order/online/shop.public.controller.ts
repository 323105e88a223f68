import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Result } from '../../../kernel/result.js';
import { Public } from '../../../platform/http/index.js';
import { Shop, ShopQuery } from './online-order.dto.js';
import { ShopService } from './shop.service.js';

@ApiTags('public')
@Controller('public/shop')
@Public()
export class ShopPublicController {
  constructor(private readonly shop: ShopService) {}

  @Get()
  @ApiOperation({ summary: 'What may be ordered in a store, at its prices and with what is left' })
  @ApiOkResponse({ type: Shop })
  of(@Query() { storeId }: ShopQuery): Promise<Result<Shop>> {
    return this.shop.of(storeId);
  }
}
