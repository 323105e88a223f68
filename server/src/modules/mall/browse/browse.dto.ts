import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { PageOf, PageQuery } from '../../../platform/http/index.js';
import { StoreBrief } from '../../organization/index.js';
import {
  MALL_DELIVERIES,
  MALL_KINDS,
  type MallDelivery,
  type MallKind,
  TILE_COLOURS,
  type TileColour,
} from '../items/item.types.js';

export const MALL_FILTERS = ['all', 'affordable', 'goods', 'coupon', 'service'] as const;
export type MallFilter = (typeof MALL_FILTERS)[number];

const STANDINGS = ['open', 'upcoming', 'over', 'sold_out'] as const;

export class MallQuery extends PageQuery {
  @ApiPropertyOptional({
    enum: MALL_FILTERS,
    enumName: 'MallFilter',
    default: 'all',
    description: 'affordable: what the member can have now; for a guest everything that is open.',
  })
  @IsOptional()
  @IsIn(MALL_FILTERS)
  filter: MallFilter = 'all';
}

/** An item in the window. Texts are ready to show. */
export class MallCard {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty({ enum: MALL_KINDS, enumName: 'MallKind' })
  kind: MallKind;

  @ApiProperty()
  name: string;

  @ApiProperty({ description: 'A few words below the name.' })
  subtitle: string;

  @ApiProperty({ description: 'One or two characters on its tile.' })
  emblem: string;

  @ApiProperty({ enum: TILE_COLOURS, enumName: 'TileColour' })
  colour: TileColour;

  @ApiProperty({ type: 'integer' })
  points: number;

  @ApiProperty({ type: 'integer', description: 'Money beside the points, in fen.' })
  cashFen: number;

  @ApiProperty({ type: 'integer', nullable: true, description: 'What it is worth, in fen.' })
  valueFen: number | null;

  @ApiProperty({ enum: STANDINGS, enumName: 'MallStanding' })
  standing: (typeof STANDINGS)[number];

  @ApiProperty({ type: 'integer', nullable: true, description: 'Pieces left; null when nobody counts.' })
  left: number | null;

  @ApiProperty({ type: String, nullable: true, example: '金卡及以上专享' })
  tierText: string | null;

  @ApiProperty({ type: String, nullable: true, example: '每人每月限兑 1 次' })
  limitText: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  startsAt: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  endsAt: string | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Points the member still lacks; null for a guest.' })
  shortPoints: number | null;

  @ApiProperty({ type: String, nullable: true, description: 'Why it can not be had now; points left aside.' })
  reason: string | null;
}

export class MallCardPage extends PageOf(MallCard) {}

export class MallStoreView {
  @ApiProperty({ type: StoreBrief })
  store: StoreBrief;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Pieces left there; null when nobody counts.' })
  left: number | null;
}

export class MallItemView extends MallCard {
  @ApiProperty({ type: [String], description: 'Terms, a sentence each.' })
  terms: string[];

  @ApiProperty({ enum: MALL_DELIVERIES, enumName: 'MallDelivery', isArray: true })
  deliveries: MallDelivery[];

  @ApiProperty({ type: [MallStoreView], description: 'Where it can be collected.' })
  stores: MallStoreView[];

  @ApiProperty({ type: 'integer', description: 'Days it is kept in the store; 0 for as long as it takes.' })
  holdDays: number;

  @ApiProperty({ description: 'What happens to it when nobody comes, or minds change.' })
  cancelText: string;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Points the member has; null for a guest.' })
  balance: number | null;
}
