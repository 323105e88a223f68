import { Type } from 'class-transformer';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsOptional,
  IsString,
  Length,
  Matches,
  MaxLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { IsId, IsQueryId, PageOf, PageQuery } from '../../platform/http/index.js';
import { StaffRoleView } from './auth.dto.js';

const USERNAME = /^[a-z0-9][a-z0-9._-]{2,31}$/;
const PHONE = /^1[3-9]\d{9}$/;

export class RoleAssignmentDto {
  @ApiProperty({ example: 'cashier', maxLength: 32 })
  @IsString()
  @MaxLength(32)
  @Matches(/^[a-z_]+$/)
  code!: string;

  @IsId({ nullable: true, description: 'Store; null for the whole chain.' })
  storeId!: number | null;
}

export class StaffRolesInput {
  @ApiProperty({ type: [RoleAssignmentDto], description: 'All roles from now on.', maxItems: 50 })
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => RoleAssignmentDto)
  roles!: RoleAssignmentDto[];
}

export class StaffCreate extends StaffRolesInput {
  @ApiProperty({ pattern: USERNAME.source, description: 'Unique in the chain; used to sign in.' })
  @Matches(USERNAME, { message: '账号应为 3–32 位小写字母、数字、点、下划线或连字符，以字母或数字开头' })
  username!: string;

  @ApiProperty({ format: 'password', description: 'First password; its owner must change it.', maxLength: 128 })
  @IsString()
  @Length(1, 128)
  password!: string;

  @ApiProperty({ example: '林晓', minLength: 1, maxLength: 32 })
  @IsString()
  @Length(1, 32)
  name!: string;

  @ApiProperty({ example: '导购', maxLength: 32 })
  @IsString()
  @MaxLength(32)
  title!: string;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'Mobile number; stored encrypted, shown masked.' })
  @IsOptional()
  @Matches(PHONE)
  phone?: string | null;
}

/** Fields that are left out stay as they are. */
export class StaffChange {
  @ApiPropertyOptional({ minLength: 1, maxLength: 32 })
  @ValidateIf((_, value) => value !== undefined)
  @IsString()
  @Length(1, 32)
  name?: string;

  @ApiPropertyOptional({ maxLength: 32 })
  @ValidateIf((_, value) => value !== undefined)
  @IsString()
  @MaxLength(32)
  title?: string;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'Mobile number; null removes it.' })
  @IsOptional()
  @Matches(PHONE)
  phone?: string | null;

  @ApiPropertyOptional({ description: 'False ends all sessions at once.' })
  @ValidateIf((_, value) => value !== undefined)
  @IsBoolean()
  active?: boolean;
}

export class StaffQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Beginning of account or name.', maxLength: 32 })
  @IsOptional()
  @IsString()
  @MaxLength(32)
  q?: string;

  @IsQueryId({ optional: true, description: 'Only people with a role in this store.' })
  storeId?: number;
}

export class StaffView {
  @ApiProperty({ type: 'integer' })
  id!: number;

  @ApiProperty()
  username!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty({ type: String, nullable: true, example: '138****8000' })
  phoneMasked!: string | null;

  @ApiProperty()
  active!: boolean;

  @ApiProperty()
  mustChangePassword!: boolean;

  @ApiProperty({ type: [StaffRoleView] })
  roles!: StaffRoleView[];

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Locked after failed logins until then.',
  })
  lockedUntil!: Date | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  lastLoginAt!: Date | null;

  @ApiProperty({ format: 'date-time' })
  createdAt!: Date;
}

export class StaffPage extends PageOf(StaffView) {}

export class TemporaryPassword {
  @ApiProperty({ description: 'Shown once; its owner must change it at the next login.' })
  temporaryPassword!: string;
}
