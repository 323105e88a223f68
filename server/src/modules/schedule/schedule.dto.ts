import { ApiProperty } from '@nestjs/swagger';
import { IsInt, Max, Min, ValidateBy } from 'class-validator';
import { IsQueryId, field } from '../../platform/http/index.js';
import { MINUTES_OF_DAY, STEP_MINUTES } from './schedule.types.js';

/** Minutes since midnight in Shanghai, on a step. */
export function IsMinute(description: string): PropertyDecorator {
  return field(
    { type: 'integer', minimum: 0, maximum: MINUTES_OF_DAY, multipleOf: STEP_MINUTES },
    { description },
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
export class AtStoreQuery {
  @IsQueryId()
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
