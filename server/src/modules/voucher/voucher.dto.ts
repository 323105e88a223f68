import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Length, Matches } from 'class-validator';
import { IsId } from '../../platform/http/index.js';
import { DEAL_KINDS, type DealKind, VOUCHER_PLATFORMS, type VoucherPlatform } from './voucher.types.js';

export class ScanVoucherBody {
  @IsId({ description: 'The store whose till has scanned it.' })
  storeId: number;

  @ApiProperty({
    minLength: 4,
    maxLength: 600,
    description: 'What was scanned or typed in: the digits of the code, or the text of its QR code.',
  })
  @IsString()
  @Length(4, 600)
  @Matches(/^[\x21-\x7e]+$/)
  code: string;

  @ApiPropertyOptional({
    enum: VOUCHER_PLATFORMS,
    description: 'Where it was bought. Left out: found out by asking, the likelier platform first.',
  })
  @IsOptional()
  @IsIn(VOUCHER_PLATFORMS)
  platform?: VoucherPlatform;
}

export class ScannedVoucher {
  @ApiProperty({ description: 'The platform’s name of this one voucher; names it when settling.' })
  certificate: string;

  @ApiProperty({ description: 'For people: `**** 3456`.' })
  codeMasked: string;

  @ApiProperty({ description: 'The deal as the platform calls it.' })
  title: string;

  @ApiProperty({ description: 'The platform’s id of the deal.' })
  dealId: string;

  @ApiProperty({
    enum: DEAL_KINDS,
    nullable: true,
    description:
      'product: pays for pieces of one product; amount: pays for anything. Null for a deal nobody has mapped.',
  })
  kind: DealKind | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'fen; the most it pays at the till' })
  valueFen: number | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'What it pays for; null for an amount.' })
  productId: number | null;

  @ApiProperty({ type: String, nullable: true, description: 'SKU of that product.' })
  sku: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Name of that product.' })
  productName: string | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'How many pieces it pays for.' })
  quantity: number | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'fen; what the customer paid, when the platform tells' })
  soldFen: number | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  expiresAt: string | null;

  @ApiProperty({ description: 'Whether an order can be paid with it now.' })
  usable: boolean;

  @ApiProperty({ type: String, nullable: true, description: 'Chinese: why not.' })
  reason: string | null;
}

export class VoucherScan {
  @ApiProperty({ type: 'integer', description: 'Names the scan when settling.' })
  id: number;

  @ApiProperty({ enum: VOUCHER_PLATFORMS })
  platform: VoucherPlatform;

  @ApiProperty({ format: 'date-time', description: 'Until when an order may be paid with what it shows.' })
  expiresAt: string;

  @ApiProperty({
    type: [ScannedVoucher],
    description: 'All usable vouchers behind the code: one, or those bought together.',
  })
  vouchers: ScannedVoucher[];
}
