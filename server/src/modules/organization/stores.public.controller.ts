import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Public } from '../../platform/http/index.js';
import { PublicStoresService } from './public-stores.service.js';
import { NearbyQuery, PublicStoreList } from './store.dto.js';

@ApiTags('public')
@Controller('public/stores')
@Public()
export class PublicStoresController {
  constructor(private readonly stores: PublicStoresService) {}

  @Get()
  @ApiOperation({ summary: 'Open stores, nearest first when the place is given' })
  @ApiOkResponse({ type: PublicStoreList })
  async list(@Query() query: NearbyQuery): Promise<PublicStoreList> {
    const { lat, lng } = query;
    const from = lat === undefined || lng === undefined ? null : { latitude: lat, longitude: lng };
    return { items: await this.stores.list(from) };
  }
}
