import { Injectable } from '@nestjs/common';
import { businessDate } from '@guike/shared';
import type { Transaction } from '../../../platform/database/index.js';
import { AuditFacade } from '../../audit/index.js';
import {
  ORDER_REFUNDED,
  ORDER_RETURNED_ELSEWHERE,
  type OrderRefunded,
  type OrderReturnedElsewhere,
} from '../order.events.js';
import { ReturnGuards, piecesOf } from './return-guards.js';
import type { ReturnCommand, ReturnPlan } from './return-plan.js';
import type { NewReturn } from './return-rows.js';

/** Who hears of a return: rooms that have given something for its pieces at once, the audit log, everybody by event. */
@Injectable()
export class ReturnNews {
  constructor(
    private readonly guards: ReturnGuards,
    private readonly audit: AuditFacade,
  ) {}

  async tell(tx: Transaction, plan: ReturnPlan, wish: ReturnCommand, made: NewReturn): Promise<void> {
    await this.guards.takeBack(tx, piecesOf(plan, plan.sale, plan.parts));
    await this.record(tx, plan, wish, made);
    this.announce(tx, plan, made);
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
        lines: parts.lines.map(({ line, quantity, keptFen }) => ({
          line,
          quantity,
          ...(keptFen > 0 ? { keptFen } : {}),
        })),
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
