import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min, MinLength } from 'class-validator';
import { IsDay, IsId, PageOf } from '../../../platform/http/index.js';
import { MONTH, MONTH_DESCRIPTION } from './statement.dto.js';

const MOST_FEN = 100_000_000_000;

export class ClearingPaymentBody {
  @ApiProperty({
    description: 'Month of the statements that are settled; the newest closed one.',
    pattern: MONTH.source,
  })
  @IsString()
  @Matches(MONTH)
  month!: string;

  @IsId()
  payerEntityId!: number;

  @IsId()
  receiverEntityId!: number;

  @ApiProperty({ type: 'integer', minimum: 1, maximum: MOST_FEN, description: 'In fen; at most what is still open.' })
  @IsInt()
  @Min(1)
  @Max(MOST_FEN)
  amountFen!: number;

  @IsDay({ description: 'Day on which the bank moved it; not in the future.' })
  paidOn!: string;

  @ApiProperty({
    description: 'The bank’s number of the transfer; once per pair of entities.',
    minLength: 1,
    maxLength: 64,
  })
  @IsString()
  @MinLength(1)
  @MaxLength(64)
  @Matches(/^[^\p{Cc}]*\S[^\p{Cc}]*$/u)
  bankReference!: string;

  @ApiPropertyOptional({ maxLength: 200 })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  note?: string;
}

export class ClearingPaymentView {
  @ApiProperty({ type: 'integer' })
  id!: number;

  @ApiProperty({ description: MONTH_DESCRIPTION, example: '2026-11' })
  month!: string;

  @ApiProperty({ type: 'integer' })
  payerEntityId!: number;

  @ApiProperty({ type: 'integer' })
  receiverEntityId!: number;

  @ApiProperty({ type: 'integer', description: 'In fen.' })
  amountFen!: number;

  @ApiProperty({ format: 'date', description: 'Day of the bank transfer.' })
  paidOn!: string;

  @ApiProperty({ description: 'The bank’s number of the transfer.' })
  bankReference!: string;

  @ApiProperty({ type: String, nullable: true })
  note!: string | null;

  @ApiProperty({ description: 'Who recorded it.', example: 'staff:7' })
  recordedBy!: string;

  @ApiProperty({ format: 'date-time' })
  recordedAt!: string;
}

export class ClearingPaymentPage extends PageOf(ClearingPaymentView) {}
