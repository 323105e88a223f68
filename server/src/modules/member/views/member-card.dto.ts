import { ApiProperty, ApiPropertyOptional, OmitType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min, MinLength } from 'class-validator';
import { IsInstant, IsQueryId, PageOf, PageQuery } from '../../../platform/http/index.js';
import { StoreBrief } from '../../organization/index.js';
import { ConsentState } from '../consents/consent.dto.js';
import { CampaignBrief, MemberMe } from '../member.dto.js';
import { MEMBER_STATUSES, type MemberStatus } from '../member.entity.js';
import { GuideBrief, RecentActivity, TIER_THEMES, type TierTheme } from './member-view.dto.js';
import { MEMBER_LISTS, type MemberList } from './member-views.js';

export class StaffMemberQuery extends PageQuery {
  @IsQueryId({ optional: true, description: 'Only members whose home store this is.' })
  storeId?: number;

  @ApiPropertyOptional({
    description: 'Last four digits or whole phone number, member number, or beginning of the nickname.',
    maxLength: 32,
  })
  @IsOptional()
  @IsString()
  @MaxLength(32)
  q?: string;
}

export class StaffMemberListQuery extends StaffMemberQuery {
  @ApiPropertyOptional({ enum: MEMBER_LISTS, description: 'Only members on this list.' })
  @IsOptional()
  @IsIn(MEMBER_LISTS)
  list?: MemberList;
}

export class TimelineQuery {
  @ApiPropertyOptional({
    type: 'integer',
    description: 'Entries per page, 1–50.',
    default: 20,
    minimum: 1,
    maximum: 50,
  })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(50)
  limit: number = 20;

  @IsInstant({ optional: true, description: '`nextBefore` of the page before.' })
  before?: string;
}

export class MemberTimeline {
  @ApiProperty({ type: [RecentActivity], description: 'Newest first, of all stores.' })
  items: RecentActivity[];

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Null on the last page.' })
  nextBefore: string | null;
}

export class AdminMemberQuery extends StaffMemberQuery {
  @ApiPropertyOptional({ description: 'Code of a tier.', maxLength: 32 })
  @IsOptional()
  @IsString()
  @Matches(/^[\w-]{1,32}$/)
  tier?: string;
}

export class StaffMemberRow {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty()
  memberNo: string;

  @ApiProperty({ description: 'Nickname.' })
  name: string;

  @ApiProperty({ example: '138****8000' })
  phoneMasked: string;

  @ApiProperty({ example: '银卡' })
  tierName: string;

  @ApiProperty({ enum: TIER_THEMES })
  tierTheme: TierTheme;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  lastOrderAt: string | null;

  @ApiProperty({ type: 'integer', description: 'Principal and bonus, in fen.' })
  walletTotalFen: number;

  @ApiProperty({ type: 'integer', description: 'Points that may be spent.' })
  points: number;

  @ApiProperty({ type: String, nullable: true })
  guideName: string | null;
}

export class StaffMemberPage extends PageOf(StaffMemberRow) {}

export class DayOfYear {
  @ApiProperty({ type: 'integer' })
  month: number;

  @ApiProperty({ type: 'integer' })
  day: number;
}

export class StaffMemberCard extends StaffMemberRow {
  @ApiProperty({ type: StoreBrief, nullable: true })
  homeStore: StoreBrief | null;

  @ApiProperty({ type: String, format: 'date-time' })
  joinedAt: string;

  @ApiProperty({ type: 'integer', description: 'Growth value.' })
  growth: number;

  @ApiProperty({ type: 'integer', description: 'Paid by the member, in fen.' })
  principalFen: number;

  @ApiProperty({ type: 'integer', description: 'Given on top, in fen.' })
  bonusFen: number;

  @ApiProperty({ type: DayOfYear, nullable: true, description: 'As the member gave it, in their calendar.' })
  birthday: DayOfYear | null;

  @ApiProperty({ type: GuideBrief, nullable: true })
  guide: GuideBrief | null;

  @ApiProperty({ description: 'True: the asking staff member is the guide.' })
  mine: boolean;

  @ApiProperty({ type: [RecentActivity], description: 'Newest first.' })
  recent: RecentActivity[];
}

export class UnmaskRequest {
  @ApiProperty({ description: 'Why the whole number is needed; kept in the audit log.', minLength: 4, maxLength: 100 })
  @IsString()
  @MinLength(4)
  @MaxLength(100)
  reason: string;
}

export class UnmaskedPhone {
  @ApiProperty({ example: '13800138000' })
  phone: string;
}

export class AdminMemberRow extends StaffMemberRow {
  @ApiProperty({ enum: MEMBER_STATUSES })
  status: MemberStatus;

  @ApiProperty({ type: String, nullable: true })
  homeStoreName: string | null;

  @ApiProperty({ type: String, format: 'date-time' })
  joinedAt: string;
}

export class AdminMemberPage extends PageOf(AdminMemberRow) {}

export class IdentityBrief {
  @ApiProperty({ example: 'openid' })
  kind: string;

  @ApiProperty({ type: String, format: 'date-time' })
  boundAt: string;
}

/** 360° view at first depth: what is known of a member in one place, without the number in full. */
export class AdminMember extends OmitType(MemberMe, ['unreadMessages', 'personalised'] as const) {
  @ApiProperty({ enum: MEMBER_STATUSES })
  status: MemberStatus;

  @ApiProperty({ description: 'Way in.', example: 'miniapp' })
  source: string;

  @ApiProperty({ type: CampaignBrief, nullable: true })
  campaign: CampaignBrief | null;

  @ApiProperty({ type: GuideBrief, nullable: true, description: 'Whose code brought the member in.' })
  invitedBy: GuideBrief | null;

  @ApiProperty({ type: [IdentityBrief] })
  identities: IdentityBrief[];

  @ApiProperty({ type: [ConsentState] })
  consents: ConsentState[];

  @ApiProperty({ type: [RecentActivity], description: 'Newest first.' })
  recent: RecentActivity[];
}
