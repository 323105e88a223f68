import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { IsId } from '../../../platform/http/index.js';
import { CODE_PURPOSES, type CodePurpose } from './member-code.entity.js';
import { StaffMemberCard } from '../views/member-card.dto.js';

export class MemberCodeRequest {
  @ApiProperty({ enum: CODE_PURPOSES, description: '`identify`: only says who; `pay`: may also spend.' })
  @IsIn(CODE_PURPOSES)
  purpose: CodePurpose;
}

export class MemberCode {
  @ApiProperty({ description: 'Text of the QR code.' })
  code: string;

  @ApiProperty({ description: '18 digits, beginning with 90.' })
  barcode: string;

  @ApiProperty({ enum: CODE_PURPOSES })
  purpose: CodePurpose;

  @ApiProperty({ type: String, format: 'date-time' })
  expiresAt: string;

  @ApiProperty({ type: 'integer', description: 'Seconds it lives.' })
  ttlSeconds: number;
}

export class MemberCodeParam {
  @ApiProperty({ description: 'Text of the QR code.' })
  @IsString()
  @Matches(/^GK1\.[\w-]{22}$/)
  code: string;
}

export class MemberCodeState {
  @ApiProperty({ enum: ['active', 'used', 'expired'] })
  state: 'active' | 'used' | 'expired';

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  usedAt: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Where it was scanned.' })
  storeName: string | null;
}

export class ScanRequest {
  @ApiProperty({ description: 'Text of the QR code or the 18 digits of the barcode.', maxLength: 64 })
  @IsString()
  @MinLength(1)
  @MaxLength(64)
  code: string;

  @IsId({ description: 'Store in which the scan happens.' })
  storeId: number;
}

export class ScanResult {
  @ApiProperty({
    description: 'One-use right to quote or settle for this member, for this staff member in this store.',
  })
  grant: string;

  @ApiProperty({ enum: CODE_PURPOSES })
  purpose: CodePurpose;

  @ApiProperty({ type: String, format: 'date-time' })
  expiresAt: string;

  @ApiProperty({ type: StaffMemberCard })
  member: StaffMemberCard;
}
