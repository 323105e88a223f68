import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { BIGINT, FLAG, INSTANT, TEXT } from '../../platform/database/columns.js';
import { PICKUP_SOURCES, PICKUP_STATES, type PickupSource, type PickupState } from './pickup.types.js';

/** Something that lies ready in a store for a member who shows its number. */
@Entity('pickup')
@Index('uq_pickup_code', ['code'], { unique: true })
@Index('uq_pickup_source', ['source', 'sourceId'], { unique: true })
@Index('ix_pickup_store', ['storeId', 'state', 'id'])
@Index('ix_pickup_member', ['memberId', 'id'])
@Index('ix_pickup_expires', ['state', 'expiresAt'])
@Index('ix_pickup_ready', ['readyTold', 'readyAt'])
export class PickupEntity {
  @PrimaryColumn(BIGINT)
  id: number;

  @Column({ type: 'char', charset: 'ascii', collation: 'ascii_bin', length: 12 })
  code: string;

  @Column({ type: 'enum', enum: PICKUP_SOURCES })
  source: PickupSource;

  @Column({ ...BIGINT, name: 'source_id' })
  sourceId: number;

  @Column({ ...BIGINT, name: 'member_id' })
  memberId: number;

  @Column({ ...BIGINT, name: 'store_id' })
  storeId: number;

  @Column({ ...TEXT, length: 120 })
  title: string;

  @Column({ type: 'json' })
  items: unknown;

  @Column({ ...TEXT, length: 80, nullable: true })
  gift: string | null;

  @Column({ type: 'enum', enum: PICKUP_STATES })
  state: PickupState;

  @Column({ ...INSTANT, name: 'ready_at' })
  readyAt: Date;

  @Column({ ...INSTANT, name: 'expires_at', nullable: true })
  expiresAt: Date | null;

  /** Whether the member has been told that it is ready. */
  @Column({ ...FLAG, name: 'ready_told', default: false })
  readyTold: boolean;

  /** Whether the member has been told that it is about to expire. */
  @Column({ ...FLAG, name: 'expiry_told', default: false })
  expiryTold: boolean;

  @Column({ ...INSTANT, name: 'created_at' })
  createdAt: Date;

  @Column({ ...INSTANT, name: 'ended_at', nullable: true })
  endedAt: Date | null;

  /** Who handed it over. */
  @Column({ ...BIGINT, name: 'collected_by', nullable: true })
  collectedBy: number | null;

  @Column({ ...FLAG, name: 'gift_given', default: false })
  giftGiven: boolean;
}
