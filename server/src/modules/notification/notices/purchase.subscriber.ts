import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../platform/database/index.js';
import type { DeliveredEvent } from '../../../platform/outbox/domain-event.js';
import { Subscribe } from '../../../platform/outbox/subscribe.js';
import { MEMBER_JOINED, type MemberJoined } from '../../member/index.js';
import { ORDER_PAID, ORDER_REFUNDED, type OrderPaid, type OrderRefunded } from '../../order/index.js';
import { OrganizationFacade } from '../../organization/index.js';
import { TIER_CHANGED, type TierChanged } from '../../tier/index.js';
import { TOPUP_CREDITED, type TopupCredited } from '../../topup/index.js';
import { NoticeService } from '../notice.service.js';
import {
  joinedNotice,
  orderPaidNotice,
  orderRefundedNotice,
  tierNotice,
  topupNotice,
} from './purchase-notices.rules.js';

/** Tells members what has happened to what is theirs. */
@Injectable()
export class PurchaseNotices {
  constructor(
    private readonly notices: NoticeService,
    private readonly organization: OrganizationFacade,
  ) {}

  @Subscribe(MEMBER_JOINED, 'notification.memberJoined')
  memberJoined({ payload }: DeliveredEvent<MemberJoined>, tx: Transaction): Promise<void> {
    return this.notices.notify(tx, joinedNotice(payload));
  }

  @Subscribe(TOPUP_CREDITED, 'notification.topupCredited')
  async topupCredited({ payload, occurredAt }: DeliveredEvent<TopupCredited>, tx: Transaction): Promise<void> {
    await this.notices.notify(tx, topupNotice(payload, await this.storeName(payload.storeId), occurredAt));
  }

  @Subscribe(ORDER_PAID, 'notification.orderPaid')
  async orderPaid({ payload, occurredAt }: DeliveredEvent<OrderPaid>, tx: Transaction): Promise<void> {
    const { memberId } = payload;
    if (memberId === null) return;
    await this.notices.notify(
      tx,
      orderPaidNotice({ ...payload, memberId }, await this.storeName(payload.storeId), occurredAt),
    );
  }

  @Subscribe(ORDER_REFUNDED, 'notification.orderRefunded')
  async orderRefunded({ payload }: DeliveredEvent<OrderRefunded>, tx: Transaction): Promise<void> {
    const { memberId } = payload;
    if (memberId === null) return;
    await this.notices.notify(tx, orderRefundedNotice({ ...payload, memberId }, await this.storeName(payload.storeId)));
  }

  @Subscribe(TIER_CHANGED, 'notification.tierChanged')
  tierChanged({ id, payload, occurredAt }: DeliveredEvent<TierChanged>, tx: Transaction): Promise<void> {
    return this.notices.notify(tx, tierNotice(payload, id, occurredAt));
  }

  private async storeName(storeId: number): Promise<string> {
    return (await this.organization.store(storeId))?.name ?? '门店';
  }
}
