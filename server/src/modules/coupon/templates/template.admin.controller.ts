import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Result, ok } from '../../../kernel/result.js';
import {
  AdminRoute,
  CurrentRequest,
  CurrentStaff,
  type Page,
  PageQuery,
  type RequestInfo,
  type StaffActor,
} from '../../../platform/http/index.js';
import { CouponWords } from '../coupon-words.js';
import {
  AdminCouponTemplate,
  AdminCouponTemplatePage,
  CouponFigures,
  CouponTemplateBody,
  StopTemplateBody,
} from './template.dto.js';
import { TemplateFigures } from './template-figures.js';
import { TemplateService } from './template.service.js';
import type { CouponTemplate } from './template.types.js';

@ApiTags('admin: coupons')
@Controller('admin/coupon-templates')
@AdminRoute('hq.coupons')
export class TemplateAdminController {
  constructor(
    private readonly templates: TemplateService,
    private readonly figures: TemplateFigures,
    private readonly words: CouponWords,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Coupon templates, newest first' })
  @ApiOkResponse({ type: AdminCouponTemplatePage })
  async list(@Query() query: PageQuery): Promise<Page<AdminCouponTemplate>> {
    const page = await this.templates.page(query);
    return { ...page, items: await Promise.all(page.items.map((template) => this.view(template))) };
  }

  @Get(':id')
  @ApiOperation({ summary: 'One template' })
  @ApiOkResponse({ type: AdminCouponTemplate })
  async get(@Param('id', ParseIntPipe) id: number): Promise<Result<AdminCouponTemplate>> {
    return this.answer(await this.templates.get(id));
  }

  @Get(':id/figures')
  @ApiOperation({ summary: 'What became of its coupons, and of its budget' })
  @ApiOkResponse({ type: CouponFigures })
  figuresOf(@Param('id', ParseIntPipe) id: number): Promise<Result<CouponFigures>> {
    return this.figures.of(id);
  }

  @Post()
  @ApiOperation({ summary: 'Add a template as a draft' })
  @ApiCreatedResponse({ type: AdminCouponTemplate })
  async create(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Body() body: CouponTemplateBody,
  ): Promise<Result<AdminCouponTemplate>> {
    return this.answer(await this.templates.create({ actor, request }, body));
  }

  /** Changed terms are a new version for what is issued from now on. */
  @Put(':id')
  @ApiOperation({ summary: 'Change a template; coupons in members’ hands keep their terms' })
  @ApiOkResponse({ type: AdminCouponTemplate })
  async change(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Param('id', ParseIntPipe) id: number,
    @Body() body: CouponTemplateBody,
  ): Promise<Result<AdminCouponTemplate>> {
    return this.answer(await this.templates.change({ actor, request }, id, body));
  }

  @Post(':id/start')
  @HttpCode(200)
  @ApiOperation({ summary: 'Give it out from now on' })
  @ApiOkResponse({ type: AdminCouponTemplate })
  async start(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Param('id', ParseIntPipe) id: number,
  ): Promise<Result<AdminCouponTemplate>> {
    return this.answer(await this.templates.start({ actor, request }, id));
  }

  @Post(':id/stop')
  @HttpCode(200)
  @ApiOperation({ summary: 'Give out no more; what members have stays valid' })
  @ApiOkResponse({ type: AdminCouponTemplate })
  async stop(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Param('id', ParseIntPipe) id: number,
    @Body() { reason }: StopTemplateBody,
  ): Promise<Result<AdminCouponTemplate>> {
    return this.answer(await this.templates.stop({ actor, request }, id, reason));
  }

  private async answer(found: Result<CouponTemplate>): Promise<Result<AdminCouponTemplate>> {
    return found.ok ? ok(await this.view(found.value)) : found;
  }

  private async view(template: CouponTemplate): Promise<AdminCouponTemplate> {
    return {
      ...template,
      claimTierCodes: [...template.claimTierCodes],
      claimFrom: template.claimFrom?.toISOString() ?? null,
      claimUntil: template.claimUntil?.toISOString() ?? null,
      rules: await this.words.of({ templateId: template.id, version: template.version, terms: template.terms }),
    };
  }
}
