import { ApiProperty } from '@nestjs/swagger';
import { IsString, Length, Matches, MaxLength } from 'class-validator';
import type { Permission } from '@guike/shared';
import { StoreBrief } from '../organization/index.js';

export class StaffLogin {
  @ApiProperty({ description: 'Case does not matter.', minLength: 1, maxLength: 32 })
  @Matches(/^[A-Za-z0-9._-]{1,32}$/)
  username!: string;

  @ApiProperty({ format: 'password', minLength: 1, maxLength: 128 })
  @IsString()
  @Length(1, 128)
  password!: string;
}

export class PasswordChange {
  @ApiProperty({ format: 'password', minLength: 1, maxLength: 128 })
  @IsString()
  @Length(1, 128)
  oldPassword!: string;

  @ApiProperty({ format: 'password', description: 'At least 8 characters, 12 for headquarters.', maxLength: 128 })
  @IsString()
  @MaxLength(128)
  newPassword!: string;
}

export class StaffRoleView {
  @ApiProperty({ example: 'store_manager' })
  code!: string;

  @ApiProperty({ example: '店长' })
  name!: string;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'Store in which the role is held; null for the whole chain.',
  })
  storeId!: number | null;
}

export class StaffMe {
  @ApiProperty({ type: 'integer' })
  id!: number;

  @ApiProperty()
  name!: string;

  @ApiProperty({ example: '店长' })
  title!: string;

  @ApiProperty({ type: [StaffRoleView] })
  roles!: StaffRoleView[];

  @ApiProperty({ type: [String], description: 'Held in at least one place; none while the password must be changed.' })
  permissions!: Permission[];

  @ApiProperty({ type: [StoreBrief], description: 'Open stores in reach.' })
  stores!: StoreBrief[];

  @ApiProperty({ description: 'Holds a role for the whole chain.' })
  headquarters!: boolean;

  @ApiProperty({ description: 'Somebody else set the password: until it is changed nothing else is allowed.' })
  mustChangePassword!: boolean;
}

export class StaffSession {
  @ApiProperty({ description: 'Bearer token, shown once.' })
  token!: string;

  @ApiProperty({ format: 'date-time', description: 'Moves on with use.' })
  expiresAt!: Date;

  @ApiProperty({ type: StaffMe })
  staff!: StaffMe;
}
