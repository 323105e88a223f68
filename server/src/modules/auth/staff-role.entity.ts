import { Entity, Index, PrimaryColumn } from 'typeorm';
import { ASCII, BIGINT } from '../../platform/database/columns.js';

/** Who holds which role where. */
@Entity('staff_role')
@Index('ix_staff_role_store', ['storeId', 'roleCode'])
@Index('ix_staff_role_role', ['roleCode', 'storeId'])
export class StaffRole {
  @PrimaryColumn({ ...BIGINT, name: 'staff_id' })
  staffId: number;

  @PrimaryColumn({ ...ASCII, name: 'role_code', length: 32 })
  roleCode: string;

  /** 0 is the whole chain. */
  @PrimaryColumn({ ...BIGINT, name: 'store_id' })
  storeId: number;
}
