import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { BIGINT, FLAG, INSTANT, TEXT } from '../../platform/database/columns.js';
import type { PlanAudience, PlanScopeKind } from './topup.types.js';

@Entity('topup_plan')
@Index('ix_topup_plan_active', ['active', 'position'])
export class TopupPlanEntity {
  @PrimaryColumn(BIGINT)
  id: number;

  @Column({ ...TEXT, length: 40 })
  name: string;

  @Column({ ...BIGINT, name: 'pay_fen' })
  payFen: number;

  @Column({ ...BIGINT, name: 'bonus_fen', default: 0 })
  bonusFen: number;

  @Column({ ...BIGINT, name: 'bonus_points', default: 0 })
  bonusPoints: number;

  @Column({ type: 'enum', enum: ['chain', 'group', 'store'], name: 'scope_kind' })
  scopeKind: PlanScopeKind;

  @Column({ ...BIGINT, name: 'scope_id', nullable: true })
  scopeId: number | null;

  @Column({ type: 'enum', enum: ['everyone', 'first', 'repeat'] })
  audience: PlanAudience;

  @Column({ type: 'json', name: 'tier_codes' })
  tierCodes: string[];

  @Column({ ...INSTANT, name: 'active_from', nullable: true })
  activeFrom: Date | null;

  @Column({ ...INSTANT, name: 'active_until', nullable: true })
  activeUntil: Date | null;

  @Column({ ...FLAG, default: true })
  active: boolean;

  @Column({ type: 'int', default: 0 })
  position: number;

  @Column({ type: 'int', name: 'terms_version' })
  termsVersion: number;

  @Column({ ...TEXT, name: 'terms_text', length: 2000 })
  termsText: string;

  @Column({ ...INSTANT, name: 'created_at' })
  createdAt: Date;

  @Column({ ...INSTANT, name: 'updated_at' })
  updatedAt: Date;
}
