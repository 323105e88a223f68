import { Column, Entity, PrimaryColumn } from 'typeorm';
import { BIGINT, INSTANT } from '../../platform/database/columns.js';

/** A region or group of stores; groups form a tree. */
@Entity('store_group')
export class StoreGroup {
  @PrimaryColumn(BIGINT)
  id: number;

  @Column({ type: 'varchar', length: 40 })
  name: string;

  @Column({ ...BIGINT, name: 'parent_id', nullable: true })
  parentId: number | null;

  /** Moved on by every change of the tree that relies on this group staying where it is. */
  @Column({ type: 'int' })
  version: number;

  @Column({ ...INSTANT, name: 'created_at' })
  createdAt: Date;

  @Column({ ...INSTANT, name: 'updated_at' })
  updatedAt: Date;
}
