import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, Matches } from 'class-validator';
import { IsQueryId, PageOf, PageQuery } from '../../../platform/http/index.js';
import { LINE_KINDS } from '../lines/clearing-line.entity.js';
import type { ClearingLine } from '../lines/clearing.rules.js';
import { STATEMENT_STATES, type StatementState } from './statement.entity.js';

export const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
export const MONTH_DESCRIPTION = 'Month in Asia/Shanghai, YYYY-MM.';

export class StatementQuery extends PageQuery {
  @ApiPropertyOptional({ description: MONTH_DESCRIPTION, pattern: MONTH.source, example: '2026-11' })
  @IsOptional()
  @IsString()
  @Matches(MONTH)
  month?: string;

  @IsQueryId({ optional: true })
  legalEntityId?: number;
}

export class ClearingPosition {
  @ApiProperty({ type: 'integer', description: 'Legal entity that issued, and owes.' })
  debtorId!: number;

  @ApiProperty()
  debtorName!: string;

  @ApiProperty({ type: 'integer', description: 'Legal entity that honoured, and is owed.' })
  creditorId!: number;

  @ApiProperty()
  creditorName!: string;

  @ApiProperty({ type: 'integer', description: 'In fen, as the clearing lines say it; settlements taken off.' })
  owedFen!: number;

  @ApiProperty({
    type: 'integer',
    description: 'In fen, as the ledger says it. Differs only while news is on its way.',
  })
  ledgerFen!: number;
}

export class ClearingPositionList {
  @ApiProperty({ type: [ClearingPosition] })
  items!: ClearingPosition[];
}

export class ClosedMonth {
  @ApiProperty({ description: MONTH_DESCRIPTION, example: '2026-11' })
  month!: string;

  @ApiProperty({ enum: ['closing', 'closed'] })
  state!: 'closing' | 'closed';

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  closedAt!: string | null;
}

export class ClosedMonthList {
  @ApiProperty({ type: [ClosedMonth], description: 'Newest first, at most 120.' })
  items!: ClosedMonth[];
}

export class ClosedMonths {
  @ApiProperty({ type: [String], description: 'Months closed by this call, oldest first.', example: ['2026-11'] })
  closed!: string[];
}

export class StatementBrief {
  @ApiProperty({ type: 'integer' })
  id!: number;

  @ApiProperty({ description: MONTH_DESCRIPTION, example: '2026-11' })
  month!: string;

  @ApiProperty({ type: 'integer' })
  legalEntityId!: number;

  @ApiProperty()
  entityName!: string;

  @ApiProperty({ enum: STATEMENT_STATES })
  state!: StatementState;

  @ApiProperty({ type: 'integer', description: 'Number of lines behind it.' })
  lineCount!: number;

  @ApiProperty({
    type: 'integer',
    description: 'Owed to the entity (owed by it when negative) before the month, in fen.',
  })
  openingFen!: number;

  @ApiProperty({ type: 'integer', description: 'For value of others that its stores honoured, in fen.' })
  receivableFen!: number;

  @ApiProperty({ type: 'integer', description: 'For its value that others honoured, in fen.' })
  payableFen!: number;

  @ApiProperty({ type: 'integer', description: 'Settlements paid less settlements received in the month, in fen.' })
  paymentsFen!: number;

  @ApiProperty({ type: 'integer', description: 'opening + receivable − payable + payments, in fen.' })
  closingFen!: number;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  confirmedAt!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Who confirmed it.', example: 'staff:7' })
  confirmedBy!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  settledAt!: string | null;
}

export class StatementPage extends PageOf(StatementBrief) {}

export class StatementBalanceView {
  @ApiProperty({ type: 'integer' })
  counterpartyId!: number;

  @ApiProperty()
  counterpartyName!: string;

  @ApiProperty({ type: 'integer', description: 'In fen; positive when the counterparty owes.' })
  openingFen!: number;

  @ApiProperty({ type: 'integer', description: 'In fen.' })
  receivablePrincipalFen!: number;

  @ApiProperty({ type: 'integer', description: 'In fen, less the share of the bonus that the entity bears itself.' })
  receivableBonusFen!: number;

  @ApiProperty({ type: 'integer', description: 'In fen: cash paid out for the counterparty’s sales.' })
  receivableOtherFen!: number;

  @ApiProperty({ type: 'integer', description: 'In fen.' })
  payablePrincipalFen!: number;

  @ApiProperty({ type: 'integer', description: 'In fen, less the share of the bonus that the counterparty bears.' })
  payableBonusFen!: number;

  @ApiProperty({ type: 'integer', description: 'In fen.' })
  payableOtherFen!: number;

  @ApiProperty({ type: 'integer', description: 'Settlements paid less received, in fen.' })
  paymentsFen!: number;

  @ApiProperty({ type: 'integer', description: 'In fen; positive when the counterparty owes.' })
  closingFen!: number;

  @ApiProperty({
    type: 'integer',
    description: 'How much of closingFen has been settled since, in fen, with its sign.',
  })
  settledFen!: number;
}

export class StatementView extends StatementBrief {
  @ApiProperty({ type: [StatementBalanceView] })
  balances!: StatementBalanceView[];
}

export class ClearingLineView {
  @ApiProperty({ type: 'integer' })
  id!: number;

  @ApiProperty({
    enum: LINE_KINDS,
    description: 'payout: cash given back for another store’s sale. payment: settlement.',
  })
  kind!: ClearingLine['kind'];

  @ApiProperty({ type: 'integer', nullable: true })
  orderId!: number | null;

  @ApiProperty({ description: 'Business day of the fact, Asia/Shanghai.', format: 'date' })
  businessDate!: string;

  @ApiProperty({ type: 'integer' })
  issuingEntityId!: number;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Store of the top-up, when there is one.' })
  issuingStoreId!: number | null;

  @ApiProperty({ type: 'integer' })
  honouringEntityId!: number;

  @ApiProperty({ type: 'integer', nullable: true })
  honouringStoreId!: number | null;

  @ApiProperty({ type: 'integer', description: 'In fen; negative for returns.' })
  principalFen!: number;

  @ApiProperty({ type: 'integer', description: 'In fen; negative for returns.' })
  bonusFen!: number;

  @ApiProperty({ type: 'integer', description: 'Part of the bonus that the honouring side bears itself, in fen.' })
  honouringShareFen!: number;

  @ApiProperty({ type: 'integer', description: 'In fen.' })
  otherFen!: number;

  @ApiProperty({ type: 'integer', description: 'The issuing side owes the honouring side so much, in fen.' })
  owedFen!: number;

  @ApiProperty()
  note!: string;
}

export class ClearingLinePage extends PageOf(ClearingLineView) {}
