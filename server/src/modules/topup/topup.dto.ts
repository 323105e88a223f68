import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Matches, Max, Min, ValidateIf } from 'class-validator';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsId, IsQueryId } from '../../platform/http/index.js';
import { PayParams } from '../payment/index.js';

const SHOWN_STATES = ['created', 'paying', 'paid', 'closed', 'refunded'] as const;
export type TopupShownState = (typeof SHOWN_STATES)[number];

export class TopupPlanQuery {
  @IsQueryId()
  storeId: number;

  @ApiPropertyOptional({
    type: 'integer',
    minimum: 1,
    maximum: 100_000_000,
    description: 'What is about to be paid, in fen: then the recommended plan is the one that fits it.',
  })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100_000_000)
  payableFen?: number;
}

export class CounterPlanQuery extends TopupPlanQuery {
  @IsQueryId()
  memberId: number;
}

export class TopupPlan {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty({ example: '充300送60' })
  name: string;

  @ApiProperty({ type: 'integer', description: 'To be paid, in fen.' })
  payFen: number;

  @ApiProperty({ type: 'integer', description: 'Given on top, in fen.' })
  bonusFen: number;

  @ApiProperty({ type: 'integer', description: 'Points given on top.' })
  bonusPoints: number;

  @ApiProperty({ type: 'integer', description: 'What the wallet grows by, in fen.' })
  totalFen: number;

  @ApiProperty({ example: '全部门店可用' })
  scopeText: string;

  @ApiProperty({ type: String, nullable: true, description: 'Coupons and things given on top, in Chinese.' })
  giftText: string | null;

  @ApiProperty({ description: 'How it can be refunded, in one line.' })
  refundText: string;

  @ApiProperty()
  firstTimeOnly: boolean;

  @ApiProperty({
    description:
      'Fits the basket, or without one gives most for the money, among those this member can choose; at most one.',
  })
  recommended: boolean;

  @ApiProperty({ type: String, nullable: true, description: 'Why it fits the basket, in Chinese.' })
  recommendedText: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Why this member can not choose it; null when they can.' })
  unavailableReason: string | null;
}

export class TopupPlanList {
  @ApiProperty({ type: [TopupPlan] })
  items: TopupPlan[];

  @ApiProperty({ type: 'integer', description: 'How much more the wallet may hold, in fen.' })
  roomFen: number;
}

export class TopupBody {
  @IsId()
  planId: number;

  @IsId({ description: 'Store that gets the money.' })
  storeId: number;
}

export class StaffTopupBody extends TopupBody {
  @IsId()
  memberId: number;

  @ApiProperty({ enum: ['cash'] })
  @IsIn(['cash'])
  method: 'cash';
}

/** One of memberId and phone; a phone number that nobody has yet makes a member. */
export class PosTopupBody extends TopupBody {
  @ApiPropertyOptional({ type: 'integer' })
  @ValidateIf((body: PosTopupBody) => body.phone === undefined)
  @IsInt()
  @Min(1)
  memberId?: number;

  @ApiPropertyOptional({ pattern: '^\\+?[0-9 ()-]{6,24}$', description: 'Instead of memberId.' })
  @ValidateIf((body: PosTopupBody) => body.memberId === undefined)
  @IsString()
  @Matches(/^\+?[0-9 ()-]{6,24}$/)
  phone?: string;

  @ApiProperty({ enum: ['cash', 'card'] })
  @IsIn(['cash', 'card'])
  method: 'cash' | 'card';

  @ApiProperty({ pattern: '^[0-9A-Za-z_.-]{1,64}$', description: "The till's own number, unique in the store." })
  @IsString()
  @Matches(/^[0-9A-Za-z_.-]{1,64}$/)
  externalNo: string;
}

export class Topup {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty({ enum: SHOWN_STATES })
  state: TopupShownState;

  @ApiProperty({ example: '充300送60' })
  planName: string;

  @ApiProperty({ type: 'integer', description: 'In fen.' })
  payFen: number;

  @ApiProperty({ type: 'integer', description: 'In fen.' })
  bonusFen: number;

  @ApiProperty({ type: 'integer' })
  bonusPoints: number;

  @ApiProperty({ example: '归客·南山店' })
  storeName: string;

  @ApiProperty({ type: String, format: 'date-time' })
  createdAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  paidAt: string | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Wallet right after it was credited, in fen.' })
  walletAfterFen: number | null;
}

export class TopupWithPayment extends Topup {
  @ApiProperty({ type: PayParams })
  payment: PayParams;
}
