import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { IsId, IsInstant, IsQueryId, PageOf, PageQuery } from '../../../platform/http/index.js';
import { BookingConflict } from '../schedule.dto.js';
import { LEAVE_KINDS, LEAVE_STATES, type LeaveKind, type LeaveState } from './leave.types.js';

export class LeaveBody {
  @IsId({ description: 'The store whose manager decides.' })
  storeId: number;

  @IsId({
    optional: true,
    nullable: true,
    description: 'Somebody else, entered by who plans the shifts; oneself when left out.',
  })
  staffId?: number | null;

  @ApiProperty({ enum: LEAVE_KINDS })
  @IsIn(LEAVE_KINDS)
  kind: LeaveKind;

  @IsInstant()
  startsAt: string;

  @IsInstant({ description: 'At most 60 days later.' })
  endsAt: string;

  @ApiProperty({ maxLength: 200, description: 'For whoever decides; may be empty.' })
  @IsString()
  @MaxLength(200)
  reason: string;
}

export class LeaveDecisionBody {
  @ApiProperty({ description: 'False turns it down.' })
  @IsBoolean()
  approve: boolean;

  @ApiPropertyOptional({ maxLength: 200 })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  note?: string;
}

export class LeaveQuery extends PageQuery {
  @IsQueryId()
  storeId: number;

  @ApiPropertyOptional({ enum: LEAVE_STATES })
  @IsOptional()
  @IsIn(LEAVE_STATES)
  state?: LeaveState;
}

export class Leave {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty({ type: 'integer' })
  storeId: number;

  @ApiProperty({ type: 'integer' })
  staffId: number;

  @ApiProperty()
  staffName: string;

  @ApiProperty({ enum: LEAVE_KINDS })
  kind: LeaveKind;

  @ApiProperty({ format: 'date-time' })
  startsAt: string;

  @ApiProperty({ format: 'date-time' })
  endsAt: string;

  @ApiProperty()
  reason: string;

  @ApiProperty({ enum: LEAVE_STATES })
  state: LeaveState;

  @ApiProperty({ type: String, nullable: true })
  decidedByName: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'What the decision was explained with.' })
  decisionNote: string | null;

  @ApiProperty({ description: 'It is mine.' })
  mine: boolean;

  @ApiProperty({ description: 'I may decide it now.' })
  decidable: boolean;

  @ApiProperty({ type: [BookingConflict], description: 'Bookings of that person that lie ahead in this time.' })
  conflicts: BookingConflict[];
}

export class LeavePage extends PageOf(Leave) {}
