import { Injectable } from '@nestjs/common';
import { businessDate } from '@guike/shared';
import { type Transaction, WriteBatch } from '../../../platform/database/index.js';
import { AuditFacade } from '../../audit/index.js';
import { CouponFacade } from '../../coupon/index.js';
import { LedgerFacade } from '../../ledger/index.js';
import { ShiftFacade } from '../../shift/index.js';
import { settleKey } from '../ledger-posting.js';
import {
  ORDER_REFUNDED,
  ORDER_RETURNED_ELSEWHERE,
  type OrderRefunded,
  type OrderReturnedElsewhere,
} from '../order.events.js';
import { returnKey } from './return-keys.js';
import type { ReturnCommand, ReturnPlan } from './return-plan.js';
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
    private readonly audit: AuditFacade,
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
    await this.record(tx, plan, wish, made);
    this.announce(tx, plan, made);
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

  private record(tx: Transaction, plan: ReturnPlan, wish: ReturnCommand, { id, reason }: NewReturn): Promise<void> {
    const { sale, parts, money, points, place, actor } = plan;
    return this.audit.record(tx, {
      actor,
      action: 'order.refund',
      subject: `order:${sale.id}`,
      storeId: place.storeId,
      before: { refundedFen: sale.refunded_fen },
      after: {
        refundedFen: sale.refunded_fen + parts.payFen,
        returnId: id,
        saleStoreId: sale.store_id,
        lines: parts.lines.map(({ line, quantity }) => ({ line, quantity })),
        money,
        points,
      },
      reason,
      request: wish.request,
    });
  }

  private announce(tx: Transaction, plan: ReturnPlan, made: NewReturn): void {
    const { sale, place } = plan;
    const subject = `order:${sale.id}`;
    tx.emit({ type: ORDER_REFUNDED, subject, payload: { ...refundedEvent(plan, made) } });
    if (place.storeId === sale.store_id) return;
    const elsewhere: OrderReturnedElsewhere = {
      orderId: sale.id,
      orderNo: sale.order_no,
      returnId: made.id,
      memberId: sale.member_id,
      storeId: sale.store_id,
      returnStoreId: place.storeId,
      returnStoreName: plan.store.name,
      amountFen: plan.parts.payFen,
      reason: made.reason,
    };
    tx.emit({ type: ORDER_RETURNED_ELSEWHERE, subject, payload: { ...elsewhere } });
  }
}

function refundedEvent({ sale, place, parts, money, points }: ReturnPlan, { id, at }: NewReturn): OrderRefunded {
  return {
    orderId: sale.id,
    returnId: id,
    memberId: sale.member_id,
    storeId: sale.store_id,
    returnStoreId: place.storeId,
    staffId: sale.staff_id,
    lines: parts.lines.map(({ line, quantity, payFen }) => {
      const sold = sale.lines.find((row) => row.line === line);
      return {
        line,
        productId: sold?.product_id ?? 0,
        categoryId: sold?.category_id ?? 0,
        quantity,
        amountFen: payFen,
      };
    }),
    amountFen: parts.payFen,
    walletFen: money.walletFen,
    earnedPoints: parts.earnedPoints,
    pointsBack: points.back,
    growth: parts.growth,
    complete: parts.complete,
    payableFen: sale.payable_fen,
    saleDate: sale.business_date,
    businessDate: businessDate(at),
  };
}
