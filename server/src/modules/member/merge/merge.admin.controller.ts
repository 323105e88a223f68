import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Result, unwrap } from '../../../kernel/result.js';
import {
  AdminRoute,
  CurrentRequest,
  CurrentStaff,
  type Page,
  type RequestInfo,
  type StaffActor,
} from '../../../platform/http/index.js';
import {
  MemberMerge,
  MemberMergePage,
  MergeConfirmation,
  MergePair,
  MergePreview,
  MergeQuery,
  MergeReason,
} from './merge.dto.js';
import { MergeService } from './merge.service.js';
import { PhoneReleaseService } from './phone-release.service.js';

@ApiTags('admin: members')
@AdminRoute('hq.privacy')
@Controller('admin')
export class MergeAdminController {
  constructor(
    private readonly merges: MergeService,
    private readonly phones: PhoneReleaseService,
  ) {}

  @Get('member-merges')
  @ApiOperation({ summary: 'Members that turned out to be one person' })
  @ApiOkResponse({ type: MemberMergePage })
  list(@Query() query: MergeQuery): Promise<Page<MemberMerge>> {
    return this.merges.list(query);
  }

  /** Everything is tried and taken back. */
  @Post('member-merges/preview')
  @ApiOperation({ summary: 'What merging these two would carry over' })
  @HttpCode(200)
  @ApiOkResponse({ type: MergePreview })
  preview(@Body() body: MergePair): Promise<Result<MergePreview>> {
    return this.merges.preview(body);
  }

  /** Once: the other one is closed afterwards, so a repetition is refused. */
  @Post('member-merges')
  @ApiOperation({ summary: 'Merge two members as previewed' })
  @HttpCode(200)
  @ApiOkResponse({ type: MemberMerge })
  merge(
    @CurrentStaff() staff: StaffActor,
    @Body() body: MergeConfirmation,
    @CurrentRequest() request: RequestInfo,
  ): Promise<Result<MemberMerge>> {
    return this.merges.merge(staff, body, request);
  }

  /** As long as nothing of what was carried over has been used. */
  @Post('member-merges/:id/undo')
  @ApiOperation({ summary: 'Take a merge back' })
  @HttpCode(200)
  @ApiOkResponse({ type: MemberMerge })
  undo(
    @CurrentStaff() staff: StaffActor,
    @Param('id', ParseIntPipe) id: number,
    @Body() { reason }: MergeReason,
    @CurrentRequest() request: RequestInfo,
  ): Promise<Result<MemberMerge>> {
    return this.merges.undo(staff, id, reason, request);
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
