import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Result } from '../../../kernel/result.js';
import {
  Command,
  CurrentMember,
  Guessable,
  Idempotent,
  type MemberActor,
  MemberRoute,
  type Page,
  PageQuery,
} from '../../../platform/http/index.js';
import type { IdempotentCommand } from '../../../platform/idempotency/idempotency.js';
import {
  TransferAcceptBody,
  TransferCodeParam,
  TransferOfferBody,
  TransferPage,
  TransferView,
} from './transfer.dto.js';
import { TransferService } from './transfer.service.js';
import { TransferViews } from './transfer-views.js';

@ApiTags('member: wallet transfers')
@MemberRoute()
@Controller('member/wallet/transfers')
export class TransferController {
  constructor(
    private readonly transfers: TransferService,
    private readonly views: TransferViews,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Given and received, newest first' })
  @ApiOkResponse({ type: TransferPage })
  list(@CurrentMember() { memberId }: MemberActor, @Query() query: PageQuery): Promise<Page<TransferView>> {
    return this.views.list(memberId, query);
  }

  /** The money is held until it is taken, declined, called back or nobody came in time. */
  @Post()
  @Guessable()
  @Idempotent()
  @ApiOperation({ summary: 'Offer whole top-ups to another member' })
  @ApiCreatedResponse({ type: TransferView })
  async offer(
    @CurrentMember() member: MemberActor,
    @Command() command: IdempotentCommand,
    @Body() { lotKeys, toPhone, message }: TransferOfferBody,
  ): Promise<Result<TransferView>> {
    const wanted = { lotKeys, toPhone: toPhone ?? null, message: message ?? null };
    return this.shown(member, await this.transfers.offer(command, member, wanted));
  }

  @Get('offers/:code')
  @Guessable()
  @ApiOperation({ summary: 'What is on offer, for whoever was handed the code' })
  @ApiOkResponse({ type: TransferView })
  look(
    @CurrentMember() { memberId }: MemberActor,
    @Param() { code }: TransferCodeParam,
  ): Promise<Result<TransferView>> {
    return this.views.byCode(memberId, code);
  }

  @Post('offers/:code/accept')
  @HttpCode(200)
  @Idempotent()
  @ApiOperation({ summary: 'Take it: the top-ups move with their terms' })
  @ApiOkResponse({ type: TransferView })
  async accept(
    @CurrentMember() member: MemberActor,
    @Command() command: IdempotentCommand,
    @Param() { code }: TransferCodeParam,
    @Body() _consent: TransferAcceptBody,
  ): Promise<Result<TransferView>> {
    return this.shown(member, await this.transfers.accept(command, member, code));
  }

  @Post('offers/:code/decline')
  @HttpCode(200)
  @Idempotent()
  @ApiOperation({ summary: 'Decline it: it goes back at once' })
  @ApiOkResponse({ type: TransferView })
  async decline(
    @CurrentMember() member: MemberActor,
    @Command() command: IdempotentCommand,
    @Param() { code }: TransferCodeParam,
  ): Promise<Result<TransferView>> {
    return this.shown(member, await this.transfers.decline(command, member, code));
  }

  @Get(':id')
  @ApiOperation({ summary: 'One transfer of mine' })
  @ApiOkResponse({ type: TransferView })
  one(
    @CurrentMember() { memberId }: MemberActor,
    @Param('id', ParseIntPipe) id: number,
  ): Promise<Result<TransferView>> {
    return this.views.one(memberId, id);
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @Idempotent()
  @ApiOperation({ summary: 'Call back an offer nobody has taken' })
  @ApiOkResponse({ type: TransferView })
  async cancel(
    @CurrentMember() member: MemberActor,
    @Command() command: IdempotentCommand,
    @Param('id', ParseIntPipe) id: number,
  ): Promise<Result<TransferView>> {
    return this.shown(member, await this.transfers.cancel(command, member, id));
  }

  private async shown({ memberId }: MemberActor, done: Result<{ transferId: number }>): Promise<Result<TransferView>> {
    return done.ok ? this.views.one(memberId, done.value.transferId) : done;
  }
}
