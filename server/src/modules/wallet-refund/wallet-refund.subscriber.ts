import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/index.js';
import type { DeliveredEvent } from '../../platform/outbox/domain-event.js';
import { Subscribe } from '../../platform/outbox/subscribe.js';
import { TierFacade } from '../tier/index.js';
import { WALLET_REFUND_PAID, type WalletRefundPaid } from './wallet-refund.events.js';

/** Tells the tier room that a top-up did not stay. */
@Injectable()
export class WalletRefundSubscriber {
  constructor(private readonly tiers: TierFacade) {}

  /** Counted back on the day of the top-up; a tier once reached is only lost by review. */
  @Subscribe(WALLET_REFUND_PAID, 'wallet_refund.tier')
  async paid({ payload }: DeliveredEvent<WalletRefundPaid>, tx: Transaction): Promise<void> {
    for (const { paidOn, refundFen } of payload.topups) {
      await this.tiers.record(tx, payload.memberId, { date: paidOn, topupFen: -refundFen });
    }
  }
}
