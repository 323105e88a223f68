import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { BIGINT, FLAG, INSTANT, TEXT } from '../../platform/database/columns.js';
import type { CouponScope } from '../coupon/index.js';
import type { PromotionEffect } from './promotion.types.js';

@Entity('promotion')
@Index('ix_promotion_active', ['active', 'endsAt'])
export class PromotionEntity {
  @PrimaryColumn(BIGINT)
  id: number;

  @Column({ ...TEXT, length: 40 })
  name: string;

  @Column({ type: 'json' })
  effect: PromotionEffect;

  @Column({ type: 'json' })
  scope: CouponScope;

  @Column({ type: 'json', name: 'tier_codes' })
  tierCodes: string[];

  @Column({ ...INSTANT, name: 'starts_at', nullable: true })
  startsAt: Date | null;

  @Column({ ...INSTANT, name: 'ends_at', nullable: true })
  endsAt: Date | null;

  @Column({ type: 'int', default: 0 })
  priority: number;

  @Column({ ...FLAG, name: 'stacks_with_tier' })
  stacksWithTier: boolean;

  @Column({ ...FLAG, default: true })
  active: boolean;

  @Column({ ...INSTANT, name: 'created_at' })
  createdAt: Date;

  @Column({ ...INSTANT, name: 'updated_at' })
  updatedAt: Date;
}
