import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../platform/database/index.js';
import type { DeliveredEvent } from '../../../platform/outbox/domain-event.js';
import { Subscribe } from '../../../platform/outbox/subscribe.js';
import { ORDER_PAID, OrderFacade, type OrderLineInfo, type OrderPaid } from '../../order/index.js';
import type { TreatmentPlan } from '../plans/treatment-plan.dto.js';
import { TreatmentPlanStore } from '../plans/treatment-plan.store.js';
import { TREATMENT_ISSUED, type TreatmentIssued } from '../treatment.events.js';
import { expiryOf, pieceShares } from '../treatment.rules.js';
import { type NewTreatmentCard, TreatmentCardStore } from './treatment-card.store.js';

/** A paid order gives one card for each piece of a product with a plan. Pieces that have come back already give none. */
@Injectable()
export class CardIssuing {
  constructor(
    private readonly orders: OrderFacade,
    private readonly plans: TreatmentPlanStore,
    private readonly cards: TreatmentCardStore,
  ) {}

  @Subscribe(ORDER_PAID, 'treatment.issue')
  async paid({ payload }: DeliveredEvent<OrderPaid>, tx: Transaction): Promise<void> {
    const { orderId, memberId, storeId } = payload;
    if (memberId === null) return;
    // Whoever returns the order waits here, or has been faster and we see what came back.
    await this.orders.hold(tx, orderId);
    const lines = (await this.orders.linesOf([orderId], tx)).get(orderId) ?? [];
    const plans = await this.plans.ofProducts(
      lines.map(({ productId }) => productId),
      tx,
    );
    const owner = { memberId, storeId, orderId };
    const wanted = lines.flatMap((line) => {
      const plan = plans.get(line.productId);
      return plan ? cardsOf(line, plan, owner, tx.now) : [];
    });
    const made = await this.cards.issue(tx, wanted);
    if (made.length === 0) return;
    const news: TreatmentIssued = {
      ...owner,
      cards: made.map(({ id, card: { name, times } }) => ({ id, name, times })),
    };
    tx.emit({ type: TREATMENT_ISSUED, subject: `member:${memberId}`, payload: { ...news } });
  }
}

function cardsOf(
  line: OrderLineInfo,
  plan: TreatmentPlan,
  owner: { memberId: number; storeId: number; orderId: number },
  now: Date,
): NewTreatmentCard[] {
  const shares = pieceShares(line.payFen, line.quantity);
  return shares.slice(0, line.quantity - line.returnedQuantity).map((payFen, index) => ({
    ...owner,
    planId: plan.id,
    line: line.line,
    piece: index + 1,
    name: plan.name,
    serviceIds: plan.serviceIds,
    times: plan.times,
    visitFen: plan.visitFen,
    payFen,
    cycleDays: plan.cycleDays,
    expiresAt: expiryOf(now, plan.validDays),
  }));
}
