import { Body, Controller, Get, Param, ParseIntPipe, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Result } from '../../kernel/result.js';
import {
  AdminRoute,
  CurrentRequest,
  CurrentStaff,
  type RequestInfo,
  type StaffActor,
} from '../../platform/http/index.js';
import { TaskAdminService } from './daily/task.admin.service.js';
import { StampAdminService } from './stamps/stamp.admin.service.js';
import { AdminTask, AdminTaskList, TaskBody, TaskChangeBody, TaskFigures, TaskFiguresQuery } from './daily/task.dto.js';
import { AdminStampCard, AdminStampCardList, StampCardBody } from './stamps/stamp.dto.js';

@ApiTags('admin: tasks')
@Controller('admin')
@AdminRoute('hq.tasks')
export class TaskAdminController {
  constructor(
    private readonly tasks: TaskAdminService,
    private readonly cards: StampAdminService,
  ) {}

  @Get('tasks')
  @ApiOperation({ summary: 'Small things for every day' })
  @ApiOkResponse({ type: AdminTaskList })
  list(): Promise<AdminTaskList> {
    return this.tasks.list();
  }

  @Get('tasks/figures')
  @ApiOperation({ summary: 'What is done and what it costs, by task' })
  @ApiOkResponse({ type: TaskFigures })
  figures(@Query() query: TaskFiguresQuery): Promise<TaskFigures> {
    return this.tasks.figures(query);
  }

  @Post('tasks')
  @ApiOperation({ summary: 'Add a small thing' })
  @ApiCreatedResponse({ type: AdminTask })
  create(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Body() body: TaskBody,
  ): Promise<Result<AdminTask>> {
    return this.tasks.create({ actor, request }, body);
  }

  @Put('tasks/:id')
  @ApiOperation({ summary: 'Change a small thing; what somebody has begun stays as it was' })
  @ApiOkResponse({ type: AdminTask })
  change(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Param('id', ParseIntPipe) id: number,
    @Body() body: TaskChangeBody,
  ): Promise<Result<AdminTask>> {
    return this.tasks.change({ actor, request }, id, body);
  }

  @Get('stamp-cards')
  @ApiOperation({ summary: 'Stamp cards, and how full they are' })
  @ApiOkResponse({ type: AdminStampCardList })
  stampCards(): Promise<AdminStampCardList> {
    return this.cards.list();
  }

  @Post('stamp-cards')
  @ApiOperation({ summary: 'Add a stamp card' })
  @ApiCreatedResponse({ type: AdminStampCard })
  createCard(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Body() body: StampCardBody,
  ): Promise<Result<AdminStampCard>> {
    return this.cards.create({ actor, request }, body);
  }

  @Put('stamp-cards/:id')
  @ApiOperation({ summary: 'Change a stamp card; cards that were begun keep what they promised' })
  @ApiOkResponse({ type: AdminStampCard })
  changeCard(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Param('id', ParseIntPipe) id: number,
    @Body() body: StampCardBody,
  ): Promise<Result<AdminStampCard>> {
    return this.cards.change({ actor, request }, id, body);
  }
}
