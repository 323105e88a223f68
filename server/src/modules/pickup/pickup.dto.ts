import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
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
} from 'class-validator';
import { IsQueryId, PageOf, PageQuery } from '../../platform/http/index.js';
import { StoreBrief } from '../organization/index.js';
import { PICKUP_SOURCES, PICKUP_STATES, type PickupSource, type PickupState } from './pickup.types.js';

export class PickupItemView {
  @ApiProperty({ example: '手工曲奇礼盒' })
  name: string;

  @ApiProperty({ type: 'integer' })
  quantity: number;
}

/** What a member shows at the counter. */
export class PickupTicket {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty({ description: 'Twelve digits, also the text of the QR code and the barcode.', example: '920123456789' })
  code: string;

  @ApiProperty({ enum: PICKUP_STATES, enumName: 'PickupState' })
  state: PickupState;

  @ApiProperty({ enum: PICKUP_SOURCES, enumName: 'PickupSource' })
  source: PickupSource;

  @ApiProperty({ type: 'integer', description: 'The order or the redemption.' })
  sourceId: number;

  @ApiProperty()
  title: string;

  @ApiProperty({ type: [PickupItemView] })
  items: PickupItemView[];

  @ApiProperty({ type: String, nullable: true, description: 'A small present that goes with it.' })
  gift: string | null;

  @ApiProperty({ type: StoreBrief })
  store: StoreBrief;

  @ApiProperty({ description: 'Whether it can be collected by now.' })
  ready: boolean;

  @ApiProperty({ type: String, format: 'date-time' })
  readyAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Null: as long as it takes.' })
  expiresAt: string | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When it was collected or came to another end.',
  })
  endedAt: string | null;
}

export class PickupTicketPage extends PageOf(PickupTicket) {}

export const TICKET_LISTS = ['waiting', 'done'] as const;
export type TicketList = (typeof TICKET_LISTS)[number];

export class TicketQuery extends PageQuery {
  @ApiPropertyOptional({ enum: TICKET_LISTS, default: 'waiting' })
  @IsOptional()
  @IsIn(TICKET_LISTS)
  list: TicketList = 'waiting';

  @ApiPropertyOptional({
    type: String,
    description: 'Up to 100 order ids with commas between: just what was opened for them, whatever became of it.',
    example: '10231,10244',
  })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(',').map(Number) : value))
  @IsArray()
  @ArrayMaxSize(100)
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(Number.MAX_SAFE_INTEGER, { each: true })
  orderIds?: number[];
}

export class PickupPerson {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty()
  name: string;

  @ApiProperty({ example: '138****0001' })
  phoneMasked: string;
}

/** As the store sees it: without the number, which is for the member to show. */
export class StaffPickup {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty({ description: 'Last four digits of its number.', example: '6789' })
  codeTail: string;

  @ApiProperty({ enum: PICKUP_STATES, enumName: 'PickupState' })
  state: PickupState;

  @ApiProperty({ enum: PICKUP_SOURCES, enumName: 'PickupSource' })
  source: PickupSource;

  @ApiProperty({ type: 'integer' })
  sourceId: number;

  @ApiProperty()
  title: string;

  @ApiProperty({ type: [PickupItemView] })
  items: PickupItemView[];

  @ApiProperty({ type: String, nullable: true, description: 'What is handed over on top; null for nothing.' })
  gift: string | null;

  @ApiProperty({ type: PickupPerson })
  member: PickupPerson;

  @ApiProperty({ type: 'integer' })
  storeId: number;

  @ApiProperty({ description: 'Can be handed over now.' })
  collectable: boolean;

  @ApiProperty({ description: 'Whether it lies in the store already.' })
  ready: boolean;

  @ApiProperty({ type: String, format: 'date-time' })
  readyAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  expiresAt: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  endedAt: string | null;

  @ApiProperty({ description: 'Whether the present went with it.' })
  giftGiven: boolean;
}

export class StaffPickupPage extends PageOf(StaffPickup) {}

export class StaffPickupQuery extends PageQuery {
  @IsQueryId()
  storeId: number;

  @ApiPropertyOptional({ enum: PICKUP_STATES, enumName: 'PickupState', default: 'waiting' })
  @IsOptional()
  @IsIn(PICKUP_STATES)
  state: PickupState = 'waiting';
}

export class PickupCodeParameter {
  @ApiProperty({ description: 'Twelve digits as they were scanned or typed.', maxLength: 32 })
  @IsString()
  @MaxLength(32)
  code: string;
}

export class PickupPlaceQuery {
  @IsQueryId({ description: 'Store whose counter it is shown at.' })
  storeId: number;
}

export class CollectBody {
  @ApiPropertyOptional({ description: 'The number the member showed.', pattern: '^92\\d{10}$' })
  @IsOptional()
  @IsString()
  @MaxLength(12)
  @Matches(/^92\d{10}$/)
  code?: string;

  @ApiPropertyOptional({
    description: 'How the member was recognised instead, when they can show no number.',
    minLength: 2,
    maxLength: 100,
  })
  @IsOptional()
  @IsString()
  @Length(2, 100)
  withoutCode?: string;

  @ApiPropertyOptional({ description: 'Whether the present went with it.', default: true })
  @IsOptional()
  @IsBoolean()
  giftGiven: boolean = true;
}
