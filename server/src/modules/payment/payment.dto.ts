import { IsIn, IsOptional } from 'class-validator';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { PageOf, PageQuery } from '../../platform/http/index.js';
import {
  NOTICE_OUTCOMES,
  type NoticeOutcome,
  PAYMENT_PURPOSES,
  PAYMENT_STATES,
  type PaymentPurpose,
  type PaymentState,
} from './payment.types.js';

export class PaymentQuery extends PageQuery {
  @ApiPropertyOptional({ enum: PAYMENT_STATES })
  @IsOptional()
  @IsIn(PAYMENT_STATES)
  state?: PaymentState;
}

export class PaymentView {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty({ description: 'Our number at WeChat Pay.', example: 'GK000000002S5' })
  outTradeNo: string;

  @ApiProperty({ enum: PAYMENT_PURPOSES })
  purpose: PaymentPurpose;

  @ApiProperty({ type: 'integer', description: 'Id of the top-up or of the order.' })
  refId: number;

  @ApiProperty({ type: 'integer' })
  memberId: number;

  @ApiProperty({ type: 'integer' })
  storeId: number;

  @ApiProperty({ type: 'integer', description: 'In fen.' })
  amountFen: number;

  @ApiProperty({ type: 'integer', description: 'Part that went back, in fen.' })
  refundedFen: number;

  @ApiProperty({ enum: PAYMENT_STATES })
  state: PaymentState;

  @ApiProperty({ type: String, nullable: true, description: "WeChat's number of the payment." })
  transactionId: string | null;

  @ApiProperty({ type: String, format: 'date-time' })
  createdAt: string;

  @ApiProperty({ type: String, format: 'date-time' })
  expiresAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  paidAt: string | null;
}

export class PaymentPage extends PageOf(PaymentView) {}

export class PaymentNoticeQuery extends PageQuery {
  @ApiPropertyOptional({ enum: NOTICE_OUTCOMES })
  @IsOptional()
  @IsIn(NOTICE_OUTCOMES)
  outcome?: NoticeOutcome;
}

export class PaymentNoticeView {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty({ description: "WeChat's id of the notice." })
  noticeId: string;

  @ApiProperty({ enum: ['payment', 'refund'] })
  kind: 'payment' | 'refund';

  @ApiProperty({ enum: ['notification', 'query'], description: 'Told by WeChat, or asked by us.' })
  source: 'notification' | 'query';

  @ApiProperty({ description: 'Number of the payment or of the refund it is about.' })
  outTradeNo: string;

  @ApiProperty({ enum: NOTICE_OUTCOMES })
  outcome: NoticeOutcome;

  @ApiProperty({ type: String, nullable: true, example: 'amount,openid' })
  reason: string | null;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'Amounts, numbers, states; nothing personal.',
  })
  summary: Record<string, unknown>;

  @ApiProperty({ type: String, format: 'date-time' })
  receivedAt: string;
}

export class PaymentNoticePage extends PageOf(PaymentNoticeView) {}

/** The only refusal that is not in our own shape: WeChat Pay says how it wants to be told. */
export class NoticeRefusal {
  @ApiProperty({ enum: ['FAIL'] })
  code: 'FAIL';

  @ApiProperty({ example: '失败' })
  message: string;
}
