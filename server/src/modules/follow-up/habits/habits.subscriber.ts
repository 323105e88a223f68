import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../platform/database/index.js';
import type { DeliveredEvent } from '../../../platform/outbox/domain-event.js';
import { Subscribe } from '../../../platform/outbox/subscribe.js';
import { ORDER_PAID, ORDER_REFUNDED, OrderFacade, type OrderPaid, type OrderRefunded } from '../../order/index.js';
import { HabitStore } from './habit.store.js';

/** Learns from every sale and return how members buy. */
@Injectable()
export class HabitsSubscriber {
  constructor(
    private readonly orders: OrderFacade,
    private readonly habits: HabitStore,
  ) {}

  @Subscribe(ORDER_PAID, 'follow-up.habit')
  async paid({ payload, occurredAt }: DeliveredEvent<OrderPaid>, tx: Transaction): Promise<void> {
    const { memberId, orderId, storeId, businessDate: day, payableFen } = payload;
    if (memberId === null) return;
    const lines = (await this.orders.linesOf([orderId], tx)).get(orderId) ?? [];
    const dearest = [...lines].sort((a, b) => b.payFen - a.payFen || a.line - b.line)[0];
    const pieces = new Map<number, number>();
    for (const { categoryId, quantity } of lines) pieces.set(categoryId, (pieces.get(categoryId) ?? 0) + quantity);
    await this.habits.bought(tx, {
      ...{ memberId, orderId, storeId, day, paidFen: payableFen, pieces },
      paidAt: occurredAt,
      product: dearest?.name ?? '',
    });
  }

  /** Off the month of the sale: a year's figures say what of them has remained. */
  @Subscribe(ORDER_REFUNDED, 'follow-up.habitReturned')
  async refunded({ payload }: DeliveredEvent<OrderRefunded>, tx: Transaction): Promise<void> {
    const { memberId, storeId, saleDate, amountFen, complete } = payload;
    if (memberId === null) return;
    const change = { orders: complete ? -1 : 0, spendFen: -amountFen };
    await this.habits.count(tx, { memberId, storeId, day: saleDate }, change);
  }
}
