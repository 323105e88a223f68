import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Result } from '../../kernel/result.js';
import { CurrentStaff, type StaffActor, StaffRoute } from '../../platform/http/index.js';
import { ScanService } from './scanning/scan.service.js';
import { ScanVoucherBody, VoucherScan } from './voucher.dto.js';

@ApiTags('staff: vouchers')
@Controller('staff/vouchers')
export class VoucherStaffController {
  constructor(private readonly scans: ScanService) {}

  @Post('scan')
  @HttpCode(200)
  @StaffRoute('order.settle')
  @ApiOperation({ summary: 'What a voucher of another platform stands for; nothing is used up' })
  @ApiOkResponse({ type: VoucherScan })
  scan(@CurrentStaff() actor: StaffActor, @Body() body: ScanVoucherBody): Promise<Result<VoucherScan>> {
    return this.scans.scan({ actor, storeId: body.storeId, code: body.code, platform: body.platform ?? null });
  }
}
