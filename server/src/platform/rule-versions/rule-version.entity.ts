import { Column, PrimaryColumn } from 'typeorm';
import { ASCII, INSTANT, TEXT } from '../database/columns.js';

/** Columns of a table of rules: `@Entity('tier_rule_set') class TierRuleSetEntity extends RuleVersionRow {}`. */
export abstract class RuleVersionRow {
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
