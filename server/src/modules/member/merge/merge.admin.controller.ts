import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Result, unwrap } from '../../../kernel/result.js';
import {
  AdminRoute,
  Command,
  CurrentRequest,
  CurrentStaff,
  Idempotent,
  type Page,
  type RequestInfo,
  type StaffActor,
} from '../../../platform/http/index.js';
import type { IdempotentCommand } from '../../../platform/idempotency/idempotency.js';
import {
  MemberMerge,
  MemberMergePage,
  MergeConfirmation,
  MergePair,
  MergePreview,
  MergeQuery,
  MergeReason,
} from './merge.dto.js';
import { MergePreviewService } from './merge-preview.service.js';
import { MergeQueries } from './merge.queries.js';
import { MergeService } from './merge.service.js';
import { PhoneReleaseService } from './phone-release.service.js';

@ApiTags('admin: members')
@AdminRoute('hq.privacy')
@Controller('admin')
export class MergeAdminController {
  constructor(
    private readonly merges: MergeService,
    private readonly previews: MergePreviewService,
    private readonly queries: MergeQueries,
    private readonly phones: PhoneReleaseService,
  ) {}

  @Get('member-merges')
  @ApiOperation({ summary: 'Members that turned out to be one person' })
  @ApiOkResponse({ type: MemberMergePage })
  list(@Query() query: MergeQuery): Promise<Page<MemberMerge>> {
    return this.queries.list(query);
  }

  /** Everything is tried and taken back. */
  @Post('member-merges/preview')
  @ApiOperation({ summary: 'What merging these two would carry over' })
  @HttpCode(200)
  @ApiOkResponse({ type: MergePreview })
  preview(@Body() body: MergePair): Promise<Result<MergePreview>> {
    return this.previews.preview(body);
  }

  /** The other one is closed afterwards. */
  @Post('member-merges')
  @Idempotent()
  @ApiOperation({ summary: 'Merge two members as previewed' })
  @HttpCode(200)
  @ApiOkResponse({ type: MemberMerge })
  merge(
    @CurrentStaff() actor: StaffActor,
    @Command() command: IdempotentCommand,
    @Body() body: MergeConfirmation,
    @CurrentRequest() request: RequestInfo,
  ): Promise<Result<MemberMerge>> {
    return this.merges.merge(command, { actor, request }, body);
  }

  /** As long as nothing of what was carried over has been used. */
  @Post('member-merges/:id/undo')
  @Idempotent()
  @ApiOperation({ summary: 'Take a merge back' })
  @HttpCode(200)
  @ApiOkResponse({ type: MemberMerge })
  undo(
    @CurrentStaff() actor: StaffActor,
    @Command() command: IdempotentCommand,
    @Param('id', ParseIntPipe) id: number,
    @Body() { reason }: MergeReason,
    @CurrentRequest() request: RequestInfo,
  ): Promise<Result<MemberMerge>> {
    return this.merges.undo(command, { actor, request }, id, reason);
  }

  /** The number has another owner now: it comes free, the member keeps the rest. */
  @Post('members/:id/release-phone')
  @ApiOperation({ summary: 'Take a recycled phone number off a member' })
  @HttpCode(204)
  @ApiNoContentResponse()
  async releasePhone(
    @CurrentStaff() staff: StaffActor,
    @Param('id', ParseIntPipe) id: number,
    @Body() { reason }: MergeReason,
    @CurrentRequest() request: RequestInfo,
  ): Promise<void> {
    unwrap(await this.phones.release(staff, id, reason, request));
  }
}
