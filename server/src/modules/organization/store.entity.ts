import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { ASCII, BIGINT, INSTANT } from '../../platform/database/columns.js';
import type { OpeningSpan } from './opening-hours.rules.js';

@Entity('store')
@Index('uq_store_code', ['code'], { unique: true })
export class Store {
  @PrimaryColumn(BIGINT)
  id: number;

  @Column({ ...ASCII, length: 16 })
  code: string;

  @Column({ type: 'varchar', length: 40 })
  name: string;

  @Column({ type: 'varchar', length: 20 })
  city: string;

  @Column({ type: 'varchar', length: 120 })
  address: string;

  @Column({ ...ASCII, length: 20 })
  phone: string;

  /** As shown to members: 10:00–22:00. */
  @Column({ name: 'opening_hours', type: 'varchar', length: 80 })
  openingHours: string;

  /** As machines read it. */
  @Column({ name: 'weekly_hours', type: 'json' })
  weeklyHours: OpeningSpan[];

  @Column({ type: 'decimal', precision: 9, scale: 6, nullable: true })
  latitude: number | null;

  @Column({ type: 'decimal', precision: 9, scale: 6, nullable: true })
  longitude: number | null;

  @Column({ type: 'enum', enum: ['direct', 'franchise'] })
  kind: 'direct' | 'franchise';

  @Column({ ...BIGINT, name: 'legal_entity_id' })
  legalEntityId: number;

  @Column({ ...BIGINT, name: 'group_id', nullable: true })
  groupId: number | null;

  @Column({ type: 'tinyint' })
  active: boolean;

  @Column({ ...INSTANT, name: 'created_at' })
  createdAt: Date;

  @Column({ ...INSTANT, name: 'updated_at' })
  updatedAt: Date;
}
