import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import { IdGenerator, type Transaction, WriteConflict, isDuplicateKey } from '../../../platform/database/index.js';
import { TREATMENT_USED, type TreatmentUsed } from '../treatment.events.js';
import { cycleDueOn, obstacleOf } from '../treatment.rules.js';
import { type TreatmentCardRecord, TreatmentCardStore } from './treatment-card.store.js';

interface OpenUse {
  readonly id: number;
  readonly card_id: number;
  readonly state: 'held' | 'used';
}

export interface VisitPlace {
  readonly storeId: number;
  readonly staffId: number | null;
}

export interface VisitWanted extends VisitPlace {
  readonly cardId: number;
  readonly memberId: number;
  readonly serviceId: number | null;
  readonly note: string | null;
}

/** What one visit has done to its card. */
export interface Visit {
  readonly useId: number;
  readonly cardId: number;
  readonly left: number;
}

export interface BookingHold {
  readonly cardId: number;
  readonly bookingId: number;
  /** Whose card it must be. */
  readonly memberId?: number;
  readonly serviceId?: number;
  /** When the visit is to be: the card must still be good then. */
  readonly at?: Date;
}

const bookingKey = (bookingId: number): string => `booking:${bookingId}`;

/** Promises visits, makes them and lets them go. The card's row decides between rivals; its uses tell the story. */
@Injectable()
export class TreatmentUses {
  constructor(
    private readonly cards: TreatmentCardStore,
    private readonly ids: IdGenerator,
  ) {}

  /** Promises one visit to a booking. Asked twice for the same booking and card, it is promised once. */
  async hold(tx: Transaction, wanted: BookingHold): Promise<Result<null>> {
    const { cardId, bookingId, memberId, serviceId } = wanted;
    const card = await this.cards.lock(tx, cardId);
    if (!card || (memberId !== undefined && card.memberId !== memberId)) return refuse('TREATMENT_CARD_NOT_FOUND');
    const open = await this.openOf(tx, bookingId);
    if (open) return open.card_id === cardId ? ok(null) : refuse('TREATMENT_BOOKING_HELD');
    const obstacle = obstacleOf(card, serviceId ?? null, wanted.at ?? tx.now);
    if (obstacle) return refuse(obstacle);
    if (!(await this.cards.hold(tx, cardId))) throw new WriteConflict(`treatment card ${cardId}`);
    const use = { ...this.rowOf(card, tx.now), booking_id: bookingId, open_key: bookingKey(bookingId), state: 'held' };
    await this.insert(tx, { ...use, service_id: serviceId ?? null });
    return ok(null);
  }

  /** The booking's visit happens: what was promised is used, or one is taken that nobody has promised to anybody. */
  async useForBooking(
    tx: Transaction,
    wanted: VisitPlace & { cardId: number; bookingId: number },
  ): Promise<Result<Visit>> {
    const { cardId, bookingId, storeId, staffId } = wanted;
    const card = await this.cards.lock(tx, cardId);
    if (!card) return refuse('TREATMENT_CARD_NOT_FOUND');
    const open = await this.openOf(tx, bookingId);
    if (open && open.card_id !== cardId) return refuse('TREATMENT_BOOKING_HELD');
    if (open?.state === 'used') return ok({ useId: open.id, cardId, left: card.left });
    if (open) {
      await this.count(tx, card, 'held');
      await tx.execute(
        "UPDATE treatment_use SET state = 'used', store_id = ?, staff_id = ?, used_at = ? WHERE id = ? AND state = 'held'",
        [storeId, staffId, tx.now, open.id],
      );
      return ok(this.told(tx, card, { useId: open.id, storeId }));
    }
    return this.take(tx, card, { ...wanted, serviceId: null, note: null, bookingId });
  }

  /** A visit without a booking. */
  async useNow(tx: Transaction, wanted: VisitWanted): Promise<Result<Visit>> {
    const card = await this.cards.lock(tx, wanted.cardId);
    if (!card || card.memberId !== wanted.memberId) return refuse('TREATMENT_CARD_NOT_FOUND');
    return this.take(tx, card, { ...wanted, bookingId: null });
  }

  /** The booking came to nothing; false when nothing was promised to it, or the visit has been made. */
  async release(tx: Transaction, bookingId: number): Promise<boolean> {
    const [held] = await tx.query<{ card_id: number }>('SELECT card_id FROM treatment_use WHERE open_key = ?', [
      bookingKey(bookingId),
    ]);
    if (!held) return false;
    await this.cards.lock(tx, held.card_id);
    const { affectedRows } = await tx.execute(
      "UPDATE treatment_use SET state = 'released', open_key = NULL, ended_at = ? WHERE open_key = ? AND state = 'held'",
      [tx.now, bookingKey(bookingId)],
    );
    if (affectedRows === 0) return false;
    if (!(await this.cards.release(tx, held.card_id))) throw new WriteConflict(`treatment card ${held.card_id}`);
    return true;
  }

  /** Counted by mistake: the visit comes back. Null when there is no such visit that counts. */
  async undo(tx: Transaction, cardId: number, useId: number): Promise<TreatmentCardRecord | null> {
    const card = await this.cards.lock(tx, cardId);
    // What was reckoned with when the rest of it was given back stays used.
    if (!card || card.state === 'voided') return null;
    const { affectedRows } = await tx.execute(
      "UPDATE treatment_use SET state = 'undone', open_key = NULL, ended_at = ? WHERE id = ? AND card_id = ? AND state = 'used'",
      [tx.now, useId, cardId],
    );
    if (affectedRows === 0) return null;
    if (!(await this.cards.undo(tx, cardId))) throw new WriteConflict(`treatment card ${cardId}`);
    return this.cards.byId(cardId, tx);
  }

  private async take(
    tx: Transaction,
    card: TreatmentCardRecord,
    wanted: VisitPlace & { serviceId: number | null; note: string | null; bookingId: number | null },
  ): Promise<Result<Visit>> {
    const obstacle = obstacleOf(card, wanted.serviceId, tx.now);
    if (obstacle) return refuse(obstacle);
    await this.count(tx, card, 'free');
    const { bookingId, serviceId, storeId, staffId, note } = wanted;
    const row = {
      ...this.rowOf(card, tx.now),
      booking_id: bookingId,
      open_key: bookingId === null ? null : bookingKey(bookingId),
      service_id: serviceId,
      store_id: storeId,
      staff_id: staffId,
      state: 'used',
      note,
      used_at: tx.now,
    };
    return ok(this.told(tx, card, { useId: await this.insert(tx, row), storeId }));
  }

  private async count(tx: Transaction, card: TreatmentCardRecord, from: 'held' | 'free'): Promise<void> {
    const due = cycleDueOn(tx.now, card.cycleDays, card.left - 1);
    if (!(await this.cards.use(tx, card.id, from, due))) throw new WriteConflict(`treatment card ${card.id}`);
  }

  private told(
    tx: Transaction,
    card: TreatmentCardRecord,
    { useId, storeId }: { useId: number; storeId: number },
  ): Visit {
    const visit = { useId, cardId: card.id, left: card.left - 1 };
    const payload: TreatmentUsed = { ...visit, memberId: card.memberId, storeId, name: card.name, times: card.times };
    tx.emit({ type: TREATMENT_USED, subject: `member:${card.memberId}`, payload: { ...payload } });
    return visit;
  }

  private rowOf(
    { id, memberId }: TreatmentCardRecord,
    now: Date,
  ): { card_id: number; member_id: number; created_at: Date } {
    return { card_id: id, member_id: memberId, created_at: now };
  }

  /** Two who promise different cards to one booking lock different rows: the unique key decides between them. */
  private async insert(tx: Transaction, row: Record<string, string | number | Date | null>): Promise<number> {
    const id = await this.ids.take();
    try {
      await tx.insert('treatment_use', [{ id, ...row }]);
      return id;
    } catch (error) {
      if (isDuplicateKey(error)) throw new WriteConflict('treatment of a booking');
      throw error;
    }
  }

  private async openOf(tx: Transaction, bookingId: number): Promise<OpenUse | null> {
    const sql = 'SELECT id, card_id, state FROM treatment_use WHERE open_key = ?';
    return (await tx.query<OpenUse>(sql, [bookingKey(bookingId)]))[0] ?? null;
  }
}
