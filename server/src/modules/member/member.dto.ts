import { ApiProperty, ApiPropertyOptional, PickType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { StoreBrief } from '../organization/index.js';
import { ConsentText, JoinConsent } from './consents/consent.dto.js';
import { CALENDARS, type Calendar, GENDERS, type Gender } from './member.entity.js';
import { GuideBrief, PointsSummary, TierCard, WalletSummary } from './views/member-view.dto.js';

/** What may stand on a member's card: no line breaks, no invisible signs. */
const PLAIN_TEXT = /^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]*$/u;

export class WechatLogin {
  @ApiProperty({ description: 'Code of `wx.login`, good once.', maxLength: 128 })
  @IsString()
  @MinLength(1)
  @MaxLength(128)
  code: string;
}

export class MemberSession {
  @ApiProperty({ description: 'Send as `Authorization: Bearer …`.' })
  token: string;

  @ApiProperty({ type: String, format: 'date-time' })
  expiresAt: string;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Null until the person joins.' })
  memberId: number | null;
}

export class JoinRequest {
  @ApiProperty({ description: 'Code of the phone button, good once within five minutes.', maxLength: 128 })
  @IsString()
  @MinLength(1)
  @MaxLength(128)
  phoneCode: string;

  @ApiPropertyOptional({ description: 'Scene of the scanned code.', maxLength: 64 })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  scene?: string;

  @ApiProperty({ type: [JoinConsent], maxItems: 8 })
  @IsArray()
  @ArrayMaxSize(8)
  @ValidateNested({ each: true })
  @Type(() => JoinConsent)
  consents: JoinConsent[];

  @ApiPropertyOptional({ maxLength: 20 })
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(20)
  @Matches(PLAIN_TEXT, { message: '昵称不能包含换行或特殊控制字符' })
  nickname?: string;
}

export class Birthday {
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 12 })
  @IsInt()
  @Min(1)
  @Max(12)
  month: number;

  @ApiProperty({ type: 'integer', minimum: 1, maximum: 31 })
  @IsInt()
  @Min(1)
  @Max(31)
  day: number;

  @ApiProperty({ enum: CALENDARS })
  @IsIn(CALENDARS)
  calendar: Calendar;
}

/** What is left out stays; null clears. */
export class ProfileChange extends PickType(JoinRequest, ['nickname'] as const) {
  @ApiPropertyOptional({ type: Birthday, nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => Birthday)
  birthday?: Birthday | null;

  @ApiPropertyOptional({ enum: GENDERS, nullable: true })
  @IsOptional()
  @IsIn(GENDERS)
  gender?: Gender | null;

  @ApiPropertyOptional({ type: String, maxLength: 20, nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(20)
  @Matches(PLAIN_TEXT, { message: '职业不能包含换行或特殊控制字符' })
  occupation?: string | null;
}

export class MemberMe {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty({ description: 'Nine digits or more, the last one a check digit.' })
  memberNo: string;

  @ApiProperty()
  nickname: string;

  @ApiProperty({ example: '138****8000' })
  phoneMasked: string;

  @ApiProperty({ type: StoreBrief, nullable: true })
  homeStore: StoreBrief | null;

  @ApiProperty({ type: GuideBrief, nullable: true })
  guide: GuideBrief | null;

  @ApiProperty({ type: String, format: 'date-time' })
  joinedAt: string;

  @ApiProperty({ type: Birthday, nullable: true })
  birthday: Birthday | null;

  @ApiProperty({ enum: GENDERS, nullable: true })
  gender: Gender | null;

  @ApiProperty({ type: String, nullable: true })
  occupation: string | null;

  @ApiProperty({ type: TierCard })
  tier: TierCard;

  @ApiProperty({ type: WalletSummary })
  wallet: WalletSummary;

  @ApiProperty({ type: PointsSummary })
  points: PointsSummary;

  @ApiProperty({ type: 'integer', description: 'Growth value.' })
  growth: number;

  @ApiProperty({ type: 'integer', description: 'Messages in the inbox not yet read.' })
  unreadMessages: number;

  @ApiProperty({ type: 'integer', description: 'Coupons that can be used now.' })
  coupons: number;

  @ApiProperty({ description: 'They let us choose for them by what they did; otherwise only what everybody is shown.' })
  personalised: boolean;
}

export class LandingQuery {
  @ApiPropertyOptional({ description: 'Scene of the scanned code, decoded.', maxLength: 64 })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  scene?: string;
}

export class CampaignBrief {
  @ApiProperty()
  code: string;

  @ApiProperty({ example: '开业有礼' })
  name: string;
}

export class Welcome {
  @ApiProperty({ type: 'integer', description: 'Points given on joining.' })
  points: number;

  @ApiProperty({ example: '现在加入，即得 100 积分' })
  text: string;
}

export class InviterBrief {
  @ApiProperty({ description: 'As the friend calls themselves.', example: '小满' })
  nickname: string;
}

export class Landing {
  @ApiProperty({ example: '归客' })
  chainName: string;

  @ApiProperty()
  brandLine: string;

  @ApiProperty({ type: StoreBrief, nullable: true })
  store: StoreBrief | null;

  @ApiProperty({ type: GuideBrief, nullable: true })
  guide: GuideBrief | null;

  @ApiProperty({ type: CampaignBrief, nullable: true })
  campaign: CampaignBrief | null;

  @ApiProperty({ type: InviterBrief, nullable: true, description: 'The member whose personal code was scanned.' })
  inviter: InviterBrief | null;

  @ApiProperty({ type: Welcome, nullable: true })
  welcome: Welcome | null;

  @ApiProperty({ type: [ConsentText] })
  consentTexts: ConsentText[];
}
