import { Controller, Get, Param, ParseIntPipe, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Result, ok, refuse } from '../../kernel/result.js';
import { CurrentMember, type MemberActor, MemberRoute, type Page, cursorId } from '../../platform/http/index.js';
import { PickupViews } from './pickup-views.js';
import { PickupTicket, PickupTicketPage, TicketQuery } from './pickup.dto.js';
import { PickupStore } from './pickup.store.js';
import type { PickupState } from './pickup.types.js';

const STATES: Readonly<Record<TicketQuery['list'], readonly PickupState[]>> = {
  waiting: ['waiting'],
  done: ['collected', 'cancelled', 'expired'],
};

@ApiTags('member: pickups')
@Controller('member/pickups')
@MemberRoute()
export class PickupController {
  constructor(
    private readonly pickups: PickupStore,
    private readonly views: PickupViews,
  ) {}

  @Get()
  @ApiOperation({ summary: 'What waits for the member in stores, or has come to an end; newest first' })
  @ApiOkResponse({ type: PickupTicketPage })
  async list(@CurrentMember() { memberId }: MemberActor, @Query() query: TicketQuery): Promise<Page<PickupTicket>> {
    const { list, limit, orderIds } = query;
    if (orderIds) return { items: await this.ofOrders(memberId, orderIds), nextCursor: null };
    const asked = { states: STATES[list], beforeId: cursorId(query), limit: limit + 1 };
    const rows = await this.pickups.ofMember(memberId, asked);
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    const nextCursor = rows.length > limit && last ? String(last.id) : null;
    return { items: await this.views.tickets(shown), nextCursor };
  }

  @Get(':id')
  @ApiOperation({ summary: 'One pickup with the number to show' })
  @ApiOkResponse({ type: PickupTicket })
  async get(
    @CurrentMember() { memberId }: MemberActor,
    @Param('id', ParseIntPipe) id: number,
  ): Promise<Result<PickupTicket>> {
    const pickup = await this.pickups.byId(id);
    if (pickup?.memberId !== memberId) return refuse('PICKUP_NOT_FOUND');
    const [ticket] = await this.views.tickets([pickup]);
    return ok(ticket as PickupTicket);
  }

  private async ofOrders(memberId: number, orderIds: readonly number[]): Promise<PickupTicket[]> {
    const found = await this.pickups.bySources('order', orderIds);
    return this.views.tickets(found.filter((pickup) => pickup.memberId === memberId));
  }
}
