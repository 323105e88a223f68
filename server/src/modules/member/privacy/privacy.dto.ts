import { ApiProperty } from '@nestjs/swagger';
import { IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { CLOSURE_STATES, type ClosureState } from './account-closure.entity.js';
import { EXPORT_STATES, type ExportState } from './data-export.entity.js';

/** Somebody who only holds the unlocked phone cannot answer this. */
export class PhoneProof {
  @ApiProperty({ description: 'Code of the phone button, good once within five minutes.', maxLength: 128 })
  @IsString()
  @MinLength(1)
  @MaxLength(128)
  phoneCode: string;
}

export class DataExportView {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty({ enum: EXPORT_STATES, description: 'Asked for, ready to fetch, or deleted.' })
  state: ExportState;

  @ApiProperty({ type: String, format: 'date-time' })
  askedAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  readyAt: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When it is deleted.' })
  deleteAt: string | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Size of the bundle in bytes; null before it is made.' })
  sizeBytes: number | null;
}

export class DataExports {
  @ApiProperty({ type: [DataExportView], description: 'Newest first.' })
  items: DataExportView[];

  @ApiProperty({ type: 'integer', description: 'Days for which a bundle is kept.' })
  keepDays: number;
}

export class ExportLink {
  @ApiProperty({ description: 'Path below the API; works without a session until it expires.' })
  path: string;

  @ApiProperty({ type: String, format: 'date-time' })
  expiresAt: string;
}

export class ExportToken {
  @ApiProperty()
  @IsString()
  @Matches(/^[\w-]{43}$/)
  token: string;
}

export class Obstacle {
  @ApiProperty({ description: 'Where it lies: `wallet`, `appointment`, `complaint` …' })
  room: string;

  @ApiProperty({ description: 'What has to be settled first, in Chinese.' })
  text: string;
}

export class ClosureRequest {
  @ApiProperty({ enum: CLOSURE_STATES })
  state: ClosureState;

  @ApiProperty({ type: String, format: 'date-time' })
  askedAt: string;

  @ApiProperty({ type: String, format: 'date-time', description: 'When the account ends.' })
  dueAt: string;
}

export class ClosureView {
  @ApiProperty({ type: [Obstacle], description: 'What has to be settled before; empty: nothing.' })
  obstacles: Obstacle[];

  @ApiProperty({ type: 'integer', description: 'Days in which the member may still come back.' })
  coolingDays: number;

  @ApiProperty({ type: ClosureRequest, nullable: true, description: 'The one under way, if any.' })
  request: ClosureRequest | null;
}
