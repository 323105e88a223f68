import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, Matches } from 'class-validator';
import { IsQueryId, PageOf, PageQuery } from '../../platform/http/index.js';

export class LedgerAccountView {
  @ApiProperty({ description: 'owner/ownerId/book/entityId/stripe', example: 'member/100042/principal/1/0' })
  address!: string;

  @ApiProperty({ enum: ['fen', 'point', 'growth'] })
  unit!: string;

  @ApiProperty({ type: 'integer', description: 'In the account’s unit; liabilities and income are positive.' })
  balance!: number;

  @ApiProperty({ type: 'integer', description: 'Part of the balance set aside by pending holds.' })
  held!: number;

  @ApiProperty({ type: 'integer', description: 'Number of entries.' })
  entries!: number;
}

export class LedgerAccountList {
  @ApiProperty({ type: [LedgerAccountView] })
  items!: LedgerAccountView[];
}

export class LedgerAccountQuery {
  @ApiProperty({
    description: 'Whose accounts: member/42, store/3, entity/1 or chain/0.',
    pattern: '^(member|store|entity|chain)/\\d{1,15}$',
  })
  @IsString()
  @Matches(/^(member|store|entity|chain)\/\d{1,15}$/)
  owner!: string;
}

export class LedgerJournalQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Business key of one journal.', maxLength: 96 })
  @IsOptional()
  @IsString()
  @Matches(/^[\w:.-]{1,96}$/)
  bizKey?: string;

  @IsQueryId({ optional: true, description: 'Journals about this member.' })
  memberId?: number;
}

export class LedgerEntryView {
  @ApiProperty()
  address!: string;

  @ApiProperty({ enum: ['fen', 'point', 'growth'] })
  unit!: string;

  @ApiProperty({ type: 'integer' })
  amount!: number;

  @ApiProperty({ type: 'integer', nullable: true })
  lotId!: number | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Balance after this entry; members’ accounts only.' })
  balanceAfter!: number | null;
}

export class LedgerJournalView {
  @ApiProperty({ type: 'integer' })
  id!: number;

  @ApiProperty()
  kind!: string;

  @ApiProperty()
  bizKey!: string;

  @ApiProperty({ type: String, nullable: true })
  reversalOf!: string | null;

  @ApiProperty()
  title!: string;

  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty({ type: 'integer', nullable: true })
  memberId!: number | null;

  @ApiProperty({ type: 'integer', nullable: true })
  storeId!: number | null;

  @ApiProperty({ type: [LedgerEntryView] })
  entries!: LedgerEntryView[];
}

export class LedgerJournalPage extends PageOf(LedgerJournalView) {}

export class ReconciliationProblem {
  @ApiProperty()
  check!: string;

  @ApiProperty({ description: 'What is promised, in Chinese.' })
  title!: string;

  @ApiProperty()
  detail!: string;
}

export class ReconciliationView {
  @ApiProperty({ format: 'date-time' })
  startedAt!: string;

  @ApiProperty({ format: 'date-time' })
  finishedAt!: string;

  @ApiProperty({ type: 'integer' })
  accounts!: number;

  @ApiProperty({ type: 'integer' })
  journals!: number;

  @ApiProperty({ type: 'integer', description: 'How many promises were put to the proof.' })
  checks!: number;

  @ApiProperty({ description: 'True when nothing is off.' })
  balanced!: boolean;

  @ApiProperty({ type: [ReconciliationProblem] })
  problems!: ReconciliationProblem[];
}
