import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { ASCII, BIGINT, INSTANT } from '../../../platform/database/columns.js';
import { WAITLIST_STATES, type WaitlistState } from '../appointment.types.js';

/** Somebody in line for a time that was full. */
@Entity('waitlist_entry')
@Index('uq_waitlist_open', ['openKey'], { unique: true })
@Index('ix_waitlist_line', ['storeId', 'state', 'fromAt'])
@Index('ix_waitlist_member', ['memberId', 'state'])
export class WaitlistEntryEntity {
  @PrimaryColumn(BIGINT)
  id: number;

  @Column({ ...BIGINT, name: 'member_id' })
  memberId: number;

  @Column({ ...BIGINT, name: 'store_id' })
  storeId: number;

  @Column({ ...BIGINT, name: 'service_id' })
  serviceId: number;

  /** Null for whoever is free. */
  @Column({ ...BIGINT, name: 'staff_id', nullable: true })
  staffId: number | null;

  /** First and last start that would do. */
  @Column({ ...INSTANT, name: 'from_at' })
  fromAt: Date;

  @Column({ ...INSTANT, name: 'to_at' })
  toAt: Date;

  @Column({ type: 'enum', enum: WAITLIST_STATES })
  state: WaitlistState;

  /** `member/service/store/day` while they wait, so that nobody stands in a line twice. */
  @Column({ ...ASCII, name: 'open_key', length: 80, nullable: true })
  openKey: string | null;

  @Column({ ...INSTANT, name: 'created_at' })
  createdAt: Date;

  @Column({ ...INSTANT, name: 'ended_at', nullable: true })
  endedAt: Date | null;
}
