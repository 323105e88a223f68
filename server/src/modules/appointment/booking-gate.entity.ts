import { Column, Entity, PrimaryColumn } from 'typeorm';
import { BIGINT } from '../../platform/database/columns.js';

/**
 * One row for each member who books: whoever counts what a member has open writes it first, so that two of their
 * commands can't both find the last place free, on however many nodes.
 */
@Entity('booking_gate')
export class BookingGateEntity {
  @PrimaryColumn({ ...BIGINT, name: 'member_id' })
  memberId: number;

  @Column(BIGINT)
  passes: number;
}
