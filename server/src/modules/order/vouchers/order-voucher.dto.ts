import { ApiProperty, ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsOptional, IsString, Matches, ValidateNested } from 'class-validator';
import { IsId } from '../../../platform/http/index.js';
import { Quote } from '../order.dto.js';

/** More than anybody lays on the counter. */
const MAX_VOUCHERS = 5;

export class VoucherChoiceInput {
  @IsId({ description: '`id` of the scan that showed it.' })
  scanId!: number;

  @ApiProperty({ maxLength: 64, description: '`certificate` of one of its vouchers.' })
  @IsString()
  @Matches(/^[\x21-\x7e]{1,64}$/)
  certificate!: string;
}

export class VouchersPart {
  @ApiPropertyOptional({
    type: [VoucherChoiceInput],
    maxItems: MAX_VOUCHERS,
    description:
      'Vouchers of other platforms, looked at by …/vouchers/scan, that pay the `voucher` part. Not together with wechat.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_VOUCHERS)
  @ValidateNested({ each: true })
  @Type(() => VoucherChoiceInput)
  vouchers?: VoucherChoiceInput[];
}

export class VouchersWanted {
  @ApiProperty({ type: [VoucherChoiceInput], minItems: 1, maxItems: MAX_VOUCHERS })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_VOUCHERS)
  @ValidateNested({ each: true })
  @Type(() => VoucherChoiceInput)
  vouchers!: VoucherChoiceInput[];
}

export class VoucherShare {
  @ApiProperty({ description: 'Which of the vouchers.' })
  certificate!: string;

  @ApiProperty({ type: 'integer', description: 'fen; what it pays of this order' })
  paysFen!: number;
}

class VoucherSharePart {
  @ApiProperty({ type: 'integer', description: 'fen; the `voucher` part of the payments' })
  voucherFen!: number;

  @ApiProperty({ type: 'integer', description: 'fen; left to be paid otherwise' })
  voucherRestFen!: number;

  @ApiProperty({ type: [VoucherShare], description: 'In the order asked for.' })
  vouchers!: VoucherShare[];
}

export class VoucherQuote extends IntersectionType(Quote, VoucherSharePart) {}
