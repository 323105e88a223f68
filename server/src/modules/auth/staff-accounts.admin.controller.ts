import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Result, ok } from '../../kernel/result.js';
import {
  AdminRoute,
  CurrentRequest,
  CurrentStaff,
  type Page,
  type RequestInfo,
  type StaffActor,
} from '../../platform/http/index.js';
import { PasswordResetService } from './password-reset.service.js';
import {
  StaffChange,
  StaffCreate,
  StaffPage,
  StaffQuery,
  StaffRolesInput,
  StaffView,
  TemporaryPassword,
} from './staff-accounts.dto.js';
import { StaffAccountsService } from './staff-accounts.service.js';
import { StaffListService } from './staff-list.service.js';

@ApiTags('admin')
@Controller('admin/staff')
@AdminRoute('hq.staff')
export class StaffAccountsAdminController {
  constructor(
    private readonly accounts: StaffAccountsService,
    private readonly passwords: PasswordResetService,
    private readonly views: StaffListService,
  ) {}

  @Get()
  @ApiOkResponse({ type: StaffPage })
  list(@Query() query: StaffQuery): Promise<Page<StaffView>> {
    return this.views.list(query);
  }

  @Get(':id')
  @ApiOkResponse({ type: StaffView })
  one(@Param('id', ParseIntPipe) id: number): Promise<Result<StaffView>> {
    return this.views.one(id);
  }

  @Post()
  @ApiCreatedResponse({ type: StaffView })
  async create(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Body() body: StaffCreate,
  ): Promise<Result<StaffView>> {
    return this.view(await this.accounts.create(actor, request, body));
  }

  @Patch(':id')
  @ApiOkResponse({ type: StaffView })
  async update(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Param('id', ParseIntPipe) id: number,
    @Body() body: StaffChange,
  ): Promise<Result<StaffView>> {
    return this.view(await this.accounts.update(actor, request, id, body));
  }

  @Put(':id/roles')
  @ApiOkResponse({ type: StaffView })
  async setRoles(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Param('id', ParseIntPipe) id: number,
    @Body() body: StaffRolesInput,
  ): Promise<Result<StaffView>> {
    return this.view(await this.accounts.setRoles(actor, request, id, body.roles));
  }

  @Post(':id/reset-password')
  @HttpCode(200)
  @ApiOkResponse({ type: TemporaryPassword })
  async resetPassword(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Param('id', ParseIntPipe) id: number,
  ): Promise<Result<TemporaryPassword>> {
    const reset = await this.passwords.reset(actor, request, id);
    return reset.ok ? ok({ temporaryPassword: reset.value }) : reset;
  }

  private view(written: Result<number>): Promise<Result<StaffView>> | Result<StaffView> {
    return written.ok ? this.views.one(written.value) : written;
  }
}
