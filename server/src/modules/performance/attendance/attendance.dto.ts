import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsISO8601, IsInt, IsOptional, IsString, Max, MaxLength, Min, MinLength } from 'class-validator';

export class ClockInput {
  @ApiProperty({ type: 'integer', minimum: 1 })
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  storeId: number;
}

export class AttendanceView {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty({ type: 'integer' })
  staffId: number;

  @ApiProperty()
  staffName: string;

  @ApiProperty({ type: 'integer' })
  storeId: number;

  @ApiProperty({ example: '2026-11-22', description: 'Business day of clocking in.' })
  date: string;

  @ApiProperty({ type: String, format: 'date-time' })
  clockInAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Null while at work.' })
  clockOutAt: string | null;

  @ApiProperty({ type: 'integer', description: 'Whole minutes, until now while at work.' })
  minutes: number;

  @ApiProperty({ type: String, nullable: true, description: 'Why the manager corrected it.' })
  correction: string | null;
}

export class ClockState {
  @ApiProperty({ type: AttendanceView, nullable: true, description: 'The time that runs now, in whatever store.' })
  running: AttendanceView | null;

  @ApiProperty({ type: 'integer', description: 'Minutes at work today, what runs included.' })
  todayMinutes: number;
}

export class AttendanceQuery {
  @ApiProperty({ type: 'integer' })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  storeId: number;
}

export class AttendanceList {
  @ApiProperty({ type: [AttendanceView], description: 'Of the last seven business days, newest first, at most 200.' })
  items: AttendanceView[];
}

export class AttendanceCorrection {
  @ApiProperty({ type: String, format: 'date-time' })
  @IsISO8601({ strict: true })
  @MaxLength(30)
  clockInAt: string;

  @ApiPropertyOptional({ type: String, format: 'date-time', nullable: true, description: 'Absent: still at work.' })
  @IsOptional()
  @IsISO8601({ strict: true })
  @MaxLength(30)
  clockOutAt?: string | null;

  @ApiProperty({ minLength: 2, maxLength: 100 })
  @IsString()
  @MinLength(2)
  @MaxLength(100)
  reason: string;
}
