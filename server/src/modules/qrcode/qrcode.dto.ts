import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { IsId, PageOf } from '../../platform/http/index.js';
import { PRINTED_KINDS, type PrintedKind } from './qrcode.entity.js';

export class QrCodeRequest {
  @ApiProperty({ enum: PRINTED_KINDS })
  @IsIn(PRINTED_KINDS)
  kind: PrintedKind;

  @IsId({ optional: true, description: 'Required except for campaigns of the whole chain.' })
  storeId?: number;

  @IsId({ optional: true, description: 'The guide; required for `guide`.' })
  staffId?: number;

  @ApiPropertyOptional({ description: 'Code of the campaign; required for `campaign`.', maxLength: 32 })
  @IsOptional()
  @IsString()
  @Matches(/^[\w-]{1,32}$/)
  campaign?: string;

  @ApiPropertyOptional({ description: 'What guests read on the join page.', maxLength: 20, example: '开业有礼' })
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(20)
  campaignName?: string;
}

export class QrCode {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty({ description: 'What the code carries; never changes.' })
  scene: string;

  @ApiProperty({ enum: PRINTED_KINDS })
  kind: PrintedKind;

  @ApiProperty({ type: 'integer', nullable: true })
  storeId: number | null;

  @ApiProperty({ type: String, nullable: true })
  storeName: string | null;

  @ApiProperty({ type: 'integer', nullable: true })
  staffId: number | null;

  @ApiProperty({ type: String, nullable: true })
  staffName: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Code of the campaign.' })
  campaign: string | null;

  @ApiProperty({ type: String, nullable: true })
  campaignName: string | null;

  @ApiProperty({ type: String, format: 'date-time' })
  createdAt: string;
}

export class QrCodePage extends PageOf(QrCode) {}
