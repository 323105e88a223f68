import { Injectable } from '@nestjs/common';
import type { Refusal } from '../../../kernel/result.js';
import type { Transaction } from '../../../platform/database/index.js';
import type { ReturnActor } from './return-plan.js';
import type { ReturnParts } from './return.rules.js';
import type { LockedSale, SoldLineRow } from './sale.types.js';

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
  }[];
}

/** A room above that has a say: what it has given for the order may be used already. */
export interface ReturnGuard {
  readonly name: string;
  /** Null when nothing speaks against it. Looks only; asked for previews too. */
  check(tx: Transaction, pieces: PiecesToReturn): Promise<Refusal | null>;
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

  async takeBack(tx: Transaction, pieces: PiecesToReturn): Promise<void> {
    for (const guard of this.guards) await guard.takeBack?.(tx, pieces);
  }
}

export function piecesOf(actor: ReturnActor, sale: LockedSale, parts: ReturnParts): PiecesToReturn {
  return {
    orderId: sale.id,
    memberId: sale.member_id,
    by: actor.kind,
    lines: parts.lines.map(({ line, quantity }) => {
      const sold = sale.lines.find((row) => row.line === line) as SoldLineRow;
      return { line, productId: sold.product_id, quantity, left: sold.quantity - sold.returned_quantity };
    }),
  };
}
