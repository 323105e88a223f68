import { Type } from 'class-transformer';
import { ApiProperty, ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { IsId, PageOf, PageQuery } from '../../platform/http/index.js';
import { StoreBrief } from './store-brief.dto.js';

const KINDS = ['direct', 'franchise'] as const;

export class OpeningSpanDto {
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 7, description: 'Weekday, 1 Monday … 7 Sunday.' })
  @IsInt()
  @Min(1)
  @Max(7)
  day!: number;

  @ApiProperty({ example: '10:00', description: 'HH:mm, local time.' })
  @Matches(/^\d{2}:\d{2}$/)
  opens!: string;

  @ApiProperty({ example: '22:00', description: 'HH:mm, local time, later than `opens`; 24:00 is midnight.' })
  @Matches(/^\d{2}:\d{2}$/)
  closes!: string;
}

export class StoreInput {
  @ApiProperty({ description: 'Unique in the chain.', example: 'SZ001', pattern: '^[A-Z0-9-]{2,16}$' })
  @Matches(/^[A-Z0-9-]{2,16}$/, { message: '门店编号应为 2–16 位大写字母、数字或连字符' })
  code!: string;

  @ApiProperty({ minLength: 2, maxLength: 40 })
  @IsString()
  @Length(2, 40)
  name!: string;

  @ApiProperty({ example: '深圳', minLength: 1, maxLength: 20 })
  @IsString()
  @Length(1, 20)
  city!: string;

  @ApiProperty({ minLength: 2, maxLength: 120 })
  @IsString()
  @Length(2, 120)
  address!: string;

  @ApiProperty({ description: 'Public phone number of the store; may be empty.', maxLength: 20 })
  @Matches(/^[0-9+\- ]{0,20}$/, { message: '门店电话只能包含数字、加号、连字符与空格' })
  phone!: string;

  @ApiProperty({ description: 'Ready to show.', example: '10:00–22:00', maxLength: 80 })
  @IsString()
  @MaxLength(80)
  openingHours!: string;

  @ApiProperty({
    type: [OpeningSpanDto],
    description: 'Spans of opening; a weekday without one is closed.',
    maxItems: 21,
  })
  @IsArray()
  @ArrayMaxSize(21)
  @ValidateNested({ each: true })
  @Type(() => OpeningSpanDto)
  weeklyHours!: OpeningSpanDto[];

  @ApiProperty({
    type: 'number',
    format: 'double',
    nullable: true,
    minimum: -90,
    maximum: 90,
    description: 'Degrees, GCJ-02.',
  })
  @ValidateIf((_, value) => value !== null)
  @IsNumber({ maxDecimalPlaces: 6 })
  @Min(-90)
  @Max(90)
  latitude!: number | null;

  @ApiProperty({
    type: 'number',
    format: 'double',
    nullable: true,
    minimum: -180,
    maximum: 180,
    description: 'Degrees, GCJ-02.',
  })
  @ValidateIf((_, value) => value !== null)
  @IsNumber({ maxDecimalPlaces: 6 })
  @Min(-180)
  @Max(180)
  longitude!: number | null;

  @ApiProperty({ enum: KINDS })
  @IsIn(KINDS)
  kind!: 'direct' | 'franchise';

  @IsId({ description: 'Company that runs it and issues its stored value.' })
  legalEntityId!: number;

  @IsId({ nullable: true, description: 'Group it stands in; null directly under the chain.' })
  groupId!: number | null;

  @ApiProperty({ description: 'A closed store keeps its history and is no longer offered.' })
  @IsBoolean()
  active!: boolean;
}

/** Fields that are left out stay as they are. */
export class StoreChange extends PartialType(StoreInput, { skipNullProperties: false }) {}

export class StoreView extends StoreInput {
  @ApiProperty({ type: 'integer' })
  id!: number;

  @ApiProperty()
  legalEntityName!: string;

  @ApiProperty({ type: String, nullable: true })
  groupName!: string | null;

  @ApiProperty({ format: 'date-time' })
  createdAt!: Date;

  @ApiProperty({ format: 'date-time' })
  updatedAt!: Date;
}

export class StorePage extends PageOf(StoreView) {}

export class StoreListQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Beginning of code, name or city.', maxLength: 40 })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  q?: string;
}

/** Where the member is; both or neither. */
export class NearbyQuery {
  @ApiPropertyOptional({ type: 'number', format: 'double', minimum: -90, maximum: 90, description: 'Degrees, GCJ-02.' })
  @IsOptional()
  @Type(() => Number)
  @IsNumber()
  @Min(-90)
  @Max(90)
  lat?: number;

  @ApiPropertyOptional({
    type: 'number',
    format: 'double',
    minimum: -180,
    maximum: 180,
    description: 'Degrees, GCJ-02.',
  })
  @IsOptional()
  @Type(() => Number)
  @IsNumber()
  @Min(-180)
  @Max(180)
  lng?: number;
}

export class PublicStore extends StoreBrief {
  @ApiProperty({ enum: KINDS })
  kind!: 'direct' | 'franchise';

  @ApiProperty({ type: 'integer', nullable: true, description: 'Metres; null when either place is unknown.' })
  distanceMeters!: number | null;
}

export class PublicStoreList {
  @ApiProperty({ type: [PublicStore], description: 'Nearest first when the place was given, else by city and name.' })
  items!: PublicStore[];
}
