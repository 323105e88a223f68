import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { PageOf, PageQuery } from '../../platform/http/index.js';

export class WalletLotView {
  @ApiProperty({ type: 'integer', description: 'Top-up it came from.' })
  id!: number;

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

  @ApiProperty({ description: 'Legal entity that owes the money.' })
  issuerName!: string;

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
