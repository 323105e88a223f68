import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { ASCII, BIGINT, FLAG, HASH, INSTANT, TEXT } from '../../../platform/database/columns.js';
import {
  BATCH_STATES,
  COUPON_TRIGGERS,
  type BatchState,
  type CouponTrigger,
  type RuleConditions,
} from './rule.types.js';

/** "When this happens, give that": coupons that come by themselves. */
@Entity('coupon_rule')
@Check('ck_coupon_rule_gift', '(template_id IS NULL) <> (pack_id IS NULL)')
export class CouponRuleEntity {
  @PrimaryColumn(BIGINT)
  id: number;

  @Column({ ...TEXT, length: 40 })
  name: string;

  @Column({ type: 'enum', enum: COUPON_TRIGGERS, name: 'trigger_kind' })
  trigger: CouponTrigger;

  @Column({ ...BIGINT, name: 'template_id', nullable: true })
  templateId: number | null;

  @Column({ ...BIGINT, name: 'pack_id', nullable: true })
  packId: number | null;

  @Column({ type: 'json' })
  conditions: RuleConditions;

  @Column(FLAG)
  active: boolean;

  @Column({ ...INSTANT, name: 'active_from', nullable: true })
  activeFrom: Date | null;

  @Column({ ...INSTANT, name: 'active_until', nullable: true })
  activeUntil: Date | null;

  @Column({ ...INSTANT, name: 'created_at' })
  createdAt: Date;

  @Column({ ...INSTANT, name: 'updated_at' })
  updatedAt: Date;
}

/** A print run of redeem codes. The codes themselves exist once, in the file that is exported. */
@Entity('coupon_code_batch')
@Check('ck_coupon_code_batch_gift', '(template_id IS NULL) <> (pack_id IS NULL)')
export class CouponCodeBatchEntity {
  @PrimaryColumn(BIGINT)
  id: number;

  @Column({ ...TEXT, length: 40 })
  name: string;

  @Column({ ...BIGINT, name: 'template_id', nullable: true })
  templateId: number | null;

  @Column({ ...BIGINT, name: 'pack_id', nullable: true })
  packId: number | null;

  @Column({ type: 'int' })
  quantity: number;

  @Column({ type: 'enum', enum: BATCH_STATES })
  state: BatchState;

  @Column({ ...INSTANT, name: 'valid_until' })
  validUntil: Date;

  @Column({ ...INSTANT, name: 'created_at' })
  createdAt: Date;

  @Column({ ...ASCII, name: 'created_by', length: 40 })
  createdBy: string;

  @Column({ ...INSTANT, name: 'exported_at', nullable: true })
  exportedAt: Date | null;

  @Column({ ...ASCII, name: 'exported_by', length: 40, nullable: true })
  exportedBy: string | null;
}

@Entity('coupon_code')
@Index('ix_coupon_code_batch', ['batchId', 'usedAt'])
export class CouponCodeEntity {
  @PrimaryColumn({ ...HASH, name: 'code_hash' })
  codeHash: Buffer;

  @Column({ ...BIGINT, name: 'batch_id' })
  batchId: number;

  @Column({ ...BIGINT, name: 'member_id', nullable: true })
  memberId: number | null;

  @Column({ ...INSTANT, name: 'used_at', nullable: true })
  usedAt: Date | null;
}

/** What a person has given away on a business day, for the daily limit. */
@Entity('coupon_staff_day')
export class CouponStaffDayEntity {
  @PrimaryColumn({ ...BIGINT, name: 'staff_id' })
  staffId: number;

  @PrimaryColumn({ type: 'date', name: 'business_date' })
  businessDate: string;

  @Column({ type: 'int' })
  issued: number;
}
