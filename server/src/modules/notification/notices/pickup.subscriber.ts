import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../platform/database/index.js';
import type { DeliveredEvent } from '../../../platform/outbox/domain-event.js';
import { Subscribe } from '../../../platform/outbox/subscribe.js';
import { MALL_CANCELLED, MALL_SHIPPED, type MallCancelled, type MallShipped } from '../../mall/index.js';
import { OrganizationFacade } from '../../organization/index.js';
import { PICKUP_EXPIRING, PICKUP_READY, type PickupExpiring, type PickupReady } from '../../pickup/index.js';
import { NoticeService } from '../notice.service.js';
import {
  mallCancelledNotice,
  mallShippedNotice,
  pickupExpiringNotice,
  pickupReadyNotice,
} from './pickup-notices.rules.js';

/** Tells members what lies ready for them, what is on its way, and what came back. */
@Injectable()
export class PickupNotices {
  constructor(
    private readonly notices: NoticeService,
    private readonly organization: OrganizationFacade,
  ) {}

  @Subscribe(PICKUP_READY, 'notification.pickupReady')
  async ready({ payload }: DeliveredEvent<PickupReady>, tx: Transaction): Promise<void> {
    await this.notices.notify(tx, pickupReadyNotice(payload, await this.storeName(payload.storeId)));
  }

  @Subscribe(PICKUP_EXPIRING, 'notification.pickupExpiring')
  async expiring({ payload }: DeliveredEvent<PickupExpiring>, tx: Transaction): Promise<void> {
    await this.notices.notify(tx, pickupExpiringNotice(payload, await this.storeName(payload.storeId)));
  }

  @Subscribe(MALL_SHIPPED, 'notification.mallShipped')
  async shipped({ payload }: DeliveredEvent<MallShipped>, tx: Transaction): Promise<void> {
    await this.notices.notify(tx, mallShippedNotice(payload));
  }

  @Subscribe(MALL_CANCELLED, 'notification.mallCancelled')
  async cancelled({ payload }: DeliveredEvent<MallCancelled>, tx: Transaction): Promise<void> {
    const notice = mallCancelledNotice(payload);
    if (notice) await this.notices.notify(tx, notice);
  }

  private async storeName(storeId: number): Promise<string> {
    return (await this.organization.store(storeId))?.name ?? '门店';
  }
}
