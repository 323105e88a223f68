import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { ascii, instant } from '../../platform/database/entity-columns.js';

/** Failed logins per name, whether or not an account has it. */
@Entity('staff_login_guard')
@Index('ix_staff_login_guard_touched', ['touchedAt'])
export class StaffLoginGuard {
  @PrimaryColumn(ascii(32))
  username: string;

  @Column({ name: 'failed_attempts', type: 'int' })
  failedAttempts: number;

  @Column(instant({ name: 'locked_until', nullable: true }))
  lockedUntil: Date | null;

  @Column(instant({ name: 'touched_at' }))
  touchedAt: Date;
}
