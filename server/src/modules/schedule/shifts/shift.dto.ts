import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsInt, IsString, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { IsDay, IsId, IsQueryId } from '../../../platform/http/index.js';
import { BookingConflict, DaySpan } from '../schedule.dto.js';

export class WeekSpanBody extends DaySpan {
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 7, description: '1 is Monday.' })
  @IsInt()
  @Min(1)
  @Max(7)
  weekday: number;
}

export class WeekBody {
  @IsId({ description: 'The store in which these shifts are worked.' })
  storeId: number;

  @IsDay({ description: 'From this day on, which is today or later; what was written for later days is replaced.' })
  validFrom: string;

  @ApiProperty({
    type: [WeekSpanBody],
    maxItems: 28,
    description: 'Empty for nobody’s week: the person has no shifts.',
  })
  @IsArray()
  @ArrayMaxSize(28)
  @ValidateNested({ each: true })
  @Type(() => WeekSpanBody)
  week: WeekSpanBody[];
}

export class DayBody {
  @IsId({ description: 'The store in which these shifts are worked.' })
  storeId: number;

  @ApiProperty({ type: [DaySpan], maxItems: 4, description: 'Empty for a day off.' })
  @IsArray()
  @ArrayMaxSize(4)
  @ValidateNested({ each: true })
  @Type(() => DaySpan)
  spans: DaySpan[];

  @ApiProperty({ maxLength: 60, description: 'Why; may be empty.' })
  @IsString()
  @MaxLength(60)
  note: string;
}

export class DayParams {
  @IsQueryId()
  staffId: number;

  @IsDay({ description: 'The day.' })
  date: string;
}

export class ClosingBody {
  @IsId({ description: 'The store that is closed.' })
  storeId: number;

  @IsDay({ description: 'Today or later.' })
  date: string;

  @ApiProperty({ maxLength: 60, description: 'Why; guests may see it.', example: '春节放假' })
  @IsString()
  @MaxLength(60)
  note: string;
}

export class ReopenBody {
  @IsId({ description: 'The store.' })
  storeId: number;

  @IsDay({ description: 'The day.' })
  date: string;
}

export class StoreBody {
  @IsId({ description: 'The store.' })
  storeId: number;
}

/** What a change of shifts leaves without its person, for the next 60 days. */
export class ShiftChange {
  @ApiProperty({ type: [BookingConflict], description: 'Bookings somebody has to look after.' })
  conflicts: BookingConflict[];
}
