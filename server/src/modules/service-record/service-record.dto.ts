import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
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
import { IsId, IsQueryId, PageOf, PageQuery } from '../../platform/http/index.js';
import { PictureView, WithPictures } from '../media/index.js';

const MAX_WORDS = 500;
const SAYS_SOMETHING = /\S/;

export class ServiceStage {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty({ example: '净肤' })
  name: string;

  @ApiProperty({ description: 'What to look after; for staff.' })
  hint: string;

  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  doneAt: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Name of who did it.' })
  doneBy: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'As written, read by the member and the store.' })
  words: string | null;

  @ApiProperty({ type: [PictureView] })
  pictures: PictureView[];
}

export class ServiceRecordBrief {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty({ type: 'integer', nullable: true })
  bookingId: number | null;

  @ApiProperty({ type: 'integer' })
  memberId: number;

  @ApiProperty()
  memberName: string;

  @ApiProperty({ type: 'integer' })
  storeId: number;

  @ApiProperty()
  storeName: string;

  @ApiProperty()
  serviceName: string;

  @ApiProperty({ type: String, nullable: true })
  staffName: string | null;

  @ApiProperty({ format: 'date-time' })
  startedAt: string;

  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  finishedAt: string | null;

  @ApiProperty({ type: 'integer', description: '0–100.' })
  progressPercent: number;

  @ApiProperty({ type: String, nullable: true, description: 'The stage that comes next.' })
  currentStage: string | null;

  @ApiProperty({ type: 'integer', nullable: true, description: '1–5, as rated.' })
  stars: number | null;

  @ApiProperty({ description: 'The member may rate it now, or change the rating.' })
  canRate: boolean;
}

export class ServiceRecord extends ServiceRecordBrief {
  @ApiProperty({ type: [ServiceStage] })
  stages: ServiceStage[];

  @ApiProperty({ type: [String], description: 'As chosen by the member.' })
  tags: string[];

  @ApiProperty({ type: String, nullable: true, description: 'As written, read by the member and the store.' })
  words: string | null;

  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  rateUntil: string | null;

  @ApiProperty({ type: [String], description: 'To choose from when rating.' })
  offeredTags: string[];
}

export class ServiceRecordPage extends PageOf(ServiceRecordBrief) {}

export class RateServiceBody {
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 5, description: '1: very unhappy · 5: very happy.' })
  @IsInt()
  @Min(1)
  @Max(5)
  stars: number;

  @ApiPropertyOptional({ type: [String], maxItems: 8, description: 'Of `offeredTags`.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(8)
  @ArrayUnique()
  @IsString({ each: true })
  @Length(1, 10, { each: true })
  tags?: string[];

  @ApiPropertyOptional({ maxLength: MAX_WORDS, description: 'As written, read by the member and the store.' })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_WORDS)
  words?: string;
}

export class StageDoneBody extends WithPictures {
  @ApiPropertyOptional({ maxLength: MAX_WORDS, description: 'Read by the member.' })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_WORDS)
  words?: string;
}

export class ServiceNoteBody extends WithPictures {
  @ApiProperty({ minLength: 1, maxLength: MAX_WORDS, description: 'Read by the member.' })
  @IsString()
  @Length(1, MAX_WORDS)
  @Matches(SAYS_SOMETHING)
  words: string;
}

export class OpenServiceRecordBody {
  @IsId()
  memberId: number;

  @IsId()
  storeId: number;

  @IsId({ description: 'A service that the store offers; its stages are taken.' })
  serviceId: number;
}

export const RECORD_VIEWS = ['open', 'finished'] as const;

export class StaffServiceRecordQuery extends PageQuery {
  @IsQueryId()
  storeId: number;

  @ApiPropertyOptional({ enum: RECORD_VIEWS, default: 'open' })
  @IsOptional()
  @IsIn(RECORD_VIEWS)
  view: (typeof RECORD_VIEWS)[number] = 'open';
}

export class AdminServiceRatingQuery extends PageQuery {
  @IsQueryId({ optional: true })
  storeId?: number;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 5, description: 'No more stars than this.' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(5)
  maxStars?: number;
}

export class StagePlanItem {
  @ApiProperty({ minLength: 1, maxLength: 20 })
  @IsString()
  @Length(1, 20)
  @Matches(SAYS_SOMETHING)
  name: string;

  @ApiPropertyOptional({ maxLength: 60, default: '', description: 'What to look after, for who does it.' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  hint?: string;
}

export class StagePlanParams {
  @ApiProperty({ type: 'integer', minimum: 0, description: '0 for all services that have no plan of their own.' })
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  serviceId: number;
}

export class StagePlanBody {
  @ApiProperty({ type: [StagePlanItem], maxItems: 20, description: 'In their order; none removes the plan.' })
  @IsArray()
  @ArrayMaxSize(20)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => StagePlanItem)
  stages: StagePlanItem[];
}

export class StagePlanOfService extends StagePlanBody {
  @ApiProperty({ type: 'integer', description: '0: of all services without a plan of their own.' })
  serviceId: number;
}

export class StagePlanList {
  @ApiProperty({ type: [StagePlanOfService] })
  items: StagePlanOfService[];
}
