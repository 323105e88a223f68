import { Body, Controller, Delete, Get, HttpCode, Param, ParseIntPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Result, unwrap } from '../../kernel/result.js';
import {
  AdminRoute,
  CurrentRequest,
  CurrentStaff,
  type RequestInfo,
  type StaffActor,
} from '../../platform/http/index.js';
import { ApiKeyCreate, ApiKeyCreated, ApiKeyList } from './api-keys.dto.js';
import { ApiKeysService } from './api-keys.service.js';

@ApiTags('admin')
@Controller('admin/api-keys')
@AdminRoute('hq.apikeys')
export class ApiKeysAdminController {
  constructor(private readonly keys: ApiKeysService) {}

  @Get()
  @ApiOperation({ summary: 'Keys of tills and gateways' })
  @ApiOkResponse({ type: ApiKeyList })
  async list(): Promise<ApiKeyList> {
    return { items: await this.keys.list() };
  }

  @Post()
  @ApiOperation({ summary: 'Make a key; it is shown this once' })
  @ApiCreatedResponse({ type: ApiKeyCreated })
  create(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Body() body: ApiKeyCreate,
  ): Promise<Result<ApiKeyCreated>> {
    return this.keys.create(actor, request, body);
  }

  @Delete(':id')
  @ApiOperation({ summary: 'Revoke a key at once' })
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'Revoked: refused from the next request on.' })
  async revoke(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Param('id', ParseIntPipe) id: number,
  ): Promise<void> {
    unwrap(await this.keys.revoke(actor, request, id));
  }
}
