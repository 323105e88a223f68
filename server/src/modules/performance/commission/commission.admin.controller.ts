import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import {
  AdminRoute,
  CurrentRequest,
  CurrentStaff,
  type RequestInfo,
  type StaffActor,
} from '../../../platform/http/index.js';
import {
  CommissionRuleInput,
  CommissionRulesInput,
  CommissionRulesList,
  DrawnCommissions,
  MonthQuery,
} from '../figures/performance.dto.js';
import { PerformanceService } from '../figures/performance.service.js';
import type { CommissionRule } from './commission.rules.js';
import { CommissionStore } from './commission.store.js';

@ApiTags('admin: performance')
@Controller('admin')
@AdminRoute('hq.follow')
export class CommissionAdminController {
  constructor(
    private readonly commission: CommissionStore,
    private readonly performance: PerformanceService,
  ) {}

  @Get('commission-rules')
  @ApiOperation({ summary: 'Versions of the rules of commission, newest first' })
  @ApiOkResponse({ type: CommissionRulesList })
  async rules(): Promise<CommissionRulesList> {
    const versions = await this.commission.versions();
    return {
      items: versions.map(({ version, fromMonth, rules }) => ({ version, fromMonth, rules: rules.map(ruleView) })),
    };
  }

  /** Holds from a month on; months that have ended keep their rules. */
  @Post('commission-rules')
  @ApiOperation({ summary: 'Publish another version of the rules' })
  @ApiCreatedResponse({ type: CommissionRulesList })
  async publish(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Body() body: CommissionRulesInput,
  ): Promise<Result<CommissionRulesList>> {
    const rules = body.rules.map(ruleOf);
    const complete = rules.filter((rule) => rule !== null);
    if (complete.length < rules.length)
      return refuse('COMMISSION_RULES_INVALID', { problem: '每一档都要写明比例或金额' });
    const published = await this.commission.publish({ actor, request }, { fromMonth: body.fromMonth, rules: complete });
    return published.ok ? ok(await this.rules()) : published;
  }

  @Get('commission-statements')
  @ApiOperation({ summary: 'Statements of a month as they were drawn up' })
  @ApiOkResponse({ type: DrawnCommissions })
  statements(@Query() { month }: MonthQuery): Promise<DrawnCommissions> {
    return this.performance.statements(month);
  }
}

/** Null when a band lacks what its kind needs. */
function ruleOf({ metric, kind, bands }: CommissionRuleInput): CommissionRule | null {
  if (kind === 'rate') {
    const complete = bands.flatMap(({ from, basisPoints }) =>
      basisPoints === undefined ? [] : [{ from, basisPoints }],
    );
    return complete.length === bands.length ? { metric, kind, bands: complete } : null;
  }
  const complete = bands.flatMap(({ from, fen }) => (fen === undefined ? [] : [{ from, fen }]));
  return complete.length === bands.length ? { metric, kind, bands: complete } : null;
}

function ruleView(rule: CommissionRule): CommissionRuleInput {
  return { metric: rule.metric, kind: rule.kind, bands: rule.bands.map((band) => ({ ...band })) };
}
