import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/index.js';
import type { DeliveredEvent } from '../../platform/outbox/domain-event.js';
import { Subscribe } from '../../platform/outbox/subscribe.js';
import type { MemberJoined } from '../member/index.js';
import { PointsFacade } from './points.facade.js';

@Injectable()
export class PointsSubscriber {
  constructor(private readonly points: PointsFacade) {}

  @Subscribe('member.joined', 'points.welcome')
  async welcome(event: DeliveredEvent<MemberJoined>, tx: Transaction): Promise<void> {
    const { memberId, storeId, welcomePoints } = event.payload;
    await this.points.grant(tx, {
      memberId,
      points: welcomePoints,
      bizKey: `member:${memberId}:welcome`,
      kind: 'welcome',
      title: '入会礼',
      storeId,
    });
  }
}
