import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { ascii, bigint, instant } from '../../platform/database/entity-columns.js';

@Entity('staff_account')
@Index('uq_staff_account_username', ['username'], { unique: true })
export class StaffAccount {
  @PrimaryColumn(bigint())
  id: number;

  /** Lower case. */
  @Column(ascii(32))
  username: string;

  /** argon2id in its own text form, parameters included. */
  @Column(ascii(160, { name: 'password_hash' }))
  passwordHash: string;

  @Column({ type: 'varchar', length: 32 })
  name: string;

  @Column({ type: 'varchar', length: 32 })
  title: string;

  @Column(ascii(160, { name: 'phone_sealed', nullable: true }))
  phoneSealed: string | null;

  @Column({ name: 'must_change_password', type: 'tinyint' })
  mustChangePassword: boolean;

  @Column({ type: 'tinyint' })
  active: boolean;

  @Column(instant({ name: 'last_login_at', nullable: true }))
  lastLoginAt: Date | null;

  @Column(instant({ name: 'created_at' }))
  createdAt: Date;

  @Column(instant({ name: 'updated_at' }))
  updatedAt: Date;
}
