import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { ApiProperty, ApiPropertyOptional, OmitType } from '@nestjs/swagger';
import { IsDay, IsId, IsQueryId, PageQuery } from '../../platform/http/index.js';
import { WithPictures } from '../media/index.js';
import {
  COMPLAINT_HANDLERS,
  COMPLAINT_STATES,
  type ComplaintHandler,
  type ComplaintState,
  RESOLUTION_CODES,
  type Resolution,
  SUBJECT_KINDS,
  type SubjectKind,
} from './complaint.types.js';

const MAX_WORDS = 500;
/** Something must be in it. */
const SAYS_SOMETHING = /\S/;

export class ComplaintSubjectBody {
  @ApiProperty({ enum: SUBJECT_KINDS })
  @IsIn(SUBJECT_KINDS)
  kind: SubjectKind;

  @IsId()
  id: number;
}

export class ComplaintWordsBody extends WithPictures {
  @ApiProperty({ minLength: 1, maxLength: MAX_WORDS, description: 'As it is to be read.' })
  @IsString()
  @Length(1, MAX_WORDS)
  @Matches(SAYS_SOMETHING)
  words: string;
}

export class OpenComplaintBody extends WithPictures {
  @IsId()
  categoryId: number;

  @ApiProperty({ minLength: 5, maxLength: MAX_WORDS, description: 'What happened.' })
  @IsString()
  @Length(5, MAX_WORDS)
  @Matches(SAYS_SOMETHING)
  words: string;

  @ApiPropertyOptional({ type: ComplaintSubjectBody, description: 'An order or booking of the member’s.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => ComplaintSubjectBody)
  subject?: ComplaintSubjectBody;

  @IsId({ optional: true, description: 'Where it happened, without a subject.' })
  storeId?: number;
}

export class StaffOpenComplaintBody extends OmitType(OpenComplaintBody, ['storeId']) {
  @IsId({ description: 'On whose behalf.' })
  memberId: number;

  @IsId({ description: 'Where it happened, without a subject; a store of this person’s.' })
  storeId: number;
}

export class RateComplaintBody {
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 5, description: '1: very unhappy · 5: very happy.' })
  @IsInt()
  @Min(1)
  @Max(5)
  stars: number;

  @ApiPropertyOptional({ maxLength: MAX_WORDS, description: 'As it is to be read.' })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_WORDS)
  words?: string;
}

export class ReopenComplaintBody {
  @ApiProperty({ minLength: 1, maxLength: MAX_WORDS, description: 'What is still wrong.' })
  @IsString()
  @Length(1, MAX_WORDS)
  @Matches(SAYS_SOMETHING)
  words: string;
}

export class AssignComplaintBody {
  @IsId({ description: 'One of `colleagues`.' })
  staffId: number;
}

export class MoveComplaintBody extends ReopenComplaintBody {
  @IsId({ optional: true, description: 'The store that answers for it; headquarters when left out.' })
  storeId?: number;
}

export class CloseComplaintBody {
  @ApiProperty({ enum: RESOLUTION_CODES })
  @IsIn(RESOLUTION_CODES)
  resolution: Resolution;

  @ApiProperty({ minLength: 2, maxLength: MAX_WORDS, description: 'Told to the member.' })
  @IsString()
  @Length(2, MAX_WORDS)
  @Matches(SAYS_SOMETHING)
  words: string;
}

export const COMPLAINT_VIEWS = ['mine', 'store', 'overdue', 'closed'] as const;
export type ComplaintView = (typeof COMPLAINT_VIEWS)[number];

export class StaffComplaintCountsQuery {
  @IsQueryId()
  storeId: number;
}

export class StaffComplaintQuery extends PageQuery {
  @IsQueryId()
  storeId: number;

  @ApiPropertyOptional({ enum: COMPLAINT_VIEWS, default: 'store', description: 'All but `closed` are not closed yet.' })
  @IsOptional()
  @IsIn(COMPLAINT_VIEWS)
  view: ComplaintView = 'store';

  @IsQueryId({ optional: true, description: 'Only of this member.' })
  memberId?: number;
}

export class AdminComplaintQuery extends PageQuery {
  @ApiPropertyOptional({ enum: COMPLAINT_STATES })
  @IsOptional()
  @IsIn(COMPLAINT_STATES)
  state?: ComplaintState;

  @ApiPropertyOptional({ enum: COMPLAINT_HANDLERS })
  @IsOptional()
  @IsIn(COMPLAINT_HANDLERS)
  handler?: ComplaintHandler;

  @IsQueryId({ optional: true })
  storeId?: number;

  @IsQueryId({ optional: true })
  categoryId?: number;

  @IsQueryId({ optional: true })
  memberId?: number;

  @ApiPropertyOptional({ enum: ['true', 'false'], description: 'A word is owed and late.' })
  @IsOptional()
  @IsIn(['true', 'false'])
  overdue?: string;
}

export class ComplaintStatisticsQuery {
  @IsDay({ example: '2026-11-01', description: 'First business day on which they were opened.' })
  from: string;

  @IsDay({ example: '2026-11-30', description: 'Last business day; at most a year later.' })
  to: string;
}

export class ComplaintCategoryBody {
  @ApiProperty({ minLength: 2, maxLength: 20 })
  @IsString()
  @Length(2, 20)
  @Matches(SAYS_SOMETHING)
  name: string;

  @ApiPropertyOptional({ maxLength: 60, default: '', description: 'What belongs here, for the member.' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  hint?: string;

  @ApiProperty({ enum: COMPLAINT_HANDLERS })
  @IsIn(COMPLAINT_HANDLERS)
  goesTo: ComplaintHandler;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 720, description: 'As the setting says when left out.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(720)
  replyHours?: number;

  @ApiPropertyOptional({ type: 'integer', default: 0, minimum: 0, maximum: 1_000 })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(1_000)
  position?: number;

  @ApiPropertyOptional({ default: true })
  @IsOptional()
  @IsBoolean()
  active?: boolean;
}
