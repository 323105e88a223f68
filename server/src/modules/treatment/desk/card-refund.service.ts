import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import type { IdempotentCommand } from '../../../platform/idempotency/idempotency.js';
import { ReturnFacade, type ReturnPreview, type SalesReturn, type UsedReturn } from '../../order/index.js';
import { CardSettling } from '../cards/card-settling.js';
import { type TreatmentCardRecord, TreatmentCardStore } from '../cards/treatment-card.store.js';
import { type RefundLine, refundLines } from '../refund-words.rules.js';
import type { CardRefundBody, CardRefundPlan, CardRefundQuestion } from './card-refund.dto.js';
import type { DeskStaff } from './treatment-desk.service.js';

/** What is left of a card that was used in part goes back to where its price came from, through its order's return. */
@Injectable()
export class CardRefundService {
  constructor(
    private readonly cards: TreatmentCardStore,
    private readonly settling: CardSettling,
    private readonly returns: ReturnFacade,
    private readonly clock: Clock,
  ) {}

  async preview(by: DeskStaff, cardId: number, question: CardRefundQuestion): Promise<Result<CardRefundPlan>> {
    const card = await this.cards.byId(cardId);
    if (!card) return refuse('TREATMENT_CARD_NOT_FOUND');
    const plan = await this.returns.previewUsed(usedReturn(by, card, question));
    return plan.ok ? ok({ lines: await this.linesOf(card, plan.value, question), return: plan.value }) : hidden(plan);
  }

  async refund(
    command: IdempotentCommand,
    by: DeskStaff,
    cardId: number,
    body: CardRefundBody,
  ): Promise<Result<SalesReturn>> {
    const card = await this.cards.byId(cardId);
    if (!card) return refuse('TREATMENT_CARD_NOT_FOUND');
    const { reason } = body;
    const { request } = by;
    return hidden(await this.returns.returnUsed(command, { ...usedReturn(by, card, body), reason, request }));
  }

  /** The computation, one line each, as it is printed for the member. */
  private async linesOf(
    card: TreatmentCardRecord,
    { lines: [piece] }: ReturnPreview,
    { cause }: CardRefundQuestion,
  ): Promise<RefundLine[]> {
    if (!piece) return [];
    const { payFen, pointsFen, keptFen, keptPointsFen } = piece;
    const priceFen = payFen + pointsFen + keptFen + keptPointsFen;
    const used = await this.settling.usedUp(card, priceFen, cause, this.clock.now());
    return refundLines({ priceFen, times: card.times, used: card.times - card.left, visitFen: card.visitFen }, used);
  }
}

function usedReturn(
  { actor }: DeskStaff,
  { id, orderId, line }: TreatmentCardRecord,
  { storeId, cause }: CardRefundQuestion,
): UsedReturn {
  return { actor, orderId, line, storeId, used: { room: 'treatment', id, cause } };
}

/** A card of a sale that somebody may not return does not exist for them. */
function hidden<T>(result: Result<T>): Result<T> {
  return !result.ok && result.refusal.code === 'ORDER_NOT_FOUND' ? refuse('TREATMENT_CARD_NOT_FOUND') : result;
}
