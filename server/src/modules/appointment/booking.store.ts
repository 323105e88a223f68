import { Injectable } from '@nestjs/common';
import { Database, IdGenerator, type Row, type SqlParam, type Transaction } from '../../platform/database/index.js';
import { BOOKING_MACHINE, OPEN_BOOKING } from './appointment.rules.js';
import type { BookingChangeKind, BookingState, DepositState } from './appointment.types.js';
import {
  type BookingChange,
  type BookingRow,
  COLUMNS,
  type NewBooking,
  type StoredBooking,
  type StoredChange,
  rowOf,
  stored,
} from './booking.rows.js';

export type { BookingChange, NewBooking, StoredBooking, StoredChange } from './booking.rows.js';

/** The rows of bookings and their history. Every change of state is conditional on the states it may come from. */
@Injectable()
export class BookingStore {
  constructor(
    private readonly database: Database,
    private readonly ids: IdGenerator,
  ) {}

  takeId(): Promise<number> {
    return this.ids.take();
  }

  async find(id: number): Promise<StoredBooking | null> {
    return (await this.select('id = ?', [id]))[0] ?? null;
  }

  async findByCode(code: string): Promise<StoredBooking | null> {
    return (await this.select('code = ?', [code]))[0] ?? null;
  }

  async lock(tx: Transaction, id: number): Promise<StoredBooking | null> {
    const [row] = await tx.query<BookingRow>(`SELECT ${COLUMNS} FROM booking WHERE id = ? FOR UPDATE`, [id]);
    return row ? stored(row) : null;
  }

  async codeTaken(tx: Transaction, code: string): Promise<boolean> {
    return (await tx.query('SELECT id FROM booking WHERE code = ?', [code])).length > 0;
  }

  /** `where` is written by this room; values come as parameters. */
  async select(where: string, params: readonly SqlParam[], tail = ''): Promise<StoredBooking[]> {
    const rows = await this.database.query<BookingRow>(`SELECT ${COLUMNS} FROM booking WHERE ${where} ${tail}`, params);
    return rows.map(stored);
  }

  async insert(tx: Transaction, booking: NewBooking): Promise<void> {
    await tx.insert('booking', [rowOf(booking, tx.now)]);
  }

  async attachPayment(tx: Transaction, id: number, paymentId: number): Promise<void> {
    await tx.execute('UPDATE booking SET payment_id = ? WHERE id = ? AND payment_id IS NULL', [paymentId, id]);
  }

  /** False when it is in no state that `to` may follow. `set` goes with it. */
  async move(tx: Transaction, id: number, to: BookingState, set: Row = {}): Promise<boolean> {
    const columns = Object.keys(set);
    const { affectedRows } = await tx.execute(
      `UPDATE booking SET state = ?${columns.map((column) => `, ${column} = ?`).join('')} WHERE id = ? AND state IN (?)`,
      [to, ...Object.values(set), id, BOOKING_MACHINE.sourcesOf(to)],
    );
    return affectedRows === 1;
  }

  /** Changes that leave the state as it is; false when it is in none of these states. */
  async update(tx: Transaction, id: number, states: readonly BookingState[], set: Row): Promise<boolean> {
    const { affectedRows } = await tx.execute(
      `UPDATE booking SET ${Object.keys(set)
        .map((column) => `${column} = ?`)
        .join(', ')} WHERE id = ? AND state IN (?)`,
      [...Object.values(set), id, [...states]],
    );
    return affectedRows === 1;
  }

  async moveDeposit(tx: Transaction, id: number, from: DepositState, to: DepositState): Promise<boolean> {
    const { affectedRows } = await tx.execute(
      'UPDATE booking SET deposit_state = ? WHERE id = ? AND deposit_state = ?',
      [to, id, from],
    );
    return affectedRows === 1;
  }

  async record(tx: Transaction, bookingId: number, changes: readonly BookingChange[]): Promise<void> {
    const ids = await this.ids.takeMany(changes.length);
    await tx.insert(
      'booking_change',
      changes.map(({ kind, actor, reason = null, fromStart = null, toStart = null }, index) => ({
        id: ids[index] as number,
        booking_id: bookingId,
        kind,
        actor,
        reason,
        from_start: fromStart,
        to_start: toStart,
        at: tx.now,
      })),
    );
  }

  async history(bookingId: number): Promise<StoredChange[]> {
    const rows = await this.database.query<{
      kind: BookingChangeKind;
      actor: string;
      reason: string | null;
      from_start: Date | null;
      to_start: Date | null;
      at: Date;
    }>('SELECT kind, actor, reason, from_start, to_start, at FROM booking_change WHERE booking_id = ? ORDER BY id', [
      bookingId,
    ]);
    return rows.map(({ from_start: fromStart, to_start: toStart, ...row }) => ({ ...row, fromStart, toStart }));
  }

  async reminded(bookingId: number, kind: 'first' | 'last', start: Date): Promise<boolean> {
    const row = await this.database.one(
      'SELECT booking_id FROM booking_reminder WHERE booking_id = ? AND kind = ? AND start_at = ?',
      [bookingId, kind, start],
    );
    return row !== null;
  }

  /** Makes whoever counts for this member wait for whoever counted before, and answers what is open now. */
  async pass(tx: Transaction, memberId: number, since: Date): Promise<{ open: number; noShows: number }> {
    await tx.execute(
      'INSERT INTO booking_gate (member_id, passes) VALUES (?, 1) ON DUPLICATE KEY UPDATE passes = passes + 1',
      [memberId],
    );
    const [row] = await tx.query<{ open_count: number; no_shows: number }>(
      `SELECT COALESCE(SUM(state IN (?)), 0) AS open_count, COALESCE(SUM(state = 'no_show'), 0) AS no_shows
         FROM booking WHERE member_id = ? AND (state IN (?) OR (state = 'no_show' AND start_at >= ?))`,
      [[...OPEN_BOOKING], memberId, [...OPEN_BOOKING], since],
    );
    return { open: Number(row?.open_count ?? 0), noShows: Number(row?.no_shows ?? 0) };
  }
}
