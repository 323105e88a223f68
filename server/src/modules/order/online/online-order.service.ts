import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { type Refused, type Result, refuse } from '../../../kernel/result.js';
import type { MemberActor, RequestInfo } from '../../../platform/http/index.js';
import type { IdempotentCommand } from '../../../platform/idempotency/idempotency.js';
import { SettingsFacade } from '../../settings/index.js';
import { SettleService } from '../checkout/settle.service.js';
import type { Order } from '../order.dto.js';
import { OrderQueries } from '../order.queries.js';
import { OrderService } from '../order.service.js';
import { CANCEL_MINUTES } from '../order.settings.js';
import { ReturnService } from '../returns/return.service.js';
import { wholeReturn } from '../returns/return.requests.js';
import type { OnlineOrderInput } from './online-order.dto.js';

const MINUTE_MS = 60_000;

export interface OnlineCancel {
  readonly orderId: number;
  readonly member: MemberActor;
  readonly reason: string;
  readonly request: RequestInfo;
}

/** Orders that members make themselves, to be collected in a store. They are settled and returned like any other. */
@Injectable()
export class OnlineOrderService {
  constructor(
    private readonly settling: SettleService,
    private readonly orders: OrderService,
    private readonly returns: ReturnService,
    private readonly queries: OrderQueries,
    private readonly settings: SettingsFacade,
    private readonly clock: Clock,
  ) {}

  place(command: IdempotentCommand, member: MemberActor, body: OnlineOrderInput): Promise<Result<Order>> {
    return this.settling.settle(command, {
      actor: member,
      source: 'member',
      fulfilment: body.fulfilment,
      storeId: body.storeId,
      channel: 'online',
      member: { self: member.memberId },
      lines: body.lines.map(({ productId, quantity }) => ({ product: productId, quantity })),
      couponIds: body.couponIds ?? [],
      couponCodes: [],
      usePoints: body.usePoints ?? false,
      at: null,
      payments: body.payments,
      quoteHash: body.quoteHash,
      externalNo: null,
    });
  }

  /** Before payment everything held is free again; after it the order goes back whole, while the store still lets it. */
  async cancel(command: IdempotentCommand, wish: OnlineCancel): Promise<Result<Order>> {
    const { orderId, member } = wish;
    const order = await this.queries.ofMember(orderId, member.memberId);
    if (!order.ok) return order;
    if (order.value.source !== 'member') return refuse('ORDER_STATE_CONFLICT', { state: order.value.state });
    if (order.value.state === 'closed') return order;
    if (order.value.state === 'awaiting_payment') return this.orders.cancelOfMember(orderId, member.memberId);
    // An order that is back already may be so by this very command: its key knows the answer.
    const late = order.value.state === 'paid' ? await this.refusedLate(order.value) : null;
    if (late) return late;
    const given = await this.returns.giveBack(
      command,
      wholeReturn(orderId, { actor: member, reason: wish.reason, request: wish.request }),
    );
    return given.ok ? this.queries.ofMember(orderId, member.memberId) : given;
  }

  private async refusedLate({ store, paidAt }: Order): Promise<Refused | null> {
    const minutes = await this.settings.get(CANCEL_MINUTES, { storeId: store.id });
    const until = new Date(paidAt ?? 0).getTime() + minutes * MINUTE_MS;
    return this.clock.now().getTime() < until ? null : refuse('ORDER_CANCEL_LATE', { minutes });
  }
}
