import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsId, IsIds, IsInstant, PageOf } from '../../../platform/http/index.js';
import {
  LIMIT_PERIODS,
  type LimitPeriod,
  MALL_DELIVERIES,
  MALL_KINDS,
  type MallDelivery,
  type MallKind,
  TILE_COLOURS,
  type TileColour,
} from './item.types.js';

export class StoreStockInput {
  @IsId()
  storeId: number;

  @ApiProperty({
    type: 'integer',
    minimum: 0,
    maximum: 1_000_000,
    description: 'Pieces in this store; null: as many as are wanted.',
  })
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  stock: number;
}

/** An item as headquarters writes it; all of it each time. */
export class MallItemInput {
  @ApiProperty({ enum: MALL_KINDS, enumName: 'MallKind' })
  @IsIn(MALL_KINDS)
  kind: MallKind;

  @ApiProperty({ minLength: 1, maxLength: 40 })
  @IsString()
  @Length(1, 40)
  name: string;

  @ApiProperty({ maxLength: 60, example: '原价 ¥38 的招牌吐司' })
  @IsString()
  @MaxLength(60)
  subtitle: string;

  @ApiProperty({
    minLength: 1,
    maxLength: 2,
    description: 'One or two characters that stand on its tile.',
    example: '吐司',
  })
  @IsString()
  @Length(1, 2)
  emblem: string;

  @ApiProperty({ enum: TILE_COLOURS, enumName: 'TileColour' })
  @IsIn(TILE_COLOURS)
  colour: TileColour;

  @ApiProperty({ type: [String], maxItems: 12, description: 'Sentences, shown as they are.' })
  @IsArray()
  @ArrayMaxSize(12)
  @IsString({ each: true })
  @Length(1, 120, { each: true })
  terms: string[];

  @ApiProperty({ type: 'integer', minimum: 1, maximum: 10_000_000 })
  @IsInt()
  @Min(1)
  @Max(10_000_000)
  points: number;

  @ApiProperty({ type: 'integer', minimum: 0, maximum: 1_000_000, description: 'Money beside the points, in fen.' })
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  cashFen: number;

  @ApiPropertyOptional({
    type: 'integer',
    nullable: true,
    minimum: 0,
    maximum: 100_000_000,
    description: 'Worth, in fen.',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(100_000_000)
  valueFen?: number | null;

  @IsId({ optional: true, nullable: true, description: 'For a coupon or a service.' })
  couponTemplateId?: number | null;

  @ApiProperty({ enum: MALL_DELIVERIES, enumName: 'MallDelivery', isArray: true })
  @IsArray()
  @ArrayMaxSize(3)
  @ArrayUnique()
  @IsIn(MALL_DELIVERIES, { each: true })
  deliveries: MallDelivery[];

  @IsIds({ most: 1000, description: 'Stores in which it can be collected; empty for all.' })
  storeIds: number[];

  @ApiPropertyOptional({
    type: 'integer',
    nullable: true,
    minimum: 0,
    maximum: 10_000_000,
    description: 'Null: not counted.',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(10_000_000)
  stock?: number | null;

  @ApiProperty({
    type: [StoreStockInput],
    maxItems: 1000,
    description: 'Counts of single stores, within the stock in all.',
  })
  @IsArray()
  @ArrayMaxSize(1000)
  @ArrayUnique((level: StoreStockInput | null) => level?.storeId)
  @ValidateNested({ each: true })
  @Type(() => StoreStockInput)
  storeStock: StoreStockInput[];

  @ApiPropertyOptional({
    type: 'integer',
    nullable: true,
    minimum: 1,
    maximum: 1000,
    description: 'Pieces that a member may have per period; null: no limit.',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1000)
  perMember?: number | null;

  @ApiProperty({ enum: LIMIT_PERIODS, enumName: 'LimitPeriod', description: 'What the limit per member counts in.' })
  @IsIn(LIMIT_PERIODS)
  limitPeriod: LimitPeriod;

  @ApiProperty({ type: [String], maxItems: 20, description: 'Tiers that may have it; empty for all.' })
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsString({ each: true })
  @Matches(/^[a-z][a-z0-9_]{0,23}$/, { each: true })
  tierCodes: string[];

  @IsInstant({ optional: true, nullable: true })
  startsAt?: string | null;

  @IsInstant({ optional: true, nullable: true })
  endsAt?: string | null;

  @ApiProperty({ description: 'Offered at all.' })
  @IsBoolean()
  active: boolean;

  @ApiProperty({ type: 'integer', minimum: 0, maximum: 10_000, description: 'Place in the window, lowest first.' })
  @IsInt()
  @Min(0)
  @Max(10_000)
  position: number;
}

export class StockLevelView {
  @ApiProperty({ type: 'integer', description: '0: in all.' })
  storeId: number;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Pieces in all; null: as many as are wanted.' })
  stock: number | null;

  @ApiProperty({ type: 'integer', description: 'Pieces taken and not put back.' })
  taken: number;
}

export class MallItemRecord {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty({ enum: MALL_KINDS, enumName: 'MallKind' })
  kind: MallKind;

  @ApiProperty()
  name: string;

  @ApiProperty({ description: 'A few words below the name.' })
  subtitle: string;

  @ApiProperty({ description: 'Sign on the tile.' })
  emblem: string;

  @ApiProperty({ enum: TILE_COLOURS, enumName: 'TileColour' })
  colour: TileColour;

  @ApiProperty({ type: [String], description: 'What to know before redeeming.' })
  terms: string[];

  @ApiProperty({ type: 'integer' })
  points: number;

  @ApiProperty({ type: 'integer', description: 'In fen.' })
  cashFen: number;

  @ApiProperty({ type: 'integer', nullable: true, description: 'In fen.' })
  valueFen: number | null;

  @ApiProperty({ type: 'integer', nullable: true })
  couponTemplateId: number | null;

  @ApiProperty({ enum: MALL_DELIVERIES, enumName: 'MallDelivery', isArray: true })
  deliveries: MallDelivery[];

  @ApiProperty({ type: [Number] })
  storeIds: number[];

  @ApiProperty({ type: [StockLevelView] })
  levels: StockLevelView[];

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'Pieces that a member may have per period; null: no limit.',
  })
  perMember: number | null;

  @ApiProperty({ enum: LIMIT_PERIODS, enumName: 'LimitPeriod' })
  limitPeriod: LimitPeriod;

  @ApiProperty({ type: [String] })
  tierCodes: string[];

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  startsAt: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  endsAt: string | null;

  @ApiProperty()
  active: boolean;

  @ApiProperty({ type: 'integer' })
  position: number;
}

export class MallItemRecordPage extends PageOf(MallItemRecord) {}
