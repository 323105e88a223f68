import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min, MinLength } from 'class-validator';
import { IsId, IsQueryId } from '../../../platform/http/index.js';

export class StoreGuidesQuery {
  @IsQueryId()
  storeId: number;
}

export class StoreGuide {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty()
  name: string;

  @ApiProperty()
  title: string;

  @ApiProperty({ description: 'False: has left or no longer works in this store; their guests wait for somebody.' })
  here: boolean;

  @ApiProperty({ type: 'integer', description: 'Members looked after.' })
  members: number;

  @ApiProperty({ type: 'integer', description: 'Of them, whose claim ends within 30 days.' })
  ending: number;
}

export class StoreGuides {
  @ApiProperty({ type: [StoreGuide] })
  items: StoreGuide[];
}

export class GuideAssignment {
  @ApiProperty({ type: 'integer', nullable: true, minimum: 1, description: 'Null takes the guide away.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  staffId: number | null;

  @ApiProperty({ minLength: 2, maxLength: 100 })
  @IsString()
  @MinLength(2)
  @MaxLength(100)
  reason: string;
}

export class HandOverInput {
  @IsId()
  storeId: number;

  @IsId()
  toStaffId: number;

  @ApiProperty({ minLength: 2, maxLength: 100 })
  @IsString()
  @MinLength(2)
  @MaxLength(100)
  reason: string;
}

export class HandOverResult {
  @ApiProperty({ type: 'integer', description: 'Members who have another guide now.' })
  moved: number;
}

export class GuidePeriod {
  @ApiProperty({ type: 'integer' })
  staffId: number;

  @ApiProperty()
  staffName: string;

  @ApiProperty({ example: '入会邀请' })
  reason: string;

  @ApiProperty({ type: String, format: 'date-time' })
  since: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'End of the claim; null: for good.' })
  claimUntil: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  endedAt: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Why it ended; null while it holds.' })
  endedReason: string | null;
}

export class GuideHistory {
  @ApiProperty({ type: [GuidePeriod], description: 'Newest first.' })
  items: GuidePeriod[];
}
