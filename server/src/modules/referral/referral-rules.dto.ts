import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, Max, Min, ValidateIf, ValidateNested } from 'class-validator';
import { STAFF_POLICIES, type StaffPolicy } from './referral.types.js';

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

  @ApiProperty({
    type: 'integer',
    description: 'Days after the reward in which a return still takes it back; 0 for never.',
    minimum: 0,
    maximum: 365,
  })
  @IsInt()
  @Min(0)
  @Max(365)
  clawBackDays: number;

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
