import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { IsIn, IsInt, IsISO8601, IsOptional, IsString, Length, Matches, Max, Min, ValidateBy } from 'class-validator';
import { type BusinessDate, isBusinessDate } from '@guike/shared';
import { DAY_PARTS, DEPOSIT_WAYS, type DayPart, type DepositWay } from './appointment.types.js';

const SAFE = Number.MAX_SAFE_INTEGER;
const MOST_DAYS = 14;
/** What people write may span lines, but holds no other control character. */
const PLAIN = /^[^\p{Cc}]*$/u;
const INSTANT = /^20\d\d-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/;

const trimmed = ({ value }: { value: unknown }): unknown => (typeof value === 'string' ? value.trim() : value);

function IsDay(): PropertyDecorator {
  return ValidateBy({
    name: 'isDay',
    validator: {
      validate: (value: unknown) => typeof value === 'string' && value.startsWith('20') && isBusinessDate(value),
      defaultMessage: () => 'must be a date as YYYY-MM-DD',
    },
  });
}

export class BookingStoreQuery {
  @ApiProperty({ type: 'integer', minimum: 1 })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(SAFE)
  storeId: number;
}

export class BookingCodeParams {
  @ApiProperty({ pattern: '^93\\d{10}$', example: '930123456789' })
  @IsString()
  @Matches(/^93\d{10}$/)
  code: string;
}

export class BookingServiceQuery extends BookingStoreQuery {
  @ApiProperty({ type: 'integer', minimum: 1 })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(SAFE)
  serviceId: number;
}

export class BookingSlotQuery extends BookingServiceQuery {
  @ApiPropertyOptional({ type: 'integer', minimum: 1, description: 'Left out for whoever is free.' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(SAFE)
  staffId?: number;

  @ApiProperty({
    type: String,
    format: 'date',
    pattern: '^\\d{4}-\\d{2}-\\d{2}$',
    example: '2026-11-22',
    description: 'First day, in Shanghai.',
  })
  @IsDay()
  from: BusinessDate;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: MOST_DAYS, default: 7, description: 'How many days.' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MOST_DAYS)
  days: number = 7;

  @ApiPropertyOptional({
    type: 'integer',
    minimum: 1,
    description: 'The booking that moves: its own time counts as free.',
  })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(SAFE)
  movingId?: number;
}

export class BookingDayQuery extends BookingStoreQuery {
  @ApiProperty({
    type: String,
    format: 'date',
    pattern: '^\\d{4}-\\d{2}-\\d{2}$',
    example: '2026-11-22',
    description: 'A day in Shanghai.',
  })
  @IsDay()
  date: BusinessDate;
}

/** How a booking is secured. */
export class AcceptOfferBody {
  @ApiProperty({ enum: DEPOSIT_WAYS, enumName: 'BookingDepositWay', description: 'none when no deposit is asked for.' })
  @IsIn(DEPOSIT_WAYS)
  pay: DepositWay;

  @ApiProperty({ type: 'integer', minimum: 0, maximum: 100_000_000, description: 'As it was shown, in fen.' })
  @IsInt()
  @Min(0)
  @Max(100_000_000)
  depositFen: number;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, description: 'The treatment card, with `pay` card.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(SAFE)
  cardId?: number;
}

export class BookBody extends AcceptOfferBody {
  @ApiProperty({ type: 'integer', minimum: 1 })
  @IsInt()
  @Min(1)
  @Max(SAFE)
  serviceId: number;

  @ApiProperty({ type: 'integer', minimum: 1 })
  @IsInt()
  @Min(1)
  @Max(SAFE)
  storeId: number;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, description: 'Left out for whoever is free.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(SAFE)
  staffId?: number;

  @ApiProperty({ format: 'date-time', description: 'The start of a slot.' })
  @IsString()
  @Matches(INSTANT)
  @IsISO8601({ strict: true })
  start: string;

  @ApiPropertyOptional({ minLength: 1, maxLength: 200, description: 'What the store should know.' })
  @IsOptional()
  @Transform(trimmed)
  @IsString()
  @Length(1, 200)
  @Matches(PLAIN)
  note?: string;
}

export class RescheduleBody {
  @ApiProperty({ format: 'date-time', description: 'The start of a slot.' })
  @IsString()
  @Matches(INSTANT)
  @IsISO8601({ strict: true })
  start: string;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, description: 'Left out for whoever is free.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(SAFE)
  staffId?: number;
}

export class CancelBody {
  @ApiPropertyOptional({ minLength: 1, maxLength: 100 })
  @IsOptional()
  @Transform(trimmed)
  @IsString()
  @Length(1, 100)
  @Matches(PLAIN)
  reason?: string;
}

export class StaffRescheduleBody extends RescheduleBody {
  @ApiProperty({ minLength: 2, maxLength: 100, description: 'Why, for the log.' })
  @Transform(trimmed)
  @IsString()
  @Length(2, 100)
  @Matches(PLAIN)
  reason: string;
}

export class StaffCancelBody {
  @ApiProperty({
    enum: ['guest', 'store'],
    description: 'Who gives it up: what the store gives up costs the guest nothing.',
  })
  @IsIn(['guest', 'store'])
  by: 'guest' | 'store';

  @ApiProperty({ minLength: 2, maxLength: 100, description: 'Why, for the log and the guest.' })
  @Transform(trimmed)
  @IsString()
  @Length(2, 100)
  @Matches(PLAIN)
  reason: string;
}

export class StaffBookBody {
  @ApiProperty({ type: 'integer', minimum: 1 })
  @IsInt()
  @Min(1)
  @Max(SAFE)
  storeId: number;

  @ApiProperty({ type: 'integer', minimum: 1 })
  @IsInt()
  @Min(1)
  @Max(SAFE)
  memberId: number;

  @ApiProperty({ type: 'integer', minimum: 1 })
  @IsInt()
  @Min(1)
  @Max(SAFE)
  serviceId: number;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, description: 'Left out for whoever is free.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(SAFE)
  staffId?: number;

  @ApiProperty({ format: 'date-time', description: 'When the visit begins, on a step of five minutes.' })
  @IsString()
  @Matches(INSTANT)
  @IsISO8601({ strict: true })
  start: string;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, description: 'A treatment card of the guest that pays for it.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(SAFE)
  cardId?: number;

  @ApiPropertyOptional({ minLength: 1, maxLength: 200 })
  @IsOptional()
  @Transform(trimmed)
  @IsString()
  @Length(1, 200)
  @Matches(PLAIN)
  note?: string;
}

export class JoinWaitlistBody {
  @ApiProperty({ type: 'integer', minimum: 1 })
  @IsInt()
  @Min(1)
  @Max(SAFE)
  serviceId: number;

  @ApiProperty({ type: 'integer', minimum: 1 })
  @IsInt()
  @Min(1)
  @Max(SAFE)
  storeId: number;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, description: 'Left out for whoever is free.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(SAFE)
  staffId?: number;

  @ApiProperty({
    type: String,
    format: 'date',
    pattern: '^\\d{4}-\\d{2}-\\d{2}$',
    example: '2026-11-22',
    description: 'A day in Shanghai.',
  })
  @IsDay()
  date: BusinessDate;

  @ApiProperty({ enum: DAY_PARTS, enumName: 'BookingDayPart' })
  @IsIn(DAY_PARTS)
  part: DayPart;
}
