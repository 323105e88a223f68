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
  IsISO8601,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { PageQuery } from '../../platform/http/index.js';
import { MAX_TOGETHER } from '../pricing/index.js';
import { VouchersPart, VouchersWanted } from './vouchers/order-voucher.dto.js';
import { PAY_METHODS, type PayMethod } from './order.types.js';

const MAX_ID = Number.MAX_SAFE_INTEGER;
const GRANT = /^[\w-]{20,64}$/;
const COUPON_CODE = /^[\w-]{4,32}$/;

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

class StorePart {
  @ApiProperty({ type: 'integer', minimum: 1 })
  @IsInt()
  @Min(1)
  @Max(MAX_ID)
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

  @ApiPropertyOptional({
    type: 'integer',
    description: 'A member known otherwise: earns, but cannot pay with wallet or points, nor use coupons unseen.',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MAX_ID)
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

  @ApiPropertyOptional({
    type: [Number],
    maxItems: MAX_TOGETHER,
    description: 'Coupons to use; their order does not matter. Needs a member who has shown a code.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_TOGETHER)
  @ArrayUnique()
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(MAX_ID, { each: true })
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

  @ApiPropertyOptional({
    type: String,
    format: 'date-time',
    description: 'What it would cost then: promotions, coupons and points of that time, prices of today.',
  })
  @IsOptional()
  @IsISO8601({ strict: true, strictSeparator: true })
  @MaxLength(40)
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
  @ApiPropertyOptional({ type: 'integer', minimum: 1, description: 'The booking whose bill this is.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MAX_ID)
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

  @ApiPropertyOptional({
    type: String,
    format: 'date-time',
    description:
      'When the sale happened, for one the till could not tell of at once: it is priced and dated by then. At most order.lateDays ago; cash and card only after ten minutes.',
  })
  @IsOptional()
  @IsISO8601({ strict: true, strictSeparator: true })
  @MaxLength(40)
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

export class ExternalNoParams {
  @ApiProperty({ type: 'integer', minimum: 1 })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MAX_ID)
  storeId!: number;

  @ApiProperty({ description: 'The till’s own number.', maxLength: 64 })
  @IsString()
  @Matches(/^[\w.:-]{1,64}$/)
  externalNo!: string;
}
