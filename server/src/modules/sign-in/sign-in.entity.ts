import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { ASCII, BIGINT, INSTANT } from '../../platform/database/columns.js';
import { RuleVersionRow } from '../../platform/rule-versions/index.js';
import type { SignInKind } from './sign-in.types.js';

/** One row for each member who has ever signed in: who changes the book of a member changes this row first. */
@Entity('sign_in_streak')
export class SignInStreakEntity {
  @PrimaryColumn({ ...BIGINT, name: 'member_id' })
  memberId: number;

  @Column({ type: 'date', name: 'last_date', nullable: true })
  lastDate: string | null;

  @Column({ type: 'date', name: 'run_start', nullable: true })
  runStart: string | null;

  @Column({ type: 'int', default: 0 })
  total: number;

  @Column({ type: 'int', default: 0 })
  revision: number;
}

@Entity('sign_in')
@Index('uq_sign_in_card', ['memberId', 'cardKey'], { unique: true })
@Index('ix_sign_in_date', ['date'])
export class SignInEntity {
  @PrimaryColumn({ ...BIGINT, name: 'member_id' })
  memberId: number;

  @PrimaryColumn({ type: 'date' })
  date: string;

  @Column({ type: 'enum', enum: ['signed', 'made_up'] })
  kind: SignInKind;

  @Column({ type: 'date', name: 'run_start' })
  runStart: string;

  @Column({ type: 'int' })
  points: number;

  @Column({ type: 'int' })
  growth: number;

  @Column({ ...ASCII, name: 'card_key', length: 32, nullable: true })
  cardKey: string | null;

  @Column({ type: 'int', name: 'rules_version' })
  rulesVersion: number;

  @Column({ ...INSTANT, name: 'created_at' })
  createdAt: Date;
}

@Entity('sign_in_milestone')
@Index('ix_sign_in_milestone_reached', ['reachedOn'])
export class SignInMilestoneEntity {
  @PrimaryColumn({ ...BIGINT, name: 'member_id' })
  memberId: number;

  @PrimaryColumn({ type: 'date', name: 'cycle_start' })
  cycleStart: string;

  @PrimaryColumn({ type: 'int' })
  day: number;

  @Column({ type: 'date', name: 'reached_on' })
  reachedOn: string;

  @Column({ type: 'int' })
  points: number;

  @Column({ type: 'int' })
  growth: number;

  @Column({ type: 'int' })
  cards: number;

  @Column({ ...BIGINT, name: 'coupon_template_id', nullable: true })
  couponTemplateId: number | null;

  /** Null when there was none to give, or it was used up. */
  @Column({ ...BIGINT, name: 'coupon_id', nullable: true })
  couponId: number | null;

  @Column({ type: 'int', name: 'rules_version' })
  rulesVersion: number;

  @Column({ ...INSTANT, name: 'created_at' })
  createdAt: Date;
}

@Entity('sign_in_rule_set')
export class SignInRuleSetEntity extends RuleVersionRow {}
