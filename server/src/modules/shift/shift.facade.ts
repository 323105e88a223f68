import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../kernel/result.js';
import { type Transaction, type WriteBatch, expectRows } from '../../platform/database/index.js';
import type { ScopedActor } from '../../platform/http/index.js';
import { SettingsFacade } from '../settings/index.js';
import type { MovementKind } from './shift.entity.js';
import { SHIFT_REQUIRED } from './shift.settings.js';
import { ShiftStore } from './shift.store.js';

export interface CashMovement {
  readonly shiftId: number | null;
  readonly storeId: number;
  /** Null for a machine. */
  readonly staffId: number | null;
  readonly kind: MovementKind;
  /** Order, top-up, return or payout: its cash moves once. */
  readonly refId: number;
  /** Signed: positive into the drawer. */
  readonly amountFen: number;
  readonly at: Date;
}

/** For rooms in which cash changes hands. */
@Injectable()
export class ShiftFacade {
  constructor(
    private readonly store: ShiftStore,
    private readonly settings: SettingsFacade,
  ) {}

  /** The shift this person has open in this store. Within a transaction, as it sees it. */
  async currentOf(staffId: number, storeId: number, tx?: Transaction): Promise<number | null> {
    return (await this.store.open(storeId, staffId, tx))?.id ?? null;
  }

  /** The same for whoever is about to take or give cash: SHIFT_REQUIRED when the store wants one and there is none. */
  async forCash(actor: ScopedActor, storeId: number, tx?: Transaction): Promise<Result<number | null>> {
    if (actor.kind === 'machine') return ok(null);
    const shiftId = await this.currentOf(actor.staffId, storeId, tx);
    if (shiftId === null && (await this.settings.get(SHIFT_REQUIRED, { storeId }))) return refuse('SHIFT_REQUIRED');
    return ok(shiftId);
  }

  /**
   * Records a movement together with the money it belongs to. A shift closed meanwhile makes the unit of work start
   * over: on `tx.attempt > 1` ask {@link forCash} again inside of it.
   */
  recordIn(batch: WriteBatch, movement: CashMovement): WriteBatch {
    const { shiftId, storeId, staffId, kind, refId, amountFen, at } = movement;
    if (!Number.isSafeInteger(amountFen) || amountFen === 0) throw new RangeError(`a movement of ${amountFen} fen`);
    if (shiftId !== null) {
      // The shift's own sum moves with it: whoever closes counts all of the movements, or this one finds it closed.
      batch.add(
        "UPDATE cash_shift SET moved_fen = moved_fen + ? WHERE id = ? AND state = 'open'",
        [amountFen, shiftId],
        expectRows(1, `shift ${shiftId}`),
      );
    }
    return batch.insert('cash_movement', [
      {
        kind,
        ref_id: refId,
        shift_id: shiftId,
        store_id: storeId,
        staff_id: staffId,
        amount_fen: amountFen,
        moved_at: at,
      },
    ]);
  }
}
