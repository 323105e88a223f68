import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/index.js';
import type { DeliveredEvent } from '../../platform/outbox/domain-event.js';
import { Subscribe } from '../../platform/outbox/subscribe.js';
import { MEMBER_JOINED, type MemberJoined } from '../member/index.js';
import { TIER_CHANGED, type TierChanged } from '../tier/index.js';
import { CouponGifts } from './issue/coupon-gifts.js';

/** What happens below this room. Orders and top-ups, which lie above, ask it themselves. */
@Injectable()
export class CouponSubscriber {
  constructor(private readonly gifts: CouponGifts) {}

  @Subscribe(MEMBER_JOINED, 'coupon.welcome')
  async joined({ payload }: DeliveredEvent<MemberJoined>, tx: Transaction): Promise<void> {
    const { memberId, storeId } = payload;
    await this.gifts.issueForTrigger(tx, 'member_joined', { memberId, storeId, bizKey: `member:${memberId}:joined` });
  }

  /** Once for each move, up or down; a rule names the tiers it is for. */
  @Subscribe(TIER_CHANGED, 'coupon.tier')
  async tierChanged({ id, payload }: DeliveredEvent<TierChanged>, tx: Transaction): Promise<void> {
    if (payload.direction !== 'up') return;
    const { memberId, to } = payload;
    const occasion = { memberId, storeId: null, tierCode: to, bizKey: `tier-move:${id}` };
    await this.gifts.issueForTrigger(tx, 'tier_changed', occasion);
  }
}
