import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { ASCII, BIGINT, INSTANT } from '../../platform/database/columns.js';

@Entity('staff_account')
@Index('uq_staff_account_username', ['username'], { unique: true })
export class StaffAccount {
  @PrimaryColumn(BIGINT)
  id: number;

  /** Lower case. */
  @Column({ ...ASCII, length: 32 })
  username: string;

  /** argon2id in its own text form, parameters included. */
  @Column({ ...ASCII, name: 'password_hash', length: 160 })
  passwordHash: string;

  @Column({ type: 'varchar', length: 32 })
  name: string;

  @Column({ type: 'varchar', length: 32 })
  title: string;

  @Column({ ...ASCII, name: 'phone_sealed', nullable: true, length: 160 })
  phoneSealed: string | null;

  @Column({ name: 'must_change_password', type: 'tinyint' })
  mustChangePassword: boolean;

  @Column({ type: 'tinyint' })
  active: boolean;

  @Column({ ...INSTANT, name: 'last_login_at', nullable: true })
  lastLoginAt: Date | null;

  @Column({ ...INSTANT, name: 'created_at' })
  createdAt: Date;

  @Column({ ...INSTANT, name: 'updated_at' })
  updatedAt: Date;
}
