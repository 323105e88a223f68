import { Controller, Get, Param, ParseIntPipe, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import {
  CurrentMember,
  type MemberActor,
  MemberRoute,
  type Page,
  PageQuery,
  cursorId,
} from '../../../platform/http/index.js';
import { TreatmentCardDetail, TreatmentCardPage, type TreatmentCardView } from '../treatment.dto.js';
import { CardViews } from './card-views.js';
import { TreatmentCardStore } from './treatment-card.store.js';

@ApiTags('member: treatment cards')
@Controller('member/treatment-cards')
@MemberRoute()
export class TreatmentCardController {
  constructor(
    private readonly cards: TreatmentCardStore,
    private readonly views: CardViews,
  ) {}

  @Get()
  @ApiOperation({ summary: 'My treatment cards, newest first' })
  @ApiOkResponse({ type: TreatmentCardPage })
  async list(@CurrentMember() member: MemberActor, @Query() query: PageQuery): Promise<Page<TreatmentCardView>> {
    const cards = await this.cards.ofMember(member.memberId, query.limit + 1, cursorId(query));
    const shown = cards.slice(0, query.limit);
    const last = shown.at(-1);
    return {
      items: await this.views.views(shown),
      nextCursor: cards.length > query.limit && last ? String(last.id) : null,
    };
  }

  @Get(':id')
  @ApiOperation({ summary: 'One of them with what was used of it' })
  @ApiOkResponse({ type: TreatmentCardDetail })
  async detail(
    @CurrentMember() member: MemberActor,
    @Param('id', ParseIntPipe) id: number,
  ): Promise<Result<TreatmentCardDetail>> {
    const card = await this.cards.byId(id);
    if (card?.memberId !== member.memberId) return refuse('TREATMENT_CARD_NOT_FOUND');
    const [view] = await this.views.details([card]);
    return ok(view as TreatmentCardDetail);
  }
}
