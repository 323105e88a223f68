import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { ascii, bigint, instant } from '../../platform/database/entity-columns.js';

/** A company in the chain: issuer of stored value, seller on receipts. */
@Entity('legal_entity')
@Index('uq_legal_entity_credit_code', ['creditCode'], { unique: true })
export class LegalEntity {
  @PrimaryColumn(bigint())
  id: number;

  @Column({ type: 'varchar', length: 80 })
  name: string;

  /** 统一社会信用代码 */
  @Column(ascii(18, { name: 'credit_code', nullable: true }))
  creditCode: string | null;

  @Column({ type: 'tinyint' })
  active: boolean;

  @Column(instant({ name: 'created_at' }))
  createdAt: Date;

  @Column(instant({ name: 'updated_at' }))
  updatedAt: Date;
}
