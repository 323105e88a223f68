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
import { ReferralRulesBody } from './referral-rules.dto.js';
import {
  REFERRAL_REASONS,
  REFERRAL_STATES,
  REVIEW_STATES,
  RISKS,
  type ReferralReason,
  type ReferralState,
  type ReviewState,
  type Risk,
} from './referral.types.js';

const PLAIN_TEXT = /^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]*$/u;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?(Z|[+-]\d\d:\d\d)$/;

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

export class ReferralTakenBackSide {
  @ApiProperty({ type: 'integer' })
  points: number;

  @ApiProperty({ type: 'integer', description: 'Of the points, those that were spent and are owed.' })
  debt: number;

  @ApiProperty({ type: 'integer' })
  growth: number;

  @ApiProperty({ type: 'integer', description: 'Coupons that nobody had used.' })
  coupons: number;
}

export class ReferralTakenBackSides {
  @ApiProperty({ type: ReferralTakenBackSide })
  referrer: ReferralTakenBackSide;

  @ApiProperty({ type: ReferralTakenBackSide })
  friend: ReferralTakenBackSide;
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

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When it came to nothing.' })
  endedAt: string | null;

  @ApiProperty({ type: ReferralTakenBackSides, nullable: true, description: 'What a later return took back.' })
  takenBack: ReferralTakenBackSides | null;
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
