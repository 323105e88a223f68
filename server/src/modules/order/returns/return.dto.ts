import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
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
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { IsId, IsQueryId } from '../../../platform/http/index.js';
import { ORDER_STATES, type OrderState } from '../order.types.js';
import { OrderReturn, ReturnAmounts } from './order-return.dto.js';
import {
  REFUND_REPAIRS,
  REFUND_WAYS,
  RETURN_METHODS,
  type RefundRepair,
  type RefundWay,
  type ReturnMethod,
} from './return.types.js';

const ORDER_NO = /^\d{9,24}$/;

export class ReturnLineInput {
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 100, description: 'Position in the order, from 1.' })
  @IsInt()
  @Min(1)
  @Max(100)
  line!: number;

  @ApiProperty({ type: 'integer', minimum: 1, maximum: 999 })
  @IsInt()
  @Min(1)
  @Max(999)
  quantity!: number;
}

export class ReturnPreviewInput {
  @IsId({ description: 'Where the pieces are handed back.' })
  storeId!: number;

  @ApiPropertyOptional({
    type: String,
    description: 'Number of the order: required when another store has sold it.',
    pattern: ORDER_NO.source,
  })
  @IsOptional()
  @IsString()
  @Matches(ORDER_NO)
  orderNo?: string | null;

  @ApiPropertyOptional({
    type: Boolean,
    description: 'Everything that is left; otherwise say which lines.',
    default: false,
  })
  @IsOptional()
  @IsBoolean()
  all?: boolean | null;

  @ApiPropertyOptional({ type: [ReturnLineInput], minItems: 1, maxItems: 100, description: 'Required unless `all`.' })
  @ValidateIf(({ all, lines }: ReturnPreviewInput) => all !== true || lines !== undefined)
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ArrayUnique((each: ReturnLineInput | null) => each?.line)
  @ValidateNested({ each: true })
  @Type(() => ReturnLineInput)
  lines?: ReturnLineInput[];

  @ApiPropertyOptional({
    enum: REFUND_WAYS,
    default: 'original',
    description: 'cash: WeChat’s part over the counter, only when WeChat takes no more refunds of the payment.',
  })
  @IsOptional()
  @IsIn(REFUND_WAYS)
  refundTo?: RefundWay | null;
}

export class ReturnInput extends ReturnPreviewInput {
  @ApiProperty({ minLength: 2, maxLength: 200, description: 'Why; kept in the audit log.' })
  @IsString()
  @Length(2, 200)
  reason!: string;
}

export class RepairRefundInput {
  @IsId({ description: 'The store of the sale or of the return.' })
  storeId!: number;

  @ApiProperty({
    enum: REFUND_REPAIRS,
    description: 'wechat: ask once more; cash: over the counter, only after WeChat has given up.',
  })
  @IsIn(REFUND_REPAIRS)
  by!: RefundRepair;

  @ApiProperty({ minLength: 2, maxLength: 200, description: 'Why; kept in the audit log.' })
  @IsString()
  @Length(2, 200)
  reason!: string;
}

export class OrderNumberParams {
  @ApiProperty({ description: 'As printed on the receipt, in full.', pattern: ORDER_NO.source })
  @IsString()
  @Matches(ORDER_NO)
  orderNo!: string;
}

export class OrderNumberQuery {
  @IsQueryId({ description: 'Where the pieces are handed back.' })
  storeId!: number;
}

export class ReturnPreview extends ReturnAmounts {
  @ApiProperty({ type: 'integer' })
  orderId!: number;

  @ApiProperty()
  orderNo!: string;

  @ApiProperty({ description: 'Where it was sold.' })
  saleStoreName!: string;

  @ApiProperty({ description: 'Where the pieces are handed back.' })
  storeName!: string;
}

/** A return as staff and machines see it. */
export class SalesReturn extends OrderReturn {
  @ApiProperty({ type: 'integer' })
  orderId!: number;

  @ApiProperty()
  orderNo!: string;

  @ApiProperty({ description: 'Where it was sold.' })
  saleStoreName!: string;

  @ApiProperty()
  reason!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Who took the pieces back; null for a machine.' })
  staffName!: string | null;
}

export class ReturnableLine {
  @ApiProperty({ type: 'integer', description: 'Number of the line in its order, from 1.' })
  line!: number;

  @ApiProperty()
  name!: string;

  @ApiProperty({ type: 'integer' })
  quantity!: number;

  @ApiProperty({ type: 'integer', description: 'Pieces that have come back already.' })
  returnedQuantity!: number;

  @ApiProperty({ type: 'integer', description: 'fen; what was paid for the whole line' })
  payFen!: number;

  @ApiProperty({ type: 'integer', description: 'fen; what returning the rest would give back' })
  refundableFen!: number;
}

/** Just enough of a sale to take it back: who bought it and what else is known stays with the store that made it. */
export class ReturnableOrder {
  @ApiProperty({ type: 'integer' })
  id!: number;

  @ApiProperty()
  orderNo!: string;

  @ApiProperty({ enum: ORDER_STATES })
  state!: OrderState;

  @ApiProperty({ type: 'integer' })
  storeId!: number;

  @ApiProperty({ description: 'Where it was sold.' })
  storeName!: string;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Masked.' })
  memberName!: string | null;

  @ApiProperty({ type: [ReturnableLine] })
  lines!: ReturnableLine[];

  @ApiProperty({ type: 'integer', description: 'fen' })
  payableFen!: number;

  @ApiProperty({ type: 'integer', description: 'fen; what has gone back already' })
  refundedFen!: number;

  @ApiProperty({ enum: RETURN_METHODS, isArray: true, description: 'How it was paid.' })
  methods!: ReturnMethod[];
}
