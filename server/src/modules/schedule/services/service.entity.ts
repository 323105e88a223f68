import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { BIGINT, FLAG, INSTANT, TEXT } from '../../../platform/database/columns.js';
import type { ServiceAudience } from '../schedule.types.js';

@Entity('bookable_service')
@Check('ck_bookable_service_time', 'minutes > 0 AND buffer_before_minutes >= 0 AND buffer_after_minutes >= 0')
@Check('ck_bookable_service_capacity', 'capacity > 0')
@Check('ck_bookable_service_deposit', 'deposit_fen >= 0 AND deposit_fen * 5 <= price_fen')
@Check('ck_bookable_service_limit', 'needs_staff = 1 OR room_kind_id IS NOT NULL')
export class BookableServiceEntity {
  @PrimaryColumn(BIGINT)
  id: number;

  @Column({ ...TEXT, length: 30 })
  name: string;

  @Column({ ...TEXT, length: 300 })
  description: string;

  @Column({ ...BIGINT, name: 'product_id', nullable: true })
  productId: number | null;

  @Column({ type: 'int' })
  minutes: number;

  @Column({ type: 'int', name: 'buffer_before_minutes', default: 0 })
  bufferBeforeMinutes: number;

  @Column({ type: 'int', name: 'buffer_after_minutes', default: 0 })
  bufferAfterMinutes: number;

  @Column({ type: 'int', default: 1 })
  capacity: number;

  @Column({ ...FLAG, name: 'needs_staff', default: true })
  needsStaff: boolean;

  @Column({ ...BIGINT, name: 'skill_id', nullable: true })
  skillId: number | null;

  @Column({ ...BIGINT, name: 'room_kind_id', nullable: true })
  roomKindId: number | null;

  @Column({ ...BIGINT, name: 'price_fen' })
  priceFen: number;

  @Column({ ...BIGINT, name: 'deposit_fen', default: 0 })
  depositFen: number;

  @Column({ type: 'enum', enum: ['everyone', 'tier', 'staff'] })
  audience: ServiceAudience;

  @Column({ type: 'int', name: 'min_tier_level', default: 0 })
  minTierLevel: number;

  @Column({ ...FLAG, name: 'chooses_staff', default: true })
  choosesStaff: boolean;

  @Column({ type: 'int', name: 'cancel_minutes', default: 120 })
  cancelMinutes: number;

  /** Offered in every store; otherwise in those of `bookable_service_store`. */
  @Column({ ...FLAG, default: true })
  everywhere: boolean;

  @Column({ type: 'int', default: 0 })
  position: number;

  @Column({ ...FLAG, default: true })
  active: boolean;

  @Column({ ...INSTANT, name: 'created_at' })
  createdAt: Date;

  @Column({ ...INSTANT, name: 'updated_at' })
  updatedAt: Date;
}

@Entity('bookable_service_store')
export class BookableServiceStoreEntity {
  @PrimaryColumn({ ...BIGINT, name: 'service_id' })
  serviceId: number;

  @PrimaryColumn({ ...BIGINT, name: 'store_id' })
  storeId: number;
}

@Entity('service_skill')
@Index('uq_service_skill_name', ['name'], { unique: true })
export class ServiceSkillEntity {
  @PrimaryColumn(BIGINT)
  id: number;

  @Column({ ...TEXT, length: 20 })
  name: string;

  @Column({ ...FLAG, default: true })
  active: boolean;

  @Column({ ...INSTANT, name: 'created_at' })
  createdAt: Date;

  @Column({ ...INSTANT, name: 'updated_at' })
  updatedAt: Date;
}

@Entity('staff_skill')
@Index('ix_staff_skill_skill', ['skillId'])
export class StaffSkillEntity {
  @PrimaryColumn({ ...BIGINT, name: 'staff_id' })
  staffId: number;

  @PrimaryColumn({ ...BIGINT, name: 'skill_id' })
  skillId: number;
}
