import { Controller, Get, Param, ParseIntPipe, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Result } from '../../../kernel/result.js';
import { AdminRoute, type Page } from '../../../platform/http/index.js';
import { AdminMembersService } from './admin-members.service.js';
import { AdminMember, AdminMemberPage, AdminMemberQuery, AdminMemberRow } from './member-card.dto.js';

@ApiTags('admin: members')
@AdminRoute('hq.members')
@Controller('admin/members')
export class MemberAdminController {
  constructor(private readonly members: AdminMembersService) {}

  @Get()
  @ApiOperation({ summary: 'Members of the chain' })
  @ApiOkResponse({ type: AdminMemberPage })
  list(@Query() query: AdminMemberQuery): Promise<Page<AdminMemberRow>> {
    return this.members.list(query);
  }

  /** One member from all sides. */
  @Get(':id')
  @ApiOperation({ summary: 'Everything about one member' })
  @ApiOkResponse({ type: AdminMember })
  show(@Param('id', ParseIntPipe) id: number): Promise<Result<AdminMember>> {
    return this.members.show(id);
  }
}
