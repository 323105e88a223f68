import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { BIGINT } from '../../../platform/database/columns.js';

/** The turnstile of a store's day: whoever claims time writes it first. */
@Entity('schedule_day')
@Index('ix_schedule_day_day', ['day'])
export class ScheduleDayEntity {
  @PrimaryColumn({ ...BIGINT, name: 'store_id' })
  storeId: number;

  @PrimaryColumn({ type: 'date' })
  day: string;

  @Column(BIGINT)
  turn: number;
}

/** One visit, or one class that several bookings share: who and what is busy, and when. Minutes of the day. */
@Entity('schedule_session')
@Index('ix_schedule_session_store', ['storeId', 'day'])
@Index('ix_schedule_session_staff', ['staffId', 'day'])
@Index('ix_schedule_session_day', ['day'])
@Check('ck_schedule_session_taken', 'taken > 0 AND taken <= capacity')
@Check(
  'ck_schedule_session_time',
  'busy_from >= 0 AND busy_from <= start_minute AND start_minute < end_minute AND end_minute <= busy_until AND busy_until <= 1440',
)
export class ScheduleSessionEntity {
  @PrimaryColumn(BIGINT)
  id: number;

  @Column({ ...BIGINT, name: 'service_id' })
  serviceId: number;

  @Column({ ...BIGINT, name: 'store_id' })
  storeId: number;

  @Column({ type: 'date' })
  day: string;

  @Column({ ...BIGINT, name: 'staff_id', nullable: true })
  staffId: number | null;

  @Column({ ...BIGINT, name: 'room_id', nullable: true })
  roomId: number | null;

  /** Which of the room's places. */
  @Column({ type: 'int', name: 'room_seat', nullable: true })
  roomSeat: number | null;

  @Column({ type: 'int', name: 'start_minute' })
  startMinute: number;

  @Column({ type: 'int', name: 'end_minute' })
  endMinute: number;

  /** With the buffers. */
  @Column({ type: 'int', name: 'busy_from' })
  busyFrom: number;

  @Column({ type: 'int', name: 'busy_until' })
  busyUntil: number;

  @Column({ type: 'int' })
  capacity: number;

  /** Bookings in it; a session without any is removed. */
  @Column({ type: 'int' })
  taken: number;
}

/** A booking's place in a session. */
@Entity('schedule_seat')
@Index('uq_schedule_seat_booking', ['bookingId'], { unique: true })
export class ScheduleSeatEntity {
  @PrimaryColumn({ ...BIGINT, name: 'session_id' })
  sessionId: number;

  @PrimaryColumn({ type: 'int' })
  seat: number;

  @Column({ ...BIGINT, name: 'booking_id' })
  bookingId: number;
}

/** Five minutes of a person, or of one place of a room. */
@Entity('schedule_step')
@Index('ix_schedule_step_session', ['sessionId'])
@Index('ix_schedule_step_day', ['day'])
export class ScheduleStepEntity {
  @PrimaryColumn({ type: 'enum', enum: ['staff', 'room'] })
  resource: 'staff' | 'room';

  @PrimaryColumn({ ...BIGINT, name: 'resource_id' })
  resourceId: number;

  @PrimaryColumn({ type: 'int' })
  seat: number;

  @PrimaryColumn({ type: 'date' })
  day: string;

  /** Minute of the day divided by the length of a step. */
  @PrimaryColumn({ type: 'int' })
  step: number;

  @Column({ ...BIGINT, name: 'session_id' })
  sessionId: number;
}
