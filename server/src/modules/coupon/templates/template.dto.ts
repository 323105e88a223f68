import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  Min,
} from 'class-validator';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsInstant, PageOf } from '../../../platform/http/index.js';
import { COUPON_KINDS, type CouponKind, type CouponTerms, type CouponValidity } from '../coupon.types.js';
import { STOP_REASONS, TEMPLATE_STATES, type StopReason, type TemplateState } from './template.types.js';

const MAX_STOCK = 10_000_000;
/** ¥10,000,000. */
const MAX_BUDGET_FEN = 1_000_000_000;

const TERMS_DESCRIPTION =
  'What the coupon does. Common to all kinds: {kind, scope: {storeIds, groupIds, channels: (store|online)[], categoryIds, productIds, ' +
  'excludedProductIds, weekdays: 1–7, hours: [{from: HH:mm, until: HH:mm}]}, minimumFen, tierCodes, stacking: {mode: exclusive} | ' +
  '{mode: any, maxPerOrder} | {mode: listed, templateIds, maxPerOrder}}; an empty list leaves that side open. By kind: ' +
  'full_reduction {reduceFen, repeat, maxFen|null}; stepped {steps: [{fromFen, reduceFen}]}; discount {payBp, maxFen|null}; ' +
  'cash, compensation, next_visit {valueFen}; exchange, service {quantity}; trial_price {priceFen, quantity}; freight {maxFen|null}. ' +
  'Money in fen.';
const VALIDITY_DESCRIPTION =
  '{kind: fixed, from: YYYY-MM-DD, until: YYYY-MM-DD} with both days included, or {kind: relative, afterDays, days}: from ' +
  'afterDays days after issue (0: at once) for days days. Business days of Asia/Shanghai.';

export class CouponTemplateBody {
  @ApiProperty({ minLength: 1, maxLength: 40, example: '满100减20' })
  @IsString()
  @Length(1, 40)
  name: string;

  /** Checked in full by a schema, which speaks of coupons rather than of fields. */
  @ApiProperty({ type: 'object', additionalProperties: true, description: TERMS_DESCRIPTION })
  @IsObject()
  terms: Record<string, unknown>;

  @ApiProperty({ type: 'object', additionalProperties: true, description: VALIDITY_DESCRIPTION })
  @IsObject()
  validity: Record<string, unknown>;

  @ApiPropertyOptional({
    type: 'integer',
    nullable: true,
    minimum: 1,
    maximum: MAX_STOCK,
    description: 'Null: no end.',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MAX_STOCK)
  stock?: number | null;

  @ApiPropertyOptional({
    type: 'integer',
    nullable: true,
    minimum: 1,
    maximum: 1000,
    description: 'How many one member may ever get, whatever the way.',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1_000)
  perMember?: number | null;

  @ApiPropertyOptional({
    type: 'integer',
    nullable: true,
    minimum: 0,
    description: 'Fen that one coupon counts against the budget; the most it can cost when left out.',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(10_000_000)
  unitCostFen?: number | null;

  @ApiPropertyOptional({
    type: 'integer',
    nullable: true,
    minimum: 1,
    description: 'Fen. When not one more coupon fits, the template stops by itself.',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MAX_BUDGET_FEN)
  budgetFen?: number | null;

  @ApiProperty({ description: 'Offered in the coupon centre.' })
  @IsBoolean()
  claimable: boolean;

  @IsInstant({ optional: true, nullable: true })
  claimFrom?: string | null;

  @IsInstant({ optional: true, nullable: true })
  claimUntil?: string | null;

  @ApiProperty({ type: [String], maxItems: 20, description: 'Tiers that may claim it; empty for all.' })
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @Matches(/^[a-z][a-z0-9_]{0,19}$/, { each: true })
  claimTierCodes: string[];

  @ApiProperty({ description: 'Staff may give it away.' })
  @IsBoolean()
  staffIssuable: boolean;

  @ApiProperty({ type: 'integer', minimum: 0, maximum: 9999, description: 'Order in the coupon centre, lowest first.' })
  @IsInt()
  @Min(0)
  @Max(9_999)
  position: number;
}

export class StopTemplateBody {
  @ApiProperty({ minLength: 2, maxLength: 200, description: 'Goes into the log.' })
  @IsString()
  @Length(2, 200)
  reason: string;
}

export class AdminCouponTemplate {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty()
  name: string;

  @ApiProperty({ enum: COUPON_KINDS })
  kind: CouponKind;

  @ApiProperty({ type: 'integer', description: 'Of the terms. What was issued keeps the version it was issued with.' })
  version: number;

  @ApiProperty({ type: 'object', additionalProperties: true, description: TERMS_DESCRIPTION })
  terms: CouponTerms;

  @ApiProperty({ type: 'object', additionalProperties: true, description: VALIDITY_DESCRIPTION })
  validity: CouponValidity;

  @ApiProperty({ enum: TEMPLATE_STATES })
  state: TemplateState;

  @ApiProperty({
    enum: STOP_REASONS,
    nullable: true,
    description: 'Why it is stopped: by hand, or its budget is spent.',
  })
  stopReason: StopReason | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'How many may ever be issued; null for no end.' })
  stock: number | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'How many one member may ever get; null for no end.' })
  perMember: number | null;

  @ApiProperty({ type: 'integer', description: 'Ever issued.' })
  issued: number;

  @ApiProperty({ type: 'integer', description: 'In fen.' })
  unitCostFen: number;

  @ApiProperty({ type: 'integer', nullable: true, description: 'In fen.' })
  budgetFen: number | null;

  @ApiProperty({ type: 'integer', description: 'Fen of the budget taken by coupons that were used or still may be.' })
  committedFen: number;

  @ApiProperty({ description: 'Offered in the coupon centre.' })
  claimable: boolean;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  claimFrom: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  claimUntil: string | null;

  @ApiProperty({ type: [String] })
  claimTierCodes: string[];

  @ApiProperty({ description: 'Staff may give it away.' })
  staffIssuable: boolean;

  @ApiProperty({ type: 'integer' })
  position: number;

  @ApiProperty({ type: [String], description: 'The terms in Chinese sentences, as members read them.' })
  rules: string[];
}

export class AdminCouponTemplatePage extends PageOf(AdminCouponTemplate) {}

export class CouponStoreFigures {
  @ApiProperty({ type: 'integer' })
  storeId: number;

  @ApiProperty()
  storeName: string;

  @ApiProperty({ type: 'integer' })
  used: number;

  @ApiProperty({ type: 'integer', description: 'Fen taken off.' })
  discountFen: number;
}

export class CouponFigures {
  @ApiProperty({ type: 'integer', description: 'Ever issued; the sum of the five below.' })
  issued: number;

  @ApiProperty({ type: 'integer', description: 'In members’ hands, usable now or later.' })
  open: number;

  @ApiProperty({ type: 'integer', description: 'Kept for orders that wait for payment.' })
  held: number;

  @ApiProperty({ type: 'integer' })
  used: number;

  @ApiProperty({ type: 'integer', description: 'Ended unused.' })
  expired: number;

  @ApiProperty({ type: 'integer', description: 'Taken back by headquarters.' })
  voided: number;

  @ApiProperty({ type: 'integer', description: 'Fen that used ones took off, those with an order.' })
  discountFen: number;

  @ApiProperty({ type: 'integer', nullable: true, description: 'In fen.' })
  budgetFen: number | null;

  @ApiProperty({ type: 'integer', description: 'Fen of the budget taken by coupons that were used or still may be.' })
  committedFen: number;

  @ApiProperty({ type: [CouponStoreFigures], description: 'Where they were used, most first.' })
  stores: CouponStoreFigures[];
}
