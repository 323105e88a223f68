import { ApiProperty, ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsQueryId } from '../../../platform/http/index.js';
import type { ProductKind } from '../../catalog/index.js';
import { StoreBrief } from '../../organization/index.js';
import { MemberBasketPart } from '../order-input.dto.js';
import type { Fulfilment } from '../order.types.js';

/** What a member can pay with who is not at a counter. */
const ONLINE_METHODS = ['wallet', 'wechat'] as const;
type OnlineMethod = (typeof ONLINE_METHODS)[number];

export class OnlinePaymentInput {
  @ApiProperty({ enum: ONLINE_METHODS })
  @IsIn(ONLINE_METHODS)
  method!: OnlineMethod;

  @ApiProperty({ type: 'integer', minimum: 1, maximum: 100_000_000, description: 'fen' })
  @IsInt()
  @Min(1)
  @Max(100_000_000)
  amountFen!: number;
}

class OnlineSettlePart {
  @ApiProperty({ enum: ['pickup'], description: 'Collected in the store.' })
  @IsIn(['pickup'])
  fulfilment!: Extract<Fulfilment, 'pickup'>;

  @ApiProperty({
    type: [OnlinePaymentInput],
    maxItems: ONLINE_METHODS.length,
    description: 'Sums to payableFen, one amount per method; wechat makes the order wait for the payment.',
  })
  @IsArray()
  @ArrayMaxSize(ONLINE_METHODS.length)
  @ArrayUnique((payment: OnlinePaymentInput) => payment.method)
  @ValidateNested({ each: true })
  @Type(() => OnlinePaymentInput)
  payments!: OnlinePaymentInput[];

  @ApiProperty({
    maxLength: 64,
    description: 'quoteHash of what the member saw; another result answers QUOTE_CHANGED.',
  })
  @IsString()
  @Length(20, 64)
  quoteHash!: string;
}

export class OnlineOrderInput extends IntersectionType(MemberBasketPart, OnlineSettlePart) {}

export class OnlineCancelInput {
  @ApiPropertyOptional({ minLength: 2, maxLength: 200, description: 'Why, if the member likes to say.' })
  @IsOptional()
  @IsString()
  @Length(2, 200)
  reason?: string;
}

export class ShopQuery {
  @IsQueryId()
  storeId!: number;
}

export class ShopProduct {
  @ApiProperty({ type: 'integer' })
  id!: number;

  @ApiProperty()
  name!: string;

  @ApiProperty({ enum: ['goods', 'service'] })
  kind!: ProductKind;

  @ApiProperty({ type: String, nullable: true })
  imageUrl!: string | null;

  @ApiProperty({ type: 'integer', description: 'fen; price on the list' })
  listFen!: number;

  @ApiProperty({ type: 'integer', description: 'fen; price in this store' })
  priceFen!: number;

  @ApiProperty({ type: 'integer', nullable: true, description: 'fen; what one piece costs in a promotion of today' })
  promoFen!: number | null;

  @ApiProperty({ type: String, nullable: true, description: 'Chinese: the name of that promotion.' })
  promoTitle!: string | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Pieces left; null when nobody counts them.' })
  left!: number | null;
}

export class ShopCategory {
  @ApiProperty({ type: 'integer' })
  id!: number;

  @ApiProperty()
  name!: string;

  @ApiProperty({ type: [ShopProduct] })
  products!: ShopProduct[];
}

export class Shop {
  @ApiProperty({ type: StoreBrief })
  store!: StoreBrief;

  @ApiProperty({ description: 'Whether orders are taken; what there is may be looked at anyway.' })
  open!: boolean;

  @ApiProperty({ type: 'integer', description: 'How long after payment a member may cancel; 0 for not at all.' })
  cancelMinutes!: number;

  @ApiProperty({ type: [ShopCategory], description: 'In the order of the shelves.' })
  categories!: ShopCategory[];
}
