import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsString, Length } from 'class-validator';
import { PERMISSION_CODES, type Permission } from '@guike/shared';
import { IsIds } from '../../platform/http/index.js';
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

  @IsIds({ least: 1, most: 200, description: 'Stores in which the key works.' })
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
