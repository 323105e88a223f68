import { ApiProperty } from '@nestjs/swagger';

export class Benefit {
  @ApiProperty({ example: 'discount' })
  kind: string;

  @ApiProperty({ example: '会员折扣' })
  title: string;

  @ApiProperty({ example: '全场商品 9.5 折' })
  detail: string;
}

export class NextTier {
  @ApiProperty()
  code: string;

  @ApiProperty({ example: '金卡' })
  name: string;

  @ApiProperty({ description: 'What is still missing, ready to show.', example: '再消费 ¥186 升级金卡' })
  remainingText: string;

  @ApiProperty({ type: 'number', format: 'double', description: 'Way already gone, 0 to 1.', minimum: 0, maximum: 1 })
  progress: number;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'Growth still missing; null when growth does not count.',
  })
  growthNeeded: number | null;
}

export const TIER_THEMES = ['stone', 'mist', 'wheat', 'night'] as const;
export type TierTheme = (typeof TIER_THEMES)[number];

/** A member's tier as the member sees it. Filled by the tier room. */
export class TierCard {
  @ApiProperty({ example: 'silver' })
  code: string;

  @ApiProperty({ example: '银卡' })
  name: string;

  @ApiProperty({ type: 'integer', description: 'Rank in the ladder, lowest is 0.' })
  level: number;

  @ApiProperty({ enum: TIER_THEMES, description: 'Look of the card.' })
  theme: TierTheme;

  @ApiProperty({ type: String, format: 'date-time' })
  since: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'End of a tier granted for a time.' })
  until: string | null;

  @ApiProperty({ type: 'integer', description: 'Growth value.' })
  growth: number;

  @ApiProperty({ type: NextTier, nullable: true })
  next: NextTier | null;

  @ApiProperty({ type: [Benefit] })
  benefits: Benefit[];
}

export const WALLET_STATUSES = ['active', 'frozen'] as const;

/** Stored value in one glance. Filled by the wallet room. */
export class WalletSummary {
  @ApiProperty({ type: 'integer', description: 'Paid by the member, in fen.' })
  principalFen: number;

  @ApiProperty({ type: 'integer', description: 'Given on top, in fen.' })
  bonusFen: number;

  @ApiProperty({ type: 'integer', description: 'Principal and bonus, in fen.' })
  totalFen: number;

  @ApiProperty({ type: 'integer', description: 'Part of the total that is held for a payment under way, in fen.' })
  heldFen: number;

  @ApiProperty({ enum: WALLET_STATUSES })
  status: (typeof WALLET_STATUSES)[number];
}

/** Filled by the points room. */
export class PointsSummary {
  @ApiProperty({ type: 'integer', description: 'Points that may be spent.' })
  balance: number;

  @ApiProperty({ type: 'integer', description: 'Points earned that are not yet free.' })
  pending: number;

  @ApiProperty({ type: 'integer', description: 'What the balance is worth at the till, in fen.' })
  worthFen: number;
}

/** Filled by the staff room. */
export class GuideBrief {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty({ example: '周晓棠' })
  name: string;

  @ApiProperty({ example: '高级导购' })
  title: string;
}

/** One line of what a member did lately, for staff. Filled by the rooms that saw it. */
export class RecentActivity {
  @ApiProperty({ type: String, format: 'date-time' })
  at: string;

  @ApiProperty({ example: 'order' })
  kind: string;

  @ApiProperty({ example: '手工曲奇 等3件' })
  title: string;

  @ApiProperty({ type: 'integer', nullable: true, description: 'In fen; null where no money moved.' })
  amountFen: number | null;
}
