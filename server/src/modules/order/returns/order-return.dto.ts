import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  RETURN_METHODS,
  RETURN_PAYMENT_STATES,
  RETURN_STATES,
  type ReturnMethod,
  type ReturnPaymentState,
  type ReturnState,
} from './return.types.js';

export class ReturnedLineView {
  @ApiProperty({ type: 'integer', description: 'Position in the order, from 1.' })
  line!: number;

  @ApiProperty({ type: 'integer' })
  productId!: number;

  @ApiProperty()
  name!: string;

  @ApiProperty({ type: 'integer' })
  quantity!: number;

  @ApiProperty({ type: 'integer', description: 'fen; what had been paid for these pieces' })
  payFen!: number;

  @ApiProperty({ type: 'integer', description: 'fen; what points had paid of them' })
  pointsFen!: number;

  @ApiProperty({ type: 'integer', description: 'fen; what stays with the store, because the pieces are used in part' })
  keptFen!: number;

  @ApiProperty({ type: 'integer', description: 'fen; the same of what points had paid' })
  keptPointsFen!: number;
}

export class ReturnPaymentView {
  @ApiProperty({ enum: RETURN_METHODS })
  method!: ReturnMethod;

  @ApiProperty({ type: 'integer', description: 'fen; of points: what they had paid' })
  amountFen!: number;

  @ApiPropertyOptional({ type: 'integer', description: 'fen; wallet only' })
  principalFen?: number;

  @ApiPropertyOptional({ type: 'integer', description: 'fen; wallet only' })
  bonusFen?: number;

  @ApiPropertyOptional({ type: 'integer', description: 'points only' })
  points?: number;

  @ApiProperty({
    enum: RETURN_PAYMENT_STATES,
    description:
      'refunding: on its way through WeChat; stuck: WeChat needs somebody’s help; failed: WeChat has given up, the store must act.',
  })
  state!: ReturnPaymentState;

  @ApiProperty({ description: 'Handed over in cash after WeChat had given up.' })
  inCash!: boolean;
}

export class ReturnPointsView {
  @ApiProperty({ type: 'integer', description: 'Points used that come back, to their lots and with their expiry.' })
  back!: number;

  @ApiProperty({ type: 'integer', description: 'Of those, how many have expired meanwhile.' })
  backExpired!: number;

  @ApiProperty({ type: 'integer', description: 'Points that the pieces had earned, to be taken back.' })
  earned!: number;

  @ApiProperty({
    type: 'integer',
    description: 'Of those, owed: they are spent, and the next points earned fill them.',
  })
  debt!: number;

  @ApiProperty({ type: 'integer', description: 'Of those, taken off the money: see deductedFen.' })
  deducted!: number;

  @ApiProperty({ type: 'integer', description: 'Of those, expired unused: nothing to take.' })
  lapsed!: number;
}

export class CouponBackView {
  @ApiProperty({ type: 'integer' })
  id!: number;

  @ApiProperty()
  name!: string;
}

/** What a return gives back and takes back. */
export class ReturnAmounts {
  @ApiProperty({ type: [ReturnedLineView] })
  lines!: ReturnedLineView[];

  @ApiProperty({ type: 'integer', description: 'fen; what had been paid for the pieces: the payments and deductedFen' })
  amountFen!: number;

  @ApiProperty({ type: [ReturnPaymentView], description: 'Where each part goes back to.' })
  payments!: ReturnPaymentView[];

  @ApiProperty({ type: 'integer', description: 'fen; kept for points that the sale had given and that are spent' })
  deductedFen!: number;

  @ApiProperty({ type: ReturnPointsView })
  points!: ReturnPointsView;

  @ApiProperty({ type: 'integer', description: 'Growth value taken back.' })
  growth!: number;

  @ApiProperty({ type: [CouponBackView], description: 'Coupons given back, with the expiry they had.' })
  coupons!: CouponBackView[];

  @ApiProperty({ description: 'Nothing of the order is left after it.' })
  complete!: boolean;
}

/** A return as the member sees it with the order. */
export class OrderReturn extends ReturnAmounts {
  @ApiProperty({ type: 'integer' })
  id!: number;

  @ApiProperty({ description: 'Number of the order and of the return.', example: '2026112143008-1' })
  returnNo!: string;

  @ApiProperty({ enum: RETURN_STATES })
  state!: ReturnState;

  @ApiProperty({ description: 'Where the pieces were handed back.' })
  storeName!: string;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When all of the money had arrived.' })
  completedAt!: string | null;
}
