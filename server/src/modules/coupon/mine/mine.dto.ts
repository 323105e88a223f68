import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsString, MaxLength, MinLength } from 'class-validator';
import { PageOf, PageQuery } from '../../../platform/http/index.js';
import { CouponCard } from '../coupon.dto.js';
import { COUPON_KINDS, type CouponKind } from '../coupon.types.js';
import { STOCK_BANDS, type StockBand } from './claim.rules.js';

export class CentreCoupon {
  @ApiProperty({ type: 'integer' })
  templateId: number;

  @ApiProperty()
  name: string;

  @ApiProperty({ enum: COUPON_KINDS })
  kind: CouponKind;

  @ApiProperty({ example: '¥20' })
  faceText: string;

  @ApiProperty({ example: '满 ¥100 可用' })
  conditionText: string;

  @ApiProperty({ example: '领取后 7 天内有效' })
  validityText: string;

  @ApiProperty({ type: [String], description: 'Its terms in sentences.' })
  rules: string[];

  @ApiProperty({ enum: STOCK_BANDS, description: 'How much is left: plenty, ≤ 30 %, ≤ 5 %, nothing.' })
  stockBand: StockBand;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  claimFrom: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  claimUntil: string | null;

  @ApiProperty({ type: 'integer', description: 'Got by this member so far.' })
  received: number;

  @ApiProperty({ type: 'integer', nullable: true, description: 'How many a member may get.' })
  perMember: number | null;

  @ApiProperty({ description: 'This member may have one now.' })
  claimable: boolean;

  @ApiProperty({ type: String, nullable: true, description: 'Why not, in Chinese.' })
  reason: string | null;
}

export class CentreCouponList {
  @ApiProperty({ type: [CentreCoupon] })
  items: CentreCoupon[];
}

const TABS = ['usable', 'used', 'expired'] as const;
export type CouponTab = (typeof TABS)[number];

export class MyCouponQuery extends PageQuery {
  @ApiProperty({ enum: TABS, description: 'usable: soonest to expire first, all at once; the others newest first.' })
  @IsIn(TABS)
  tab: CouponTab;
}

export class CouponCardPage extends PageOf(CouponCard) {}

export class CouponPass {
  @ApiProperty({ description: 'Text of the QR code.' })
  code: string;

  @ApiProperty({ description: '18 digits, beginning with 91.' })
  barcode: string;

  @ApiProperty({ type: String, format: 'date-time' })
  expiresAt: string;

  @ApiProperty({ type: 'integer', description: 'Seconds it lives.' })
  ttlSeconds: number;
}

export class RedeemCodeBody {
  @ApiProperty({ description: 'As printed; case, spaces and hyphens don’t matter.', example: 'ABCD-EFGH-JKMN' })
  @IsString()
  @MinLength(1)
  @MaxLength(40)
  code: string;
}
