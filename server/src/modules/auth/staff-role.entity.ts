import { Entity, Index, PrimaryColumn } from 'typeorm';
import { ascii, bigint } from '../../platform/database/entity-columns.js';

/** Who holds which role where. */
@Entity('staff_role')
@Index('ix_staff_role_store', ['storeId', 'roleCode'])
@Index('ix_staff_role_role', ['roleCode', 'storeId'])
export class StaffRole {
  @PrimaryColumn(bigint({ name: 'staff_id' }))
  staffId: number;

  @PrimaryColumn(ascii(32, { name: 'role_code' }))
  roleCode: string;

  /** 0 is the whole chain. */
  @PrimaryColumn(bigint({ name: 'store_id' }))
  storeId: number;
}
