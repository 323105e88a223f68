import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Transaction } from '../../../platform/database/index.js';
import {
  type PaidAnswer,
  type PaidPayment,
  type Payment,
  PaymentFacade,
  type PaymentOutcomeHandler,
  type PaymentRefund,
} from '../../payment/index.js';
import { MALL_REDEEMED, mallEvent, mallFact } from '../mall.events.js';
import { Fulfilment } from '../redeem/fulfilment.js';
import { RedemptionLedger } from '../redeem/redemption-ledger.js';
import { RedemptionStore } from '../redeem/redemption.store.js';
import type { EndReason, StoredRedemption } from '../redeem/redemption.types.js';
import { ShelfKeeper } from '../redeem/shelf-keeper.js';

/** How redemptions that wait for WeChat come to be paid, or don't; and how their money goes back. */
@Injectable()
export class RedemptionEndings implements PaymentOutcomeHandler, OnModuleInit {
  readonly purpose = 'mall' as const;

  constructor(
    private readonly payments: PaymentFacade,
    private readonly redemptions: RedemptionStore,
    private readonly ledger: RedemptionLedger,
    private readonly fulfilment: Fulfilment,
    private readonly shelf: ShelfKeeper,
  ) {}

  onModuleInit(): void {
    this.payments.register(this);
  }

  /** Money for what was given up meanwhile, or can't be given any more, goes back by itself. */
  async onPaid(tx: Transaction, payment: PaidPayment): Promise<PaidAnswer> {
    const redemption = await this.redemptions.lock(tx, payment.refId);
    if (redemption?.state !== 'awaiting_payment') return 'declined';
    const coupon = await this.fulfilment.giveCoupon(tx, redemption);
    if (!coupon.ok || !(await this.ledger.payHeld(tx, redemption))) {
      await this.giveUp(tx, redemption, 'unavailable');
      return 'declined';
    }
    const to = await this.fulfilment.start(tx, redemption);
    const ended = to === 'issued' ? { endedAt: tx.now } : {};
    const move = { from: ['awaiting_payment' as const], to, paidAt: payment.paidAt, couponId: coupon.value, ...ended };
    if (!(await this.redemptions.move(tx, redemption.id, move))) throw new Error(`redemption ${redemption.id} moved`);
    tx.emit(mallEvent(MALL_REDEEMED, mallFact(redemption)));
    return 'accepted';
  }

  async onClosed(tx: Transaction, payment: Payment): Promise<void> {
    const redemption = await this.redemptions.lock(tx, payment.refId);
    if (redemption?.state === 'awaiting_payment') await this.giveUp(tx, redemption, 'unpaid');
  }

  async onRefunded(tx: Transaction, refund: PaymentRefund): Promise<void> {
    const redemption = await this.redemptions.moveRefund(tx, refund.id, ['refunding', 'stuck', 'failed'], 'refunded');
    if (redemption) await this.ledger.moneyReturned(tx, redemption);
  }

  async onRefundFailed(tx: Transaction, refund: PaymentRefund): Promise<void> {
    await this.redemptions.moveRefund(tx, refund.id, ['refunding', 'stuck'], 'failed');
  }

  async onRefundStuck(tx: Transaction, refund: PaymentRefund): Promise<void> {
    await this.redemptions.moveRefund(tx, refund.id, ['refunding'], 'stuck');
  }

  private async giveUp(tx: Transaction, redemption: StoredRedemption, endReason: EndReason): Promise<void> {
    const move = { from: ['awaiting_payment' as const], to: 'closed' as const, endedAt: tx.now, endReason };
    if (!(await this.redemptions.move(tx, redemption.id, move))) return;
    await this.ledger.release(tx, redemption);
    await this.shelf.putBack(tx, redemption);
  }
}
