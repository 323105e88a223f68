import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
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
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { PageQuery } from '../../platform/http/index.js';
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

const MAX_ID = Number.MAX_SAFE_INTEGER;
const MAX_PICTURES = 6;
const MAX_WORDS = 500;
/** Something must be in it. */
const SAYS_SOMETHING = /\S/;

export class ComplaintSubjectBody {
  @ApiProperty({ enum: SUBJECT_KINDS })
  @IsIn(SUBJECT_KINDS)
  kind: SubjectKind;

  @ApiProperty({ type: 'integer' })
  @IsInt()
  @Min(1)
  @Max(MAX_ID)
  id: number;
}

class Pictures {
  @ApiPropertyOptional({ type: [Number], maxItems: MAX_PICTURES, description: 'Ids of own uploads, in their order.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_PICTURES)
  @ArrayUnique()
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(MAX_ID, { each: true })
  mediaIds?: number[];
}

export class ComplaintWordsBody extends Pictures {
  @ApiProperty({ minLength: 1, maxLength: MAX_WORDS, description: 'As it is to be read.' })
  @IsString()
  @Length(1, MAX_WORDS)
  @Matches(SAYS_SOMETHING)
  words: string;
}

export class OpenComplaintBody extends Pictures {
  @ApiProperty({ type: 'integer' })
  @IsInt()
  @Min(1)
  @Max(MAX_ID)
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

  @ApiPropertyOptional({ type: 'integer', description: 'Where it happened, without a subject.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MAX_ID)
  storeId?: number;
}

export class StaffOpenComplaintBody extends OpenComplaintBody {
  @ApiProperty({ type: 'integer', description: 'On whose behalf.' })
  @IsInt()
  @Min(1)
  @Max(MAX_ID)
  memberId: number;

  @ApiProperty({ type: 'integer', description: 'Where it happened, without a subject; a store of this person’s.' })
  @IsInt()
  @Min(1)
  @Max(MAX_ID)
  declare storeId: number;
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
  @ApiProperty({ type: 'integer', description: 'One of `colleagues`.' })
  @IsInt()
  @Min(1)
  @Max(MAX_ID)
  staffId: number;
}

export class MoveComplaintBody extends ReopenComplaintBody {
  @ApiPropertyOptional({ type: 'integer', description: 'The store that answers for it; headquarters when left out.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MAX_ID)
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
  @ApiProperty({ type: 'integer' })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MAX_ID)
  storeId: number;
}

export class StaffComplaintQuery extends PageQuery {
  @ApiProperty({ type: 'integer' })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MAX_ID)
  storeId: number;

  @ApiPropertyOptional({ enum: COMPLAINT_VIEWS, default: 'store', description: 'All but `closed` are not closed yet.' })
  @IsOptional()
  @IsIn(COMPLAINT_VIEWS)
  view: ComplaintView = 'store';

  @ApiPropertyOptional({ type: 'integer', description: 'Only of this member.' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MAX_ID)
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

  @ApiPropertyOptional({ type: 'integer' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MAX_ID)
  storeId?: number;

  @ApiPropertyOptional({ type: 'integer' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MAX_ID)
  categoryId?: number;

  @ApiPropertyOptional({ type: 'integer' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MAX_ID)
  memberId?: number;

  @ApiPropertyOptional({ enum: ['true', 'false'], description: 'A word is owed and late.' })
  @IsOptional()
  @IsIn(['true', 'false'])
  overdue?: string;
}

export class ComplaintStatisticsQuery {
  @ApiProperty({ example: '2026-11-01', description: 'First business day on which they were opened.' })
  @IsString()
  @Matches(/^20\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
  from: string;

  @ApiProperty({ example: '2026-11-30', description: 'Last business day; at most a year later.' })
  @IsString()
  @Matches(/^20\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
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
