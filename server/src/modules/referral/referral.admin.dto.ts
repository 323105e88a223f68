import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { PageOf, PageQuery } from '../../platform/http/index.js';
import {
  REFERRAL_REASONS,
  REFERRAL_STATES,
  REVIEW_STATES,
  RISKS,
  type ReferralReason,
  type ReferralState,
  type ReviewState,
  type Risk,
  STAFF_POLICIES,
  type StaffPolicy,
} from './referral.types.js';

const PLAIN_TEXT = /^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]*$/u;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?(Z|[+-]\d\d:\d\d)$/;

export class RewardBody {
  @ApiProperty({ type: 'integer', minimum: 0, maximum: 100_000 })
  @IsInt()
  @Min(0)
  @Max(100_000)
  points: number;

  @ApiProperty({ type: 'integer', minimum: 0, maximum: 100_000 })
  @IsInt()
  @Min(0)
  @Max(100_000)
  growth: number;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Template of the coupon; null for none.' })
  @ValidateIf((_body, value) => value !== null)
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  couponTemplateId: number | null;
}

export class ReferralRulesBody {
  @ApiProperty({ type: RewardBody })
  @ValidateNested()
  @Type(() => RewardBody)
  referrer: RewardBody;

  @ApiProperty({ type: RewardBody })
  @ValidateNested()
  @Type(() => RewardBody)
  friend: RewardBody;

  @ApiProperty({ type: 'integer', description: "What the friend's purchase must come to, in fen.", minimum: 0 })
  @IsInt()
  @Min(0)
  @Max(10_000_000)
  minimumFen: number;

  @ApiProperty({ type: 'integer', description: 'Days in which the friend must buy.', minimum: 1, maximum: 365 })
  @IsInt()
  @Min(1)
  @Max(365)
  purchaseDays: number;

  @ApiProperty({ type: 'integer', description: 'Days between purchase and reward.', minimum: 0, maximum: 90 })
  @IsInt()
  @Min(0)
  @Max(90)
  waitDays: number;

  @ApiProperty({ type: 'integer', description: 'Rewards for one member per calendar month.', minimum: 1 })
  @IsInt()
  @Min(1)
  @Max(1_000)
  monthlyCap: number;

  @ApiProperty({ enum: STAFF_POLICIES, description: 'May people on the payroll bring friends.' })
  @IsIn(STAFF_POLICIES)
  staff: StaffPolicy;

  @ApiProperty({ type: 'integer', description: 'More joins a day than this from one device are looked at.' })
  @IsInt()
  @Min(1)
  @Max(1_000)
  deviceDaily: number;

  @ApiProperty({ type: 'integer', description: 'The same for one network.' })
  @IsInt()
  @Min(1)
  @Max(10_000)
  networkDaily: number;

  @ApiProperty({ type: 'integer', description: 'The same through one member.' })
  @IsInt()
  @Min(1)
  @Max(1_000)
  referrerDaily: number;
}

export class ProgramChange {
  @ApiProperty({ type: 'integer', description: 'The version the editor has seen.', minimum: 0 })
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  baseVersion: number;

  @ApiProperty({ maxLength: 20, example: '推荐有礼' })
  @IsString()
  @MinLength(2)
  @MaxLength(20)
  @Matches(PLAIN_TEXT)
  name: string;

  @ApiProperty({ description: 'False: nobody new is taken in; what was promised is still given.' })
  @IsBoolean()
  active: boolean;

  @ApiProperty({ type: String, format: 'date-time' })
  @IsISO8601({ strict: true })
  @Matches(INSTANT)
  startsAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  @ValidateIf((_body, value) => value !== null)
  @IsISO8601({ strict: true })
  @Matches(INSTANT)
  endsAt: string | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Friends who may be rewarded in all; null: no limit.' })
  @ValidateIf((_body, value) => value !== null)
  @IsInt()
  @Min(0)
  @Max(10_000_000)
  budget: number | null;

  @ApiProperty({ type: ReferralRulesBody })
  @ValidateNested()
  @Type(() => ReferralRulesBody)
  rules: ReferralRulesBody;
}

export class ReferralProgram extends ProgramChange {
  @ApiProperty({ type: 'integer' })
  version: number;

  @ApiProperty({ type: 'integer', description: 'Friends rewarded under this version.' })
  rewarded: number;

  @ApiProperty({ type: String, format: 'date-time' })
  createdAt: string;
}

export class ReferralPrograms {
  @ApiProperty({ type: ReferralProgram, description: 'The version in force; 0 before the first was written.' })
  current: ReferralProgram;

  @ApiProperty({ type: [ReferralProgram], description: 'Newest first.' })
  history: ReferralProgram[];
}

export class AdminReferralQuery extends PageQuery {
  @ApiPropertyOptional({ enum: REFERRAL_STATES })
  @IsOptional()
  @IsIn(REFERRAL_STATES)
  state?: ReferralState;

  @ApiPropertyOptional({ enum: REVIEW_STATES })
  @IsOptional()
  @IsIn(REVIEW_STATES)
  review?: ReviewState;

  @ApiPropertyOptional({ type: 'integer' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  referrerId?: number;
}

export class AdminReferral {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty({ type: 'integer', description: 'Version of the rules that the bond was made under.' })
  programVersion: number;

  @ApiProperty({ type: 'integer' })
  referrerId: number;

  @ApiProperty()
  referrerName: string;

  @ApiProperty({ type: 'integer' })
  friendId: number;

  @ApiProperty()
  friendName: string;

  @ApiProperty({ enum: REFERRAL_STATES })
  state: ReferralState;

  @ApiProperty({ enum: REFERRAL_REASONS, nullable: true })
  reason: ReferralReason | null;

  @ApiProperty({ type: String, nullable: true, description: 'The reason in Chinese.' })
  reasonWords: string | null;

  @ApiProperty({ enum: REVIEW_STATES })
  review: ReviewState;

  @ApiProperty({ enum: RISKS, nullable: true })
  risk: Risk | null;

  @ApiProperty({ type: String, nullable: true, description: 'The risk in Chinese.' })
  riskWords: string | null;

  @ApiProperty({ type: String, format: 'date-time' })
  joinedAt: string;

  @ApiProperty({ type: 'integer', nullable: true })
  orderId: number | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  boughtAt: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  rewardDueAt: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  rewardedAt: string | null;
}

export class AdminReferralPage extends PageOf(AdminReferral) {}

export class ReferralReview {
  @ApiProperty({ enum: ['clear', 'deny'] })
  @IsIn(['clear', 'deny'])
  decision: 'clear' | 'deny';

  @ApiProperty({ description: 'Why; kept with the referral and in the audit log.', minLength: 2, maxLength: 100 })
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value))
  @IsString()
  @MinLength(2)
  @MaxLength(100)
  @Matches(PLAIN_TEXT)
  note: string;
}
