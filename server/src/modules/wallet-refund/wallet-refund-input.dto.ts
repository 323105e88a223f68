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
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { ApiProperty, ApiPropertyOptional, OmitType } from '@nestjs/swagger';
import { IsId, IsIds, IsQueryId, PageQuery } from '../../platform/http/index.js';
import { REFUND_REASON_CODES, type RefundReason } from './rules/refund-reason.rules.js';
import {
  PAYOUT_METHODS,
  type PayoutMethod,
  REFUND_CAUSES,
  REFUND_WAYS,
  type RefundCause,
  type RefundWay,
  WALLET_REFUND_STATES,
  type WalletRefundState,
} from './wallet-refund.types.js';

const MAX_FEN = 100_000_000;
const MAX_LOTS = 50;

export class RefundPreviewBody {
  @ApiProperty({ enum: REFUND_REASON_CODES, description: 'It says whose doing it is, which decides the computation.' })
  @IsIn(REFUND_REASON_CODES)
  reason: RefundReason;
}

export class RefundRequestBody extends RefundPreviewBody {
  @IsIds({
    least: 1,
    most: MAX_LOTS,
    optional: true,
    description: '`lotKey` of the top-ups to give back; all that give something back when left out.',
  })
  lotKeys?: number[];

  @ApiProperty({ type: 'integer', minimum: 1, maximum: MAX_FEN, description: 'Fen: the sum that was shown.' })
  @IsInt()
  @Min(1)
  @Max(MAX_FEN)
  expectedFen: number;

  @ApiPropertyOptional({ minLength: 1, maxLength: 200, description: 'In the member’s own words.' })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  note?: string;

  @IsId({
    optional: true,
    description:
      'The store that handles it, of the company that took the money; where the newest was topped up if not given.',
  })
  storeId?: number;
}

export class StaffRefundPreviewBody extends RefundPreviewBody {
  @IsId()
  memberId: number;

  @IsId({ description: 'Where the member stands.' })
  storeId: number;
}

export class StaffRefundRequestBody extends OmitType(RefundRequestBody, ['storeId']) {
  @IsId()
  memberId: number;

  @IsId({ description: 'The store that handles it.' })
  storeId: number;
}

export class RefundDeduction {
  @IsId({ description: 'The top-up whose refund it is taken off.' })
  lotKey: number;

  @ApiProperty({
    type: 'integer',
    minimum: 1,
    maximum: MAX_FEN,
    description: 'Fen taken off for gifts that stay with the member.',
  })
  @IsInt()
  @Min(1)
  @Max(MAX_FEN)
  amountFen: number;

  @ApiProperty({ minLength: 2, maxLength: 60, description: 'Which gift, and how it was valued; shown to the member.' })
  @IsString()
  @Length(2, 60)
  reason: string;
}

export class RefundApprovalBody {
  @ApiPropertyOptional({ enum: REFUND_CAUSES, description: 'As found; as asked when left out. The amount follows it.' })
  @IsOptional()
  @IsIn(REFUND_CAUSES)
  cause?: RefundCause;

  @ApiPropertyOptional({ type: [RefundDeduction], maxItems: MAX_LOTS, description: 'None by default.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_LOTS)
  @ArrayUnique(({ lotKey }: RefundDeduction) => lotKey)
  @ValidateNested({ each: true })
  @Type(() => RefundDeduction)
  deductions?: RefundDeduction[];

  @ApiPropertyOptional({ minLength: 1, maxLength: 200, description: 'Shown to the member.' })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  note?: string;
}

export class RefundRejectionBody {
  @ApiProperty({ minLength: 2, maxLength: 200, description: 'Shown to the member.' })
  @IsString()
  @Length(2, 200)
  reason: string;
}

export class RefundPayoutBody {
  @ApiProperty({ enum: PAYOUT_METHODS, description: 'cash: out of this store’s drawer.' })
  @IsIn(PAYOUT_METHODS)
  method: PayoutMethod;

  @ApiProperty({
    minLength: 1,
    maxLength: 64,
    description: 'Number of the signed receipt or of the bank’s transfer; used once.',
  })
  @IsString()
  @Length(1, 64)
  @Matches(/^[0-9A-Za-z_-]+$/)
  proofNo: string;

  @ApiProperty({
    minLength: 2,
    maxLength: 100,
    description: 'How it was made sure that the payee is the member: account of the same name, identity shown.',
  })
  @IsString()
  @Length(2, 100)
  payeeNote: string;

  @ApiProperty({ type: 'integer', minimum: 1, maximum: MAX_FEN, description: 'Fen handed over: `manualFen` as shown.' })
  @IsInt()
  @Min(1)
  @Max(MAX_FEN)
  expectedFen: number;
}

export class RefundRetryBody {
  @ApiProperty({ enum: REFUND_WAYS, description: 'wechat: once more · manual: somebody else pays by hand.' })
  @IsIn(REFUND_WAYS)
  way: RefundWay;
}

export class RefundListQuery extends PageQuery {
  @ApiPropertyOptional({ enum: WALLET_REFUND_STATES })
  @IsOptional()
  @IsIn(WALLET_REFUND_STATES)
  state?: WalletRefundState;
}

export class AdminRefundListQuery extends RefundListQuery {
  @ApiPropertyOptional({ type: Boolean, description: 'Only what should have been paid by now.' })
  @IsOptional()
  @Type(() => String)
  @IsIn(['true', 'false'])
  overdue?: string;
}

export class StaffRefundListQuery extends RefundListQuery {
  @IsQueryId()
  storeId: number;
}
