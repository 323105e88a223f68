import { Injectable } from '@nestjs/common';
import { type Transaction, WriteBatch } from '../../../platform/database/index.js';
import { CouponFacade } from '../../coupon/index.js';
import { LedgerFacade } from '../../ledger/index.js';
import { ShiftFacade } from '../../shift/index.js';
import { settleKey } from '../ledger-posting.js';
import { returnKey } from './return-keys.js';
import type { ReturnCommand, ReturnPlan } from './return-plan.js';
import { ReturnNews } from './return-news.js';
import { ReturnRefunds } from './return-refunds.js';
import type { NewReturn } from './return-rows.js';
import { ReturnStore } from './return.store.js';

export interface Written {
  readonly returnId: number;
  /** WeChat's part, to be sent after the commit; null when there is none. */
  readonly refundId: number | null;
}

/** Makes a return that was decided on come true: journal, rows, drawer, coupons, WeChat's refund, audit, news. */
@Injectable()
export class ReturnWriter {
  constructor(
    private readonly returns: ReturnStore,
    private readonly ledger: LedgerFacade,
    private readonly shifts: ShiftFacade,
    private readonly coupons: CouponFacade,
    private readonly refunds: ReturnRefunds,
    private readonly news: ReturnNews,
  ) {}

  async write(tx: Transaction, plan: ReturnPlan, wish: ReturnCommand): Promise<Written> {
    const made: NewReturn = { id: await this.returns.nextId(), at: tx.now, reason: wish.reason };
    this.post(plan, made);
    const batch = new WriteBatch();
    this.returns.addTo(batch, plan, made);
    this.moveDrawer(batch, plan, made);
    await this.ledger.flush(tx, plan.book, batch);
    await this.coupons.giveBack(tx, {
      orderId: plan.sale.id,
      couponIds: plan.coupons.map(({ id }) => id),
      at: tx.now,
    });
    const refundId = await this.refunds.ask(tx, plan, made);
    await this.news.tell(tx, plan, wish, made);
    return { returnId: made.id, refundId };
  }

  /** Everything but WeChat's part: that is posted when the money has arrived. */
  private post({ book, sale, place, saleStore, entries }: ReturnPlan, { id, at }: NewReturn): void {
    if (entries.length === 0) return;
    book.post({
      kind: 'order.refund',
      bizKey: returnKey(sale.id, id),
      reversalOf: settleKey(sale.id),
      at,
      memberId: sale.member_id,
      storeId: place.storeId,
      orderId: sale.id,
      title: `退货 · ${saleStore.name}`,
      entries,
    });
  }

  private moveDrawer(batch: WriteBatch, { money, place, actor, shiftId }: ReturnPlan, { id, at }: NewReturn): void {
    if (money.cashFen === 0) return;
    this.shifts.recordIn(batch, {
      shiftId,
      storeId: place.storeId,
      staffId: actor.kind === 'staff' ? actor.staffId : null,
      kind: 'return',
      refId: id,
      amountFen: -money.cashFen,
      at,
    });
  }
}
