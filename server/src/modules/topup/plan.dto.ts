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
import type { PlanAudience, PlanScopeKind } from './topup.types.js';

const SCOPES = ['chain', 'group', 'store'] as const;
const AUDIENCES = ['everyone', 'first', 'repeat'] as const;
/** ¥50,000: no wallet may hold more, whatever the cap is set to. */
const MAX_FEN = 5_000_000;

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

  @ApiProperty({ enum: AUDIENCES, description: 'first: nobody who has topped up; repeat: only who has.' })
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
