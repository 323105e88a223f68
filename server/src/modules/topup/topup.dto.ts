import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
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
  Min,
  ValidateIf,
} from 'class-validator';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { PayParams } from '../payment/index.js';
import type { PlanAudience, PlanScopeKind } from './topup.types.js';

const SCOPES = ['chain', 'group', 'store'] as const;
const AUDIENCES = ['everyone', 'first', 'returning'] as const;
const SHOWN_STATES = ['created', 'paying', 'paid', 'closed', 'refunded'] as const;
export type TopupShownState = (typeof SHOWN_STATES)[number];
/** ¥50,000: no wallet may hold more, whatever the cap is set to. */
const MAX_FEN = 5_000_000;

export class TopupPlanQuery {
  @ApiProperty({ type: 'integer' })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  storeId: number;
}

export class CounterPlanQuery extends TopupPlanQuery {
  @ApiProperty({ type: 'integer' })
  @Type(() => Number)
  @IsInt()
  @Min(1)
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

  @ApiProperty({ description: 'How it can be refunded, in one line.' })
  refundText: string;

  @ApiProperty()
  firstTimeOnly: boolean;

  @ApiProperty({ description: 'Gives most for the money among those this member can choose; at most one.' })
  recommended: boolean;

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
  @ApiProperty({ type: 'integer' })
  @IsInt()
  @Min(1)
  planId: number;

  @ApiProperty({ type: 'integer', description: 'Store that gets the money.' })
  @IsInt()
  @Min(1)
  storeId: number;
}

export class StaffTopupBody extends TopupBody {
  @ApiProperty({ type: 'integer' })
  @IsInt()
  @Min(1)
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

export class TopupPlanBody {
  @ApiProperty({ minLength: 1, maxLength: 40, example: '充300送60' })
  @IsString()
  @Length(1, 40)
  name: string;

  @ApiProperty({ type: 'integer', minimum: 100, maximum: MAX_FEN, description: 'In fen.' })
  @IsInt()
  @Min(100)
  @Max(MAX_FEN)
  payFen: number;

  @ApiProperty({ type: 'integer', minimum: 0, maximum: MAX_FEN, description: 'In fen.' })
  @IsInt()
  @Min(0)
  @Max(MAX_FEN)
  bonusFen: number;

  @ApiProperty({ type: 'integer', minimum: 0, maximum: 1_000_000 })
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  bonusPoints: number;

  @ApiProperty({ enum: SCOPES, description: 'Where it is offered.' })
  @IsIn(SCOPES)
  scopeKind: PlanScopeKind;

  @ApiPropertyOptional({
    type: 'integer',
    nullable: true,
    description: 'Id of the group or the store; none for the chain.',
  })
  @ValidateIf((body: TopupPlanBody) => body.scopeKind !== 'chain' || body.scopeId != null)
  @IsInt()
  @Min(1)
  scopeId?: number | null;

  @ApiProperty({ enum: AUDIENCES, description: 'first: nobody who has topped up; returning: only who has.' })
  @IsIn(AUDIENCES)
  audience: PlanAudience;

  @ApiProperty({ type: [String], maxItems: 20, description: 'Tiers that may choose it; empty for all.' })
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @Matches(/^[a-z][a-z0-9_]{0,19}$/, { each: true })
  tierCodes: string[];

  @ApiPropertyOptional({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Offered from; null for always.',
  })
  @IsOptional()
  @IsISO8601({ strict: true })
  activeFrom?: string | null;

  @ApiPropertyOptional({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Offered until; null for ever.',
  })
  @IsOptional()
  @IsISO8601({ strict: true })
  activeUntil?: string | null;

  @ApiProperty()
  @IsBoolean()
  active: boolean;

  @ApiProperty({ type: 'integer', minimum: 0, maximum: 9999, description: 'Order in the list, lowest first.' })
  @IsInt()
  @Min(0)
  @Max(9_999)
  position: number;

  @ApiPropertyOptional({
    minLength: 10,
    maxLength: 2000,
    description: 'What the member accepts; the house text when left out.',
  })
  @IsOptional()
  @IsString()
  @Length(10, 2_000)
  termsText?: string;
}

export class AdminTopupPlan {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty()
  name: string;

  @ApiProperty({ type: 'integer', description: 'In fen.' })
  payFen: number;

  @ApiProperty({ type: 'integer', description: 'In fen.' })
  bonusFen: number;

  @ApiProperty({ type: 'integer' })
  bonusPoints: number;

  @ApiProperty({ enum: SCOPES })
  scopeKind: PlanScopeKind;

  @ApiProperty({ type: 'integer', nullable: true })
  scopeId: number | null;

  @ApiProperty({ enum: AUDIENCES })
  audience: PlanAudience;

  @ApiProperty({ type: [String] })
  tierCodes: string[];

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  activeFrom: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  activeUntil: string | null;

  @ApiProperty()
  active: boolean;

  @ApiProperty({ type: 'integer' })
  position: number;

  @ApiProperty({ type: 'integer', description: 'Grows with every change.' })
  termsVersion: number;

  @ApiProperty()
  termsText: string;
}

export class AdminTopupPlanList {
  @ApiProperty({ type: [AdminTopupPlan] })
  items: AdminTopupPlan[];
}
