import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, Min, ValidateIf } from 'class-validator';
import { IsId, IsQueryId, PageOf, PageQuery } from '../../../platform/http/index.js';
import {
  DEAL_KINDS,
  type DealKind,
  REDEMPTION_STATES,
  type RedemptionState,
  VOUCHER_PLATFORMS,
  type VoucherPlatform,
} from '../voucher.types.js';

const PLATFORM_ID = /^[\w.-]{1,64}$/;
/** ¥100,000: no voucher is worth more. */
const MAX_FEN = 10_000_000;

export class VoucherShopBody {
  @ApiProperty({ enum: VOUCHER_PLATFORMS })
  @IsIn(VOUCHER_PLATFORMS)
  platform: VoucherPlatform;

  @IsId()
  storeId: number;

  @ApiProperty({ maxLength: 64, description: 'Meituan: open_shop_uuid; Douyin: poi_id.' })
  @IsString()
  @Matches(PLATFORM_ID)
  shopId: string;

  @ApiProperty({ description: 'Whether the store takes vouchers of this platform.' })
  @IsBoolean()
  active: boolean;
}

export class VoucherShop extends VoucherShopBody {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty()
  storeName: string;
}

export class VoucherShopList {
  @ApiProperty({ enum: VOUCHER_PLATFORMS, isArray: true, description: 'Platforms the server has credentials of.' })
  platforms: VoucherPlatform[];

  @ApiProperty({ type: [VoucherShop] })
  items: VoucherShop[];
}

export class VoucherDealBody {
  @ApiProperty({ enum: VOUCHER_PLATFORMS })
  @IsIn(VOUCHER_PLATFORMS)
  platform: VoucherPlatform;

  @ApiProperty({ maxLength: 64, description: 'Meituan: deal_id; Douyin: sku_id.' })
  @IsString()
  @Matches(PLATFORM_ID)
  dealId: string;

  @ApiProperty({ minLength: 1, maxLength: 120, example: '招牌面部护理 60 分钟' })
  @IsString()
  @Length(1, 120)
  title: string;

  @ApiProperty({ enum: DEAL_KINDS, description: 'product: pays for pieces of a product; amount: 代金券.' })
  @IsIn(DEAL_KINDS)
  kind: DealKind;

  @ApiPropertyOptional({ type: 'integer', nullable: true, description: 'What it pays for; none for an amount.' })
  @ValidateIf((body: VoucherDealBody) => body.kind === 'product' || body.productId != null)
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  productId?: number | null;

  @ApiProperty({ type: 'integer', minimum: 1, maximum: 99, description: 'Pieces it pays for; 1 for an amount.' })
  @IsInt()
  @Min(1)
  @Max(99)
  quantity: number;

  @ApiProperty({ type: 'integer', minimum: 1, maximum: MAX_FEN, description: 'fen; the most it pays at the till' })
  @IsInt()
  @Min(1)
  @Max(MAX_FEN)
  valueFen: number;

  @ApiProperty()
  @IsBoolean()
  active: boolean;
}

export class VoucherDeal {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty({ enum: VOUCHER_PLATFORMS })
  platform: VoucherPlatform;

  @ApiProperty()
  dealId: string;

  @ApiProperty()
  title: string;

  @ApiProperty({ enum: DEAL_KINDS })
  kind: DealKind;

  @ApiProperty({ type: 'integer', nullable: true })
  productId: number | null;

  @ApiProperty({ type: 'integer' })
  quantity: number;

  @ApiProperty({ type: 'integer', description: 'fen' })
  valueFen: number;

  @ApiProperty()
  active: boolean;
}

export class VoucherDealList {
  @ApiProperty({ type: [VoucherDeal] })
  items: VoucherDeal[];
}

export class VoucherRedemptionQuery extends PageQuery {
  @ApiPropertyOptional({ enum: REDEMPTION_STATES })
  @IsOptional()
  @IsIn(REDEMPTION_STATES)
  state?: RedemptionState;

  @IsQueryId({ optional: true })
  storeId?: number;
}

export class VoucherRedemptionView {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty({ type: 'integer' })
  orderId: number;

  @ApiProperty({ enum: VOUCHER_PLATFORMS })
  platform: VoucherPlatform;

  @ApiProperty({ description: '`**** 3456`' })
  codeMasked: string;

  @ApiProperty({ type: 'integer' })
  storeId: number;

  @ApiProperty()
  dealId: string;

  @ApiProperty()
  title: string;

  @ApiProperty({ type: 'integer', description: 'fen; the most it could pay' })
  valueFen: number;

  @ApiProperty({ type: 'integer', description: 'fen; what it pays of the order' })
  paysFen: number;

  @ApiProperty({ enum: REDEMPTION_STATES })
  state: RedemptionState;

  @ApiProperty({ type: String, nullable: true, description: 'Chinese: why the platform would not.' })
  refusal: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'A code when a person has to look at it.' })
  problem: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'The platform’s id of the verification.' })
  verifyId: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  verifiedAt: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  cancelUntil: string | null;

  @ApiProperty({ format: 'date-time' })
  createdAt: string;
}

export class VoucherRedemptionPage extends PageOf(VoucherRedemptionView) {}
