import { Body, Controller, Get, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Result, ok } from '../../kernel/result.js';
import {
  AdminRoute,
  CurrentRequest,
  CurrentStaff,
  type RequestInfo,
  type StaffActor,
} from '../../platform/http/index.js';
import { ruleVersionView } from '../../platform/rule-versions/index.js';
import { SignInFiguresService } from './sign-in-figures.service.js';
import { SignInRuleSets } from './sign-in-rule-sets.js';
import { SignInFigures, SignInMonthQuery, SignInRulesBody, SignInRulesView } from './sign-in.dto.js';

@ApiTags('admin: sign-in')
@Controller('admin/sign-in')
@AdminRoute('hq.tasks')
export class SignInAdminController {
  constructor(
    private readonly ruleSets: SignInRuleSets,
    private readonly figures: SignInFiguresService,
  ) {}

  @Get('rules')
  @ApiOperation({ summary: 'The rules in force' })
  @ApiOkResponse({ type: SignInRulesView })
  async rules(): Promise<SignInRulesView> {
    return ruleVersionView(await this.ruleSets.newest());
  }

  /** A new version. What was given stays; running streaks go on under the new rules. */
  @Put('rules')
  @ApiOperation({ summary: 'Publish a new version of the rules' })
  @ApiOkResponse({ type: SignInRulesView })
  async replaceRules(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Body() body: SignInRulesBody,
  ): Promise<Result<SignInRulesView>> {
    const result = await this.ruleSets.replace({ actor, request }, body);
    return result.ok ? ok(ruleVersionView(result.value)) : result;
  }

  @Get('figures')
  @ApiOperation({ summary: 'Who signs in, day by day, and what it costs' })
  @ApiOkResponse({ type: SignInFigures })
  month(@Query() { month }: SignInMonthQuery): Promise<SignInFigures> {
    return this.figures.month(month);
  }
}
