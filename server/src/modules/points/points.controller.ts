import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentMember, type MemberActor, MemberRoute } from '../../platform/http/index.js';
import { PointsView } from './points.dto.js';
import { PointsService } from './points.service.js';

@ApiTags('member: points')
@MemberRoute()
@Controller('member/points')
export class PointsController {
  constructor(private readonly points: PointsService) {}

  @Get()
  @ApiOperation({ summary: 'Points balance, what it is worth and what expires when' })
  @ApiOkResponse({ type: PointsView })
  view(@CurrentMember() member: MemberActor): Promise<PointsView> {
    return this.points.view(member.memberId);
  }
}
