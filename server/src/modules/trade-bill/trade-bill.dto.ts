import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min, MinLength } from 'class-validator';
import { IsDay, PageOf, PageQuery } from '../../platform/http/index.js';
import {
  DIFFERENCE_KINDS,
  DIFFERENCE_STATES,
  DIFFERENCE_SUBJECTS,
  type DifferenceKind,
  type DifferenceState,
  type DifferenceSubject,
  RUN_STATES,
  type RunState,
} from './trade-bill.types.js';

export class BillDayPath {
  @IsDay({ description: 'Day of the bill, Asia/Shanghai.', example: '2026-11-20' })
  day!: string;
}

export class TradeBillQuery {
  @ApiPropertyOptional({ description: 'Days per page, 1–100.', default: 31, minimum: 1, maximum: 100 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limit: number = 31;

  @IsDay({ optional: true, description: 'Days before this one: `nextBefore` of the page before.' })
  before?: string;
}

export class TradeBillRunView {
  @ApiProperty({ format: 'date', description: 'Day of the bill, Asia/Shanghai.' })
  billDate!: string;

  @ApiProperty({ enum: RUN_STATES, description: 'failed: there was nothing to compare; it is tried again.' })
  state!: RunState;

  @ApiProperty({ type: 'integer', description: 'How often the day has been compared.' })
  attempts!: number;

  @ApiProperty({ type: String, nullable: true, description: 'Why the last attempt failed.' })
  problem!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'SHA-1 of the bill; null when there was no trade.' })
  digest!: string | null;

  @ApiProperty({ type: 'integer', description: 'Payments on the bill.' })
  billPayments!: number;

  @ApiProperty({ type: 'integer', description: 'In fen.' })
  billPaidFen!: number;

  @ApiProperty({ type: 'integer', description: 'Refunds on the bill.' })
  billRefunds!: number;

  @ApiProperty({ type: 'integer', description: 'In fen.' })
  billRefundedFen!: number;

  @ApiProperty({ type: 'integer', description: 'WeChat’s fee, rounded to the fen.' })
  billFeeFen!: number;

  @ApiProperty({ type: 'integer', description: 'Payments of that day in our books.' })
  ourPayments!: number;

  @ApiProperty({ type: 'integer', description: 'In fen.' })
  ourPaidFen!: number;

  @ApiProperty({ type: 'integer', description: 'Refunds of that day in our books, as far as WeChat has taken them.' })
  ourRefunds!: number;

  @ApiProperty({ type: 'integer', description: 'In fen.' })
  ourRefundedFen!: number;

  @ApiProperty({ type: 'integer', description: 'Differences that nobody and nothing has explained yet.' })
  openDifferences!: number;

  @ApiProperty({ format: 'date-time' })
  startedAt!: string;

  @ApiProperty({ format: 'date-time' })
  finishedAt!: string;
}

export class TradeBillRunPage {
  @ApiProperty({ type: [TradeBillRunView], description: 'Newest day first.' })
  items!: TradeBillRunView[];

  @ApiProperty({ type: String, nullable: true, description: 'Pass as `before` for the next page; null on the last.' })
  nextBefore!: string | null;
}

export class DifferenceQuery extends PageQuery {
  @IsDay({ optional: true, description: 'Of the bill of this day only.' })
  day?: string;

  @ApiPropertyOptional({ enum: DIFFERENCE_STATES })
  @IsOptional()
  @IsIn(DIFFERENCE_STATES)
  state?: DifferenceState;
}

export class DifferenceView {
  @ApiProperty({ type: 'integer' })
  id!: number;

  @ApiProperty({ format: 'date', description: 'Day of the bill.' })
  billDate!: string;

  @ApiProperty({ enum: DIFFERENCE_SUBJECTS })
  subject!: DifferenceSubject;

  @ApiProperty({ description: 'Our number of the payment or refund; name of the total; number of the row.' })
  number!: string;

  @ApiProperty({
    enum: DIFFERENCE_KINDS,
    description:
      'missing_here: only on the bill. missing_there: only in our books. late: both have it, on different days.',
  })
  kind!: DifferenceKind;

  @ApiProperty({ type: 'integer', nullable: true, description: 'In fen (a count for the total of rows).' })
  billFen!: number | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'In fen (a count for the total of rows).' })
  ourFen!: number | null;

  @ApiProperty({ type: String, nullable: true, description: 'State on the bill.', example: 'SUCCESS' })
  billState!: string | null;

  @ApiProperty()
  detail!: string;

  @ApiProperty({ enum: DIFFERENCE_STATES, description: 'explained: by later news. resolved: by a person.' })
  state!: DifferenceState;

  @ApiProperty({ type: String, nullable: true, description: 'What explains it, or the reason the person gave.' })
  explanation!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Who closed it.', example: 'staff:7' })
  closedBy!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  closedAt!: string | null;

  @ApiProperty({ format: 'date-time' })
  foundAt!: string;
}

export class DifferencePage extends PageOf(DifferenceView) {}

export class ResolveBody {
  @ApiProperty({ description: 'What it was and what was done about it.', minLength: 2, maxLength: 200 })
  @IsString()
  @MinLength(2)
  @MaxLength(200)
  reason!: string;
}
