import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Transaction } from '../../../platform/database/index.js';
import { LedgerFacade } from '../../ledger/index.js';
import { PaymentFacade, type PaymentRefund, type RefundOutcomeHandler } from '../../payment/index.js';
import { settleKey } from '../ledger-posting.js';
import { ORDER_REFUND_FAILED, type OrderRefundFailed } from '../order.events.js';
import { returnKey } from './return-keys.js';
import type { ReturnPlan } from './return-plan.js';
import { wechatEntries } from './return-posting.rules.js';
import type { NewReturn } from './return-rows.js';
import { type RefundPart, ReturnPaymentStore } from './return-payment.store.js';
import { ReturnStore } from './return.store.js';

/** WeChat's part of returns: asked for with the return, and posted when the member has the money. */
@Injectable()
export class ReturnRefunds implements RefundOutcomeHandler, OnModuleInit {
  readonly purpose = 'order' as const;

  constructor(
    private readonly payments: PaymentFacade,
    private readonly parts: ReturnPaymentStore,
    private readonly returns: ReturnStore,
    private readonly ledger: LedgerFacade,
  ) {}

  onModuleInit(): void {
    this.payments.registerRefunds(this);
  }

  /** Asks for WeChat's part of a new return; null when there is none. */
  async ask(tx: Transaction, { sale, money }: ReturnPlan, made: NewReturn): Promise<number | null> {
    if (money.wechatFen === 0 || sale.payment_id === null) return null;
    return this.request(
      tx,
      { ...made, returnId: made.id, orderId: sale.id, attempts: 0 },
      {
        paymentId: sale.payment_id,
        amountFen: money.wechatFen,
      },
    );
  }

  ofReturn(tx: Transaction, orderId: number, returnId: number): Promise<RefundPart | null> {
    return this.parts.ofReturn(tx, orderId, returnId);
  }

  /** Once more under the old number; null when it is not stuck any more. */
  async resend(tx: Transaction, { refundId }: RefundPart): Promise<number | null> {
    if (refundId === null || !(await this.payments.resendRefund(tx, refundId))) return null;
    return (await this.parts.move(tx, refundId, ['stuck'], 'refunding')) ? refundId : null;
  }

  /** A successor for a refund that WeChat has closed. */
  async renew(tx: Transaction, part: RefundPart): Promise<number | null> {
    const { paymentId, amountFen } = part;
    return paymentId === null ? null : this.request(tx, part, { paymentId, amountFen });
  }

  /** Every attempt is a refund of its own: one that WeChat has closed can't be asked for again under its number. */
  private async request(
    tx: Transaction,
    of: { orderId: number; returnId: number; attempts: number; reason: string },
    { paymentId, amountFen }: { paymentId: number; amountFen: number },
  ): Promise<number> {
    const attempt = of.attempts + 1;
    const key = returnKey(of.orderId, of.returnId);
    const refundId = await this.payments.requestRefund(tx, {
      paymentId,
      amountFen,
      bizKey: attempt === 1 ? key : `${key}:${attempt}`,
      reason: of.reason,
      purpose: 'order',
    });
    await this.parts.follow(tx, of.returnId, { refundId, attempt });
    return refundId;
  }

  async onRefunded(tx: Transaction, refund: PaymentRefund): Promise<void> {
    const part = await this.partOf(tx, refund);
    if (!(await this.parts.move(tx, refund.id, ['refunding', 'stuck'], 'refunded'))) return;
    const book = await this.ledger.open(tx, []);
    book.post({
      kind: 'order.refund_wechat',
      bizKey: `${returnKey(part.orderId, part.returnId)}:wechat`,
      reversalOf: settleKey(part.orderId),
      at: tx.now,
      memberId: part.memberId,
      storeId: part.saleStoreId,
      orderId: part.orderId,
      title: '微信退款',
      entries: wechatEntries(refund.amountFen, part),
    });
    await this.ledger.flush(tx, book);
    await this.parts.finish(tx, part);
  }

  /** WeChat has closed it: the money is still with us, and somebody has to choose another way. */
  async onRefundFailed(tx: Transaction, refund: PaymentRefund): Promise<void> {
    const part = await this.partOf(tx, refund);
    if (await this.parts.move(tx, refund.id, ['refunding', 'stuck'], 'failed')) this.raise(tx, part);
  }

  async onRefundStuck(tx: Transaction, refund: PaymentRefund): Promise<void> {
    const part = await this.partOf(tx, refund);
    if (await this.parts.move(tx, refund.id, ['refunding'], 'stuck')) this.raise(tx, part);
  }

  /** Waits for whoever is returning more of the order: its end is judged on what has really come back. */
  private async partOf(tx: Transaction, refund: PaymentRefund): Promise<RefundPart> {
    await this.returns.lock(tx, refund.refId);
    const part = await this.parts.byRefund(tx, refund.id);
    if (!part) throw new Error(`refund ${refund.id} (${refund.bizKey}) belongs to no return`);
    return part;
  }

  private raise(tx: Transaction, part: RefundPart): void {
    const payload: OrderRefundFailed = {
      orderId: part.orderId,
      orderNo: part.orderNo,
      returnId: part.returnId,
      memberId: part.memberId,
      storeId: part.storeId,
      amountFen: part.amountFen,
    };
    tx.emit({ type: ORDER_REFUND_FAILED, subject: `order:${part.orderId}`, payload: { ...payload } });
  }
}
