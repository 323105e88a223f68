import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsInt, IsString, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { BookingConflict, DaySpan, IsDay, IsId } from '../schedule.dto.js';

export class WeekSpanBody extends DaySpan {
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 7, description: '1 is Monday.' })
  @IsInt()
  @Min(1)
  @Max(7)
  weekday: number;
}

export class WeekBody {
  @IsId('The store in which these shifts are worked.')
  storeId: number;

  @IsDay('From this day on, which is today or later; what was written for later days is replaced.')
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
  @IsId('The store in which these shifts are worked.')
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
  @ApiProperty({ type: 'integer', minimum: 1 })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  staffId: number;

  @IsDay('The day.')
  date: string;
}

export class ClosingBody {
  @IsId('The store that is closed.')
  storeId: number;

  @IsDay('Today or later.')
  date: string;

  @ApiProperty({ maxLength: 60, description: 'Why; guests may see it.', example: '春节放假' })
  @IsString()
  @MaxLength(60)
  note: string;
}

export class ReopenBody {
  @IsId('The store.')
  storeId: number;

  @IsDay('The day.')
  date: string;
}

export class StoreBody {
  @IsId('The store.')
  storeId: number;
}

/** What a change of shifts leaves without its person, for the next 60 days. */
export class ShiftChange {
  @ApiProperty({ type: [BookingConflict], description: 'Bookings somebody has to look after.' })
  conflicts: BookingConflict[];
}
