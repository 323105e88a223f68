import { Body, Controller, Get, Param, ParseIntPipe, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Result, ok } from '../../kernel/result.js';
import {
  AdminRoute,
  CurrentRequest,
  CurrentStaff,
  type RequestInfo,
  type StaffActor,
} from '../../platform/http/index.js';
import { ruleVersionView } from '../../platform/rule-versions/index.js';
import { TierCard } from '../member/index.js';
import { TierCards } from './tier-cards.js';
import { TierRuleSets } from './tier-rule-sets.js';
import { TierGrantBody, TierRulesBody, TierRulesView } from './tier.dto.js';
import { TierService } from './tier.service.js';

@ApiTags('admin: tier')
@Controller('admin')
@AdminRoute('hq.tiers')
export class TierAdminController {
  constructor(
    private readonly ruleSets: TierRuleSets,
    private readonly tiers: TierService,
    private readonly cards: TierCards,
  ) {}

  @Get('tiers')
  @ApiOperation({ summary: 'The rule set in force' })
  @ApiOkResponse({ type: TierRulesView })
  async rules(): Promise<TierRulesView> {
    return ruleVersionView(await this.ruleSets.newest());
  }

  /** A new version. Members move at their next purchase or at the next monthly review. */
  @Put('tiers')
  @ApiOperation({ summary: 'Publish a new version of the rules' })
  @ApiOkResponse({ type: TierRulesView })
  async replaceRules(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Body() body: TierRulesBody,
  ): Promise<Result<TierRulesView>> {
    const result = await this.ruleSets.replace({ actor, request }, body);
    return result.ok ? ok(ruleVersionView(result.value)) : result;
  }

  /** Puts a member on a tier until a day; afterwards what the member has earned counts again. */
  @Post('members/:id/tier-grants')
  @ApiOperation({ summary: 'Grant a tier to a member until a day' })
  @ApiCreatedResponse({ type: TierCard })
  async grant(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Param('id', ParseIntPipe) memberId: number,
    @Body() body: TierGrantBody,
  ): Promise<Result<TierCard>> {
    const result = await this.tiers.grant({ actor, request }, memberId, body);
    return result.ok ? ok(await this.cards.of(memberId)) : result;
  }
}
