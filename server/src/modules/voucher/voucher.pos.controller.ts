import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Result } from '../../kernel/result.js';
import { CurrentMachine, type MachineActor, MachineRoute } from '../../platform/http/index.js';
import { ScanService } from './scanning/scan.service.js';
import { ScanVoucherBody, VoucherScan } from './voucher.dto.js';

@ApiTags('pos: vouchers')
@Controller('pos/vouchers')
export class VoucherPosController {
  constructor(private readonly scans: ScanService) {}

  @Post('scan')
  @HttpCode(200)
  @MachineRoute('order.settle')
  @ApiOperation({
    summary: 'What a voucher of another platform stands for; nothing is used up',
    description:
      'Asks Meituan or Douyin. The answer names the vouchers behind the code and what each pays here; hand `id` and ' +
      '`certificate` to `POST /api/pos/orders` within ten minutes to pay with them.',
  })
  @ApiOkResponse({ type: VoucherScan })
  scan(@CurrentMachine() actor: MachineActor, @Body() body: ScanVoucherBody): Promise<Result<VoucherScan>> {
    return this.scans.scan({ actor, storeId: body.storeId, code: body.code, platform: body.platform ?? null });
  }
}
