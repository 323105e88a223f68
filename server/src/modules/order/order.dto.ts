import { ApiProperty, ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { PageOf, PageQuery } from '../../platform/http/index.js';
import { StoreBrief } from '../organization/index.js';
import { PayParams } from '../payment/index.js';
import {
  ORDER_PAYMENT_STATES,
  ORDER_SOURCES,
  ORDER_STATES,
  type OrderPaymentState,
  type OrderSource,
  type OrderState,
  PAY_METHODS,
  type PayMethod,
} from './order.types.js';

const MAX_ID = Number.MAX_SAFE_INTEGER;
const GRANT = /^[\w-]{20,64}$/;

export class OrderLineInput {
  @ApiProperty({ type: 'integer', minimum: 1 })
  @IsInt()
  @Min(1)
  @Max(MAX_ID)
  productId!: number;

  @ApiProperty({ type: 'integer', minimum: 1, maximum: 999 })
  @IsInt()
  @Min(1)
  @Max(999)
  quantity!: number;
}

export class OrderPaymentInput {
  @ApiProperty({ enum: PAY_METHODS })
  @IsIn(PAY_METHODS)
  method!: PayMethod;

  @ApiProperty({ type: 'integer', minimum: 1, maximum: 100_000_000, description: 'fen' })
  @IsInt()
  @Min(1)
  @Max(100_000_000)
  amountFen!: number;
}

export class QuoteInput {
  @ApiProperty({ type: 'integer', minimum: 1 })
  @IsInt()
  @Min(1)
  @Max(MAX_ID)
  storeId!: number;

  @ApiPropertyOptional({
    description: 'From scanning the member’s code; a pay code allows wallet and points.',
    pattern: GRANT.source,
  })
  @IsOptional()
  @IsString()
  @Matches(GRANT)
  grant?: string;

  @ApiPropertyOptional({
    type: 'integer',
    description: 'A member known otherwise: earns, but cannot pay with wallet or points.',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MAX_ID)
  memberId?: number;

  @ApiProperty({ type: [OrderLineInput], minItems: 1, maxItems: 100 })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => OrderLineInput)
  lines!: OrderLineInput[];

  @ApiPropertyOptional({ description: 'Use as many points as allowed.', default: false })
  @IsOptional()
  @IsBoolean()
  usePoints?: boolean;
}

class SettlePart {
  @ApiProperty({
    type: [OrderPaymentInput],
    maxItems: 3,
    description: 'Sums to payableFen. WeChat makes the order await the member’s payment.',
  })
  @IsArray()
  @ArrayMaxSize(3)
  @ValidateNested({ each: true })
  @Type(() => OrderPaymentInput)
  payments!: OrderPaymentInput[];

  @ApiPropertyOptional({
    description: 'quoteHash of the quote shown to the customer; another result answers QUOTE_CHANGED.',
    maxLength: 64,
  })
  @IsOptional()
  @IsString()
  @Length(20, 64)
  quoteHash?: string;
}

export class SettleInput extends IntersectionType(QuoteInput, SettlePart) {}

export class PosOrderLineInput {
  @ApiProperty({ maxLength: 32 })
  @IsString()
  @Matches(/^[\w.-]{1,32}$/)
  sku!: string;

  @ApiProperty({ type: 'integer', minimum: 1, maximum: 999 })
  @IsInt()
  @Min(1)
  @Max(999)
  quantity!: number;
}

export class PosQuoteInput {
  @ApiProperty({ type: 'integer', minimum: 1 })
  @IsInt()
  @Min(1)
  @Max(MAX_ID)
  storeId!: number;

  @ApiPropertyOptional({ description: 'From /pos/members/lookup with a code.', pattern: GRANT.source })
  @IsOptional()
  @IsString()
  @Matches(GRANT)
  grant?: string;

  @ApiPropertyOptional({ type: 'integer' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MAX_ID)
  memberId?: number;

  @ApiProperty({ type: [PosOrderLineInput], minItems: 1, maxItems: 100 })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => PosOrderLineInput)
  lines!: PosOrderLineInput[];

  @ApiPropertyOptional({ default: false })
  @IsOptional()
  @IsBoolean()
  usePoints?: boolean;
}

class PosSettlePart extends SettlePart {
  @ApiProperty({ description: 'The till’s own number, unique per store.', maxLength: 64 })
  @IsString()
  @Matches(/^[\w.:-]{1,64}$/)
  externalNo!: string;
}

export class PosSettleInput extends IntersectionType(PosQuoteInput, PosSettlePart) {}

export class RefundInput {
  @ApiProperty({ minLength: 2, maxLength: 200, description: 'Why; kept in the audit log.' })
  @IsString()
  @Length(2, 200)
  reason!: string;
}

export class StaffOrderQuery extends PageQuery {
  @ApiProperty({ type: 'integer' })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MAX_ID)
  storeId!: number;

  @ApiPropertyOptional({ description: 'Business day (Asia/Shanghai).', example: '2026-11-21' })
  @IsOptional()
  @IsString()
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  date?: string;
}

export class OrderLineView {
  @ApiProperty({ type: 'integer', description: 'Position in the order, from 1.' })
  id!: number;

  @ApiProperty({ type: 'integer' })
  productId!: number;

  @ApiProperty()
  name!: string;

  @ApiProperty({ type: 'integer' })
  quantity!: number;

  @ApiProperty({ type: 'integer', description: 'fen' })
  unitPriceFen!: number;

  @ApiProperty({ type: 'integer', description: 'fen; unit price × quantity' })
  listFen!: number;

  @ApiProperty({ type: 'integer', description: 'fen; this line’s share of the discount' })
  discountFen!: number;

  @ApiProperty({ type: 'integer', description: 'fen; this line’s share of what points paid' })
  pointsFen!: number;

  @ApiProperty({ type: 'integer', description: 'fen; what is left' })
  payFen!: number;
}

export class QuoteLineView extends OrderLineView {}

export class OrderDiscount {
  @ApiProperty({ enum: ['tier', 'points'] })
  kind!: 'tier' | 'points';

  @ApiProperty({ description: 'Chinese' })
  title!: string;

  @ApiProperty({ type: 'integer', description: 'fen' })
  amountFen!: number;
}

export class QuotePoints {
  @ApiProperty({ type: 'integer', description: 'Points this order may use.' })
  usable!: number;

  @ApiProperty({ type: 'integer', description: 'fen' })
  usableFen!: number;

  @ApiProperty({ type: 'integer' })
  used!: number;

  @ApiProperty({ type: 'integer', description: 'fen' })
  usedFen!: number;
}

export class QuoteWallet {
  @ApiProperty({ type: 'integer', description: 'fen' })
  availableFen!: number;

  @ApiProperty({ type: 'integer', description: 'fen; at most what is to be paid' })
  usableFen!: number;
}

export class QuoteEarn {
  @ApiProperty({ type: 'integer' })
  points!: number;

  @ApiProperty({ type: 'integer' })
  growth!: number;
}

export class Quote {
  @ApiProperty({ type: [QuoteLineView] })
  lines!: QuoteLineView[];

  @ApiProperty({ type: 'integer', description: 'fen' })
  listFen!: number;

  @ApiProperty({ type: [OrderDiscount], description: 'In the order in which they apply.' })
  discounts!: OrderDiscount[];

  @ApiProperty({ type: QuotePoints, nullable: true, description: 'Null for a customer who is not a member.' })
  points!: QuotePoints | null;

  @ApiProperty({ type: 'integer', description: 'fen' })
  payableFen!: number;

  @ApiProperty({ type: QuoteWallet, nullable: true })
  wallet!: QuoteWallet | null;

  @ApiProperty({ type: 'integer', description: 'fen; left when the wallet pays what it can' })
  remainderFen!: number;

  @ApiProperty({ description: 'Whether wallet and points may be used: the member has shown a pay code.' })
  mayPay!: boolean;

  @ApiProperty({ type: QuoteEarn })
  earn!: QuoteEarn;

  @ApiProperty()
  quoteHash!: string;
}

export class OrderPaymentView {
  @ApiProperty({ enum: ['points', 'wallet', 'cash', 'wechat'] })
  method!: 'points' | 'wallet' | 'cash' | 'wechat';

  @ApiProperty({ type: 'integer', description: 'fen' })
  amountFen!: number;

  @ApiPropertyOptional({ type: 'integer', description: 'fen; wallet only' })
  principalFen?: number;

  @ApiPropertyOptional({ type: 'integer', description: 'fen; wallet only' })
  bonusFen?: number;

  @ApiPropertyOptional({ type: 'integer', description: 'points only' })
  points?: number;

  @ApiProperty({ enum: ORDER_PAYMENT_STATES })
  state!: OrderPaymentState;
}

export class OrderBalances {
  @ApiProperty({ type: 'integer', description: 'fen' })
  walletTotalFen!: number;

  @ApiProperty({ type: 'integer' })
  points!: number;

  @ApiProperty({ type: 'integer' })
  growth!: number;
}

export class Order {
  @ApiProperty({ type: 'integer' })
  id!: number;

  @ApiProperty()
  orderNo!: string;

  @ApiProperty({ enum: ORDER_SOURCES })
  source!: OrderSource;

  @ApiProperty({ enum: ORDER_STATES })
  state!: OrderState;

  @ApiProperty({ type: StoreBrief })
  store!: StoreBrief;

  @ApiProperty({ type: 'integer', nullable: true })
  memberId!: number | null;

  @ApiProperty({ type: String, nullable: true })
  staffName!: string | null;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  paidAt!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  refundedAt!: string | null;

  @ApiProperty({ type: [OrderLineView] })
  lines!: OrderLineView[];

  @ApiProperty({ type: 'integer', description: 'fen' })
  listFen!: number;

  @ApiProperty({ type: [OrderDiscount] })
  discounts!: OrderDiscount[];

  @ApiProperty({ type: 'integer', description: 'fen' })
  payableFen!: number;

  @ApiProperty({ type: [OrderPaymentView] })
  payments!: OrderPaymentView[];

  @ApiProperty({ type: 'integer' })
  earnedPoints!: number;

  @ApiProperty({ type: 'integer' })
  earnedGrowth!: number;

  @ApiProperty({ type: OrderBalances, nullable: true, description: 'The member’s balances right after payment.' })
  balances!: OrderBalances | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When an unpaid order is given up.' })
  expiresAt!: string | null;
}

export class OrderBrief {
  @ApiProperty({ type: 'integer' })
  id!: number;

  @ApiProperty()
  orderNo!: string;

  @ApiProperty({ enum: ORDER_STATES })
  state!: OrderState;

  @ApiProperty()
  storeName!: string;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;

  @ApiProperty({ type: 'integer', description: 'fen' })
  payableFen!: number;

  @ApiProperty({ description: 'Chinese, e.g. 手工曲奇 等3件' })
  summary!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Masked for staff.' })
  memberName!: string | null;

  @ApiProperty({ type: String, nullable: true })
  staffName!: string | null;
}

export class OrderBriefPage extends PageOf(OrderBrief) {}

export class OrderToPay extends Order {
  @ApiProperty({ type: PayParams, description: 'For wx.requestPayment.' })
  payment!: PayParams;
}
