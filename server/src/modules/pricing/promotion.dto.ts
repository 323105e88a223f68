import { ApiProperty, ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
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
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { IsIds, IsInstant, PageOf } from '../../platform/http/index.js';
import { PROMOTION_KINDS, type PromotionKind } from './promotion.types.js';

const CHANNELS = ['store', 'online'] as const;
/** ¥100,000: dearer than anything a store sells by the piece. */
const MAX_FEN = 10_000_000;
const MAX_NAMED = 200;
const TIER_CODE = /^[a-z][a-z0-9_]{0,19}$/;

const isFor =
  (...kinds: PromotionKind[]) =>
  ({ kind }: PromotionEffectBody): boolean =>
    kinds.includes(kind);

export class PromotionHours {
  @ApiProperty({ example: '14:00', description: 'HH:mm in Shanghai' })
  @IsString()
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/)
  from!: string;

  @ApiProperty({
    example: '16:00',
    description: 'Not included; 24:00 is midnight; before `from` it is the next day’s.',
  })
  @IsString()
  @Matches(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/)
  until!: string;
}

/** What it is for; several kinds of limits must all be met. */
class PromotionScopeBody {
  @IsIds({ most: MAX_NAMED, description: 'Stores; or stands in one of the groups; empty for all' })
  storeIds!: number[];

  @IsIds({ most: MAX_NAMED, description: 'Store groups, with all below them; empty for all' })
  groupIds!: number[];

  @ApiProperty({ enum: CHANNELS, isArray: true, description: 'Empty for all' })
  @IsArray()
  @ArrayMaxSize(CHANNELS.length)
  @ArrayUnique()
  @IsIn(CHANNELS, { each: true })
  channels!: ('store' | 'online')[];

  @IsIds({ most: MAX_NAMED, description: 'Product categories; or the product is named; empty for all' })
  categoryIds!: number[];

  @IsIds({ most: MAX_NAMED, description: 'Products; empty for all' })
  productIds!: number[];

  @IsIds({ most: MAX_NAMED, description: 'Products it is not for, though their category is.' })
  excludedProductIds!: number[];

  @ApiProperty({ type: [String], maxItems: 20, description: 'Tiers, and then for members only; empty for everybody.' })
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsString({ each: true })
  @Matches(TIER_CODE, { each: true })
  tierCodes!: string[];

  @ApiProperty({ type: [Number], maxItems: 7, description: '1 Monday … 7 Sunday; empty for all' })
  @IsArray()
  @ArrayMaxSize(7)
  @ArrayUnique()
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(7, { each: true })
  weekdays!: number[];

  @ApiProperty({ type: [PromotionHours], maxItems: 6, description: 'Empty for the whole day' })
  @IsArray()
  @ArrayMaxSize(6)
  @ValidateNested({ each: true })
  @Type(() => PromotionHours)
  hours!: PromotionHours[];
}

/** What it does: each kind has fields of its own, the others are ignored. */
class PromotionEffectBody {
  @ApiProperty({
    enum: PROMOTION_KINDS,
    description:
      'percent: priceBp of the price; fixed_price: unitPriceFen a piece; amount_off_unit: offFen off each piece; amount_off_threshold: offFen off for every thresholdFen, at most maxTimes times',
  })
  @IsIn(PROMOTION_KINDS)
  kind!: PromotionKind;

  @ApiPropertyOptional({ type: 'integer', minimum: 0, maximum: 9999, description: '1/10000; 8000 is 8 折' })
  @ValidateIf(isFor('percent'))
  @IsInt()
  @Min(0)
  @Max(9_999)
  priceBp?: number;

  @ApiPropertyOptional({ type: 'integer', minimum: 0, maximum: MAX_FEN, description: 'fen' })
  @ValidateIf(isFor('fixed_price'))
  @IsInt()
  @Min(0)
  @Max(MAX_FEN)
  unitPriceFen?: number;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: MAX_FEN, description: 'fen; at most thresholdFen' })
  @ValidateIf(isFor('amount_off_unit', 'amount_off_threshold'))
  @IsInt()
  @Min(1)
  @Max(MAX_FEN)
  offFen?: number;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: MAX_FEN, description: 'fen' })
  @ValidateIf(isFor('amount_off_threshold'))
  @IsInt()
  @Min(1)
  @Max(MAX_FEN)
  thresholdFen?: number;

  @ApiPropertyOptional({ type: 'integer', nullable: true, minimum: 1, maximum: 1000, description: 'Null for ever' })
  @ValidateIf((body: PromotionEffectBody) => isFor('amount_off_threshold')(body) && body.maxTimes != null)
  @IsInt()
  @Min(1)
  @Max(1_000)
  maxTimes?: number | null;
}

class PromotionFrame {
  @ApiProperty({
    minLength: 1,
    maxLength: 40,
    example: '周末面包第二件半价',
    description: 'Chinese, shown to customers',
  })
  @IsString()
  @Length(1, 40)
  name!: string;

  @IsInstant({ optional: true, nullable: true, description: 'On from; null for at once' })
  startsAt?: string | null;

  @IsInstant({ optional: true, nullable: true, description: 'On until before; null for ever' })
  endsAt?: string | null;

  @ApiProperty({
    type: 'integer',
    minimum: 0,
    maximum: 100,
    description: 'Which goes first on a line that two are for, and the tie-break between equals: the higher one.',
  })
  @IsInt()
  @Min(0)
  @Max(100)
  priority!: number;

  @ApiProperty({ description: 'The tier’s discount comes on top; otherwise the customer has the better of the two.' })
  @IsBoolean()
  stacksWithTier!: boolean;

  @ApiProperty()
  @IsBoolean()
  active!: boolean;
}

export class PromotionBody extends IntersectionType(PromotionFrame, PromotionEffectBody, PromotionScopeBody) {}

export class AdminPromotion extends PromotionBody {
  @ApiProperty({ type: 'integer' })
  id!: number;
}

export class AdminPromotionPage extends PageOf(AdminPromotion) {}
