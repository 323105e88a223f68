import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { ASCII, BIGINT, INSTANT, TEXT } from '../../platform/database/columns.js';
import { BOOKING_CHANGES, type BookingChangeKind } from './appointment.types.js';

/** The history of bookings: only grows. */
@Entity('booking_change')
@Index('ix_booking_change', ['bookingId', 'id'])
export class BookingChangeEntity {
  @PrimaryColumn(BIGINT)
  id: number;

  @Column({ ...BIGINT, name: 'booking_id' })
  bookingId: number;

  @Column({ type: 'enum', enum: BOOKING_CHANGES })
  kind: BookingChangeKind;

  /** `member:7`, `staff:3`, `system:appointment`. */
  @Column({ ...ASCII, length: 80 })
  actor: string;

  @Column({ ...TEXT, length: 200, nullable: true })
  reason: string | null;

  @Column({ ...INSTANT, name: 'from_start', nullable: true })
  fromStart: Date | null;

  @Column({ ...INSTANT, name: 'to_start', nullable: true })
  toStart: Date | null;

  @Column({ ...INSTANT })
  at: Date;
}
