import { Body, Controller, Delete, Get, Param, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Result } from '../../kernel/result.js';
import { ok } from '../../kernel/result.js';
import {
  AdminRoute,
  CurrentRequest,
  CurrentStaff,
  type RequestInfo,
  type StaffActor,
} from '../../platform/http/index.js';
import { SettingKeyPipe } from './setting-key.pipe.js';
import { ScopeQuery, SettingDifferences, SettingList, SettingView, SettingWrite } from './settings.dto.js';
import { SettingsService } from './settings.service.js';

@ApiTags('admin')
@Controller('admin/settings')
@AdminRoute('hq.settings')
export class SettingsAdminController {
  constructor(private readonly settings: SettingsService) {}

  @Get()
  @ApiOperation({ summary: 'All settings as they are in force at one place' })
  @ApiOkResponse({ type: SettingList })
  async list(@Query() query: ScopeQuery): Promise<Result<SettingList>> {
    const items = await this.settings.list(query.scope);
    return items.ok ? ok({ items: items.value }) : items;
  }

  @Put(':key')
  @ApiOperation({ summary: 'Set a value at a place, and lock it for the places below' })
  @ApiParam({ name: 'key', example: 'member.welcomePoints' })
  @ApiOkResponse({ type: SettingView })
  set(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Param('key', SettingKeyPipe) key: string,
    @Body() body: SettingWrite,
  ): Promise<Result<SettingView>> {
    return this.settings.set(actor, request, key, body);
  }

  @Delete(':key')
  @ApiOperation({ summary: 'Let a place inherit again' })
  @ApiParam({ name: 'key', example: 'member.welcomePoints' })
  @ApiOkResponse({ type: SettingView })
  clear(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Param('key', SettingKeyPipe) key: string,
    @Query() query: ScopeQuery,
  ): Promise<Result<SettingView>> {
    return this.settings.clear(actor, request, key, query.scope);
  }

  @Get(':key/differences')
  @ApiOperation({ summary: 'Every place that differs from what it would inherit' })
  @ApiParam({ name: 'key', example: 'member.welcomePoints' })
  @ApiOkResponse({ type: SettingDifferences })
  differences(@Param('key', SettingKeyPipe) key: string): Promise<Result<SettingDifferences>> {
    return this.settings.differences(key);
  }
}
