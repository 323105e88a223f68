import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Result } from '../../kernel/result.js';
import { CurrentMember, type MemberActor, MemberRoute } from '../../platform/http/index.js';
import { PointsView } from './points.dto.js';
import { PointsService } from './points.service.js';

@ApiTags('member: points')
@MemberRoute()
@Controller('member/points')
export class PointsController {
  constructor(private readonly points: PointsService) {}

  @Get()
  @ApiOperation({ summary: 'Points, what they are worth, what arrives and expires when, and the rules in words' })
  @ApiOkResponse({ type: PointsView })
  view(@CurrentMember() member: MemberActor): Promise<Result<PointsView>> {
    return this.points.view(member.memberId);
  }
}
