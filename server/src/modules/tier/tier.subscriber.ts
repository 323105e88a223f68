import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/index.js';
import type { DeliveredEvent } from '../../platform/outbox/domain-event.js';
import { Subscribe } from '../../platform/outbox/subscribe.js';
import { MEMBER_JOINED, type MemberJoined } from '../member/index.js';
import { TierService } from './tier.service.js';

@Injectable()
export class TierSubscriber {
  constructor(private readonly tiers: TierService) {}

  @Subscribe(MEMBER_JOINED, 'tier.start')
  async onMemberJoined(event: DeliveredEvent<MemberJoined>, tx: Transaction): Promise<void> {
    await this.tiers.start(tx, event.payload.memberId);
  }
}
