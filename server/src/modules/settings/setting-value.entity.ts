import { Column, Entity, PrimaryColumn } from 'typeorm';
import { ASCII, INSTANT } from '../../platform/database/columns.js';

/** The value of one setting at one place; what it was before is in the audit log. */
@Entity('setting_value')
export class SettingValue {
  @PrimaryColumn({ ...ASCII, name: 'setting_key', length: 64 })
  settingKey: string;

  /** `chain`, `group:12` or `store:34`. */
  @PrimaryColumn({ ...ASCII, length: 24 })
  scope: string;

  @Column({ type: 'json' })
  value: unknown;

  /** Places below may not differ. */
  @Column({ type: 'tinyint' })
  locked: boolean;

  @Column({ ...INSTANT, name: 'updated_at' })
  updatedAt: Date;

  @Column({ ...ASCII, name: 'updated_by', length: 96 })
  updatedBy: string;
}
