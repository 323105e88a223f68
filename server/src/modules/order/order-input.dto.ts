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
import { PageQuery } from '../../platform/http/index.js';
import { PAY_METHODS, type PayMethod } from './order.types.js';

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
