import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
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
  @ApiOperation({ summary: 'Staff accounts' })
  @ApiOkResponse({ type: StaffPage })
  list(@Query() query: StaffQuery): Promise<Page<StaffView>> {
    return this.views.list(query);
  }

  @Get(':id')
  @ApiOperation({ summary: 'One staff account' })
  @ApiOkResponse({ type: StaffView })
  one(@Param('id', ParseIntPipe) id: number): Promise<Result<StaffView>> {
    return this.views.one(id);
  }

  @Post()
  @ApiOperation({ summary: 'Add a person, with roles and a first password' })
  @ApiCreatedResponse({ type: StaffView })
  async create(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Body() body: StaffCreate,
  ): Promise<Result<StaffView>> {
    return this.view(await this.accounts.create(actor, request, body));
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Change, disable or enable an account; disabling ends its sessions' })
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
  @ApiOperation({ summary: 'Replace the roles of a person' })
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
  @ApiOperation({ summary: 'Give a temporary password, to be changed at the next sign-in' })
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
