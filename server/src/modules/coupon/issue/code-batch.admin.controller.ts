import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Param,
  ParseIntPipe,
  Post,
  Query,
  type StreamableFile,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Result } from '../../../kernel/result.js';
import {
  AdminRoute,
  ApiCsv,
  CurrentRequest,
  CurrentStaff,
  type Page,
  PageQuery,
  type RequestInfo,
  type StaffActor,
  csvFile,
} from '../../../platform/http/index.js';
import { StopTemplateBody } from '../templates/template.dto.js';
import { AdminCodeBatch, AdminCodeBatchPage, CodeBatchBody } from './code-batch.dto.js';
import { CodeBatchService } from './code-batch.service.js';

@ApiTags('admin: coupons')
@Controller('admin/coupon-code-batches')
@AdminRoute('hq.coupons')
export class CodeBatchAdminController {
  constructor(private readonly batches: CodeBatchService) {}

  @Get()
  @ApiOperation({ summary: 'Batches of redeem codes, newest first' })
  @ApiOkResponse({ type: AdminCodeBatchPage })
  list(@Query() query: PageQuery): Promise<Page<AdminCodeBatch>> {
    return this.batches.page(query);
  }

  @Post()
  @ApiOperation({ summary: 'Add a batch; its codes come into being when they are exported' })
  @ApiCreatedResponse({ type: AdminCodeBatch })
  create(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Body() body: CodeBatchBody,
  ): Promise<Result<AdminCodeBatch>> {
    return this.batches.create({ actor, request }, body);
  }

  @Post(':id/export')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'The codes as a file, once: only their hashes are kept' })
  @ApiCsv('One code a line.')
  async export(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Param('id', ParseIntPipe) id: number,
  ): Promise<Result<never> | StreamableFile> {
    const exported = await this.batches.export({ actor, request }, id);
    if (!exported.ok) return exported;
    const { name, codes } = exported.value;
    return csvFile(`兑换码 ${name}`, [['兑换码'], ...codes.map((code) => [code])]);
  }

  @Post(':id/void')
  @HttpCode(200)
  @ApiOperation({ summary: 'None of its codes can be redeemed any more' })
  @ApiOkResponse({ type: AdminCodeBatch })
  void(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Param('id', ParseIntPipe) id: number,
    @Body() { reason }: StopTemplateBody,
  ): Promise<Result<AdminCodeBatch>> {
    return this.batches.void({ actor, request }, id, reason);
  }
}
