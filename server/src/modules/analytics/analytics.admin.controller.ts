import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AdminRoute } from '../../platform/http/index.js';
import { Overview } from './analytics.dto.js';
import { OverviewService } from './overview.service.js';

@ApiTags('admin: analytics')
@Controller('admin/overview')
@AdminRoute('hq.finance')
export class AnalyticsAdminController {
  constructor(private readonly overview: OverviewService) {}

  @Get()
  @ApiOperation({ summary: 'The chain at a glance; figures may be half a minute old' })
  @ApiOkResponse({ type: Overview })
  show(): Promise<Overview> {
    return this.overview.now();
  }
}
