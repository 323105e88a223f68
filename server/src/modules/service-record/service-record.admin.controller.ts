import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  AdminRoute,
  CurrentRequest,
  CurrentStaff,
  type Page,
  type RequestInfo,
  type StaffActor,
} from '../../platform/http/index.js';
import {
  AdminServiceRatingQuery,
  type ServiceRecordBrief,
  ServiceRecordPage,
  StagePlanBody,
  StagePlanList,
  StagePlanParams,
} from './service-record.dto.js';
import { ServiceRecordReading } from './service-record.reading.js';
import { StagePlans } from './stage-plans.service.js';

@ApiTags('admin: service records')
@Controller('admin')
@AdminRoute('hq.services')
export class ServiceRecordAdminController {
  constructor(
    private readonly plans: StagePlans,
    private readonly reading: ServiceRecordReading,
  ) {}

  @Get('service-stages')
  @ApiOperation({ summary: 'Which stages services have' })
  @ApiOkResponse({ type: StagePlanList })
  list(): Promise<StagePlanList> {
    return this.plans.list();
  }

  @Put('service-stages/:serviceId')
  @ApiOperation({ summary: 'Plan the stages of a service, or with 0 of all that have no plan; for records to come' })
  @ApiOkResponse({ type: StagePlanList })
  async save(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Param() { serviceId }: StagePlanParams,
    @Body() { stages }: StagePlanBody,
  ): Promise<StagePlanList> {
    await this.plans.save(
      { actor, request },
      serviceId,
      stages.map(({ name, hint }) => ({ name: name.trim(), hint: hint ?? '' })),
    );
    return this.plans.list();
  }

  @Get('service-ratings')
  @ApiOperation({ summary: 'What members thought of services, newest first' })
  @ApiOkResponse({ type: ServiceRecordPage })
  ratings(@Query() query: AdminServiceRatingQuery): Promise<Page<ServiceRecordBrief>> {
    return this.reading.rated(query);
  }
}
