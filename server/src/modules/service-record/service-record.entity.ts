import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { BIGINT, INSTANT, TEXT } from '../../platform/database/columns.js';

/** Which stages a service has, in their order. */
@Entity('service_stage_plan')
export class ServiceStagePlanEntity {
  /** 0: of every service without a plan of its own. */
  @PrimaryColumn({ ...BIGINT, name: 'service_id' })
  serviceId: number;

  @Column({ type: 'json' })
  stages: unknown;

  @Column({ ...INSTANT, name: 'updated_at' })
  updatedAt: Date;
}

/** One service given to one member. */
@Entity('service_record')
@Index('uq_service_record_booking', ['bookingId'], { unique: true })
@Index('ix_service_record_member', ['memberId', 'id'])
@Index('ix_service_record_store', ['storeId', 'finishedAt', 'id'])
@Index('ix_service_record_rated', ['ratedAt', 'id'])
@Check('ck_service_record_stars', 'stars IS NULL OR stars BETWEEN 1 AND 5')
export class ServiceRecordEntity {
  @PrimaryColumn(BIGINT)
  id: number;

  /** Null for somebody who walked in. */
  @Column({ ...BIGINT, name: 'booking_id', nullable: true })
  bookingId: number | null;

  @Column({ ...BIGINT, name: 'member_id' })
  memberId: number;

  @Column({ ...BIGINT, name: 'store_id' })
  storeId: number;

  /** Who serves. */
  @Column({ ...BIGINT, name: 'staff_id', nullable: true })
  staffId: number | null;

  @Column({ ...BIGINT, name: 'service_id' })
  serviceId: number;

  @Column({ ...TEXT, name: 'service_name', length: 60 })
  serviceName: string;

  @Column({ ...INSTANT, name: 'started_at' })
  startedAt: Date;

  @Column({ ...INSTANT, name: 'finished_at', nullable: true })
  finishedAt: Date | null;

  @Column({ type: 'smallint', nullable: true })
  stars: number | null;

  @Column({ type: 'json', nullable: true })
  tags: unknown;

  @Column({ ...TEXT, length: 500, nullable: true })
  words: string | null;

  @Column({ ...INSTANT, name: 'rated_at', nullable: true })
  ratedAt: Date | null;
}

/** A step of it, planned or written down as it came. */
@Entity('service_record_stage')
@Index('uq_service_record_stage', ['recordId', 'position'], { unique: true })
export class ServiceRecordStageEntity {
  @PrimaryColumn(BIGINT)
  id: number;

  @Column({ ...BIGINT, name: 'record_id' })
  recordId: number;

  @Column({ type: 'smallint' })
  position: number;

  @Column({ ...TEXT, length: 20 })
  name: string;

  @Column({ ...TEXT, length: 60, default: '' })
  hint: string;

  @Column({ ...INSTANT, name: 'done_at', nullable: true })
  doneAt: Date | null;

  @Column({ ...BIGINT, name: 'done_by', nullable: true })
  doneBy: number | null;

  @Column({ ...TEXT, length: 500, nullable: true })
  words: string | null;
}
