import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsOptional, IsString, Length, Matches, MaxLength, ValidateNested } from 'class-validator';
import { IsId, PageOf, PageQuery } from '../../../platform/http/index.js';
import { PayParams } from '../../payment/index.js';
import {
  MALL_DELIVERIES,
  MALL_KINDS,
  type MallDelivery,
  type MallKind,
  TILE_COLOURS,
  type TileColour,
} from '../items/item.types.js';
import { CASH_METHODS, type CashMethod, REDEMPTION_STATES, type RedemptionState } from './redemption.types.js';

export class AddressInput {
  @ApiProperty({ minLength: 1, maxLength: 20 })
  @IsString()
  @Length(1, 20)
  name: string;

  @ApiProperty({ description: 'Mobile number in mainland China.', pattern: '^1\\d{10}$' })
  @IsString()
  @MaxLength(11)
  @Matches(/^1\d{10}$/)
  phone: string;

  @ApiProperty({ minLength: 2, maxLength: 40, example: '广东省深圳市南山区' })
  @IsString()
  @Length(2, 40)
  region: string;

  @ApiProperty({ minLength: 2, maxLength: 80 })
  @IsString()
  @Length(2, 80)
  detail: string;
}

export class AddressView {
  @ApiProperty()
  name: string;

  @ApiProperty()
  phone: string;

  @ApiProperty({ description: 'Province, city and district.' })
  region: string;

  @ApiProperty()
  detail: string;
}

const PAY = ['wallet', 'wechat'] as const;

export class RedeemBody {
  @IsId()
  itemId: number;

  @ApiProperty({ enum: MALL_DELIVERIES, enumName: 'MallDelivery' })
  @IsIn(MALL_DELIVERIES)
  delivery: MallDelivery;

  @IsId({ optional: true, nullable: true, description: 'Where it is collected.' })
  storeId?: number | null;

  @ApiPropertyOptional({ type: AddressInput, nullable: true, description: 'Where it is sent to.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => AddressInput)
  address?: AddressInput | null;

  @ApiPropertyOptional({ enum: PAY, nullable: true, description: 'How the money beside the points is paid.' })
  @IsOptional()
  @IsIn(PAY)
  pay?: 'wallet' | 'wechat' | null;
}

/** What everybody may see of a redemption. */
export class RedemptionFacts {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty({ enum: REDEMPTION_STATES, enumName: 'RedemptionState' })
  state: RedemptionState;

  @ApiProperty({ type: 'integer' })
  itemId: number;

  @ApiProperty({ enum: MALL_KINDS, enumName: 'MallKind' })
  kind: MallKind;

  @ApiProperty({ description: 'The item as it was.' })
  name: string;

  @ApiProperty({ description: 'Sign on the tile.' })
  emblem: string;

  @ApiProperty({ enum: TILE_COLOURS, enumName: 'TileColour' })
  colour: TileColour;

  @ApiProperty({ type: 'integer' })
  points: number;

  @ApiProperty({ type: 'integer', description: 'In fen.' })
  cashFen: number;

  @ApiProperty({ enum: CASH_METHODS, enumName: 'CashMethod' })
  cashMethod: CashMethod;

  @ApiProperty({ enum: MALL_DELIVERIES, enumName: 'MallDelivery' })
  delivery: MallDelivery;

  @ApiProperty({ type: String, nullable: true, description: 'Store in which it is collected.' })
  storeName: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Who ships it; null until it is shipped.' })
  carrier: string | null;

  @ApiProperty({ type: String, nullable: true })
  trackingNo: string | null;

  @ApiProperty({ type: String, format: 'date-time' })
  createdAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  shippedAt: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  endedAt: string | null;
}

/** A redemption as its member sees it. */
export class Redemption extends RedemptionFacts {
  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'What to show in the store: `GET /member/pickups/{id}`.',
  })
  pickupId: number | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'The coupon it became.' })
  couponId: number | null;

  @ApiProperty({ type: AddressView, nullable: true })
  address: AddressView | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Until when it can be collected.' })
  collectBy: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Until when it waits for its money.' })
  payBy: string | null;

  @ApiProperty({ description: 'The member may take it back by themselves now.' })
  cancellable: boolean;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'How it ended, in Chinese, when something was given back.',
  })
  endText: string | null;
}

export class MyRedemptionPage extends PageOf(Redemption) {}

export class RedemptionWithPayment {
  @ApiProperty({ type: Redemption })
  redemption: Redemption;

  @ApiProperty({
    type: PayParams,
    nullable: true,
    description: 'What the WeChat cashier needs; null when all is paid.',
  })
  payment: PayParams | null;
}

export const REDEMPTION_LISTS = ['all', 'collect', 'receive', 'done'] as const;
export type RedemptionList = (typeof REDEMPTION_LISTS)[number];

export class MyRedemptionQuery extends PageQuery {
  @ApiPropertyOptional({ enum: REDEMPTION_LISTS, default: 'all' })
  @IsOptional()
  @IsIn(REDEMPTION_LISTS)
  list: RedemptionList = 'all';
}
