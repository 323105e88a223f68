import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { ASCII, BIGINT, FLAG, HASH, INSTANT, TEXT } from '../../../platform/database/columns.js';
import { COUPON_KINDS, type CouponKind, type CouponTerms, type CouponValidity } from '../coupon.types.js';
import { STOP_REASONS, TEMPLATE_STATES, type PackItem, type StopReason, type TemplateState } from './template.types.js';

/** What headquarters offers, and how much of it has gone out. */
@Entity('coupon_template')
@Index('ix_coupon_template_centre', ['claimable', 'state', 'position'])
@Check('ck_coupon_template_stock', 'issued >= 0 AND (stock IS NULL OR issued <= stock)')
@Check('ck_coupon_template_budget', 'committed_fen >= 0 AND (budget_fen IS NULL OR committed_fen <= budget_fen)')
export class CouponTemplateEntity {
  @PrimaryColumn(BIGINT)
  id: number;

  @Column({ ...TEXT, length: 40 })
  name: string;

  @Column({ type: 'enum', enum: COUPON_KINDS })
  kind: CouponKind;

  /** Of the terms below: what is issued now carries it. */
  @Column({ type: 'int' })
  version: number;

  @Column({ type: 'json' })
  terms: CouponTerms;

  @Column({ type: 'json' })
  validity: CouponValidity;

  @Column({ type: 'enum', enum: TEMPLATE_STATES })
  state: TemplateState;

  @Column({ type: 'enum', enum: STOP_REASONS, name: 'stop_reason', nullable: true })
  stopReason: StopReason | null;

  @Column({ type: 'int', nullable: true })
  stock: number | null;

  @Column({ type: 'int', name: 'per_member', nullable: true })
  perMember: number | null;

  @Column({ type: 'int', default: 0 })
  issued: number;

  @Column({ ...BIGINT, name: 'unit_cost_fen' })
  unitCostFen: number;

  @Column({ ...BIGINT, name: 'budget_fen', nullable: true })
  budgetFen: number | null;

  @Column({ ...BIGINT, name: 'committed_fen', default: 0 })
  committedFen: number;

  @Column(FLAG)
  claimable: boolean;

  @Column({ ...INSTANT, name: 'claim_from', nullable: true })
  claimFrom: Date | null;

  @Column({ ...INSTANT, name: 'claim_until', nullable: true })
  claimUntil: Date | null;

  @Column({ type: 'json', name: 'claim_tier_codes' })
  claimTierCodes: string[];

  @Column({ ...FLAG, name: 'staff_issuable' })
  staffIssuable: boolean;

  @Column({ type: 'int', default: 0 })
  position: number;

  @Column({ ...INSTANT, name: 'created_at' })
  createdAt: Date;

  @Column({ ...INSTANT, name: 'updated_at' })
  updatedAt: Date;
}

/** Terms as they were: coupons in members' hands keep the version they were issued with. Only ever added to. */
@Entity('coupon_template_version')
export class CouponTemplateVersionEntity {
  @PrimaryColumn({ ...BIGINT, name: 'template_id' })
  templateId: number;

  @PrimaryColumn({ type: 'int' })
  version: number;

  @Column({ ...TEXT, length: 40 })
  name: string;

  @Column({ type: 'json' })
  terms: CouponTerms;

  @Column({ ...HASH, name: 'terms_hash' })
  termsHash: Buffer;

  @Column({ ...INSTANT, name: 'created_at' })
  createdAt: Date;

  @Column({ ...ASCII, name: 'created_by', length: 40 })
  createdBy: string;
}

/** Several coupons that go out together or not at all (券包). */
@Entity('coupon_pack')
export class CouponPackEntity {
  @PrimaryColumn(BIGINT)
  id: number;

  @Column({ ...TEXT, length: 40 })
  name: string;

  @Column({ type: 'json' })
  items: PackItem[];

  @Column(FLAG)
  active: boolean;

  @Column({ ...FLAG, name: 'staff_issuable' })
  staffIssuable: boolean;

  @Column({ ...INSTANT, name: 'created_at' })
  createdAt: Date;

  @Column({ ...INSTANT, name: 'updated_at' })
  updatedAt: Date;
}
