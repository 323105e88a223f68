import { IsInt, IsString, Length, Max, Min } from 'class-validator';
import { ApiProperty } from '@nestjs/swagger';
import { IsInstant, PageOf } from '../../../platform/http/index.js';
import { BATCH_STATES, type BatchState } from './rule.types.js';
import { CouponGiftBody } from './rule.dto.js';

const MAX_CODES = 20_000;

export class CodeBatchBody extends CouponGiftBody {
  @ApiProperty({ minLength: 1, maxLength: 40, example: '十一月传单' })
  @IsString()
  @Length(1, 40)
  name: string;

  @ApiProperty({ type: 'integer', minimum: 1, maximum: MAX_CODES })
  @IsInt()
  @Min(1)
  @Max(MAX_CODES)
  quantity: number;

  @IsInstant({ description: 'Codes can be redeemed before this instant.' })
  validUntil: string;
}

export class AdminCodeBatch {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty()
  name: string;

  @ApiProperty({ type: 'integer', nullable: true })
  templateId: number | null;

  @ApiProperty({ type: 'integer', nullable: true })
  packId: number | null;

  @ApiProperty({ type: 'integer' })
  quantity: number;

  @ApiProperty({ type: 'integer', description: 'Redeemed so far.' })
  redeemed: number;

  @ApiProperty({ enum: BATCH_STATES })
  state: BatchState;

  @ApiProperty({ type: String, format: 'date-time' })
  validUntil: string;

  @ApiProperty({ type: String, format: 'date-time' })
  createdAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  exportedAt: string | null;
}

export class AdminCodeBatchPage extends PageOf(AdminCodeBatch) {}
