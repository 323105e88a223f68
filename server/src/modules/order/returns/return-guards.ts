import { Injectable } from '@nestjs/common';
import { type Refusal, type Result, ok, refuse } from '../../../kernel/result.js';
import type { Transaction } from '../../../platform/database/index.js';
import { type ReturnParts, priceOf } from './return.rules.js';
import type { LockedSale, SoldLineRow } from './sale.types.js';

/** Whose doing it is that a piece does not stay: the buyer's wish, or the house's. */
export const RETURN_CAUSES = ['member', 'operator'] as const;
export type ReturnCause = (typeof RETURN_CAUSES)[number];

/** One piece that is used in part, as the room knows it that gave something for it. */
export interface UsedPiece {
  readonly room: string;
  readonly id: number;
  readonly cause: ReturnCause;
}

/** Pieces of a paid order that somebody wants to give back. The order is locked. */
export interface PiecesToReturn {
  readonly orderId: number;
  readonly memberId: number | null;
  /** Members take back what they have not collected; staff take back what lies before them. */
  readonly by: 'member' | 'staff' | 'machine';
  readonly lines: readonly {
    readonly line: number;
    readonly productId: number;
    readonly quantity: number;
    /** Pieces of the line that are sold and have not come back, these included. */
    readonly left: number;
    /** Money and points that these pieces cost. */
    readonly priceFen: number;
  }[];
  /** The one line is this piece. */
  readonly used: UsedPiece | null;
}

/** A room above that has a say: what it has given for the order may be used already. */
export interface ReturnGuard {
  readonly name: string;
  /** Null when nothing speaks against it. Looks only; asked for previews too. */
  check(tx: Transaction, pieces: PiecesToReturn): Promise<Refusal | null>;
  /** The piece is this room's: how many fen of its price are used up and stay, or why it can't go back. Looks only. */
  usedUp?(tx: Transaction, pieces: PiecesToReturn, used: UsedPiece): Promise<Result<number>>;
  /** The pieces do come back: whatever the room has given for them goes, in the same transaction. */
  takeBack?(tx: Transaction, pieces: PiecesToReturn): Promise<void>;
}

/** Where rooms above the orders are asked before pieces of one come back. */
@Injectable()
export class ReturnGuards {
  private readonly guards: ReturnGuard[] = [];

  register(guard: ReturnGuard): void {
    if (this.guards.some(({ name }) => name === guard.name))
      throw new Error(`return guard ${guard.name} is there twice`);
    this.guards.push(guard);
  }

  async refusal(tx: Transaction, pieces: PiecesToReturn): Promise<Refusal | null> {
    for (const guard of this.guards) {
      const refusal = await guard.check(tx, pieces);
      if (refusal) return refusal;
    }
    return null;
  }

  /** What stays of the price of a piece that is used in part; nothing of any other. */
  async usedUp(tx: Transaction, pieces: PiecesToReturn): Promise<Result<number>> {
    const { used } = pieces;
    if (used === null) return ok(0);
    const guard = this.guards.find(({ name }) => name === used.room);
    return (await guard?.usedUp?.(tx, pieces, used)) ?? refuse('ORDER_NOT_REFUNDABLE');
  }

  async takeBack(tx: Transaction, pieces: PiecesToReturn): Promise<void> {
    for (const guard of this.guards) await guard.takeBack?.(tx, pieces);
  }
}

export function piecesOf(
  {
    actor,
    used = null,
  }: { readonly actor: { readonly kind: PiecesToReturn['by'] }; readonly used?: UsedPiece | null | undefined },
  sale: LockedSale,
  parts: ReturnParts,
): PiecesToReturn {
  return {
    orderId: sale.id,
    memberId: sale.member_id,
    by: actor.kind,
    used,
    lines: parts.lines.map((returned) => {
      const { line, quantity } = returned;
      const sold = sale.lines.find((row) => row.line === line) as SoldLineRow;
      const left = sold.quantity - sold.returned_quantity;
      return { line, productId: sold.product_id, quantity, left, priceFen: priceOf(returned) };
    }),
  };
}
