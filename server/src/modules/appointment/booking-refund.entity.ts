import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { BIGINT, INSTANT, TEXT } from '../../platform/database/columns.js';
import { DEPOSIT_REFUND_STATES, type DepositRefundState } from './appointment.types.js';

/** A deposit on its way back through WeChat. */
@Entity('booking_refund')
@Index('ix_booking_refund_retry', ['state', 'retryAt'])
export class BookingRefundEntity {
  @PrimaryColumn({ ...BIGINT, name: 'booking_id' })
  bookingId: number;

  /** The payment room's refund that carries it now. */
  @Column({ ...BIGINT, name: 'refund_id' })
  @Index('uq_booking_refund_refund', { unique: true })
  refundId: number;

  /** How many refunds it took: one that WeChat has closed needs a successor. */
  @Column({ type: 'smallint' })
  attempt: number;

  @Column({ type: 'enum', enum: DEPOSIT_REFUND_STATES })
  state: DepositRefundState;

  @Column({ ...TEXT, length: 200, nullable: true })
  problem: string | null;

  /** How often it was sent again by itself since a person last saw to it. */
  @Column({ type: 'smallint', default: 0 })
  tries: number;

  /** When it is sent again by itself; null when it waits for a person, or for WeChat. */
  @Column({ ...INSTANT, name: 'retry_at', nullable: true })
  retryAt: Date | null;

  @Column({ ...INSTANT, name: 'updated_at' })
  updatedAt: Date;
}
