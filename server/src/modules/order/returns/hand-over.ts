import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import { type Transaction, WriteBatch, expectRows } from '../../../platform/database/index.js';
import type { ScopedActor } from '../../../platform/http/index.js';
import { LedgerFacade } from '../../ledger/index.js';
import { OrganizationFacade } from '../../organization/index.js';
import { ShiftFacade } from '../../shift/index.js';
import { settleKey } from '../ledger-posting.js';
import { ORDER_REFUND_HANDED_OVER, type OrderRefundHandedOver } from '../order.events.js';
import { returnKey } from './return-keys.js';
import { type RefundPart, ReturnPaymentStore } from './return-payment.store.js';
import { counterEntries } from './return-posting.rules.js';

/** Cash over the counter for what WeChat would not pay back. WeChat's money stays with the entity that had taken it. */
@Injectable()
export class HandOver {
  constructor(
    private readonly parts: ReturnPaymentStore,
    private readonly ledger: LedgerFacade,
    private readonly shifts: ShiftFacade,
    private readonly organization: OrganizationFacade,
  ) {}

  /** Only once WeChat has given up: a stuck refund may still be paid out, and nobody is paid twice. */
  async give(
    tx: Transaction,
    part: RefundPart,
    { actor, storeId }: { actor: ScopedActor; storeId: number },
  ): Promise<Result<{ refundId: null }>> {
    if (part.state !== 'failed') return refuse('RETURN_WECHAT_OPEN');
    const store = await this.organization.store(storeId);
    if (!store) return refuse('STORE_NOT_FOUND');
    const shift = await this.shifts.forCash(actor, storeId, tx);
    if (!shift.ok) return shift;
    if (!(await this.parts.handOver(tx, part.returnId)))
      throw expectRows(1, `refund of return ${part.returnId}`).otherwise();
    const book = await this.ledger.open(tx, []);
    book.post({
      kind: 'order.refund_cash',
      bizKey: `${returnKey(part.orderId, part.returnId)}:cash`,
      reversalOf: settleKey(part.orderId),
      at: tx.now,
      memberId: part.memberId,
      storeId,
      orderId: part.orderId,
      title: '微信退款改退现金',
      entries: counterEntries(
        { cashFen: part.amountFen, cardFen: 0 },
        { ...part, storeId, entityId: store.legalEntityId },
      ),
    });
    const batch = new WriteBatch();
    this.shifts.recordIn(batch, {
      shiftId: shift.value,
      storeId,
      staffId: actor.kind === 'staff' ? actor.staffId : null,
      kind: 'payout',
      refId: part.returnId,
      amountFen: -part.amountFen,
      at: tx.now,
    });
    await this.ledger.flush(tx, book, batch);
    await this.parts.finish(tx, part);
    const handedOver: OrderRefundHandedOver = {
      orderId: part.orderId,
      returnId: part.returnId,
      storeId,
      amountFen: part.amountFen,
    };
    tx.emit({ type: ORDER_REFUND_HANDED_OVER, subject: `order:${part.orderId}`, payload: { ...handedOver } });
    return ok({ refundId: null });
  }
}
