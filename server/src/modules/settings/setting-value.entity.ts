import { Column, Entity, PrimaryColumn } from 'typeorm';
import { ascii, instant } from '../../platform/database/entity-columns.js';

/** The value of one setting at one place; what it was before is in the audit log. */
@Entity('setting_value')
export class SettingValue {
  @PrimaryColumn(ascii(64, { name: 'setting_key' }))
  settingKey: string;

  /** `chain`, `group:12` or `store:34`. */
  @PrimaryColumn(ascii(24))
  scope: string;

  @Column({ type: 'json' })
  value: unknown;

  /** Places below may not differ. */
  @Column({ type: 'tinyint' })
  locked: boolean;

  @Column(instant({ name: 'updated_at' }))
  updatedAt: Date;

  @Column(ascii(96, { name: 'updated_by' }))
  updatedBy: string;
}
