import { Injectable } from '@nestjs/common';
import {
  Database,
  IdGenerator,
  type Row,
  type SqlParam,
  type Transaction,
  readJson,
} from '../../platform/database/index.js';
import { BOOKING_MACHINE, OPEN_BOOKING } from './appointment.rules.js';
import type {
  BookingChangeKind,
  BookingSource,
  BookingState,
  BookingTerms,
  DepositState,
  DepositWay,
} from './appointment.types.js';

export interface StoredBooking {
  readonly id: number;
  readonly code: string;
  readonly memberId: number;
  readonly storeId: number;
  readonly legalEntityId: number;
  readonly serviceId: number;
  readonly serviceName: string;
  readonly productId: number | null;
  readonly staffId: number | null;
  readonly staffNamed: boolean;
  readonly roomId: number | null;
  readonly start: Date;
  readonly end: Date;
  readonly state: BookingState;
  readonly priceFen: number;
  readonly depositFen: number;
  readonly depositWay: DepositWay;
  readonly depositState: DepositState;
  readonly paymentId: number | null;
  readonly cardId: number | null;
  readonly terms: BookingTerms;
  readonly moves: number;
  readonly note: string | null;
  readonly source: BookingSource;
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly settledAt: Date;
  readonly expiresAt: Date | null;
  readonly checkedInAt: Date | null;
  readonly endedAt: Date | null;
  readonly settleAt: Date | null;
  readonly orderId: number | null;
}

export type NewBooking = Omit<
  StoredBooking,
  'moves' | 'createdAt' | 'settledAt' | 'checkedInAt' | 'endedAt' | 'settleAt' | 'orderId' | 'paymentId'
>;

export interface BookingChange {
  readonly kind: BookingChangeKind;
  readonly actor: string;
  readonly reason?: string | null;
  readonly fromStart?: Date | null;
  readonly toStart?: Date | null;
}

export interface StoredChange extends Required<BookingChange> {
  readonly at: Date;
}

interface BookingRow {
  id: number;
  code: string;
  member_id: number;
  store_id: number;
  legal_entity_id: number;
  service_id: number;
  service_name: string;
  product_id: number | null;
  staff_id: number | null;
  staff_named: number;
  room_id: number | null;
  start_at: Date;
  end_at: Date;
  state: BookingState;
  price_fen: number;
  deposit_fen: number;
  deposit_way: DepositWay;
  deposit_state: DepositState;
  payment_id: number | null;
  card_id: number | null;
  terms: unknown;
  moves: number;
  note: string | null;
  source: BookingSource;
  created_by: string;
  created_at: Date;
  settled_at: Date;
  expires_at: Date | null;
  checked_in_at: Date | null;
  ended_at: Date | null;
  settle_at: Date | null;
  order_id: number | null;
}

const COLUMNS = `id, code, member_id, store_id, legal_entity_id, service_id, service_name, product_id, staff_id, staff_named,
  room_id, start_at, end_at, state, price_fen, deposit_fen, deposit_way, deposit_state, payment_id, card_id, terms, moves,
  note, source, created_by, created_at, settled_at, expires_at, checked_in_at, ended_at, settle_at, order_id`;

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
    await tx.insert('booking', [
      {
        id: booking.id,
        code: booking.code,
        member_id: booking.memberId,
        store_id: booking.storeId,
        legal_entity_id: booking.legalEntityId,
        service_id: booking.serviceId,
        service_name: booking.serviceName,
        product_id: booking.productId,
        staff_id: booking.staffId,
        staff_named: booking.staffNamed,
        room_id: booking.roomId,
        start_at: booking.start,
        end_at: booking.end,
        state: booking.state,
        price_fen: booking.priceFen,
        deposit_fen: booking.depositFen,
        deposit_way: booking.depositWay,
        deposit_state: booking.depositState,
        card_id: booking.cardId,
        terms: JSON.stringify(booking.terms),
        note: booking.note,
        source: booking.source,
        created_by: booking.createdBy,
        created_at: tx.now,
        settled_at: tx.now,
        expires_at: booking.expiresAt,
      },
    ]);
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

function stored(row: BookingRow): StoredBooking {
  return {
    id: row.id,
    code: row.code,
    memberId: row.member_id,
    storeId: row.store_id,
    legalEntityId: row.legal_entity_id,
    serviceId: row.service_id,
    serviceName: row.service_name,
    productId: row.product_id,
    staffId: row.staff_id,
    staffNamed: Boolean(row.staff_named),
    roomId: row.room_id,
    start: row.start_at,
    end: row.end_at,
    state: row.state,
    priceFen: row.price_fen,
    depositFen: row.deposit_fen,
    depositWay: row.deposit_way,
    depositState: row.deposit_state,
    paymentId: row.payment_id,
    cardId: row.card_id,
    terms: readJson<BookingTerms>(row.terms),
    moves: row.moves,
    note: row.note,
    source: row.source,
    createdBy: row.created_by,
    createdAt: row.created_at,
    settledAt: row.settled_at,
    expiresAt: row.expires_at,
    checkedInAt: row.checked_in_at,
    endedAt: row.ended_at,
    settleAt: row.settle_at,
    orderId: row.order_id,
  };
}
