import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import { Idempotency, type IdempotentCommand } from '../../../platform/idempotency/idempotency.js';
import { type VoucherChoice, VoucherFacade, voucherPays } from '../../voucher/index.js';
import type { Order } from '../order.dto.js';
import { OrderQueries } from '../order.queries.js';
import type { QuoteRequest } from '../order.requests.js';
import type { VoucherQuote } from './order-voucher.dto.js';
import { type VoucherCancel, OrderVoucherReturns } from './order-voucher-returns.js';
import { QuoteService } from '../checkout/quote.service.js';

/** Before and after an order is paid with vouchers: what they would pay, and giving them back. */
@Injectable()
export class OrderVoucherService {
  constructor(
    private readonly quotes: QuoteService,
    private readonly idempotency: Idempotency,
    private readonly vouchers: VoucherFacade,
    private readonly returns: OrderVoucherReturns,
    private readonly queries: OrderQueries,
  ) {}

  /** What settling would accept as the vouchers' part; claims nothing. */
  async quote(request: QuoteRequest, choices: readonly VoucherChoice[]): Promise<Result<VoucherQuote>> {
    const quote = await this.quotes.quote(request);
    if (!quote.ok) return quote;
    const chosen = await this.vouchers.choose(request.storeId, choices);
    if (!chosen.ok) return chosen;
    const vouchers = chosen.value;
    const pays = voucherPays(
      vouchers.map(({ terms }) => terms),
      quote.value.lines,
    );
    if (!pays.ok) return refuse('VOUCHER_PAYS_NOTHING', { certificate: vouchers[pays.voucher]?.certificate });
    return ok({
      ...quote.value,
      voucherFen: pays.totalFen,
      voucherRestFen: quote.value.payableFen - pays.totalFen,
      vouchers: vouchers.map(({ certificate }, index) => ({ certificate, paysFen: pays.byVoucher[index] as number })),
    });
  }

  /**
   * Gives the vouchers of a paid order back, and then the whole order with them. The platform comes first: as long as it
   * has not said yes nothing else moves, and if it says no nothing has happened.
   */
  async cancel(command: IdempotentCommand, wish: VoucherCancel): Promise<Result<Order>> {
    const asked = await this.idempotency.run(command, (tx) => this.returns.ask(tx, wish));
    if (!asked.ok) return asked;
    await this.vouchers.verify(wish.orderId);
    const kept = (await this.vouchers.ofOrder(wish.orderId)).find(({ problem }) => problem !== null);
    if (kept) return refuse(kept.problem === 'cancel_too_late' ? 'VOUCHER_CANCEL_LATE' : 'VOUCHER_REFUSED');
    return this.queries.inScope(wish.orderId, wish.actor);
  }
}
