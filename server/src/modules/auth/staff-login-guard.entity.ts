import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { ASCII, INSTANT } from '../../platform/database/columns.js';

/** Failed logins per name, whether or not an account has it. */
@Entity('staff_login_guard')
@Index('ix_staff_login_guard_touched', ['touchedAt'])
export class StaffLoginGuard {
  @PrimaryColumn({ ...ASCII, length: 32 })
  username: string;

  @Column({ name: 'failed_attempts', type: 'int' })
  failedAttempts: number;

  @Column({ ...INSTANT, name: 'locked_until', nullable: true })
  lockedUntil: Date | null;

  @Column({ ...INSTANT, name: 'touched_at' })
  touchedAt: Date;
}
