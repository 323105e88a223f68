import { ApiProperty } from '@nestjs/swagger';
import type { CouponKind } from '../../coupon/index.js';
import type { OfferKind, StepKind } from '../../pricing/index.js';

const STEPS: readonly StepKind[] = ['price', 'promotion', 'tier', 'coupon', 'points', 'payable'];
const OFFERS: readonly OfferKind[] = ['promotion', 'tier', 'coupon', 'points', 'wallet'];

export class QuoteCoupon {
  @ApiProperty({ type: 'integer' })
  id!: number;

  @ApiProperty()
  name!: string;

  @ApiProperty({ type: String, example: 'full_reduction' })
  kind!: CouponKind;

  @ApiProperty({ format: 'date-time', description: 'Not valid any more from then on.' })
  validUntil!: string;

  @ApiProperty({ description: 'Used in this quote.' })
  applied!: boolean;

  @ApiProperty({ description: 'Could be used for this basket, at least by itself.' })
  usable!: boolean;

  @ApiProperty({ description: 'Could be used beside those that are used.' })
  combinable!: boolean;

  @ApiProperty({ type: 'integer', description: 'fen; what it takes off, or would by itself' })
  discountFen!: number;

  @ApiProperty({ type: String, nullable: true, description: 'Chinese: why it is not used; null when it is.' })
  reason!: string | null;
}

export class QuoteStep {
  @ApiProperty({ type: 'integer', minimum: 1, description: '1 is the list price.' })
  order!: number;

  @ApiProperty({ enum: STEPS })
  kind!: StepKind;

  @ApiProperty({ description: 'Chinese' })
  title!: string;

  @ApiProperty({
    type: 'integer',
    description: 'fen; for price and payable the amount there, otherwise what this step takes off',
  })
  amountFen!: number;
}

export class QuoteOffer {
  @ApiProperty({ enum: OFFERS })
  kind!: OfferKind;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Of the promotion or the coupon.' })
  id!: number | null;

  @ApiProperty({ description: 'Chinese' })
  title!: string;

  @ApiProperty({ description: 'It has taken something off.' })
  applied!: boolean;

  @ApiProperty({ type: 'integer', description: 'fen; what it takes off; the wallet’s is what it can pay' })
  amountFen!: number;

  @ApiProperty({ type: String, nullable: true, description: 'Chinese: why it does not apply; null when it does.' })
  reason!: string | null;
}

export class QuoteExplanation {
  @ApiProperty({ type: [QuoteStep], description: 'From the list price to what is to be paid.' })
  steps!: QuoteStep[];

  @ApiProperty({
    type: [QuoteOffer],
    description:
      'Every offer of this store and this member; those that applied, without the wallet, sum to list − payable.',
  })
  offers!: QuoteOffer[];
}

export class QuotePoints {
  @ApiProperty({ type: 'integer', description: 'Points this order may use.' })
  usable!: number;

  @ApiProperty({ type: 'integer', description: 'fen' })
  usableFen!: number;

  @ApiProperty({ type: 'integer' })
  used!: number;

  @ApiProperty({ type: 'integer', description: 'fen' })
  usedFen!: number;
}

/** What keeps a wallet from paying all it has: it is frozen, or the day's limit is near. */
export const WALLET_OBSTACLES = ['frozen', 'daily_limit'] as const;
export type WalletObstacle = (typeof WALLET_OBSTACLES)[number];

export class QuoteShortage {
  @ApiProperty({ type: 'integer' })
  productId!: number;

  @ApiProperty({ type: 'integer', description: 'Pieces that there are.' })
  left!: number;
}

export class QuoteWallet {
  @ApiProperty({ type: 'integer', description: 'fen' })
  availableFen!: number;

  @ApiProperty({ type: 'integer', description: 'fen; at most what is to be paid, and what may leave the wallet today' })
  usableFen!: number;

  @ApiProperty({ enum: WALLET_OBSTACLES, nullable: true, description: 'Why usableFen is less than it could be.' })
  obstacle!: WalletObstacle | null;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'fen; above it a sale at a till needs the member’s word on their own phone',
  })
  confirmAboveFen!: number | null;
}

export class QuoteEarn {
  @ApiProperty({ type: 'integer' })
  points!: number;

  @ApiProperty({ type: 'integer' })
  growth!: number;

  @ApiProperty({ type: [String], description: 'Chinese: what multiplied the points, or limited them.' })
  reasons!: string[];
}
