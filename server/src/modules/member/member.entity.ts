import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { ASCII, BIGINT, HASH, INSTANT } from '../../platform/database/columns.js';

export const MEMBER_STATUSES = ['active', 'frozen', 'closed'] as const;
export type MemberStatus = (typeof MEMBER_STATUSES)[number];
export const CALENDARS = ['solar', 'lunar'] as const;
export type Calendar = (typeof CALENDARS)[number];
export const GENDERS = ['female', 'male', 'other'] as const;
export type Gender = (typeof GENDERS)[number];

@Entity('member')
@Index('uq_member_no', ['memberNo'], { unique: true })
@Index('uq_member_phone', ['phoneIndex'], { unique: true })
@Index('ix_member_home_store', ['homeStoreId', 'id'])
@Index('ix_member_last4', ['phoneLast4'])
@Index('ix_member_nickname', ['nickname'])
@Index('ix_member_joined', ['joinedAt'])
@Index('ix_member_merged', ['mergedIntoId'])
export class Member {
  @PrimaryColumn({ ...BIGINT, name: 'id' })
  id: number;

  @Column({ ...ASCII, name: 'member_no', length: 16 })
  memberNo: string;

  @Column({ type: 'varchar', name: 'nickname', length: 32 })
  nickname: string;

  /** Empty after closing the account: the number belongs to whoever gets it next. */
  @Column({ ...ASCII, name: 'phone_sealed', length: 128, nullable: true })
  phoneSealed: string | null;

  @Column({ ...HASH, name: 'phone_index', nullable: true })
  phoneIndex: Buffer | null;

  @Column({ ...ASCII, name: 'phone_last4', length: 4, nullable: true })
  phoneLast4: string | null;

  @Column({ ...BIGINT, name: 'home_store_id', nullable: true })
  homeStoreId: number | null;

  /** Whose code brought the member in: a fact of joining. Who looks after the member now is known to the staff room. */
  @Column({ ...BIGINT, name: 'invited_by_staff_id', nullable: true })
  invitedByStaffId: number | null;

  /** Whose personal code it was; whether that earned anything is known to the referral room. */
  @Column({ ...BIGINT, name: 'invited_by_member_id', nullable: true })
  invitedByMemberId: number | null;

  @Column({ ...ASCII, name: 'campaign', length: 32, nullable: true })
  campaign: string | null;

  @Column({ ...ASCII, name: 'source', length: 16 })
  source: string;

  @Column({ type: 'tinyint', name: 'birthday_month', nullable: true })
  birthdayMonth: number | null;

  @Column({ type: 'tinyint', name: 'birthday_day', nullable: true })
  birthdayDay: number | null;

  @Column({ type: 'enum', enum: CALENDARS, name: 'birthday_calendar', nullable: true })
  birthdayCalendar: Calendar | null;

  @Column({ type: 'enum', enum: GENDERS, name: 'gender', nullable: true })
  gender: Gender | null;

  @Column({ type: 'varchar', name: 'occupation', length: 32, nullable: true })
  occupation: string | null;

  @Column({ type: 'enum', enum: MEMBER_STATUSES, name: 'status', default: 'active' })
  status: MemberStatus;

  @Column({ ...INSTANT, name: 'joined_at' })
  joinedAt: Date;

  /** The member this one turned out to be; closed as long as that stands. */
  @Column({ ...BIGINT, name: 'merged_into_id', nullable: true })
  mergedIntoId: number | null;
}
