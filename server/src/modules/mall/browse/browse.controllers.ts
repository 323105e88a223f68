import { Controller, Get, Param, ParseIntPipe, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Result } from '../../../kernel/result.js';
import { CurrentMember, type MemberActor, MemberRoute, type Page, Public } from '../../../platform/http/index.js';
import { MallCard, MallCardPage, MallItemView, MallQuery } from './browse.dto.js';
import { BrowseService } from './browse.service.js';

/** For people who only look: nobody has to give a phone number to see what points buy. */
@ApiTags('public')
@Controller('public/mall/items')
@Public()
export class MallPublicController {
  constructor(private readonly window: BrowseService) {}

  @Get()
  @ApiOperation({ summary: 'What points buy' })
  @ApiOkResponse({ type: MallCardPage })
  list(@Query() query: MallQuery): Promise<Page<MallCard>> {
    return this.window.list(null, query);
  }

  @Get(':id')
  @ApiOperation({ summary: 'One item with its terms and stores' })
  @ApiOkResponse({ type: MallItemView })
  one(@Param('id', ParseIntPipe) id: number): Promise<Result<MallItemView>> {
    return this.window.one(null, id);
  }
}

@ApiTags('member: points mall')
@Controller('member/mall/items')
@MemberRoute()
export class MallController {
  constructor(private readonly window: BrowseService) {}

  @Get()
  @ApiOperation({ summary: 'What points buy, and what of it this member can have' })
  @ApiOkResponse({ type: MallCardPage })
  list(@CurrentMember() { memberId }: MemberActor, @Query() query: MallQuery): Promise<Page<MallCard>> {
    return this.window.list(memberId, query);
  }

  @Get(':id')
  @ApiOperation({ summary: 'One item with its terms and stores' })
  @ApiOkResponse({ type: MallItemView })
  one(
    @CurrentMember() { memberId }: MemberActor,
    @Param('id', ParseIntPipe) id: number,
  ): Promise<Result<MallItemView>> {
    return this.window.one(memberId, id);
  }
}
