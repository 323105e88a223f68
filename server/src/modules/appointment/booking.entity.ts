import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { ASCII, BIGINT, FLAG, INSTANT, TEXT } from '../../platform/database/columns.js';
import {
  BOOKING_SOURCES,
  BOOKING_STATES,
  DEPOSIT_STATES,
  DEPOSIT_WAYS,
  type BookingSource,
  type BookingState,
  type DepositState,
  type DepositWay,
} from './appointment.types.js';

/** A member's time with us. Its time in the schedule is the schedule's row; this one says what became of it. */
@Entity('booking')
@Index('uq_booking_code', ['code'], { unique: true })
@Index('uq_booking_payment', ['paymentId'], { unique: true })
@Index('ix_booking_member', ['memberId', 'startAt'])
@Index('ix_booking_store', ['storeId', 'startAt'])
@Index('ix_booking_due', ['state', 'startAt'])
@Index('ix_booking_settle', ['settleAt'])
export class BookingEntity {
  @PrimaryColumn(BIGINT)
  id: number;

  @Column({ type: 'char', charset: 'ascii', collation: 'ascii_bin', length: 12 })
  code: string;

  @Column({ ...BIGINT, name: 'member_id' })
  memberId: number;

  @Column({ ...BIGINT, name: 'store_id' })
  storeId: number;

  @Column({ ...BIGINT, name: 'legal_entity_id' })
  legalEntityId: number;

  @Column({ ...BIGINT, name: 'service_id' })
  serviceId: number;

  /** As it was called when it was booked. */
  @Column({ ...TEXT, name: 'service_name', length: 80 })
  serviceName: string;

  @Column({ ...BIGINT, name: 'product_id', nullable: true })
  productId: number | null;

  @Column({ ...BIGINT, name: 'staff_id', nullable: true })
  staffId: number | null;

  /** Whether the member asked for this person. */
  @Column({ ...FLAG, name: 'staff_named', default: false })
  staffNamed: boolean;

  @Column({ ...BIGINT, name: 'room_id', nullable: true })
  roomId: number | null;

  @Column({ ...INSTANT, name: 'start_at' })
  startAt: Date;

  @Column({ ...INSTANT, name: 'end_at' })
  endAt: Date;

  @Column({ type: 'enum', enum: BOOKING_STATES })
  state: BookingState;

  @Column({ ...BIGINT, name: 'price_fen' })
  priceFen: number;

  @Column({ ...BIGINT, name: 'deposit_fen' })
  depositFen: number;

  @Column({ type: 'enum', enum: DEPOSIT_WAYS, name: 'deposit_way' })
  depositWay: DepositWay;

  @Column({ type: 'enum', enum: DEPOSIT_STATES, name: 'deposit_state' })
  depositState: DepositState;

  @Column({ ...BIGINT, name: 'payment_id', nullable: true })
  paymentId: number | null;

  @Column({ ...BIGINT, name: 'card_id', nullable: true })
  cardId: number | null;

  /** The rules of cancelling as they were shown. */
  @Column({ type: 'json' })
  terms: unknown;

  @Column({ type: 'int', default: 0 })
  moves: number;

  @Column({ ...TEXT, length: 200, nullable: true })
  note: string | null;

  @Column({ type: 'enum', enum: BOOKING_SOURCES })
  source: BookingSource;

  @Column({ ...ASCII, name: 'created_by', length: 80 })
  createdBy: string;

  @Column({ ...INSTANT, name: 'created_at' })
  createdAt: Date;

  /** When its time was last settled on: by booking, paying or moving. Reminders count from here. */
  @Column({ ...INSTANT, name: 'settled_at' })
  settledAt: Date;

  /** Until when a place is kept for an unpaid deposit. */
  @Column({ ...INSTANT, name: 'expires_at', nullable: true })
  expiresAt: Date | null;

  @Column({ ...INSTANT, name: 'checked_in_at', nullable: true })
  checkedInAt: Date | null;

  @Column({ ...INSTANT, name: 'ended_at', nullable: true })
  endedAt: Date | null;

  /** When a no-show becomes final and its deposit is settled; null when nothing waits. */
  @Column({ ...INSTANT, name: 'settle_at', nullable: true })
  settleAt: Date | null;

  @Column({ ...BIGINT, name: 'order_id', nullable: true })
  orderId: number | null;
}
