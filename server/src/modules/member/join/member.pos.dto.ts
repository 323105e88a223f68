import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { IsId } from '../../../platform/http/index.js';

class AtStore {
  @IsId({ description: 'Store the till stands in.' })
  storeId: number;
}

/** One of code, phone and memberNo. */
export class PosMemberLookup extends AtStore {
  @ApiPropertyOptional({
    description: 'Text of the QR code or 18 digits of the barcode: used up, and gives a grant.',
    maxLength: 64,
  })
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(64)
  code?: string;

  @ApiPropertyOptional({ maxLength: 20 })
  @IsOptional()
  @IsString()
  @MaxLength(20)
  phone?: string;

  @ApiPropertyOptional({ maxLength: 16 })
  @IsOptional()
  @IsString()
  @Matches(/^\d{1,16}$/)
  memberNo?: string;
}

export class PosMemberRequest extends AtStore {
  @ApiProperty({ example: '13800138000', maxLength: 20 })
  @IsString()
  @MaxLength(20)
  phone: string;

  @ApiPropertyOptional({ maxLength: 20 })
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(20)
  @Matches(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]*$/u)
  name?: string;
}

export class PosMember {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty()
  memberNo: string;

  @ApiProperty({ example: '林**' })
  nameMasked: string;

  @ApiProperty({ example: '138****8000' })
  phoneMasked: string;

  @ApiProperty()
  tierCode: string;

  @ApiProperty({ example: '银卡' })
  tierName: string;

  @ApiProperty({ type: 'integer', description: 'Principal and bonus, in fen.' })
  walletTotalFen: number;

  @ApiProperty({ type: 'integer', description: 'Points that may be spent.' })
  points: number;
}

export class PosLookupResult {
  @ApiProperty({ type: PosMember })
  member: PosMember;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'One-use right to quote or settle; null unless a code was scanned.',
  })
  grant: string | null;
}
