import { ApiProperty } from '@nestjs/swagger';
import type { Permission } from '@guike/shared';

export class PermissionView {
  @ApiProperty({ type: String, example: 'order.refund' })
  code!: Permission;

  @ApiProperty({ description: 'Chinese, ready to show.' })
  title!: string;

  @ApiProperty({ description: 'Acts on the whole chain; without effect in a role held for one store.' })
  headquarters!: boolean;

  @ApiProperty({ description: 'May be given to an API key.' })
  machines!: boolean;
}

export class PermissionList {
  @ApiProperty({ type: [PermissionView] })
  items!: PermissionView[];
}

export class RoleView {
  @ApiProperty({ example: 'store_manager' })
  code!: string;

  @ApiProperty({ example: '店长' })
  name!: string;

  @ApiProperty()
  description!: string;

  @ApiProperty({ type: [String] })
  permissions!: Permission[];
}

export class RoleList {
  @ApiProperty({ type: [RoleView] })
  items!: RoleView[];
}
