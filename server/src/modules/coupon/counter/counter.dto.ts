import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsString, Max, MaxLength, Min, MinLength } from 'class-validator';
import { CouponCard, CouponDetail } from '../coupon.dto.js';

export class ShownCodeBody {
  @ApiProperty({ type: 'integer', description: 'Store in which it is handed in.' })
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
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
