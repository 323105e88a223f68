import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsNotEmpty, IsOptional, IsString, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { PageOf, PageQuery } from '../../../platform/http/index.js';
import { StoreBrief } from '../../organization/index.js';
import { FOLLOW_UP_STATES, type FollowUpState, OUTCOMES, type Outcome } from '../follow-up.types.js';

const VIEWS = ['mine', 'store'] as const;

export class FollowUpQuery {
  @ApiPropertyOptional({ type: 'integer', description: 'One store; without it all stores the person works in.' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  storeId?: number;

  @ApiPropertyOptional({
    enum: VIEWS,
    default: 'mine',
    description: '`mine`: my own and those nobody has taken; `store`: everybody’s, for whoever reviews the store.',
  })
  @IsOptional()
  @IsIn(VIEWS)
  view: (typeof VIEWS)[number] = 'mine';
}

export class FollowUpHistoryQuery extends PageQuery {
  @ApiPropertyOptional({ type: 'integer', description: 'One store; without it all stores the person works in.' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  storeId?: number;
}

export class FollowUpView {
  @ApiProperty({ enum: ['alert', 'follow_up'], description: 'Alerts are closed under /staff/alerts.' })
  source: 'alert' | 'follow_up';

  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty({ example: 'birthday' })
  kind: string;

  @ApiProperty({ example: '生日关怀' })
  title: string;

  @ApiProperty({ type: 'integer' })
  memberId: number;

  @ApiProperty({ description: 'Nickname.' })
  memberName: string;

  @ApiProperty({ example: '138****8000' })
  phoneMasked: string;

  @ApiProperty({ type: 'integer' })
  storeId: number;

  @ApiProperty()
  storeName: string;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Null: whoever in the store takes it first.' })
  staffId: number | null;

  @ApiProperty({ type: String, nullable: true })
  staffName: string | null;

  @ApiProperty({ description: 'Assigned to the person who asks.' })
  mine: boolean;

  @ApiProperty({ description: 'Why now, in one sentence with its evidence.' })
  reason: string;

  @ApiProperty({ description: 'What one could say, ready to use; empty without a fitting script.' })
  script: string;

  @ApiProperty({ type: String, format: 'date-time', description: 'When it came up.' })
  at: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  dueAt: string | null;

  @ApiProperty({ description: 'Open and past its deadline.' })
  overdue: boolean;

  @ApiProperty({ description: 'Too long overdue: the store manager has been told.' })
  escalated: boolean;

  @ApiProperty({ enum: FOLLOW_UP_STATES })
  state: FollowUpState;

  @ApiProperty({ enum: OUTCOMES, nullable: true })
  outcome: Outcome | null;

  @ApiProperty({ type: String, nullable: true })
  note: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  doneAt: string | null;

  @ApiProperty({ description: 'The member came, ordered or booked in the days after.' })
  converted: boolean;
}

export class FollowUpCounts {
  @ApiProperty({ type: 'integer', description: 'To be done now.' })
  open: number;

  @ApiProperty({ type: 'integer', description: 'Of them, past their deadline.' })
  overdue: number;

  @ApiProperty({ type: 'integer', description: 'Closed by the person today.' })
  doneToday: number;
}

export class FollowUpList {
  @ApiProperty({ type: [FollowUpView], description: 'The most urgent first, at most 100.' })
  items: FollowUpView[];

  @ApiProperty({ type: FollowUpCounts })
  counts: FollowUpCounts;
}

export class FollowUpPage extends PageOf(FollowUpView) {}

export class NextStepInput {
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 60, description: 'Days until it comes up.' })
  @IsInt()
  @Min(1)
  @Max(60)
  afterDays: number;

  @ApiPropertyOptional({ maxLength: 100, description: 'What it will be about.' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  note?: string;
}

export class OutcomeInput {
  @ApiProperty({ enum: OUTCOMES })
  @IsIn(OUTCOMES)
  outcome: Outcome;

  @ApiPropertyOptional({ maxLength: 200 })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  note?: string;

  @ApiPropertyOptional({ type: NextStepInput, description: 'Another to-do for the same person that comes up later.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => NextStepInput)
  next?: NextStepInput;
}

export class SnoozeInput {
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 14, description: 'Days until it comes up again.' })
  @IsInt()
  @Min(1)
  @Max(14)
  days: number;
}

export class AssignInput {
  @ApiProperty({ type: 'integer', minimum: 1 })
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  staffId: number;
}

export class NewFollowUp {
  @ApiProperty({ maxLength: 100, description: 'What it is about.' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  note: string;

  @ApiProperty({ type: 'integer', minimum: 0, maximum: 60, description: 'Days until it comes up; 0 for today.' })
  @IsInt()
  @Min(0)
  @Max(60)
  afterDays: number;
}

/** How a member buys: of the last twelve months unless said otherwise. */
export class MemberFigures {
  @ApiProperty({ type: 'integer', description: 'Paid orders less those taken back.' })
  orders: number;

  @ApiProperty({ type: 'integer', description: 'Net of returns, in fen.' })
  spendFen: number;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Average of an order, in fen.' })
  basketFen: number | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Days between two visits by the member’s own measure.' })
  rhythmDays: number | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  lastPaidAt: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'The dearest piece of the last order.' })
  lastProduct: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Category of most pieces.' })
  favouriteCategory: string | null;

  @ApiProperty({ type: StoreBrief, nullable: true })
  usualStore: StoreBrief | null;
}
