import { Body, Controller, Get, Param, ParseIntPipe, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Result } from '../../kernel/result.js';
import {
  AdminRoute,
  CurrentRequest,
  CurrentStaff,
  type RequestInfo,
  type StaffActor,
} from '../../platform/http/index.js';
import { LegalEntitiesService } from './legal-entities.service.js';
import { LegalEntityChange, LegalEntityInput, LegalEntityList, LegalEntityView } from './legal-entity.dto.js';

@ApiTags('admin')
@Controller('admin/legal-entities')
@AdminRoute('hq.organization')
export class LegalEntitiesAdminController {
  constructor(private readonly entities: LegalEntitiesService) {}

  @Get()
  @ApiOperation({ summary: 'Companies of the chain and its franchisees' })
  @AdminRoute('hq.organization', 'hq.finance')
  @ApiOkResponse({ type: LegalEntityList })
  async list(): Promise<LegalEntityList> {
    return { items: await this.entities.list() };
  }

  @Get(':id')
  @ApiOperation({ summary: 'One company' })
  @ApiOkResponse({ type: LegalEntityView })
  one(@Param('id', ParseIntPipe) id: number): Promise<Result<LegalEntityView>> {
    return this.entities.one(id);
  }

  @Post()
  @ApiOperation({ summary: 'Add a company' })
  @ApiCreatedResponse({ type: LegalEntityView })
  create(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Body() body: LegalEntityInput,
  ): Promise<Result<LegalEntityView>> {
    return this.entities.create(actor, request, body);
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Change a company' })
  @ApiOkResponse({ type: LegalEntityView })
  update(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Param('id', ParseIntPipe) id: number,
    @Body() body: LegalEntityChange,
  ): Promise<Result<LegalEntityView>> {
    return this.entities.update(actor, request, id, body);
  }
}
