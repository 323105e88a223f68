import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Refusal, refuse } from '../../../kernel/result.js';
import { type Transaction, WriteConflict } from '../../../platform/database/index.js';
import { OrderFacade, type PiecesToReturn, type ReturnGuard } from '../../order/index.js';
import { isUntouched, partRefundFen } from '../treatment.rules.js';
import { type TreatmentCardRecord, TreatmentCardStore } from './treatment-card.store.js';

/**
 * A card that nobody has used goes back with its order. One that was used, or is promised to a booking, does not: what
 * is left of it is worth what the manager works out, and the refusal says how much that is.
 */
@Injectable()
export class CardReturnGuard implements ReturnGuard, OnModuleInit {
  readonly name = 'treatment';

  constructor(
    private readonly orders: OrderFacade,
    private readonly cards: TreatmentCardStore,
  ) {}

  onModuleInit(): void {
    this.orders.registerReturnGuard(this);
  }

  async check(tx: Transaction, { orderId, lines }: PiecesToReturn): Promise<Refusal | null> {
    const cards = await this.cards.lockOfOrder(tx, orderId);
    for (const { line, quantity, left } of lines) {
      const touched = ofLine(cards, line).filter((card) => !isUntouched(card));
      if (touched.length > left - quantity) return refuse('TREATMENT_CARD_USED', { cards: touched.map(worth) }).refusal;
    }
    return null;
  }

  async takeBack(tx: Transaction, { orderId, lines }: PiecesToReturn): Promise<void> {
    const cards = await this.cards.lockOfOrder(tx, orderId);
    for (const { line, quantity, left } of lines) {
      const standing = ofLine(cards, line);
      // Pieces whose cards have not been made yet will not get any.
      const goes = Math.max(0, standing.length - (left - quantity));
      for (const { id } of standing.filter(isUntouched).slice(0, goes)) {
        if (!(await this.cards.void(tx, id))) throw new WriteConflict(`treatment card ${id}`);
      }
    }
  }
}

function ofLine(cards: readonly TreatmentCardRecord[], line: number): TreatmentCardRecord[] {
  return cards.filter((card) => card.line === line && card.state !== 'voided');
}

function worth({ id, name, payFen, visitFen, times, left }: TreatmentCardRecord): Record<string, unknown> {
  const used = times - left;
  return { id, name, used, restFen: partRefundFen({ payFen, visitFen, used }) };
}
