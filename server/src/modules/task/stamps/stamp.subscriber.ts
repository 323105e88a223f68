import { Injectable } from '@nestjs/common';
import { businessDate } from '@guike/shared';
import { IdGenerator, type Transaction } from '../../../platform/database/index.js';
import type { DeliveredEvent } from '../../../platform/outbox/domain-event.js';
import { Subscribe } from '../../../platform/outbox/subscribe.js';
import { ORDER_PAID, ORDER_REFUNDED, OrderFacade, type OrderPaid, type OrderRefunded } from '../../order/index.js';
import { STAMP_CARD_FULL, taskEvent } from '../task.events.js';
import { StampRewards } from './stamp-rewards.js';
import { earnsStamp, isOpen, placeFor, withStamp, withoutStamp } from './stamp.rules.js';
import { StampStore } from './stamp.store.js';
import type { StampCard } from './stamp.types.js';

/** Stamps follow orders: one for each card and order, taken back with an order of which nothing is left. */
@Injectable()
export class StampSubscriber {
  constructor(
    private readonly store: StampStore,
    private readonly rewards: StampRewards,
    private readonly orders: OrderFacade,
    private readonly ids: IdGenerator,
  ) {}

  @Subscribe(ORDER_PAID, 'task.stamps')
  async paid({ payload, occurredAt: at }: DeliveredEvent<OrderPaid>, tx: Transaction): Promise<void> {
    const { memberId, orderId, payableFen, businessDate: date } = payload;
    if (memberId === null) return;
    const cards = (await this.store.cards(tx)).filter((card) => card.active && isOpen(card, date));
    if (cards.length === 0) return;
    const order = await this.orders.brief(orderId, tx);
    if (order === null || order.state === 'refunded') return;
    const lines = (await this.orders.linesOf([orderId], tx)).get(orderId) ?? [];
    const earned = cards.filter((card) => earnsStamp(card, { payableFen, date, lines }));
    for (const card of earned.sort((one, other) => one.id - other.id)) {
      await this.stamp(tx, card, { orderId, storeId: payload.storeId, memberId, at });
    }
  }

  @Subscribe(ORDER_REFUNDED, 'task.stamps')
  async refunded({ payload: { orderId, complete } }: DeliveredEvent<OrderRefunded>, tx: Transaction): Promise<void> {
    if (!complete) return;
    for (const { cardId, sheetId } of await this.store.ofOrder(tx, orderId)) {
      const sheet = await this.store.lockSheet(tx, sheetId);
      const next = sheet && withoutStamp(sheet);
      if (!sheet || !next) continue;
      await this.store.takeBack(tx, cardId, orderId);
      await this.store.fill(tx, sheet, next);
    }
  }

  private async stamp(
    tx: Transaction,
    card: StampCard,
    of: { orderId: number; storeId: number; memberId: number; at: Date },
  ): Promise<void> {
    const { orderId, memberId, at } = of;
    const sheets = await this.store.lockSheets(tx, memberId, card.id);
    if (await this.store.stamped(tx, card.id, orderId)) return;
    const day = businessDate(at);
    if ((await this.store.stampsOn(tx, memberId, card.id, day)) >= card.conditions.perDay) return;
    const place = placeFor(card, sheets);
    if (place === null) return;
    const sheet =
      'sheet' in place
        ? place.sheet
        : await this.store.begin(tx, await this.ids.take(), { memberId, card, turn: place.turn });
    await this.store.give(tx, { ...of, cardId: card.id, sheetId: sheet.id });
    const next = withStamp(sheet);
    await this.store.fill(tx, sheet, next);
    if (next.state !== 'full') return;
    const full = { ...sheet, ...next };
    const given = card.automatic ? await this.rewards.give(tx, full, { cardName: card.name, automatic: true }) : null;
    // Asked for by hand, or its coupon is used up: the card waits, full, until the member takes it in.
    if (!given?.ok) tx.emit(taskEvent(STAMP_CARD_FULL, { memberId, sheetId: full.id, cardName: card.name }));
  }
}
