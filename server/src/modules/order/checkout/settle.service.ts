import { Injectable } from '@nestjs/common';
import { type Result, ok } from '../../../kernel/result.js';
import { type Grouped, GroupedCommands } from '../../../platform/grouping/index.js';
import type { IdempotentCommand } from '../../../platform/idempotency/idempotency.js';
import { ShiftFacade } from '../../shift/index.js';
import { CheckoutService } from './checkout.service.js';
import type { SettleCommand } from './checkout.types.js';
import type { Order } from '../order.dto.js';
import type { SettleRequest } from '../order.requests.js';
import { OrderVouchers } from '../vouchers/order-voucher.js';
import { PendingOrders } from './pending-orders.js';
import { SettleRounds } from './settle-round.js';

/**
 * Settling: facts are read first; then one transaction locks what the sales need, quotes each again on what is really
 * there and writes. Sales that arrive together share that transaction. A part to be paid by WeChat makes the order wait
 * with everything else held.
 */
@Injectable()
export class SettleService {
  private readonly sales: Grouped<SettleRequest, Order>;

  constructor(
    groups: GroupedCommands,
    private readonly checkout: CheckoutService,
    private readonly pending: PendingOrders,
    private readonly shifts: ShiftFacade,
    private readonly vouchers: OrderVouchers,
    rounds: SettleRounds,
  ) {
    this.sales = groups.of<SettleRequest, SettleCommand, Order>({
      name: 'settle',
      prepare: (requests) => this.prepare(requests),
      ask: (reads, commands) => rounds.begin(reads, commands),
    });
  }

  /** Refused only inside: a grant that is gone may have been used by this very command, and then the key knows the answer. */
  async settle(command: IdempotentCommand, request: SettleRequest): Promise<Result<Order>> {
    const settled = await this.sales.run(command, request);
    if (!settled.ok || !request.vouchers?.length || request.actor.kind === 'member') return settled;
    return this.vouchers.conclude(settled.value, request.actor);
  }

  private async prepare(requests: readonly SettleRequest[]): Promise<SettleCommand[]> {
    const prepared = await this.checkout.prepareMany(requests);
    return Promise.all(
      prepared.map(async (checkout, index): Promise<SettleCommand> => {
        const request = requests[index] as SettleRequest;
        const memberId = checkout.ok ? checkout.value.memberId : null;
        const waits = request.payments.some(({ method }) => method === 'wechat');
        const payer = waits && memberId !== null ? await this.pending.payerOf(memberId) : null;
        const shift = await this.shiftFor(request);
        return { request, prepared: checkout, payer, shift, vouchers: await this.vouchers.choose(request) };
      }),
    );
  }

  /** Members have no drawer: cash of theirs is refused with the rest of the tender. */
  private async shiftFor({ actor, storeId, payments }: SettleRequest): Promise<Result<number | null>> {
    const takesCash = payments.some(({ method }) => method === 'cash');
    return takesCash && actor.kind !== 'member' ? this.shifts.forCash(actor, storeId) : ok(null);
  }
}
