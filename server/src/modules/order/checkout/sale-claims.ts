import { Injectable } from '@nestjs/common';
import type { ReadBatch, WriteBatch } from '../../../platform/database/index.js';
import { CatalogFacade, type StockInHand, type StockPieces } from '../../catalog/index.js';
import type { SettleRequest } from '../order.requests.js';
import { OrderStore, numberKey } from '../order.store.js';
import type { PreparedCheckout, SettleCommand } from './checkout.types.js';
import { countedPieces } from './counted-pieces.rules.js';

/** What a sale claims of its store that only one can have: the till's own number, and pieces that are counted. */
@Injectable()
export class SaleClaims {
  constructor(
    private readonly orders: OrderStore,
    private readonly catalog: CatalogFacade,
  ) {}

  /** Only online orders take counted pieces, so nothing is asked or locked for anybody else. */
  askIn(reads: ReadBatch, commands: readonly SettleCommand[]): () => ClaimsInHand {
    const numbers = this.orders.numbersIn(
      reads,
      commands.flatMap(({ request: { storeId, externalNo } }) =>
        externalNo === null ? [] : [{ storeId, externalNo }],
      ),
    );
    const stock = this.catalog.lockStockIn(
      reads,
      commands.flatMap(({ prepared }) => (prepared.ok ? countedPieces(prepared.value) : [])),
    );
    return () => new ClaimsInHand(numbers(), stock());
  }

  /** Takes the pieces and notes which order has them. */
  useIn(batch: WriteBatch, { pieces }: ClaimsInHand, now: Date): void {
    if (pieces.length === 0) return;
    this.catalog.takeStockIn(batch, totals(pieces), now);
    this.orders.addStockTo(batch, pieces);
  }
}

/** Pieces that one order has taken. */
export interface PiecesOfOrder extends StockPieces {
  readonly orderId: number;
}

/** What was claimed already, by orders that exist and by those of the same group. */
export class ClaimsInHand {
  readonly pieces: PiecesOfOrder[] = [];

  constructor(
    private readonly numbers: Set<string>,
    private readonly stock: StockInHand,
  ) {}

  numberIsTaken({ storeId, externalNo }: SettleRequest): boolean {
    return externalNo !== null && this.numbers.has(numberKey(storeId, externalNo));
  }

  /** Products of which there is not enough, with what there is. */
  shortages(checkout: PreparedCheckout): { productId: number; left: number }[] {
    return countedPieces(checkout).flatMap(({ storeId, productId, quantity }) => {
      const left = this.stock.leftOf(storeId, productId);
      return left !== null && left < quantity ? [{ productId, left }] : [];
    });
  }

  use({ storeId, externalNo }: SettleRequest, checkout: PreparedCheckout, orderId: number): void {
    if (externalNo !== null) this.numbers.add(numberKey(storeId, externalNo));
    for (const piece of countedPieces(checkout)) {
      if (this.stock.leftOf(piece.storeId, piece.productId) === null) continue;
      this.stock.take(piece);
      this.pieces.push({ orderId, ...piece });
    }
  }
}

/** One write per store and product, in the order in which they were locked. */
function totals(pieces: readonly StockPieces[]): StockPieces[] {
  const sums = new Map<string, StockPieces>();
  for (const { storeId, productId, quantity } of pieces) {
    const key = `${storeId} ${productId}`;
    sums.set(key, { storeId, productId, quantity: quantity + (sums.get(key)?.quantity ?? 0) });
  }
  return [...sums.values()].sort((a, b) => a.storeId - b.storeId || a.productId - b.productId);
}
