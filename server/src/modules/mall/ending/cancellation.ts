import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import type { Transaction } from '../../../platform/database/index.js';
import { PaymentFacade } from '../../payment/index.js';
import { SettingsFacade } from '../../settings/index.js';
import { MALL_MEMBER_CANCELS } from '../mall.settings.js';
import { MALL_CANCELLED, mallEvent, mallFact } from '../mall.events.js';
import { Fulfilment } from '../redeem/fulfilment.js';
import { RedemptionLedger } from '../redeem/redemption-ledger.js';
import { RedemptionStore } from '../redeem/redemption.store.js';
import type { EndReason, StoredRedemption } from '../redeem/redemption.types.js';
import { ShelfKeeper } from '../redeem/shelf-keeper.js';

/** What is left to do outside of the transaction. */
export interface Cancelled {
  readonly redemptionId: number;
  readonly refundId: number | null;
}

/** Gives a redemption back as it was taken: points to their lots, money the way it came, the piece to the shelf. */
@Injectable()
export class Cancellation {
  constructor(
    private readonly redemptions: RedemptionStore,
    private readonly fulfilment: Fulfilment,
    private readonly ledger: RedemptionLedger,
    private readonly shelf: ShelfKeeper,
    private readonly payments: PaymentFacade,
    private readonly settings: SettingsFacade,
  ) {}

  /** Whether members may do it by themselves. */
  membersMay(): Promise<boolean> {
    return this.settings.get(MALL_MEMBER_CANCELS, 'chain');
  }

  /** Only what has been paid and neither been sent nor collected. `expired`: its pickup has ended already. */
  async cancel(tx: Transaction, redemption: StoredRedemption, reason: EndReason): Promise<Result<Cancelled>> {
    // News of a refund locks the payment first and the redemption after it; so does whoever asks for one.
    if (redemption.paymentId !== null) await this.payments.refundRoom(redemption.paymentId, tx);
    const current = await this.redemptions.lock(tx, redemption.id);
    if (current?.state !== 'placed') return refuse('MALL_NOT_CANCELLABLE');
    if (reason !== 'expired' && !(await this.fulfilment.stop(tx, current))) return refuse('MALL_NOT_CANCELLABLE');
    const move = { from: ['placed' as const], to: 'cancelled' as const, endedAt: tx.now, endReason: reason };
    if (!(await this.redemptions.move(tx, current.id, move))) return refuse('MALL_STATE_CONFLICT');
    const refundId = await this.askRefund(tx, current);
    await this.ledger.giveBack(tx, current, () => this.shelf.putBack(tx, current));
    tx.emit(mallEvent(MALL_CANCELLED, { ...mallFact(current), reason }));
    return ok({ redemptionId: current.id, refundId });
  }

  /** Each attempt is a refund of its own: one that WeChat has closed can't be asked for again under its number. */
  async askRefund(tx: Transaction, redemption: StoredRedemption): Promise<number | null> {
    const { id, paymentId, cashFen, cashMethod, refundAttempt, item } = redemption;
    if (cashMethod !== 'wechat' || paymentId === null) return null;
    const attempt = refundAttempt + 1;
    const refundId = await this.payments.requestRefund(tx, {
      paymentId,
      amountFen: cashFen,
      bizKey: attempt === 1 ? `mall:${id}:refund` : `mall:${id}:refund:${attempt}`,
      reason: `兑换取消 · ${item.name}`,
    });
    await this.redemptions.followRefund(tx, id, { refundId, attempt });
    return refundId;
  }
}
