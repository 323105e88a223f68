import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { ASCII, BIGINT, FLAG, INSTANT, TEXT } from '../../platform/database/columns.js';
import type { ProductKind } from './catalog.types.js';

@Entity('product')
@Index('ix_product_category', ['categoryId', 'active'])
export class ProductEntity {
  @PrimaryColumn(BIGINT)
  id: number;

  @Column({ ...ASCII, length: 40 })
  @Index('uq_product_sku', { unique: true })
  sku: string;

  @Column({ ...TEXT, length: 80 })
  name: string;

  @Column({ ...BIGINT, name: 'category_id' })
  categoryId: number;

  @Column({ type: 'enum', enum: ['goods', 'service'] })
  kind: ProductKind;

  @Column({ ...BIGINT, name: 'list_fen' })
  listFen: number;

  @Column({ ...TEXT, name: 'image_url', length: 500, nullable: true })
  imageUrl: string | null;

  @Column({ ...FLAG, default: true })
  active: boolean;

  @Column({ ...INSTANT, name: 'created_at' })
  createdAt: Date;

  @Column({ ...INSTANT, name: 'updated_at' })
  updatedAt: Date;
}
