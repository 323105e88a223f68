import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { BIGINT, FLAG, INSTANT, TEXT } from '../../../platform/database/columns.js';
import type { PlanAudience, PlanScopeKind, PlanUseKind } from '../topup.types.js';

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

  /** Where the money of this plan may be spent. */
  @Column({ type: 'enum', enum: ['chain', 'group', 'store', 'online'], name: 'use_kind', default: 'chain' })
  useKind: PlanUseKind;

  @Column({ ...BIGINT, name: 'use_id', nullable: true })
  useId: number | null;

  /** Coupon templates or packs given on top, and gifts with their value. */
  @Column({ type: 'json', nullable: true })
  coupons: unknown;

  @Column({ type: 'json', nullable: true })
  gifts: unknown;

  /** Bonus days: weekdays (0 is Sunday) and single days on which it is offered; null for every day. */
  @Column({ type: 'json', name: 'active_weekdays', nullable: true })
  activeWeekdays: unknown;

  @Column({ type: 'json', name: 'active_dates', nullable: true })
  activeDates: unknown;

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
