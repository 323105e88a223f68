import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { METRICS, type Metric } from '../commission/commission.rules.js';

const MONTH = /^20\d{2}-(0[1-9]|1[0-2])$/;
const RULE_KINDS = ['rate', 'piece'] as const;

export class PerformanceQuery {
  @ApiProperty({ type: 'integer' })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  storeId: number;

  @ApiPropertyOptional({ example: '2026-11', description: 'The running month unless given.', pattern: MONTH.source })
  @IsOptional()
  @IsString()
  @Matches(MONTH)
  month?: string;
}

export class MonthQuery {
  @ApiProperty({ example: '2026-10', pattern: MONTH.source })
  @IsString()
  @Matches(MONTH)
  month: string;
}

export class Figure {
  @ApiProperty({ enum: METRICS })
  metric: Metric;

  @ApiProperty({ example: '本人销售' })
  title: string;

  @ApiProperty({ type: 'integer', description: 'Fen where the metric ends in `_fen`, pieces otherwise.' })
  value: number;
}

export class DayFigure {
  @ApiProperty({ example: '2026-11-22' })
  date: string;

  @ApiProperty({ type: 'integer', description: 'Own sales net of returns, in fen.' })
  salesFen: number;

  @ApiProperty({ type: 'integer', description: 'Closed on the day.' })
  followUps: number;
}

export class CommissionLine {
  @ApiProperty({ enum: METRICS })
  metric: Metric;

  @ApiProperty()
  title: string;

  @ApiProperty({ type: 'integer', description: 'What was counted: fen or pieces.' })
  base: number;

  @ApiProperty({ type: 'integer', description: 'Commission, in fen.' })
  fen: number;

  @ApiProperty({ example: '¥10,000.00 × 1% = ¥100.00' })
  explanation: string;
}

export class CommissionView {
  @ApiProperty({ type: 'integer', description: 'Version of the rules.' })
  version: number;

  @ApiProperty({ description: 'Drawn up: it changes no more. False: as it stands today.' })
  final: boolean;

  @ApiProperty({ type: [CommissionLine] })
  lines: CommissionLine[];

  @ApiProperty({ type: 'integer', description: 'In fen.' })
  totalFen: number;
}

export class MyPerformance {
  @ApiProperty({ example: '2026-11' })
  month: string;

  @ApiProperty({ type: [Figure] })
  figures: Figure[];

  @ApiProperty({ type: 'integer', description: 'Minutes at work in the month, in all stores.' })
  minutes: number;

  @ApiProperty({ type: [DayFigure], description: 'The last fourteen days of the month so far, oldest first.' })
  days: DayFigure[];

  @ApiProperty({ type: CommissionView })
  statement: CommissionView;
}

export class RankedPerson {
  @ApiProperty({ type: 'integer' })
  staffId: number;

  @ApiProperty()
  name: string;

  @ApiProperty()
  title: string;

  @ApiProperty({ type: [Figure] })
  figures: Figure[];

  @ApiProperty({ type: 'integer', description: 'Minutes at work in this store.' })
  minutes: number;

  @ApiProperty({ type: 'integer', description: 'Commission as it stands, in fen.' })
  commissionFen: number;
}

export class StorePerformance {
  @ApiProperty({ example: '2026-11' })
  month: string;

  @ApiProperty({ type: [Figure] })
  figures: Figure[];

  @ApiProperty({ type: [RankedPerson], description: 'By own sales, most first.' })
  people: RankedPerson[];
}

export class BandInput {
  @ApiProperty({ type: 'integer', minimum: 0, description: 'From this much on: fen or pieces.' })
  @IsInt()
  @Min(0)
  @Max(1_000_000_000_000)
  from: number;

  @ApiPropertyOptional({ type: 'integer', minimum: 0, maximum: 5000, description: 'For a rate.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(5_000)
  basisPoints?: number;

  @ApiPropertyOptional({ type: 'integer', minimum: 0, description: 'For a price per piece, in fen.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  fen?: number;
}

export class CommissionRuleInput {
  @ApiProperty({ enum: METRICS })
  @IsIn(METRICS)
  metric: Metric;

  @ApiProperty({ enum: RULE_KINDS })
  @IsIn(RULE_KINDS)
  kind: (typeof RULE_KINDS)[number];

  @ApiProperty({ type: [BandInput], description: 'From 0 upwards, rising; a band counts for what lies within it.' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => BandInput)
  bands: BandInput[];
}

export class CommissionRulesInput {
  @ApiProperty({ example: '2026-12', pattern: MONTH.source })
  @IsString()
  @Matches(MONTH)
  fromMonth: string;

  @ApiProperty({ type: [CommissionRuleInput] })
  @IsArray()
  @ArrayMaxSize(METRICS.length)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => CommissionRuleInput)
  rules: CommissionRuleInput[];
}

export class CommissionRulesVersion {
  @ApiProperty({ type: 'integer' })
  version: number;

  @ApiProperty({ example: '2026-12', description: 'Holds from this month on.' })
  fromMonth: string;

  @ApiProperty({ type: [CommissionRuleInput] })
  rules: CommissionRuleInput[];
}

export class CommissionRulesList {
  @ApiProperty({ type: [CommissionRulesVersion], description: 'Newest first.' })
  items: CommissionRulesVersion[];
}

export class DrawnCommission extends CommissionView {
  @ApiProperty({ type: 'integer' })
  staffId: number;

  @ApiProperty()
  staffName: string;

  @ApiProperty({ type: 'integer' })
  storeId: number;
}

export class DrawnCommissions {
  @ApiProperty({ type: [DrawnCommission] })
  items: DrawnCommission[];
}
