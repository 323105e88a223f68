import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { PageOf, PageQuery } from '../../platform/http/index.js';

export class WalletLotGift {
  @ApiProperty({ enum: ['points', 'coupon', 'gift'] })
  kind!: 'points' | 'coupon' | 'gift';

  @ApiProperty({ description: 'Chinese' })
  title!: string;

  @ApiProperty({ type: 'integer' })
  quantity!: number;

  @ApiProperty({ type: 'integer', description: 'fen, all of them together' })
  valueFen!: number;
}

export class WalletLotView {
  @ApiProperty({ type: 'integer', description: 'Top-up it came from.' })
  id!: number;

  @ApiProperty({ type: 'integer', description: 'This top-up in this member’s hands: what a transfer names.' })
  lotKey!: number;

  @ApiProperty()
  planName!: string;

  @ApiProperty({ type: 'integer', description: 'fen' })
  paidFen!: number;

  @ApiProperty({ type: 'integer', description: 'fen' })
  bonusFen!: number;

  @ApiProperty({ type: 'integer', description: 'fen' })
  remainingPaidFen!: number;

  @ApiProperty({ type: 'integer', description: 'fen' })
  remainingBonusFen!: number;

  @ApiProperty({ type: 'integer', description: 'fen set aside for something under way' })
  heldFen!: number;

  @ApiProperty({ description: 'Legal entity that owes the money.' })
  issuerName!: string;

  @ApiProperty({ description: 'Where it may be spent, in Chinese.' })
  scopeText!: string;

  @ApiProperty({ type: [WalletLotGift], description: 'What came with it beside money.' })
  gifts!: WalletLotGift[];

  @ApiProperty({ description: 'Received from another member.' })
  received!: boolean;

  @ApiProperty({ description: 'Nothing of it is in use, so it may be given to another member.' })
  transferable!: boolean;

  @ApiProperty({ format: 'date-time' })
  at!: string;
}

export class WalletView {
  @ApiProperty({ type: 'integer', description: 'fen; what was paid and is refundable' })
  principalFen!: number;

  @ApiProperty({ type: 'integer', description: 'fen; what was given on top' })
  bonusFen!: number;

  @ApiProperty({ type: 'integer', description: 'fen' })
  totalFen!: number;

  @ApiProperty({ type: 'integer', description: 'fen set aside for orders being paid' })
  heldFen!: number;

  @ApiProperty({ type: 'integer', description: 'fen; the most a wallet may hold' })
  capFen!: number;

  @ApiProperty({ type: 'integer', description: 'fen that can still be topped up, bonus included' })
  roomFen!: number;

  @ApiProperty({ enum: ['active', 'frozen'] })
  status!: 'active' | 'frozen';

  @ApiProperty({
    enum: ['loss', 'hold'],
    nullable: true,
    description: 'loss: reported lost, the member can lift it; hold: stopped by the house.',
  })
  frozenKind!: 'loss' | 'hold' | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  frozenAt!: string | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'fen that may be spent in a day; null for no limit' })
  dailyLimitFen!: number | null;

  @ApiProperty({ type: 'integer', description: 'fen spent today' })
  spentTodayFen!: number;

  @ApiProperty({ description: 'Whether top-ups may be given to other members.' })
  transferEnabled!: boolean;

  @ApiProperty({
    type: [WalletLotView],
    description: 'Top-ups with money left, oldest first: the order in which they are spent.',
  })
  lots!: WalletLotView[];
}

export const LEDGER_BOOKS = ['wallet', 'points', 'growth'] as const;
export type LedgerBookName = (typeof LEDGER_BOOKS)[number];

export class LedgerQuery extends PageQuery {
  @ApiProperty({ enum: LEDGER_BOOKS })
  @IsIn(LEDGER_BOOKS)
  book!: LedgerBookName;
}

export class LedgerLine {
  @ApiProperty({ type: 'integer' })
  id!: number;

  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty({ description: 'Kind of journal, e.g. wallet.topup, order.settle, order.refund, points.welcome.' })
  kind!: string;

  @ApiProperty({ description: 'Chinese' })
  title!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Chinese' })
  detail!: string | null;

  @ApiProperty({ type: 'integer', description: 'Signed; fen for the wallet.' })
  amount!: number;

  @ApiPropertyOptional({ type: 'integer', description: 'fen of it that were principal; wallet only' })
  principalFen?: number;

  @ApiPropertyOptional({ type: 'integer', description: 'fen of it that were bonus; wallet only' })
  bonusFen?: number;

  @ApiProperty({ type: 'integer', description: 'Balance after it.' })
  balanceAfter!: number;

  @ApiProperty({ type: String, nullable: true })
  storeName!: string | null;

  @ApiProperty({ type: 'integer', nullable: true })
  orderId!: number | null;

  @ApiProperty({ type: 'integer', nullable: true })
  topupId!: number | null;
}

export class LedgerLinePage extends PageOf(LedgerLine) {}
