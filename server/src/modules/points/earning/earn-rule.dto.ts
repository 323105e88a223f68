import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsInt,
  IsString,
  Length,
  Matches,
  Max,
  Min,
} from 'class-validator';
import { ApiProperty } from '@nestjs/swagger';
import { IsIds, IsInstant } from '../../../platform/http/index.js';
import type { EarnConditions } from '../points.types.js';

const MOST_IDS = 200;

/** A list of days, from 1 to `last`. */
function Days(last: number, description: string): PropertyDecorator {
  return (target, property) => {
    const key = property as string;
    ApiProperty({ type: [Number], maxItems: last, description: `${description} Empty for every day.` })(target, key);
    IsArray()(target, key);
    ArrayMaxSize(last)(target, key);
    ArrayUnique()(target, key);
    IsInt({ each: true })(target, key);
    Min(1, { each: true })(target, key);
    Max(last, { each: true })(target, key);
  };
}

/** Every condition must hold for the rule to apply. */
export class EarnRuleBody {
  @ApiProperty({ minLength: 1, maxLength: 40, example: '会员日双倍', description: 'Shown to members.' })
  @IsString()
  @Length(1, 40)
  name: string;

  @ApiProperty({
    type: 'integer',
    minimum: 0,
    maximum: 1_000_000,
    example: 20_000,
    description: 'Of 10000: 20000 doubles. 0 gives no points, whatever other rules say.',
  })
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  multiplierBp: number;

  @ApiProperty({
    description: 'Multiplies on top of other rules. Of rules that do not, only the highest counts on a line.',
  })
  @IsBoolean()
  stacks: boolean;

  @IsIds({ most: MOST_IDS, description: 'Product categories. Empty for all.' })
  categoryIds: number[];

  @IsIds({ most: MOST_IDS, description: 'Products. Empty for all.' })
  productIds: number[];

  @IsIds({ most: MOST_IDS, description: 'Stores; a store may also be in one of the groups. Empty for all.' })
  storeIds: number[];

  @IsIds({ most: MOST_IDS, description: 'Store groups, with all below them. Empty for all.' })
  groupIds: number[];

  @ApiProperty({ type: [String], maxItems: 20, description: 'Tiers. Empty for all.' })
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @Matches(/^[a-z][a-z0-9_]{0,19}$/, { each: true })
  tierCodes: string[];

  @Days(7, 'Days of the week in Shanghai, 1 = Monday.')
  weekdays: number[];

  @Days(31, 'Days of the month in Shanghai.')
  monthDays: number[];

  @ApiProperty({ description: 'Only on member days, which a setting names.' })
  @IsBoolean()
  memberDay: boolean;

  @IsInstant({ optional: true, nullable: true, description: 'In force from; null for always.' })
  activeFrom?: string | null;

  @IsInstant({ optional: true, nullable: true, description: 'In force before; null for ever.' })
  activeUntil?: string | null;

  @ApiProperty()
  @IsBoolean()
  active: boolean;
}

export class EarnRuleView implements EarnConditions {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty()
  name: string;

  @ApiProperty({ type: 'integer', description: 'Of 10000.' })
  multiplierBp: number;

  @ApiProperty({ description: 'Multiplies on top of other rules.' })
  stacks: boolean;

  @ApiProperty({ type: [Number] })
  categoryIds: number[];

  @ApiProperty({ type: [Number] })
  productIds: number[];

  @ApiProperty({ type: [Number] })
  storeIds: number[];

  @ApiProperty({ type: [Number] })
  groupIds: number[];

  @ApiProperty({ type: [String] })
  tierCodes: string[];

  @ApiProperty({ type: [Number], description: '1 = Monday.' })
  weekdays: number[];

  @ApiProperty({ type: [Number], description: '1–31.' })
  monthDays: number[];

  @ApiProperty({ description: 'Only on member days.' })
  memberDay: boolean;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  activeFrom: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  activeUntil: string | null;

  @ApiProperty()
  active: boolean;

  @ApiProperty({ description: 'The rule as members read it.' })
  words: string;
}

export class EarnRuleList {
  @ApiProperty({ type: [EarnRuleView] })
  items: EarnRuleView[];
}
