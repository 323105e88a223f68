import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../platform/database/index.js';
import type { DeliveredEvent } from '../../../platform/outbox/domain-event.js';
import { Subscribe } from '../../../platform/outbox/subscribe.js';
import { PICKUP_COLLECTED, PICKUP_EXPIRED, type PickupCollected, type PickupExpired } from '../../pickup/index.js';
import { SettingsFacade } from '../../settings/index.js';
import { MALL_EXPIRED_POLICY } from '../mall.settings.js';
import { RedemptionStore } from '../redeem/redemption.store.js';
import { Cancellation } from './cancellation.js';

/** What became of the pickups that redemptions have opened. */
@Injectable()
export class MallSubscriber {
  constructor(
    private readonly redemptions: RedemptionStore,
    private readonly cancellation: Cancellation,
    private readonly settings: SettingsFacade,
  ) {}

  @Subscribe(PICKUP_COLLECTED, 'mall.collected')
  async collected({ payload, occurredAt }: DeliveredEvent<PickupCollected>, tx: Transaction): Promise<void> {
    if (payload.source !== 'mall') return;
    await this.redemptions.move(tx, payload.sourceId, { from: ['placed'], to: 'collected', endedAt: occurredAt });
  }

  /** WeChat's part is sent by the job that sends refunds. */
  @Subscribe(PICKUP_EXPIRED, 'mall.expired')
  async expired({ payload }: DeliveredEvent<PickupExpired>, tx: Transaction): Promise<void> {
    if (payload.source !== 'mall') return;
    const redemption = await this.redemptions.find(payload.sourceId);
    if (!redemption) return;
    if ((await this.settings.get(MALL_EXPIRED_POLICY, 'chain')) === 'return') {
      await this.cancellation.cancel(tx, redemption, 'expired');
      return;
    }
    const move = {
      from: ['placed' as const],
      to: 'forfeited' as const,
      endedAt: tx.now,
      endReason: 'expired' as const,
    };
    await this.redemptions.move(tx, redemption.id, move);
  }
}
