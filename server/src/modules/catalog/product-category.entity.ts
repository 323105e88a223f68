import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { BIGINT, FLAG, INSTANT, TEXT } from '../../platform/database/columns.js';

@Entity('product_category')
export class ProductCategoryEntity {
  @PrimaryColumn(BIGINT)
  id: number;

  @Column({ ...TEXT, length: 40 })
  @Index('uq_product_category_name', { unique: true })
  name: string;

  @Column({ type: 'int', default: 0 })
  position: number;

  @Column({ ...FLAG, default: true })
  active: boolean;

  @Column({ ...INSTANT, name: 'created_at' })
  createdAt: Date;

  @Column({ ...INSTANT, name: 'updated_at' })
  updatedAt: Date;
}
