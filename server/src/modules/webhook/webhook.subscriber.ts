import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/index.js';
import type { DeliveredEvent } from '../../platform/outbox/domain-event.js';
import { Subscribe } from '../../platform/outbox/subscribe.js';
import { COUPON_EXPIRING, COUPON_ISSUED, COUPON_RETURNED, COUPON_USED } from '../coupon/index.js';
import { MEMBER_JOINED } from '../member/index.js';
import { ORDER_PAID, ORDER_REFUNDED } from '../order/index.js';
import { POINTS_ADJUSTED, POINTS_EXPIRED, POINTS_EXPIRING } from '../points/index.js';
import { TIER_CHANGED } from '../tier/index.js';
import { TOPUP_CREDITED } from '../topup/index.js';
import { WALLET_FROZEN, WALLET_TRANSFERRED, WALLET_UNFROZEN } from '../wallet/index.js';
import { WALLET_REFUND_PAID } from '../wallet-refund/index.js';
import { DeliveryQueue } from './delivery/delivery-queue.js';

const CONSUMER = 'webhook.queue';

/** Hears what the rooms tell each other and writes down what the outside is to hear of it. */
@Injectable()
export class WebhookSubscriber {
  constructor(private readonly queue: DeliveryQueue) {}

  @Subscribe(ORDER_PAID, CONSUMER)
  orderPaid(event: DeliveredEvent, tx: Transaction): Promise<void> {
    return this.queue.add(tx, event);
  }

  @Subscribe(ORDER_REFUNDED, CONSUMER)
  orderRefunded(event: DeliveredEvent, tx: Transaction): Promise<void> {
    return this.queue.add(tx, event);
  }

  @Subscribe(TOPUP_CREDITED, CONSUMER)
  topupCredited(event: DeliveredEvent, tx: Transaction): Promise<void> {
    return this.queue.add(tx, event);
  }

  @Subscribe(MEMBER_JOINED, CONSUMER)
  memberJoined(event: DeliveredEvent, tx: Transaction): Promise<void> {
    return this.queue.add(tx, event);
  }

  @Subscribe(TIER_CHANGED, CONSUMER)
  tierChanged(event: DeliveredEvent, tx: Transaction): Promise<void> {
    return this.queue.add(tx, event);
  }

  @Subscribe(POINTS_EXPIRED, CONSUMER)
  pointsExpired(event: DeliveredEvent, tx: Transaction): Promise<void> {
    return this.queue.add(tx, event);
  }

  @Subscribe(POINTS_EXPIRING, CONSUMER)
  pointsExpiring(event: DeliveredEvent, tx: Transaction): Promise<void> {
    return this.queue.add(tx, event);
  }

  @Subscribe(POINTS_ADJUSTED, CONSUMER)
  pointsAdjusted(event: DeliveredEvent, tx: Transaction): Promise<void> {
    return this.queue.add(tx, event);
  }

  @Subscribe(WALLET_FROZEN, CONSUMER)
  walletFrozen(event: DeliveredEvent, tx: Transaction): Promise<void> {
    return this.queue.add(tx, event);
  }

  @Subscribe(WALLET_UNFROZEN, CONSUMER)
  walletUnfrozen(event: DeliveredEvent, tx: Transaction): Promise<void> {
    return this.queue.add(tx, event);
  }

  @Subscribe(WALLET_TRANSFERRED, CONSUMER)
  walletTransferred(event: DeliveredEvent, tx: Transaction): Promise<void> {
    return this.queue.add(tx, event);
  }

  @Subscribe(WALLET_REFUND_PAID, CONSUMER)
  walletRefundPaid(event: DeliveredEvent, tx: Transaction): Promise<void> {
    return this.queue.add(tx, event);
  }

  @Subscribe(COUPON_ISSUED, CONSUMER)
  couponIssued(event: DeliveredEvent, tx: Transaction): Promise<void> {
    return this.queue.add(tx, event);
  }

  @Subscribe(COUPON_USED, CONSUMER)
  couponUsed(event: DeliveredEvent, tx: Transaction): Promise<void> {
    return this.queue.add(tx, event);
  }

  @Subscribe(COUPON_RETURNED, CONSUMER)
  couponReturned(event: DeliveredEvent, tx: Transaction): Promise<void> {
    return this.queue.add(tx, event);
  }

  @Subscribe(COUPON_EXPIRING, CONSUMER)
  couponExpiring(event: DeliveredEvent, tx: Transaction): Promise<void> {
    return this.queue.add(tx, event);
  }
}
