import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsDefined, IsOptional, IsString, Matches, MaxLength, ValidateIf } from 'class-validator';

/** A setting may be a number, a text, a list or an object: its own schema says which. */
const ANY_JSON = {
  oneOf: [
    { type: 'string' },
    { type: 'number' },
    { type: 'boolean' },
    { type: 'array', items: {} },
    { type: 'object', additionalProperties: true },
  ],
};
/** By default some are nothing: no limit, say. */
const ANY_OR_NONE = { ...ANY_JSON, nullable: true };
const SCOPE = /^(?:chain|(?:group|store):[1-9]\d{0,15})$/;
const SCOPE_DOC = { pattern: SCOPE.source, example: 'chain', description: '`chain`, `group:ID` or `store:ID`.' };

export class ScopeQuery {
  @ApiPropertyOptional({ ...SCOPE_DOC, default: 'chain' })
  @IsOptional()
  @IsString()
  @MaxLength(24)
  @Matches(SCOPE)
  scope: string = 'chain';
}

export class SettingWrite {
  @ApiProperty(SCOPE_DOC)
  @IsString()
  @MaxLength(24)
  @Matches(SCOPE)
  scope!: string;

  @ApiProperty({ ...ANY_JSON, description: "Any JSON value that the setting's schema accepts." })
  @IsDefined()
  value!: unknown;

  @ApiPropertyOptional({
    description: 'Places below may not differ while this is on. Left out: as it is, off at first.',
  })
  @ValidateIf((_, value) => value !== undefined)
  @IsBoolean()
  lock?: boolean;
}

export class SettingView {
  @ApiProperty({ example: 'member.welcomePoints' })
  key!: string;

  @ApiProperty({ description: 'Chinese, ready to show.' })
  title!: string;

  @ApiProperty({ description: 'Chinese, ready to show.' })
  description!: string;

  @ApiProperty({
    type: [String],
    enum: ['chain', 'group', 'store'],
    description: 'Kinds of places that may have their own value.',
  })
  scopes!: string[];

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'JSON Schema of the value.' })
  schema!: Record<string, unknown>;

  @ApiProperty({ ...ANY_OR_NONE, description: 'In force where nobody has set anything.' })
  defaultValue!: unknown;

  @ApiProperty({ ...ANY_OR_NONE, description: 'In force at the asked place.' })
  effective!: unknown;

  @ApiProperty({ description: 'Place the value comes from; `default` when nobody has set it.', example: 'chain' })
  source!: string;

  @ApiProperty({ description: 'A place above has locked the value: it cannot be changed here.' })
  locked!: boolean;

  @ApiProperty({ type: String, nullable: true, description: 'Place whose lock is in force, this one or one above.' })
  lockedBy!: string | null;

  @ApiProperty({ description: 'This place has set a value of its own (which a lock above may leave without effect).' })
  overridden!: boolean;
}

export class SettingList {
  @ApiProperty({ type: [SettingView] })
  items!: SettingView[];
}

export class SettingDifference {
  @ApiProperty(SCOPE_DOC)
  scope!: string;

  @ApiProperty({ description: 'Name of the place.', example: '华南区' })
  scopeName!: string;

  @ApiProperty({ ...ANY_OR_NONE, description: 'What this place has set.' })
  value!: unknown;

  @ApiProperty({ ...ANY_OR_NONE, description: 'What it would have without that.' })
  inherited!: unknown;

  @ApiProperty({ description: 'It keeps the places below from differing.' })
  locked!: boolean;

  @ApiProperty({ description: 'A lock above leaves the value without effect.' })
  ignored!: boolean;

  @ApiProperty({ format: 'date-time' })
  updatedAt!: Date;

  @ApiProperty({ example: 'staff:7' })
  updatedBy!: string;
}

export class SettingDifferences {
  @ApiProperty()
  key!: string;

  @ApiProperty({ ...ANY_OR_NONE, description: 'In force where nobody has set anything.' })
  defaultValue!: unknown;

  @ApiProperty({ type: [SettingDifference], description: 'Every place that has a value of its own, highest first.' })
  items!: SettingDifference[];
}
