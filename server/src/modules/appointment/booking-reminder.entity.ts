import { Column, Entity, PrimaryColumn } from 'typeorm';
import { BIGINT, INSTANT } from '../../platform/database/columns.js';

/** A reminder that was given: once for each booking, kind and start. */
@Entity('booking_reminder')
export class BookingReminderEntity {
  @PrimaryColumn({ ...BIGINT, name: 'booking_id' })
  bookingId: number;

  @PrimaryColumn({ type: 'enum', enum: ['first', 'last'] })
  kind: 'first' | 'last';

  @PrimaryColumn({ ...INSTANT, name: 'start_at' })
  startAt: Date;

  @Column({ ...INSTANT })
  at: Date;
}
