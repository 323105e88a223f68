import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { ASCII, BIGINT, INSTANT } from '../../platform/database/columns.js';

/** A company in the chain: issuer of stored value, seller on receipts. */
@Entity('legal_entity')
@Index('uq_legal_entity_credit_code', ['creditCode'], { unique: true })
export class LegalEntity {
  @PrimaryColumn(BIGINT)
  id: number;

  @Column({ type: 'varchar', length: 80 })
  name: string;

  /** 统一社会信用代码 */
  @Column({ ...ASCII, name: 'credit_code', nullable: true, length: 18 })
  creditCode: string | null;

  @Column({ type: 'tinyint' })
  active: boolean;

  @Column({ ...INSTANT, name: 'created_at' })
  createdAt: Date;

  @Column({ ...INSTANT, name: 'updated_at' })
  updatedAt: Date;
}
