import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { PERMISSIONS, PERMISSION_CODES } from '@guike/shared';
import { AdminRoute } from '../../platform/http/index.js';
import { isForMachines } from './api-key.rules.js';
import { RoleCatalogue } from './role-catalogue.js';
import { PermissionList, RoleList } from './roles.dto.js';

@ApiTags('admin')
@Controller('admin')
@AdminRoute('hq.staff', 'hq.apikeys')
export class RolesAdminController {
  constructor(private readonly roles: RoleCatalogue) {}

  @Get('roles')
  @ApiOperation({ summary: 'Roles and what they permit' })
  @ApiOkResponse({ type: RoleList })
  async listRoles(): Promise<RoleList> {
    const roles = await this.roles.all();
    return { items: roles.map((role) => ({ ...role, permissions: [...role.permissions] })) };
  }

  @Get('permissions')
  @ApiOperation({ summary: 'Every permission there is' })
  @ApiOkResponse({ type: PermissionList })
  listPermissions(): PermissionList {
    const items = PERMISSION_CODES.map((code) => ({
      code,
      title: PERMISSIONS[code],
      headquarters: code.startsWith('hq.'),
      machines: isForMachines(code),
    }));
    return { items };
  }
}
