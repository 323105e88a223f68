import { ApiProperty, ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
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
  Min,
  ValidateNested,
} from 'class-validator';
import { IsDay, IsId, IsIds, IsInstant, IsQueryId, PageQuery } from '../../platform/http/index.js';
import { MAX_TOGETHER } from '../pricing/index.js';
import { VouchersPart, VouchersWanted } from './vouchers/order-voucher.dto.js';
import { PAY_METHODS, type PayMethod } from './order.types.js';

const GRANT = /^[\w-]{20,64}$/;
const COUPON_CODE = /^[\w-]{4,32}$/;

export class OrderLineInput {
  @IsId()
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

class StorePart {
  @IsId()
  storeId!: number;
}

class CustomerPart {
  @ApiPropertyOptional({
    description: 'From scanning the member’s code; a pay code allows wallet and points.',
    pattern: GRANT.source,
  })
  @IsOptional()
  @IsString()
  @Matches(GRANT)
  grant?: string;

  @IsId({
    optional: true,
    description: 'A member known otherwise: earns, but cannot pay with wallet or points, nor use coupons unseen.',
  })
  memberId?: number;
}

class LinesPart {
  @ApiProperty({ type: [OrderLineInput], minItems: 1, maxItems: 100 })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => OrderLineInput)
  lines!: OrderLineInput[];
}

class ChoicesPart {
  @ApiPropertyOptional({ description: 'Use as many points as allowed.', default: false })
  @IsOptional()
  @IsBoolean()
  usePoints?: boolean;

  @IsIds({
    most: MAX_TOGETHER,
    optional: true,
    description: 'Coupons to use; their order does not matter. Needs a member who has shown a code.',
  })
  couponIds?: number[];
}

/** What only a dry run may ask. */
class WonderingPart {
  @ApiPropertyOptional({
    default: false,
    description: 'Use the coupons that together save the most, instead of couponIds.',
  })
  @IsOptional()
  @IsBoolean()
  bestCoupons?: boolean;

  @IsInstant({
    optional: true,
    description: 'What it would cost then: promotions, coupons and points of that time, prices of today.',
  })
  at?: string;
}

class CouponCodesPart {
  @ApiPropertyOptional({
    type: [String],
    maxItems: MAX_TOGETHER,
    description: 'Numbers of coupons that the customer has shown; with memberId or grant.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_TOGETHER)
  @ArrayUnique()
  @IsString({ each: true })
  @Matches(COUPON_CODE, { each: true })
  couponCodes?: string[];
}

export class QuoteInput extends IntersectionType(StorePart, CustomerPart, LinesPart, ChoicesPart, WonderingPart) {}

class Basket extends IntersectionType(StorePart, CustomerPart, LinesPart, ChoicesPart) {}

class VouchersWondering extends IntersectionType(WonderingPart, VouchersWanted) {}

export class VoucherQuoteInput extends IntersectionType(Basket, VouchersWondering) {}

/** What a member puts together on their own phone. */
export class MemberBasketPart extends IntersectionType(StorePart, LinesPart, ChoicesPart) {}

export class MemberQuoteInput extends IntersectionType(StorePart, LinesPart, ChoicesPart, WonderingPart) {}

class SettlePart {
  @ApiProperty({
    type: [OrderPaymentInput],
    maxItems: PAY_METHODS.length,
    description:
      'Sums to payableFen. card: taken by the till’s own terminal. wechat makes the order await the member’s payment, ' +
      'voucher the platform’s word (a moment, as a rule).',
  })
  @IsArray()
  @ArrayMaxSize(PAY_METHODS.length)
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

class PaidPart extends IntersectionType(SettlePart, VouchersPart) {}

class BookingPart {
  @IsId({ optional: true, description: 'The booking whose bill this is.' })
  bookingId?: number;
}

class StaffSettlePart extends IntersectionType(PaidPart, BookingPart) {}

export class SettleInput extends IntersectionType(StorePart, CustomerPart, LinesPart, ChoicesPart, StaffSettlePart) {}

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

class PosLinesPart {
  @ApiProperty({ type: [PosOrderLineInput], minItems: 1, maxItems: 100 })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => PosOrderLineInput)
  lines!: PosOrderLineInput[];
}

class PosBasket extends IntersectionType(StorePart, CustomerPart, PosLinesPart, ChoicesPart, CouponCodesPart) {}

export class PosQuoteInput extends IntersectionType(PosBasket, WonderingPart) {}

export class PosVoucherQuoteInput extends IntersectionType(PosBasket, VouchersWondering) {}

class PosSettlePart extends PaidPart {
  @ApiProperty({ description: 'The till’s own number, unique per store.', maxLength: 64 })
  @IsString()
  @Matches(/^[\w.:-]{1,64}$/)
  externalNo!: string;

  @IsInstant({
    optional: true,
    description:
      'When the sale happened, for one the till could not tell of at once: it is priced and dated by then. At most order.lateDays ago; cash and card only after ten minutes.',
  })
  occurredAt?: string;
}

export class PosSettleInput extends IntersectionType(PosBasket, PosSettlePart) {}

export class RefundInput {
  @ApiProperty({ minLength: 2, maxLength: 200, description: 'Why; kept in the audit log.' })
  @IsString()
  @Length(2, 200)
  reason!: string;
}

export class StaffOrderQuery extends PageQuery {
  @IsQueryId()
  storeId!: number;

  @IsDay({ optional: true, description: 'Business day (Asia/Shanghai).', example: '2026-11-21' })
  date?: string;
}

export class ExternalNoParams {
  @IsQueryId()
  storeId!: number;

  @ApiProperty({ description: 'The till’s own number.', maxLength: 64 })
  @IsString()
  @Matches(/^[\w.:-]{1,64}$/)
  externalNo!: string;
}
