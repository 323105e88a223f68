import { Controller, Get, HttpCode, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Result } from '../../kernel/result.js';
import {
  AdminRoute,
  CurrentRequest,
  CurrentStaff,
  type Page,
  PageQuery,
  type RequestInfo,
  type StaffActor,
} from '../../platform/http/index.js';
import { JobList, ParkedEventPage, type ParkedEventView } from './operations.dto.js';
import { OperationsService } from './operations.service.js';

@ApiTags('admin: operations')
@AdminRoute('hq.operations')
@Controller('admin')
export class OperationsAdminController {
  constructor(private readonly operations: OperationsService) {}

  @Get('outbox/parked')
  @ApiOperation({ summary: 'Events whose delivery was given up, newest first' })
  @ApiOkResponse({ type: ParkedEventPage })
  parked(@Query() query: PageQuery): Promise<Page<ParkedEventView>> {
    return this.operations.parkedEvents(query);
  }

  @Post('outbox/parked/:id/retry')
  @HttpCode(204)
  @ApiOperation({ summary: 'Delivers a parked event again; consumers that had succeeded are not run twice' })
  @ApiNoContentResponse()
  retry(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Param('id', ParseIntPipe) id: number,
  ): Promise<Result<null>> {
    return this.operations.retry(id, actor, request);
  }

  @Get('jobs')
  @ApiOperation({ summary: 'Scheduled jobs with their newest run' })
  @ApiOkResponse({ type: JobList })
  async jobs(): Promise<JobList> {
    return { items: await this.operations.jobs() };
  }
}
