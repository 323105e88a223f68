import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { ASCII, BIGINT, HASH, INSTANT } from '../../platform/database/columns.js';
import {
  REFERRAL_STATES,
  REVIEW_STATES,
  type ReferralReason,
  type ReferralState,
  type ReviewState,
  type Risk,
} from './referral.types.js';

/** One version of the programme; never changed but for its count. Who joined under a version is rewarded by it. */
@Entity('referral_program')
@Check('ck_referral_program_budget', 'rewarded >= 0 AND (budget IS NULL OR rewarded <= budget)')
export class ReferralProgramEntity {
  @PrimaryColumn({ type: 'int', name: 'version' })
  version: number;

  @Column({ type: 'varchar', name: 'name', length: 20 })
  name: string;

  @Column({ type: 'tinyint', name: 'active' })
  active: number;

  @Column({ ...INSTANT, name: 'starts_at' })
  startsAt: Date;

  @Column({ ...INSTANT, name: 'ends_at', nullable: true })
  endsAt: Date | null;

  @Column({ type: 'int', name: 'budget', nullable: true })
  budget: number | null;

  @Column({ type: 'int', name: 'rewarded', default: 0 })
  rewarded: number;

  @Column({ type: 'json', name: 'rules' })
  rules: unknown;

  @Column({ ...BIGINT, name: 'created_by' })
  createdBy: number;

  @Column({ ...INSTANT, name: 'created_at' })
  createdAt: Date;
}

/** From where a member last looked at their own code: friends who join from the very same place are looked at twice. */
@Entity('referrer')
export class ReferrerEntity {
  @PrimaryColumn({ ...BIGINT, name: 'member_id' })
  memberId: number;

  @Column({ ...HASH, name: 'device_mark' })
  deviceMark: Buffer;

  @Column({ ...HASH, name: 'network_mark' })
  networkMark: Buffer;

  @Column({ ...INSTANT, name: 'seen_at' })
  seenAt: Date;
}

/** One friend who came through one member. Written once when the friend joins; then it only moves on. */
@Entity('referral')
@Index('uq_referral_friend', ['friendId'], { unique: true })
@Index('uq_referral_order', ['orderId'], { unique: true })
@Index('ix_referral_referrer', ['referrerId', 'id'])
@Index('ix_referral_due', ['state', 'rewardDueAt'])
@Index('ix_referral_window', ['state', 'buyUntil'])
@Index('ix_referral_review', ['review', 'id'])
@Index('ix_referral_device', ['deviceMark', 'joinedAt'])
@Index('ix_referral_network', ['networkMark', 'joinedAt'])
export class ReferralEntity {
  @PrimaryColumn({ ...BIGINT, name: 'id' })
  id: number;

  @Column({ type: 'int', name: 'program_version' })
  programVersion: number;

  @Column({ ...BIGINT, name: 'referrer_id' })
  referrerId: number;

  @Column({ ...BIGINT, name: 'friend_id' })
  friendId: number;

  @Column({ type: 'enum', enum: REFERRAL_STATES, name: 'state' })
  state: ReferralState;

  @Column({ ...ASCII, name: 'reason', length: 24, nullable: true })
  reason: ReferralReason | null;

  @Column({ type: 'enum', enum: REVIEW_STATES, name: 'review' })
  review: ReviewState;

  @Column({ ...ASCII, name: 'risk', length: 24, nullable: true })
  risk: Risk | null;

  @Column({ ...HASH, name: 'device_mark', nullable: true })
  deviceMark: Buffer | null;

  @Column({ ...HASH, name: 'network_mark', nullable: true })
  networkMark: Buffer | null;

  @Column({ ...INSTANT, name: 'joined_at' })
  joinedAt: Date;

  @Column({ ...INSTANT, name: 'buy_until' })
  buyUntil: Date;

  @Column({ ...BIGINT, name: 'order_id', nullable: true })
  orderId: number | null;

  @Column({ ...INSTANT, name: 'bought_at', nullable: true })
  boughtAt: Date | null;

  @Column({ ...INSTANT, name: 'reward_due_at', nullable: true })
  rewardDueAt: Date | null;

  @Column({ ...INSTANT, name: 'rewarded_at', nullable: true })
  rewardedAt: Date | null;

  /** When it came to nothing. */
  @Column({ ...INSTANT, name: 'ended_at', nullable: true })
  endedAt: Date | null;

  /** What was really given to either side; a coupon may have been used up meanwhile. */
  @Column({ type: 'json', name: 'gift', nullable: true })
  gift: unknown;

  /** What of it was taken back when the purchase came back later. */
  @Column({ type: 'json', name: 'taken_back', nullable: true })
  takenBack: unknown;

  @Column({ ...BIGINT, name: 'reviewed_by', nullable: true })
  reviewedBy: number | null;

  @Column({ ...INSTANT, name: 'reviewed_at', nullable: true })
  reviewedAt: Date | null;

  @Column({ type: 'varchar', name: 'review_note', length: 100, nullable: true })
  reviewNote: string | null;
}

/** Counts rewards against the cap of a month. */
@Entity('referral_month')
export class ReferralMonthEntity {
  @PrimaryColumn({ ...BIGINT, name: 'referrer_id' })
  referrerId: number;

  @PrimaryColumn({ ...ASCII, type: 'char', name: 'month', length: 7 })
  month: string;

  @Column({ type: 'int', name: 'rewarded' })
  rewarded: number;
}
