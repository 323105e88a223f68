import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/index.js';
import type { DeliveredEvent } from '../../platform/outbox/domain-event.js';
import { Subscribe } from '../../platform/outbox/subscribe.js';
import { ORDER_PAID, ORDER_REFUNDED, OrderFacade, type OrderPaid, type OrderRefunded } from '../order/index.js';
import { SettingsFacade } from '../settings/index.js';
import { PickupFacade } from './pickup.facade.js';
import { expiryOf } from './pickup.rules.js';
import { PICKUP_GIFT, PICKUP_GIFT_FROM_FEN, PICKUP_HOLD_DAYS, PICKUP_READY_MINUTES } from './pickup.settings.js';
import { PickupStore } from './pickup.store.js';
import type { PickupItem } from './pickup.types.js';

/** What was ordered online lies ready in its store; what was taken back of it does not. */
@Injectable()
export class PickupSubscriber {
  constructor(
    private readonly pickups: PickupFacade,
    private readonly store: PickupStore,
    private readonly orders: OrderFacade,
    private readonly settings: SettingsFacade,
  ) {}

  @Subscribe(ORDER_PAID, 'pickup.orderPaid')
  async paid({ payload, occurredAt }: DeliveredEvent<OrderPaid>, tx: Transaction): Promise<void> {
    const { orderId, memberId, storeId, fulfilment, payableFen } = payload;
    if (fulfilment !== 'pickup' || memberId === null) return;
    const [order, items] = await Promise.all([this.orders.brief(orderId, tx), this.itemsOf(tx, orderId)]);
    // Taken back before we heard that it was paid: nothing is to be made ready.
    if (!order || items.length === 0) return;
    const place = { storeId };
    const [minutes, days, gift, giftFromFen] = await Promise.all([
      this.settings.get(PICKUP_READY_MINUTES, place),
      this.settings.get(PICKUP_HOLD_DAYS, place),
      this.settings.get(PICKUP_GIFT, place),
      this.settings.get(PICKUP_GIFT_FROM_FEN, place),
    ]);
    const readyAt = new Date(occurredAt.getTime() + minutes * 60_000);
    await this.pickups.openIn(tx, {
      source: 'order',
      sourceId: orderId,
      memberId,
      storeId,
      title: order.summary,
      items,
      readyAt,
      expiresAt: expiryOf(readyAt, days),
      gift: gift !== '' && payableFen >= giftFromFen ? gift : null,
    });
  }

  @Subscribe(ORDER_REFUNDED, 'pickup.orderRefunded')
  async refunded({ payload }: DeliveredEvent<OrderRefunded>, tx: Transaction): Promise<void> {
    const { orderId, complete } = payload;
    if (complete) {
      await this.pickups.cancel(tx, { source: 'order', sourceId: orderId });
      return;
    }
    const pickup = await this.store.bySource('order', orderId, tx);
    if (pickup) await this.store.changeItems(tx, pickup.id, await this.itemsOf(tx, orderId));
  }

  private async itemsOf(tx: Transaction, orderId: number): Promise<PickupItem[]> {
    const lines = (await this.orders.linesOf([orderId], tx)).get(orderId) ?? [];
    return lines
      .map(({ name, quantity, returnedQuantity }) => ({ name, quantity: quantity - returnedQuantity }))
      .filter(({ quantity }) => quantity > 0);
  }
}
