import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentMember, type MemberActor, MemberRoute } from '../../platform/http/index.js';
import { TierCards } from './tier-cards.js';
import { TierView } from './tier.dto.js';

@ApiTags('member: tier')
@Controller('member/tiers')
export class TierController {
  constructor(private readonly cards: TierCards) {}

  /** Where the member stands, what the tiers bring, and how it came to be. */
  @Get()
  @ApiOperation({ summary: 'The own tier, the ladder and how it went' })
  @MemberRoute()
  @ApiOkResponse({ type: TierView })
  view(@CurrentMember() member: MemberActor): Promise<TierView> {
    return this.cards.view(member.memberId);
  }
}
