import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { PageOf } from '../../platform/http/index.js';
import { StoreBrief } from '../organization/index.js';
import { PayParams } from '../payment/index.js';
import { OrderReturn } from './returns/order-return.dto.js';
import {
  QuoteCoupon,
  QuoteEarn,
  QuoteExplanation,
  QuotePoints,
  QuoteShortage,
  QuoteWallet,
} from './checkout/quote.dto.js';
import {
  FULFILMENTS,
  type Fulfilment,
  ORDER_PAYMENT_STATES,
  ORDER_SOURCES,
  ORDER_STATES,
  type OrderPaymentState,
  type OrderSource,
  type OrderState,
  TENDER_METHODS,
  type TenderMethod,
} from './order.types.js';

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

  @ApiProperty({ type: 'integer', description: 'fen; this line’s share of what tier and promotions take off' })
  discountFen!: number;

  @ApiProperty({ type: 'integer', description: 'fen; the tier’s part of discountFen' })
  tierFen!: number;

  @ApiProperty({ type: 'integer', description: 'fen; the promotion’s part of discountFen' })
  promotionFen!: number;

  @ApiProperty({ type: 'integer', description: 'fen; this line’s share of what coupons take off' })
  couponFen!: number;

  @ApiProperty({ type: 'integer', description: 'fen; this line’s share of what points paid' })
  pointsFen!: number;

  @ApiProperty({ type: 'integer', description: 'fen; what is left' })
  payFen!: number;

  @ApiProperty({ type: 'integer', description: 'Points that this line earns.' })
  earnedPoints!: number;
}

export class QuoteLineView extends OrderLineView {}

export class SoldLineView extends OrderLineView {
  @ApiProperty({ type: 'integer', description: 'Pieces that have come back.' })
  returnedQuantity!: number;

  @ApiProperty({ type: 'integer', description: 'fen; what returning the rest would give back' })
  refundableFen!: number;
}

export class OrderDiscount {
  @ApiProperty({ enum: ['promotion', 'tier', 'coupon', 'points'] })
  kind!: 'promotion' | 'tier' | 'coupon' | 'points';

  @ApiProperty({ type: 'integer', nullable: true, description: 'Of the promotion or the coupon.' })
  id!: number | null;

  @ApiProperty({ description: 'Chinese' })
  title!: string;

  @ApiProperty({ type: 'integer', description: 'fen' })
  amountFen!: number;
}

export class Quote {
  @ApiProperty({ type: [QuoteLineView] })
  lines!: QuoteLineView[];

  @ApiProperty({ type: 'integer', description: 'fen' })
  listFen!: number;

  @ApiProperty({ type: [OrderDiscount], description: 'In the order in which they apply.' })
  discounts!: OrderDiscount[];

  @ApiProperty({ type: [Number], description: 'Coupons that this quote uses: settle with these.' })
  couponIds!: number[];

  @ApiProperty({
    type: [QuoteCoupon],
    description:
      'All coupons of a member who has shown a code: used ones first, then usable ones, the most saving first. For a member who is only named, those that were shown by number.',
  })
  coupons!: QuoteCoupon[];

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

  @ApiProperty({ type: [QuoteShortage], description: 'Online: products of which the store has less than this.' })
  shortages!: QuoteShortage[];

  @ApiProperty({ type: QuoteEarn })
  earn!: QuoteEarn;

  @ApiProperty({ type: QuoteExplanation })
  explanation!: QuoteExplanation;

  @ApiProperty()
  quoteHash!: string;
}

export class OrderPaymentView {
  @ApiProperty({ enum: TENDER_METHODS })
  method!: TenderMethod;

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

  @ApiProperty({ enum: FULFILMENTS, description: 'pickup: ordered online, collected in the store.' })
  fulfilment!: Fulfilment;

  @ApiProperty({ type: 'integer', nullable: true, description: 'The booking whose bill it was.' })
  bookingId!: number | null;

  @ApiProperty({ enum: ORDER_STATES })
  state!: OrderState;

  @ApiProperty({ type: StoreBrief })
  store!: StoreBrief;

  @ApiProperty({ type: 'integer', nullable: true })
  memberId!: number | null;

  @ApiProperty({ type: String, nullable: true })
  staffName!: string | null;

  @ApiProperty({ format: 'date-time', description: 'When the sale happened.' })
  createdAt!: string;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When a till told of it, for a sale that arrived late.',
  })
  receivedAt!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  paidAt!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  refundedAt!: string | null;

  @ApiProperty({ type: [SoldLineView] })
  lines!: SoldLineView[];

  @ApiProperty({ type: 'integer', description: 'fen' })
  listFen!: number;

  @ApiProperty({ type: [OrderDiscount] })
  discounts!: OrderDiscount[];

  @ApiProperty({ type: 'integer', description: 'fen' })
  payableFen!: number;

  @ApiProperty({ type: [OrderPaymentView] })
  payments!: OrderPaymentView[];

  @ApiProperty({ type: 'integer', description: 'fen; what had been paid for the pieces that have come back' })
  refundedFen!: number;

  @ApiProperty({ type: [OrderReturn], description: 'Oldest first.' })
  returns!: OrderReturn[];

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

  @ApiProperty({ type: String, nullable: true, description: 'Nickname, for staff of the store; null for a guest.' })
  memberName!: string | null;

  @ApiProperty({ type: String, nullable: true })
  staffName!: string | null;
}

export class OrderBriefPage extends PageOf(OrderBrief) {}

export class OrderToPay extends Order {
  @ApiProperty({ type: PayParams, description: 'For wx.requestPayment.' })
  payment!: PayParams;
}
