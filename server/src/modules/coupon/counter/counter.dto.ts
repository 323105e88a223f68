import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength, MinLength } from 'class-validator';
import { IsId } from '../../../platform/http/index.js';
import { CouponCard, CouponDetail } from '../coupon.dto.js';

export class ShownCodeBody {
  @IsId({ description: 'Store in which it is handed in.' })
  storeId: number;

  @ApiProperty({ description: 'Text of the QR code, its 18 digits, or the 16 digits of the coupon.', maxLength: 64 })
  @IsString()
  @MinLength(1)
  @MaxLength(64)
  code: string;
}

export class CouponHolder {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty()
  memberNo: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ example: '138****0001' })
  phoneMasked: string;
}

export class CouponPreview {
  @ApiProperty({ type: CouponDetail })
  coupon: CouponDetail;

  @ApiProperty({ type: CouponHolder })
  member: CouponHolder;

  @ApiProperty({ description: 'Can be verified here and now.' })
  verifiable: boolean;

  @ApiProperty({ type: String, nullable: true, description: 'Why not, in Chinese.' })
  reason: string | null;
}

export class VerifiedCoupon {
  @ApiProperty({ type: CouponCard })
  coupon: CouponCard;

  @ApiProperty({ type: CouponHolder })
  member: CouponHolder;

  @ApiProperty({ type: String, format: 'date-time' })
  verifiedAt: string;

  @ApiProperty()
  storeName: string;
}
