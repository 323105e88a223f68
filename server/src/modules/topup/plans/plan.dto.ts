import {
  ArrayMaxSize,
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
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsId, IsInstant } from '../../../platform/http/index.js';
import type { PlanAudience, PlanScopeKind, PlanUseKind } from '../topup.types.js';

const SCOPES = ['chain', 'group', 'store'] as const;
const USES = ['chain', 'group', 'store', 'online'] as const;
const AUDIENCES = ['everyone', 'first', 'repeat'] as const;
/** ¥50,000: no wallet may hold more, whatever the cap is set to. */
const MAX_FEN = 5_000_000;

export class PlanCouponBody {
  @IsId({ optional: true, nullable: true, description: 'A coupon template; exactly one of the two.' })
  templateId?: number | null;

  @IsId({ optional: true, nullable: true, description: 'A pack of coupons.' })
  packId?: number | null;

  @ApiProperty({ type: 'integer', minimum: 1, maximum: 20 })
  @IsInt()
  @Min(1)
  @Max(20)
  quantity: number;

  @ApiProperty({ minLength: 1, maxLength: 40, description: 'As it is promised to the member.', example: '满100减20券' })
  @IsString()
  @Length(1, 40)
  title: string;

  @ApiProperty({ type: 'integer', minimum: 0, maximum: MAX_FEN, description: 'Worth of all of them, in fen.' })
  @IsInt()
  @Min(0)
  @Max(MAX_FEN)
  valueFen: number;
}

export class PlanGiftBody {
  @ApiProperty({ minLength: 1, maxLength: 40, example: '保温杯' })
  @IsString()
  @Length(1, 40)
  title: string;

  @ApiProperty({ type: 'integer', minimum: 1, maximum: 20 })
  @IsInt()
  @Min(1)
  @Max(20)
  quantity: number;

  @ApiProperty({ type: 'integer', minimum: 0, maximum: MAX_FEN, description: 'Worth of all of them, in fen.' })
  @IsInt()
  @Min(0)
  @Max(MAX_FEN)
  valueFen: number;
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

  @ApiPropertyOptional({ type: [PlanCouponBody], maxItems: 5, description: 'Coupons given on top.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(5)
  @ValidateNested({ each: true })
  @Type(() => PlanCouponBody)
  coupons?: PlanCouponBody[];

  @ApiPropertyOptional({ type: [PlanGiftBody], maxItems: 5, description: 'Things handed over the counter on top.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(5)
  @ValidateNested({ each: true })
  @Type(() => PlanGiftBody)
  gifts?: PlanGiftBody[];

  @ApiPropertyOptional({ enum: USES, default: 'chain', description: 'Where its money may be spent.' })
  @IsOptional()
  @IsIn(USES)
  useKind?: PlanUseKind;

  @ApiPropertyOptional({ type: 'integer', nullable: true, description: 'Id of that group or store.' })
  @ValidateIf((body: TopupPlanBody) => body.useKind === 'group' || body.useKind === 'store' || body.useId != null)
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  useId?: number | null;

  @ApiPropertyOptional({ type: [Number], maxItems: 7, description: 'Offered on these weekdays only; 1 is Monday.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(7)
  @ArrayUnique()
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(7, { each: true })
  weekdays?: number[];

  @ApiPropertyOptional({ type: [String], maxItems: 60, description: 'And on these days, `YYYY-MM-DD` in Shanghai.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(60)
  @ArrayUnique()
  @Matches(/^20\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, { each: true })
  dates?: string[];

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

  @ApiProperty({ enum: AUDIENCES, description: 'first: nobody who has topped up; repeat: only who has.' })
  @IsIn(AUDIENCES)
  audience: PlanAudience;

  @ApiProperty({ type: [String], maxItems: 20, description: 'Tiers that may choose it; empty for all.' })
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @Matches(/^[a-z][a-z0-9_]{0,19}$/, { each: true })
  tierCodes: string[];

  @IsInstant({ optional: true, nullable: true, description: 'Offered from; null for always.' })
  activeFrom?: string | null;

  @IsInstant({ optional: true, nullable: true, description: 'Offered until; null for ever.' })
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

  @ApiProperty({ type: [PlanCouponBody] })
  coupons: PlanCouponBody[];

  @ApiProperty({ type: [PlanGiftBody] })
  gifts: PlanGiftBody[];

  @ApiProperty({ enum: USES, description: 'Where its money may be spent.' })
  useKind: PlanUseKind;

  @ApiProperty({ type: 'integer', nullable: true })
  useId: number | null;

  @ApiProperty({ type: [Number], description: 'Offered on these weekdays; 1 is Monday; empty for all.' })
  weekdays: number[];

  @ApiProperty({ type: [String], description: 'And on these days.' })
  dates: string[];

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
