import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Refusal, type Result, ok, refuse } from '../../../kernel/result.js';
import { type Transaction, WriteConflict } from '../../../platform/database/index.js';
import { OrderFacade, type PiecesToReturn, type ReturnGuard, type UsedPiece } from '../../order/index.js';
import { isUntouched } from '../treatment.rules.js';
import { CardSettling } from './card-settling.js';
import { type TreatmentCardRecord, TreatmentCardStore } from './treatment-card.store.js';

/**
 * A card that nobody has used goes back with its order. One that was used goes back by itself, named and for what is
 * left of it, and never while a visit of it is promised to a booking.
 */
@Injectable()
export class CardReturnGuard implements ReturnGuard, OnModuleInit {
  readonly name = 'treatment';

  constructor(
    private readonly orders: OrderFacade,
    private readonly cards: TreatmentCardStore,
    private readonly settling: CardSettling,
  ) {}

  onModuleInit(): void {
    this.orders.registerReturnGuard(this);
  }

  async check(tx: Transaction, { orderId, lines, used }: PiecesToReturn): Promise<Refusal | null> {
    const cards = await this.cards.lockOfOrder(tx, orderId);
    if (used?.room === this.name) return this.obstacle(cards, lines[0]?.line ?? 0, used);
    for (const { line, quantity, left, priceFen } of lines) {
      const touched = ofLine(cards, line).filter((card) => !isUntouched(card));
      if (touched.length <= left - quantity) continue;
      const priceOfOne = Math.floor(priceFen / quantity);
      const worth = await Promise.all(touched.map((card) => this.worth(tx, card, priceOfOne)));
      return refuse('TREATMENT_CARD_USED', { cards: worth }).refusal;
    }
    return null;
  }

  async usedUp(tx: Transaction, { orderId, lines }: PiecesToReturn, used: UsedPiece): Promise<Result<number>> {
    const card = (await this.cards.lockOfOrder(tx, orderId)).find(({ id }) => id === used.id);
    const [piece] = lines;
    if (!card || !piece) return refuse('TREATMENT_CARD_NOT_FOUND');
    const { fen } = await this.settling.usedUp(card, piece.priceFen, used.cause, tx.now);
    // A card of which nothing is left in money is better kept: it still has visits.
    return fen < piece.priceFen ? ok(fen) : refuse('TREATMENT_CARD_NO_REST');
  }

  async takeBack(tx: Transaction, { orderId, lines, used }: PiecesToReturn): Promise<void> {
    const cards = await this.cards.lockOfOrder(tx, orderId);
    if (used?.room === this.name) return this.settle(tx, cards, lines[0]?.priceFen ?? 0, used);
    for (const { line, quantity, left } of lines) {
      const standing = ofLine(cards, line);
      // Pieces whose cards have not been made yet will not get any.
      const goes = Math.max(0, standing.length - (left - quantity));
      for (const { id } of standing.filter(isUntouched).slice(0, goes)) {
        if (!(await this.cards.void(tx, id))) throw new WriteConflict(`treatment card ${id}`);
      }
    }
  }

  private obstacle(cards: readonly TreatmentCardRecord[], line: number, { id }: UsedPiece): Refusal | null {
    const card = cards.find((one) => one.id === id && one.line === line);
    if (!card) return refuse('TREATMENT_CARD_NOT_FOUND').refusal;
    const obstacle = this.settling.obstacleTo(card);
    return obstacle.ok ? null : obstacle.refusal;
  }

  private async settle(
    tx: Transaction,
    cards: readonly TreatmentCardRecord[],
    priceFen: number,
    { id, cause }: UsedPiece,
  ): Promise<void> {
    const card = cards.find((one) => one.id === id);
    if (!card) throw new WriteConflict(`treatment card ${id}`);
    const { by, fen } = await this.settling.usedUp(card, priceFen, cause, tx.now);
    const settlement = { cause, by, used: card.times - card.left, priceFen, usedFen: fen };
    if (!(await this.cards.settle(tx, card, settlement))) throw new WriteConflict(`treatment card ${id}`);
  }

  private async worth(tx: Transaction, card: TreatmentCardRecord, priceFen: number): Promise<Record<string, unknown>> {
    const { fen } = await this.settling.usedUp(card, priceFen, 'member', tx.now);
    return { id: card.id, name: card.name, used: card.times - card.left, restFen: priceFen - fen };
  }
}

function ofLine(cards: readonly TreatmentCardRecord[], line: number): TreatmentCardRecord[] {
  return cards.filter((card) => card.line === line && card.state !== 'voided');
}
