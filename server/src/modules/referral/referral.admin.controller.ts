import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Result } from '../../kernel/result.js';
import {
  AdminRoute,
  CurrentRequest,
  CurrentStaff,
  type Page,
  type RequestInfo,
  type StaffActor,
} from '../../platform/http/index.js';
import { ReferralProgramsService } from './referral-programs.service.js';
import { ReferralReviewsService } from './referral-reviews.service.js';
import {
  AdminReferral,
  AdminReferralPage,
  AdminReferralQuery,
  ProgramChange,
  ReferralProgram,
  ReferralPrograms,
  ReferralReview,
} from './referral.admin.dto.js';

@ApiTags('admin: referral')
@AdminRoute('hq.referral')
@Controller('admin')
export class ReferralAdminController {
  constructor(
    private readonly programs: ReferralProgramsService,
    private readonly reviews: ReferralReviewsService,
  ) {}

  @Get('referral-program')
  @ApiOperation({ summary: 'What bringing friends gives, with its history' })
  @ApiOkResponse({ type: ReferralPrograms })
  program(): Promise<ReferralPrograms> {
    return this.programs.show();
  }

  /** Friends who joined before keep the version they joined under. */
  @Put('referral-program')
  @ApiOperation({ summary: 'Write the next version of the programme' })
  @ApiOkResponse({ type: ReferralProgram })
  replace(
    @CurrentStaff() staff: StaffActor,
    @Body() body: ProgramChange,
    @CurrentRequest() request: RequestInfo,
  ): Promise<Result<ReferralProgram>> {
    return this.programs.replace(staff, body, request);
  }

  @Get('referrals')
  @ApiOperation({ summary: 'Friends brought by members' })
  @ApiOkResponse({ type: AdminReferralPage })
  list(@Query() query: AdminReferralQuery): Promise<Page<AdminReferral>> {
    return this.reviews.list(query);
  }

  @Post('referrals/:id/review')
  @ApiOperation({ summary: 'Decide on a referral that looks like a game' })
  @HttpCode(200)
  @ApiOkResponse({ type: AdminReferral })
  review(
    @CurrentStaff() staff: StaffActor,
    @Param('id', ParseIntPipe) id: number,
    @Body() body: ReferralReview,
    @CurrentRequest() request: RequestInfo,
  ): Promise<Result<AdminReferral>> {
    return this.reviews.review(staff, id, body, request);
  }
}
