import { ApiProperty, type ApiPropertyOptions, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { IsInstant, PageOf, PageQuery } from '../../platform/http/index.js';

/** What changes is a setting or a row: of any kind that JSON knows. */
const ANY_JSON: ApiPropertyOptions = {
  oneOf: [
    { type: 'object', additionalProperties: true },
    { type: 'array', items: {} },
    { type: 'string' },
    { type: 'number', format: 'double' },
    { type: 'boolean' },
  ],
  nullable: true,
};

export class AuditQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Who acted.', example: 'staff:7', maxLength: 96 })
  @IsOptional()
  @IsString()
  @MaxLength(96)
  @Matches(/^[\w:.-]+$/)
  actor?: string;

  @ApiPropertyOptional({
    description: 'The act, or its beginning with a dot at the end.',
    example: 'auth.staff.',
    maxLength: 64,
  })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  @Matches(/^[\w.]+$/)
  action?: string;

  @ApiPropertyOptional({ description: 'What was acted upon.', example: 'store:12', maxLength: 96 })
  @IsOptional()
  @IsString()
  @MaxLength(96)
  @Matches(/^[\w:.@-]+$/)
  subject?: string;

  @IsInstant({ optional: true, description: 'From this instant on.' })
  from?: string;

  @IsInstant({ optional: true, description: 'Before this instant.' })
  to?: string;
}

export class AuditEntryView {
  @ApiProperty({ type: 'integer' })
  id!: number;

  @ApiProperty({ format: 'date-time' })
  at!: Date;

  @ApiProperty({ example: 'staff:7' })
  actor!: string;

  @ApiProperty({ type: String, nullable: true, description: "The actor's name at that time." })
  actorName!: string | null;

  @ApiProperty({ example: 'organization.store.update' })
  action!: string;

  @ApiProperty({ example: 'store:12' })
  subject!: string;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Store in which it happened.' })
  storeId!: number | null;

  @ApiProperty({ ...ANY_JSON, description: 'What was there before; only what changed, phone numbers masked.' })
  before!: unknown;

  @ApiProperty({ ...ANY_JSON, description: 'What is there since; only what changed, phone numbers masked.' })
  after!: unknown;

  @ApiProperty({ type: String, nullable: true, description: 'Reason the actor gave.' })
  reason!: string | null;

  @ApiProperty({ type: String, nullable: true })
  requestId!: string | null;

  @ApiProperty({ type: String, nullable: true })
  ip!: string | null;

  @ApiProperty({ type: String, nullable: true })
  userAgent!: string | null;
}

export class AuditPage extends PageOf(AuditEntryView) {}
