import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsString, Length } from 'class-validator';
import { IsDay, IsId, IsIds } from '../../../platform/http/index.js';
import { MOST_REWARD, Whole } from '../task.fields.js';
import { SHEET_STATES, type SheetState } from './stamp.types.js';

export class StampView {
  @ApiProperty({ type: String, format: 'date-time' })
  at: string;

  @ApiProperty({ example: '南山店' })
  storeName: string;
}

export class StampSheetView {
  @ApiProperty({ type: 'integer', nullable: true, description: 'Null before the first stamp.' })
  id: number | null;

  @ApiProperty({ type: 'integer' })
  cardId: number;

  @ApiProperty({ example: '下午茶集章' })
  name: string;

  @ApiProperty({ example: '茶', description: 'One or two characters, drawn in the stamp.' })
  emblem: string;

  @ApiProperty({ example: '每单满 ¥30 集一枚' })
  conditionText: string;

  @ApiProperty({ example: '30 积分和“立减5元”' })
  rewardText: string;

  @ApiProperty({ type: 'integer', description: 'Stamps of a full card.' })
  goal: number;

  @ApiProperty({ type: 'integer', description: 'Stamps on it now.' })
  stamps: number;

  @ApiProperty({ enum: SHEET_STATES, enumName: 'StampSheetState' })
  state: SheetState;

  @ApiProperty({ example: '12月31日前可集章', type: String, nullable: true })
  untilText: string | null;

  @ApiProperty({ type: [StampView], description: 'Oldest first.' })
  given: StampView[];
}

export class StampSheetList {
  @ApiProperty({ type: [StampSheetView], description: 'What can be filled or taken in now; full ones on top.' })
  items: StampSheetView[];

  @ApiProperty({ type: 'integer', description: 'Full cards that were taken in so far.' })
  rewarded: number;
}

export class StampCardBody {
  @ApiProperty({ minLength: 2, maxLength: 20 })
  @IsString()
  @Length(2, 20)
  name: string;

  @ApiProperty({ minLength: 1, maxLength: 2, example: '茶' })
  @IsString()
  @Length(1, 2)
  emblem: string;

  @Whole(0, 100_000_000, 'What a paid order has to come to for a stamp, in fen; with categories, their lines alone.')
  minFen: number;

  @IsIds({ most: 50, description: 'Product categories; empty for all.' })
  categoryIds: number[];

  @Whole(1, 20, 'Stamps of one member on one business day at most.')
  perDay: number;

  @Whole(2, 20, 'Stamps of a full card.')
  goal: number;

  @Whole(0, MOST_REWARD, 'Points for a full card.')
  points: number;

  @Whole(0, MOST_REWARD, 'Growth for a full card.')
  growth: number;

  @IsId({ optional: true, nullable: true, description: 'Coupon for a full card.' })
  couponTemplateId?: number | null;

  @ApiProperty({ description: 'Given at once when it is full; otherwise the member taps.' })
  @IsBoolean()
  automatic: boolean;

  @ApiProperty({ description: 'A full card is followed by a new one.' })
  @IsBoolean()
  repeats: boolean;

  @IsDay({ optional: true, nullable: true, description: 'First business day.' })
  startsOn?: string | null;

  @IsDay({
    optional: true,
    nullable: true,
    description: 'Last business day on which stamps are given; full cards can be taken in later.',
  })
  endsOn?: string | null;

  @ApiProperty()
  @IsBoolean()
  active: boolean;

  @Whole(0, 10_000, 'Order in lists.')
  position: number;
}

export class AdminStampCard extends StampCardBody {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty({ type: 'integer', description: 'Cards that members are filling.' })
  filling: number;

  @ApiProperty({ type: 'integer', description: 'Full and not taken in.' })
  full: number;

  @ApiProperty({ type: 'integer', description: 'Full cards that were taken in.' })
  rewarded: number;
}

export class AdminStampCardList {
  @ApiProperty({ type: [AdminStampCard] })
  items: AdminStampCard[];
}
