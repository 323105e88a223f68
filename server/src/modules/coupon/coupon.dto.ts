import { ApiProperty } from '@nestjs/swagger';
import { COUPON_KINDS, type CouponKind } from './coupon.types.js';

export const COUPON_STANDINGS = ['usable', 'upcoming', 'held', 'used', 'expired', 'void'] as const;
/** How a coupon stands for somebody who looks at it. */
export type CouponStanding = (typeof COUPON_STANDINGS)[number];

/** A coupon as a card. Texts are ready to show. */
export class CouponCard {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty({ description: '16 digits.' })
  number: string;

  @ApiProperty({ type: 'integer' })
  templateId: number;

  @ApiProperty()
  name: string;

  @ApiProperty({ enum: COUPON_KINDS })
  kind: CouponKind;

  @ApiProperty({
    enum: COUPON_STANDINGS,
    description: 'upcoming: not valid yet; held: kept for an order that waits for payment.',
  })
  standing: CouponStanding;

  @ApiProperty({ example: '¥20', description: 'What stands large on it.' })
  faceText: string;

  @ApiProperty({ example: '满 ¥100 可用' })
  conditionText: string;

  @ApiProperty({ example: '2026.11.21–2026.12.20' })
  validText: string;

  @ApiProperty({ type: String, format: 'date-time' })
  validFrom: string;

  @ApiProperty({ type: String, format: 'date-time', description: 'First instant at which it is no longer valid.' })
  validUntil: string;

  @ApiProperty({ type: 'integer', description: 'Business days left, today counted; 0 when it is over.' })
  daysLeft: number;

  @ApiProperty({ description: 'Handed in at the counter without an order.' })
  needsNoOrder: boolean;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  usedAt: string | null;

  @ApiProperty({ type: String, nullable: true })
  usedStoreName: string | null;
}

export class CouponDetail extends CouponCard {
  @ApiProperty({ type: [String], description: 'Its terms in sentences.' })
  rules: string[];
}

export class CouponCardList {
  @ApiProperty({ type: [CouponCard] })
  items: CouponCard[];
}
