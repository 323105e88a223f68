import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsString,
  Length,
  Max,
  Min,
} from 'class-validator';
import { PERMISSION_CODES, type Permission } from '@guike/shared';
import { isForMachines } from './api-key.rules.js';

const MACHINE_PERMISSIONS = PERMISSION_CODES.filter(isForMachines);

export class ApiKeyCreate {
  @ApiProperty({ description: 'Whose key it is.', example: '南山店 POS', minLength: 1, maxLength: 40 })
  @IsString()
  @Length(1, 40)
  name!: string;

  @ApiProperty({ type: [String], enum: MACHINE_PERMISSIONS, minItems: 1 })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MACHINE_PERMISSIONS.length)
  @ArrayUnique()
  @IsIn(MACHINE_PERMISSIONS, { each: true })
  permissions!: Permission[];

  @ApiProperty({
    type: 'integer',
    isArray: true,
    description: 'Stores in which the key works.',
    minItems: 1,
    maxItems: 200,
  })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ArrayUnique()
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(Number.MAX_SAFE_INTEGER, { each: true })
  storeIds!: number[];
}

export class ApiKeyView {
  @ApiProperty({ type: 'integer' })
  id!: number;

  @ApiProperty()
  name!: string;

  @ApiProperty({ description: 'Beginning of the key, to recognise it by.', example: 'gk_100042' })
  hint!: string;

  @ApiProperty({ type: [String], enum: MACHINE_PERMISSIONS })
  permissions!: Permission[];

  @ApiProperty({ type: 'integer', isArray: true })
  storeIds!: number[];

  @ApiProperty()
  active!: boolean;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'To the nearest five minutes.' })
  lastUsedAt!: Date | null;

  @ApiProperty({ format: 'date-time' })
  createdAt!: Date;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  revokedAt!: Date | null;
}

export class ApiKeyCreated extends ApiKeyView {
  @ApiProperty({ description: 'The key, for the `X-Api-Key` header. Shown this once.' })
  key!: string;
}

export class ApiKeyList {
  @ApiProperty({ type: [ApiKeyView] })
  items!: ApiKeyView[];
}
