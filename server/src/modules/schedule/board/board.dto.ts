import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { IsDay, IsQueryId } from '../../../platform/http/index.js';
import { DaySpan, AtStoreQuery } from '../schedule.dto.js';
import { LEAVE_KINDS, type LeaveKind } from '../leave/leave.types.js';
import { MAX_SLOT_DAYS } from '../schedule.types.js';
import { WeekSpanBody } from '../shifts/shift.dto.js';

export class BoardQuery extends AtStoreQuery {
  @IsDay({ description: 'The day.' })
  date: string;
}

export class WeekQuery extends AtStoreQuery {
  @IsDay({ description: 'The first of seven days.' })
  from: string;
}

export class StaffSlotQuery extends AtStoreQuery {
  @IsQueryId()
  serviceId: number;

  @IsQueryId({ optional: true, description: 'Whoever is free when left out.' })
  staffId?: number;

  @IsQueryId({ optional: true, description: 'A booking that moves: its own time is free.' })
  bookingId?: number;

  @IsDay({ description: 'The first day.' })
  from: string;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: MAX_SLOT_DAYS, default: 1 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MAX_SLOT_DAYS)
  days: number = 1;
}

/** Somebody away; what of it falls on the day. */
export class DayLeave extends DaySpan {
  @ApiProperty({ type: 'integer' })
  leaveId: number;

  @ApiProperty({ enum: LEAVE_KINDS })
  kind: LeaveKind;
}

export class StaffDayView {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty()
  name: string;

  @ApiProperty()
  title: string;

  @ApiProperty({ type: [DaySpan] })
  shifts: DaySpan[];

  @ApiProperty({ type: String, nullable: true, description: 'Why this day is not as the week says; null when it is.' })
  exceptionNote: string | null;

  @ApiProperty({ type: [DayLeave] })
  leaves: DayLeave[];

  @ApiProperty({ type: [DaySpan], description: 'Busy in another store.' })
  elsewhere: DaySpan[];
}

export class RoomDayView {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty()
  name: string;

  @ApiProperty({ type: 'integer', description: 'Visits that fit in at the same time.' })
  seats: number;
}

/** Time that is taken: one visit, or a class that several bookings share. */
export class SessionView {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty({ type: 'integer' })
  serviceId: number;

  @ApiProperty()
  serviceName: string;

  @ApiProperty({ type: 'integer', nullable: true })
  staffId: number | null;

  @ApiProperty({ type: 'integer', nullable: true })
  roomId: number | null;

  @ApiProperty({ type: 'integer', description: 'Minutes since midnight in Shanghai.' })
  start: number;

  @ApiProperty({ type: 'integer', description: 'Minutes since midnight in Shanghai.' })
  end: number;

  @ApiProperty({ type: 'integer', description: 'With the buffer before; minutes since midnight.' })
  busyFrom: number;

  @ApiProperty({ type: 'integer', description: 'With the buffer after; minutes since midnight.' })
  busyUntil: number;

  @ApiProperty({ type: 'integer', description: 'Guests who share the session.' })
  capacity: number;

  @ApiProperty({ type: [Number] })
  bookingIds: number[];
}

export class ScheduleDay {
  @ApiProperty({ format: 'date', description: 'Business day.' })
  date: string;

  @ApiProperty({ type: [DaySpan], description: 'When the store is open.' })
  open: DaySpan[];

  @ApiProperty({ type: String, nullable: true, description: 'Why the store is closed; null when it isn’t by order.' })
  closedNote: string | null;

  @ApiProperty({ type: [StaffDayView], description: 'Everybody who is planned in this store, at work or not.' })
  staff: StaffDayView[];

  @ApiProperty({ type: [RoomDayView] })
  rooms: RoomDayView[];

  @ApiProperty({ type: [SessionView], description: 'In order of time.' })
  sessions: SessionView[];
}

export class WeekDayView {
  @ApiProperty({ format: 'date', description: 'Business day.' })
  date: string;

  @ApiProperty({ type: [DaySpan] })
  open: DaySpan[];

  @ApiProperty({ type: String, nullable: true, description: 'Why the store is closed; null when it is open.' })
  closedNote: string | null;
}

export class StaffWeekDay {
  @ApiProperty({ format: 'date', description: 'Business day.' })
  date: string;

  @ApiProperty({ type: [DaySpan] })
  shifts: DaySpan[];

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Why the day differs from the week; null when it does not.',
  })
  exceptionNote: string | null;

  @ApiProperty({ type: [DayLeave] })
  leaves: DayLeave[];

  @ApiProperty({ type: 'integer', description: 'Sessions of that day in this store.' })
  sessions: number;
}

export class StaffWeek {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty()
  name: string;

  @ApiProperty()
  title: string;

  @ApiProperty({ type: [StaffWeekDay] })
  days: StaffWeekDay[];

  @ApiProperty({ type: [WeekSpanBody], description: 'The week in force on the last of these days, before exceptions.' })
  week: WeekSpanBody[];
}

export class ScheduleWeek {
  @ApiProperty({ type: [WeekDayView] })
  days: WeekDayView[];

  @ApiProperty({ type: [StaffWeek] })
  staff: StaffWeek[];
}

export class StaffSlot {
  @ApiProperty({ format: 'date-time', description: 'When the visit begins.' })
  start: string;

  @ApiProperty({ format: 'date-time', description: 'When the visit ends, without the buffer.' })
  end: string;

  @ApiProperty({ type: [Number], description: 'Who is free; empty for services without staff.' })
  staffIds: number[];

  @ApiProperty({ type: 'integer', description: 'Places that are left.' })
  left: number;
}

export class StaffSlotDay {
  @ApiProperty({ format: 'date', description: 'Business day.' })
  date: string;

  @ApiProperty({ type: [StaffSlot] })
  slots: StaffSlot[];

  @ApiProperty({
    enum: ['closed', 'too_early', 'too_late', 'full', 'no_shift'],
    nullable: true,
    description: 'Why there are none.',
  })
  notice: string | null;
}

export class StaffSlotDays {
  @ApiProperty({ type: [StaffSlotDay] })
  days: StaffSlotDay[];
}

export class ServicePerson {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty()
  name: string;
}

export class StoreService {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty()
  name: string;

  @ApiProperty({ type: 'integer', description: 'Length of a visit, in minutes, without buffers.' })
  minutes: number;

  @ApiProperty({ type: 'integer', description: 'Guests who share one session.' })
  capacity: number;

  @ApiProperty({ type: 'integer', description: 'In fen, in this store.' })
  priceFen: number;

  @ApiProperty({ type: 'integer', description: 'In fen; 0 for none.' })
  depositFen: number;

  @ApiProperty({ description: 'Whether a person is busy with it.' })
  needsStaff: boolean;

  @ApiProperty({ type: 'integer', nullable: true, description: 'What whoever does it must be able to do.' })
  skillId: number | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'The kind of room it takes place in.' })
  roomKindId: number | null;

  @ApiProperty({ type: [ServicePerson], description: 'Who can do it in this store.' })
  staff: ServicePerson[];
}

export class StoreServiceList {
  @ApiProperty({ type: [StoreService] })
  items: StoreService[];
}
