import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { ASCII, BIGINT, FLAG, INSTANT, TEXT } from '../../../platform/database/columns.js';
import { CARD_STATES, type CardState, type Settlement, USE_STATES, type UseState } from '../treatment.types.js';

/** One card that was bought. What it promises is written on it: changing the plan later changes nothing here. */
@Entity('treatment_card')
@Index('uq_treatment_card_piece', ['orderId', 'line', 'piece'], { unique: true })
@Index('ix_treatment_card_member', ['memberId', 'state', 'id'])
@Index('ix_treatment_card_plan', ['planId', 'state'])
@Index('ix_treatment_card_expires', ['state', 'expiresAt'])
@Index('ix_treatment_card_cycle', ['state', 'cycleDueOn'])
@Check('ck_treatment_card_count', 'held >= 0 AND held <= left_times AND left_times <= times')
export class TreatmentCardEntity {
  @PrimaryColumn(BIGINT)
  id: number;

  @Column({ ...BIGINT, name: 'plan_id' })
  planId: number;

  @Column({ ...BIGINT, name: 'member_id' })
  memberId: number;

  @Column({ ...BIGINT, name: 'order_id' })
  orderId: number;

  @Column({ type: 'smallint' })
  line: number;

  @Column({ type: 'smallint' })
  piece: number;

  /** Where it was bought. */
  @Column({ ...BIGINT, name: 'store_id' })
  storeId: number;

  @Column({ ...TEXT, length: 40 })
  name: string;

  @Column({ type: 'json', name: 'service_ids', nullable: true })
  serviceIds: number[] | null;

  @Column({ type: 'int' })
  times: number;

  @Column({ type: 'int', name: 'left_times' })
  leftTimes: number;

  /** Of those left, how many are promised to bookings. */
  @Column({ type: 'int', default: 0 })
  held: number;

  /** What a used visit counts when the rest of the card is given back: the price of a single one. */
  @Column({ ...BIGINT, name: 'visit_fen' })
  visitFen: number;

  /** What was paid for it. */
  @Column({ ...BIGINT, name: 'pay_fen' })
  payFen: number;

  @Column({ type: 'enum', enum: CARD_STATES })
  state: CardState;

  @Column({ type: 'int', name: 'cycle_days', nullable: true })
  cycleDays: number | null;

  @Column({ type: 'date', name: 'cycle_due_on', nullable: true })
  cycleDueOn: string | null;

  /** The due day that the member was last reminded of. */
  @Column({ type: 'date', name: 'cycle_told_on', nullable: true })
  cycleToldOn: string | null;

  @Column({ ...FLAG, name: 'expiry_told', default: false })
  expiryTold: boolean;

  @Column({ ...INSTANT, name: 'issued_at' })
  issuedAt: Date;

  /** Not valid any more from then on. */
  @Column({ ...INSTANT, name: 'expires_at' })
  expiresAt: Date;

  @Column({ ...INSTANT, name: 'last_used_at', nullable: true })
  lastUsedAt: Date | null;

  @Column({ ...INSTANT, name: 'ended_at', nullable: true })
  endedAt: Date | null;

  /** How it was reckoned when the rest of it was given back. */
  @Column({ type: 'json', nullable: true })
  settlement: Settlement | null;
}

/** One visit that a card pays for, from the promise to the deed. */
@Entity('treatment_use')
@Index('ix_treatment_use_card', ['cardId', 'id'])
@Index('ix_treatment_use_member', ['memberId', 'id'])
export class TreatmentUseEntity {
  @PrimaryColumn(BIGINT)
  id: number;

  @Column({ ...BIGINT, name: 'card_id' })
  cardId: number;

  @Column({ ...BIGINT, name: 'member_id' })
  memberId: number;

  @Column({ ...BIGINT, name: 'booking_id', nullable: true })
  bookingId: number | null;

  /** `booking:7` while it is held or used: one card pays for a booking once. */
  @Column({ ...ASCII, name: 'open_key', length: 40, nullable: true })
  @Index('uq_treatment_use_open', { unique: true })
  openKey: string | null;

  @Column({ ...BIGINT, name: 'service_id', nullable: true })
  serviceId: number | null;

  @Column({ ...BIGINT, name: 'store_id', nullable: true })
  storeId: number | null;

  @Column({ ...BIGINT, name: 'staff_id', nullable: true })
  staffId: number | null;

  @Column({ type: 'enum', enum: USE_STATES })
  state: UseState;

  @Column({ ...TEXT, length: 100, nullable: true })
  note: string | null;

  @Column({ ...INSTANT, name: 'created_at' })
  createdAt: Date;

  @Column({ ...INSTANT, name: 'used_at', nullable: true })
  usedAt: Date | null;

  @Column({ ...INSTANT, name: 'ended_at', nullable: true })
  endedAt: Date | null;
}
