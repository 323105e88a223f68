import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import type { ReadBatch, WriteBatch } from '../../../platform/database/index.js';
import type { ScopedActor } from '../../../platform/http/index.js';
import { VoucherFacade, certificateKey, refusalCode, voucherPays } from '../../voucher/index.js';
import type { SettleCommand } from '../checkout/checkout.types.js';
import type { Order } from '../order.dto.js';
import { OrderQueries } from '../order.queries.js';
import type { SettleRequest } from '../order.requests.js';
import type { VouchersOfSale, VouchersToUse } from './order-voucher.types.js';
import { isOver } from '../checkout/sale-time.rules.js';
import type { Decision } from '../checkout/settle.rules.js';

/** Paying orders with vouchers of other platforms: they are claimed with the order and used up after its commit. */
@Injectable()
export class OrderVouchers {
  constructor(
    private readonly vouchers: VoucherFacade,
    private readonly queries: OrderQueries,
  ) {}

  /** Facts that need no lock. */
  async choose({ storeId, vouchers }: SettleRequest): Promise<Result<VouchersOfSale | null>> {
    if (!vouchers || vouchers.length === 0) return ok(null);
    const chosen = await this.vouchers.choose(storeId, vouchers);
    return chosen.ok ? ok({ chosen: chosen.value, minutes: await this.vouchers.waitMinutes() }) : chosen;
  }

  takenIn(reads: ReadBatch, commands: readonly SettleCommand[]): () => VouchersInHand {
    const chosen = commands.flatMap(({ vouchers }) => (vouchers.ok ? (vouchers.value?.chosen ?? []) : []));
    const taken = this.vouchers.takenIn(reads, chosen);
    return () => new VouchersInHand(taken());
  }

  claimIn(batch: WriteBatch, orderId: number, used: VouchersToUse, times: { now: Date; waitUntil: Date }): void {
    const vouchers = used.chosen.map((chosen, index) => ({ chosen, paysFen: used.paysFen[index] as number }));
    this.vouchers.claimIn(batch, orderId, vouchers, times);
  }

  /** After the commit: has the platform take them, and answers what came of the order. */
  async conclude(order: Order, actor: ScopedActor): Promise<Result<Order>> {
    await this.vouchers.verify(order.id);
    const refused = (await this.vouchers.ofOrder(order.id)).find(({ state }) => state === 'refused');
    if (refused) return refuse(refusalCode(refused.refusal ?? 'other'), { orderId: order.id, title: refused.title });
    return this.queries.inScope(order.id, actor);
  }

  ask(orderId: number): Promise<void> {
    return this.vouchers.verify(orderId);
  }

  /** Nobody wants to wait any longer. If the platform has taken them the order is paid, and says so. */
  async giveUp(orderId: number, actor: ScopedActor): Promise<Result<Order>> {
    await this.vouchers.giveUp(orderId);
    const order = await this.queries.inScope(orderId, actor);
    return order.ok && order.value.state === 'awaiting_payment' ? refuse('VOUCHER_UNAVAILABLE') : order;
  }
}

/** Vouchers that have paid something, and those that sales accepted so far have claimed. */
export class VouchersInHand {
  constructor(private readonly taken: Set<string>) {}

  /** What each pays of this sale; null when it is to be paid without. Looks only. */
  judge(
    vouchers: SettleCommand['vouchers'],
    { quoted, tender, at }: Pick<Decision, 'quoted' | 'tender' | 'at'>,
    now: Date,
  ): Result<VouchersToUse | null> {
    if (!vouchers.ok) return vouchers;
    const sale = vouchers.value;
    if (!sale) return tender.voucherFen === 0 ? ok(null) : refuse('PAYMENT_SUM_MISMATCH', { voucherFen: 0 });
    if (tender.wechatFen > 0) return refuse('VOUCHER_NOT_WITH_WECHAT');
    // Told of afterwards it would be used up afterwards, and the platform's clock says when.
    if (isOver(at, now)) return refuse('ORDER_LATE_TENDER');
    const rival = sale.chosen.find((voucher) => this.taken.has(certificateKey(voucher)));
    if (rival) return refuse('VOUCHER_TAKEN', { certificate: rival.certificate });
    const pays = voucherPays(
      sale.chosen.map(({ terms }) => terms),
      quoted.lines,
    );
    if (!pays.ok) return refuse('VOUCHER_PAYS_NOTHING', { certificate: sale.chosen[pays.voucher]?.certificate });
    if (pays.totalFen !== tender.voucherFen)
      return refuse('PAYMENT_SUM_MISMATCH', { payableFen: quoted.payableFen, voucherFen: pays.totalFen });
    return ok({ ...sale, paysFen: pays.byVoucher });
  }

  use({ chosen }: VouchersOfSale): void {
    for (const voucher of chosen) this.taken.add(certificateKey(voucher));
  }
}
