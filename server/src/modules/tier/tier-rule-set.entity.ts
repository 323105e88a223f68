import { Column, Entity, PrimaryColumn } from 'typeorm';
import { ASCII, INSTANT, TEXT } from '../../platform/database/columns.js';

@Entity('tier_rule_set')
export class TierRuleSetEntity {
  @PrimaryColumn({ type: 'int' })
  version: number;

  @Column({ type: 'json' })
  rules: unknown;

  @Column({ ...TEXT, length: 200 })
  note: string;

  @Column({ ...ASCII, name: 'created_by', length: 80 })
  createdBy: string;

  @Column({ ...INSTANT, name: 'created_at' })
  createdAt: Date;
}
