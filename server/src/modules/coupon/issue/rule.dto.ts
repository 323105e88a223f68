import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  Min,
} from 'class-validator';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { COUPON_TRIGGERS, type CouponTrigger } from './rule.types.js';

/** One of the two. */
export class CouponGiftBody {
  @ApiPropertyOptional({ type: 'integer', nullable: true, description: 'What is given: this coupon …' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  templateId?: number | null;

  @ApiPropertyOptional({ type: 'integer', nullable: true, description: '… or this pack.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
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

  @ApiProperty({ type: [Number], maxItems: 200, description: 'Where it happened; empty for anywhere.' })
  @IsArray()
  @ArrayMaxSize(200)
  @ArrayUnique()
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(Number.MAX_SAFE_INTEGER, { each: true })
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

  @ApiPropertyOptional({ type: String, format: 'date-time', nullable: true })
  @IsOptional()
  @IsISO8601({ strict: true })
  activeFrom?: string | null;

  @ApiPropertyOptional({ type: String, format: 'date-time', nullable: true })
  @IsOptional()
  @IsISO8601({ strict: true })
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
