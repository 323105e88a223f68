import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsString,
  Length,
  Matches,
  Max,
  Min,
} from 'class-validator';
import { ApiProperty } from '@nestjs/swagger';
import { IsId, IsIds, IsInstant } from '../../../platform/http/index.js';
import { COUPON_TRIGGERS, type CouponTrigger } from './rule.types.js';

/** One of the two. */
export class CouponGiftBody {
  @IsId({ optional: true, nullable: true, description: 'What is given: this coupon …' })
  templateId?: number | null;

  @IsId({ optional: true, nullable: true, description: '… or this pack.' })
  packId?: number | null;
}

export class CouponRuleBody extends CouponGiftBody {
  @ApiProperty({ minLength: 1, maxLength: 40, example: '消费满200送回头券' })
  @IsString()
  @Length(1, 40)
  name: string;

  @ApiProperty({ enum: COUPON_TRIGGERS, description: 'tier_changed: to a higher one.' })
  @IsIn(COUPON_TRIGGERS)
  trigger: CouponTrigger;

  @ApiProperty({ type: 'integer', minimum: 0, description: 'Fen that the order or the top-up comes to; 0 for any.' })
  @IsInt()
  @Min(0)
  @Max(1_000_000_000)
  minimumFen: number;

  @IsIds({ most: 200, description: 'Where it happened; empty for anywhere.' })
  storeIds: number[];

  @ApiProperty({ type: [String], maxItems: 20, description: 'Tier reached or held; empty for any.' })
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @Matches(/^[a-z][a-z0-9_]{0,19}$/, { each: true })
  tierCodes: string[];

  @ApiProperty()
  @IsBoolean()
  active: boolean;

  @IsInstant({ optional: true, nullable: true })
  activeFrom?: string | null;

  @IsInstant({ optional: true, nullable: true })
  activeUntil?: string | null;
}

export class AdminCouponRule {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty()
  name: string;

  @ApiProperty({ enum: COUPON_TRIGGERS })
  trigger: CouponTrigger;

  @ApiProperty({ type: 'integer', nullable: true })
  templateId: number | null;

  @ApiProperty({ type: 'integer', nullable: true })
  packId: number | null;

  @ApiProperty({ type: 'integer', description: 'In fen.' })
  minimumFen: number;

  @ApiProperty({ type: [Number] })
  storeIds: number[];

  @ApiProperty({ type: [String] })
  tierCodes: string[];

  @ApiProperty()
  active: boolean;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  activeFrom: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  activeUntil: string | null;
}

export class AdminCouponRuleList {
  @ApiProperty({ type: [AdminCouponRule], description: 'Newest first, at most 200.' })
  items: AdminCouponRule[];
}
