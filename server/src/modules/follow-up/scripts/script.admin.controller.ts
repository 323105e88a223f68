import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Result, ok } from '../../../kernel/result.js';
import {
  AdminRoute,
  CurrentRequest,
  CurrentStaff,
  type RequestInfo,
  type StaffActor,
} from '../../../platform/http/index.js';
import { ScriptInput, ScriptList } from './script.dto.js';
import { ScriptService } from './script.service.js';

@ApiTags('admin: follow-ups')
@Controller('admin/follow-up-scripts')
@AdminRoute('hq.follow')
export class ScriptAdminController {
  constructor(private readonly scripts: ScriptService) {}

  @Get()
  @ApiOperation({ summary: 'Scripts by kind and version, compared by what came of them' })
  @ApiOkResponse({ type: ScriptList })
  async list(): Promise<ScriptList> {
    return { items: await this.scripts.list() };
  }

  /** Used from the next to-do on, in turn with the others of its kind. */
  @Post()
  @ApiOperation({ summary: 'Add another version of a script' })
  @ApiCreatedResponse({ type: ScriptList })
  async add(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Body() body: ScriptInput,
  ): Promise<Result<ScriptList>> {
    const added = await this.scripts.add({ actor, request }, body);
    return added.ok ? ok(await this.list()) : added;
  }

  @Post(':id/retire')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take a version out of use' })
  @ApiOkResponse({ type: ScriptList })
  async retire(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Param('id', ParseIntPipe) id: number,
  ): Promise<Result<ScriptList>> {
    const retired = await this.scripts.retire({ actor, request }, id);
    return retired.ok ? ok(await this.list()) : retired;
  }
}
