import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { BIGINT, INSTANT } from '../../../platform/database/columns.js';
import { OFFER_STATES, type OfferState } from '../appointment.types.js';

/** A place kept for a moment for somebody in line. Its id is that of the booking it becomes. */
@Entity('waitlist_offer')
@Index('ix_waitlist_offer_expires', ['state', 'expiresAt'])
@Index('ix_waitlist_offer_member', ['memberId', 'state'])
@Index('uq_waitlist_offer_entry', ['entryId'], { unique: true })
export class WaitlistOfferEntity {
  @PrimaryColumn(BIGINT)
  id: number;

  @Column({ ...BIGINT, name: 'entry_id' })
  entryId: number;

  @Column({ ...BIGINT, name: 'member_id' })
  memberId: number;

  @Column({ ...BIGINT, name: 'store_id' })
  storeId: number;

  @Column({ ...BIGINT, name: 'service_id' })
  serviceId: number;

  @Column({ ...BIGINT, name: 'staff_id', nullable: true })
  staffId: number | null;

  @Column({ ...BIGINT, name: 'room_id', nullable: true })
  roomId: number | null;

  @Column({ ...INSTANT, name: 'start_at' })
  startAt: Date;

  @Column({ ...INSTANT, name: 'end_at' })
  endAt: Date;

  @Column({ type: 'enum', enum: OFFER_STATES })
  state: OfferState;

  @Column({ ...INSTANT, name: 'expires_at' })
  expiresAt: Date;

  @Column({ ...INSTANT, name: 'created_at' })
  createdAt: Date;

  @Column({ ...INSTANT, name: 'ended_at', nullable: true })
  endedAt: Date | null;
}
