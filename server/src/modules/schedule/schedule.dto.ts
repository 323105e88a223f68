import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, Max, Min, ValidateBy } from 'class-validator';
import { isBusinessDate } from '@guike/shared';
import { MINUTES_OF_DAY, STEP_MINUTES } from './schedule.types.js';

/** `YYYY-MM-DD` that is a day of this century, in Shanghai. */
export function IsDay(description: string): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ type: String, format: 'date', example: '2026-11-22', description }),
    ValidateBy({
      name: 'isDay',
      validator: {
        validate: (value: unknown) => typeof value === 'string' && value.startsWith('20') && isBusinessDate(value),
        defaultMessage: () => 'must be a date as YYYY-MM-DD',
      },
    }),
  );
}

/** An id in a body. */
export function IsId(description: string): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ type: 'integer', minimum: 1, description }),
    IsInt(),
    Min(1),
    Max(Number.MAX_SAFE_INTEGER),
  );
}

/** Minutes since midnight in Shanghai, on a step. */
export function IsMinute(description: string): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ type: 'integer', minimum: 0, maximum: MINUTES_OF_DAY, multipleOf: STEP_MINUTES, description }),
    IsInt(),
    Min(0),
    Max(MINUTES_OF_DAY),
    ValidateBy({
      name: 'onStep',
      validator: {
        validate: (value: unknown) => typeof value === 'number' && value % STEP_MINUTES === 0,
        defaultMessage: () => `must be a multiple of ${STEP_MINUTES}`,
      },
    }),
  );
}

/** Part of a day. */
export class DaySpan {
  @IsMinute('Minutes since midnight in Shanghai.')
  start: number;

  @IsMinute('Minutes since midnight in Shanghai, later than `start`; 1440 is midnight.')
  end: number;
}

/** In a query, where everything arrives as text. */
export class StoreQuery {
  @ApiProperty({ type: 'integer', minimum: 1 })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  storeId: number;
}

/** A booking that a change leaves without its person or its store. */
export class BookingConflict {
  @ApiProperty({ type: 'integer' })
  bookingId: number;

  @ApiProperty()
  serviceName: string;

  @ApiProperty({ type: 'integer' })
  storeId: number;

  @ApiProperty({ type: 'integer', nullable: true })
  staffId: number | null;

  @ApiProperty({ format: 'date-time' })
  startsAt: string;

  @ApiProperty({ format: 'date-time' })
  endsAt: string;
}
