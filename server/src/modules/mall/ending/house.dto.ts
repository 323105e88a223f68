import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Length, Matches, MaxLength } from 'class-validator';
import { PageOf, PageQuery } from '../../../platform/http/index.js';
import { MALL_DELIVERIES, type MallDelivery } from '../items/item.types.js';
import { AddressView, RedemptionFacts } from '../redeem/redemption.dto.js';
import {
  REDEMPTION_STATES,
  REFUND_STATES,
  type CashRefundState,
  type RedemptionState,
} from '../redeem/redemption.types.js';

export class HouseQuery extends PageQuery {
  @ApiPropertyOptional({ enum: REDEMPTION_STATES, enumName: 'RedemptionState' })
  @IsOptional()
  @IsIn(REDEMPTION_STATES)
  state?: RedemptionState;

  @ApiPropertyOptional({ enum: MALL_DELIVERIES, enumName: 'MallDelivery' })
  @IsOptional()
  @IsIn(MALL_DELIVERIES)
  delivery?: MallDelivery;
}

export class ShipBody {
  @ApiProperty({ minLength: 1, maxLength: 20, example: '顺丰' })
  @IsString()
  @Length(1, 20)
  carrier: string;

  @ApiProperty({ description: 'Letters and digits.', maxLength: 40, pattern: '^[0-9A-Za-z-]{4,40}$' })
  @IsString()
  @MaxLength(40)
  @Matches(/^[0-9A-Za-z-]{4,40}$/)
  trackingNo: string;
}

export class CancelRedemptionBody {
  @ApiProperty({ minLength: 2, maxLength: 100 })
  @IsString()
  @Length(2, 100)
  reason: string;
}

/** A redemption as headquarters sees it. */
export class HouseRedemption extends RedemptionFacts {
  @ApiProperty({ type: 'integer' })
  memberId: number;

  @ApiProperty()
  memberName: string;

  @ApiProperty({ type: AddressView, nullable: true, description: 'Where it is sent to.' })
  address: AddressView | null;

  @ApiProperty({ enum: REFUND_STATES, enumName: 'CashRefundState', description: "What became of WeChat's part." })
  refundState: CashRefundState;
}

export class HouseRedemptionPage extends PageOf(HouseRedemption) {}
