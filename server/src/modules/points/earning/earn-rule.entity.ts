import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import { BIGINT, FLAG, INSTANT, TEXT } from '../../../platform/database/columns.js';
import type { EarnConditions } from '../points.types.js';

@Entity('points_earn_rule')
@Check('ck_points_earn_rule_multiplier', 'multiplier_bp >= 0 AND multiplier_bp <= 1000000')
@Check('ck_points_earn_rule_window', 'active_from IS NULL OR active_until IS NULL OR active_from < active_until')
export class EarnRuleEntity {
  @PrimaryColumn(BIGINT)
  id: number;

  @Column({ ...TEXT, length: 40 })
  name: string;

  /** 10000 = once. */
  @Column({ type: 'int', name: 'multiplier_bp' })
  multiplierBp: number;

  @Column(FLAG)
  stacks: boolean;

  @Column({ type: 'json' })
  conditions: EarnConditions;

  @Column({ ...INSTANT, name: 'active_from', nullable: true })
  activeFrom: Date | null;

  @Column({ ...INSTANT, name: 'active_until', nullable: true })
  activeUntil: Date | null;

  @Column(FLAG)
  active: boolean;

  @Column({ ...INSTANT, name: 'created_at' })
  createdAt: Date;

  @Column({ ...INSTANT, name: 'updated_at' })
  updatedAt: Date;
}
