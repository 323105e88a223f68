import { Injectable } from '@nestjs/common';
import {
  Database,
  IdGenerator,
  type SqlParam,
  type Transaction,
  isDuplicateKey,
} from '../../../platform/database/index.js';
import type { ClaimedTime } from '../../schedule/index.js';
import type { Waiting } from '../appointment.rules.js';
import type { OfferState, WaitlistState } from '../appointment.types.js';

export interface StoredEntry extends Waiting {
  readonly storeId: number;
  readonly state: WaitlistState;
  readonly createdAt: Date;
}

export interface NewEntry extends Omit<StoredEntry, 'id' | 'state' | 'createdAt'> {
  readonly openKey: string;
}

export interface StoredOffer {
  readonly id: number;
  readonly entryId: number;
  readonly memberId: number;
  readonly storeId: number;
  readonly serviceId: number;
  readonly staffId: number | null;
  readonly roomId: number | null;
  readonly start: Date;
  readonly end: Date;
  readonly state: OfferState;
  readonly expiresAt: Date;
}

interface EntryRow {
  id: number;
  member_id: number;
  store_id: number;
  service_id: number;
  staff_id: number | null;
  from_at: Date;
  to_at: Date;
  state: WaitlistState;
  created_at: Date;
}

interface OfferRow {
  id: number;
  entry_id: number;
  member_id: number;
  store_id: number;
  service_id: number;
  staff_id: number | null;
  room_id: number | null;
  start_at: Date;
  end_at: Date;
  state: OfferState;
  expires_at: Date;
}

const ENTRY = 'id, member_id, store_id, service_id, staff_id, from_at, to_at, state, created_at';
const OFFER = 'id, entry_id, member_id, store_id, service_id, staff_id, room_id, start_at, end_at, state, expires_at';

/** The rows of the line and of what was offered to those in it. */
@Injectable()
export class WaitlistStore {
  constructor(
    private readonly database: Database,
    private readonly ids: IdGenerator,
  ) {}

  takeId(): Promise<number> {
    return this.ids.take();
  }

  /** Null when they stand in this line already. */
  async join(tx: Transaction, entry: NewEntry): Promise<number | null> {
    const id = await this.ids.take();
    try {
      await tx.insert('waitlist_entry', [
        {
          id,
          member_id: entry.memberId,
          store_id: entry.storeId,
          service_id: entry.serviceId,
          staff_id: entry.staffId,
          from_at: entry.from,
          to_at: entry.to,
          state: 'waiting',
          open_key: entry.openKey,
          created_at: tx.now,
        },
      ]);
      return id;
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      return null;
    }
  }

  async openCount(tx: Transaction, memberId: number): Promise<number> {
    const [row] = await tx.query<{ open_count: number }>(
      "SELECT COUNT(*) AS open_count FROM waitlist_entry WHERE member_id = ? AND state IN ('waiting', 'offered')",
      [memberId],
    );
    return Number(row?.open_count ?? 0);
  }

  /** Those who would start within the span, first come first. */
  async line(tx: Transaction, storeId: number, span: { from: Date; to: Date }, limit: number): Promise<StoredEntry[]> {
    const rows = await tx.query<EntryRow>(
      `SELECT ${ENTRY} FROM waitlist_entry
        WHERE store_id = ? AND state = 'waiting' AND from_at < ? AND to_at >= ? ORDER BY id LIMIT ?`,
      [storeId, span.to, span.from, limit],
    );
    return rows.map(entryOf);
  }

  async findEntry(id: number): Promise<StoredEntry | null> {
    const row = await this.database.one<EntryRow>(`SELECT ${ENTRY} FROM waitlist_entry WHERE id = ?`, [id]);
    return row ? entryOf(row) : null;
  }

  async entriesOf(memberId: number): Promise<StoredEntry[]> {
    const rows = await this.database.query<EntryRow>(
      `SELECT ${ENTRY} FROM waitlist_entry WHERE member_id = ? AND state IN ('waiting', 'offered') ORDER BY from_at, id LIMIT 50`,
      [memberId],
    );
    return rows.map(entryOf);
  }

  async entriesAt(storeId: number, from: Date, to: Date): Promise<StoredEntry[]> {
    const rows = await this.database.query<EntryRow>(
      `SELECT ${ENTRY} FROM waitlist_entry
        WHERE store_id = ? AND state IN ('waiting', 'offered') AND from_at < ? AND to_at >= ? ORDER BY id LIMIT 200`,
      [storeId, to, from],
    );
    return rows.map(entryOf);
  }

  /** Whoever ends an entry gives its key back; false when it was in another state. */
  async moveEntry(tx: Transaction, id: number, from: WaitlistState, to: WaitlistState): Promise<boolean> {
    const open = to === 'waiting' || to === 'offered';
    const { affectedRows } = await tx.execute(
      `UPDATE waitlist_entry SET state = ?${open ? '' : ', open_key = NULL, ended_at = ?'} WHERE id = ? AND state = ?`,
      [to, ...(open ? [] : [tx.now]), id, from],
    );
    return affectedRows === 1;
  }

  /** Days that went by without a place. */
  async endPast(tx: Transaction, now: Date, limit: number): Promise<number> {
    const { affectedRows } = await tx.execute(
      `UPDATE waitlist_entry SET state = 'over', open_key = NULL, ended_at = ? WHERE state = 'waiting' AND to_at <= ? LIMIT ${limit}`,
      [tx.now, now],
    );
    return affectedRows;
  }

  async offer(
    tx: Transaction,
    offer: Omit<StoredOffer, 'state' | 'staffId' | 'roomId' | 'start' | 'end'> & { time: ClaimedTime },
  ): Promise<void> {
    const { time } = offer;
    await tx.insert('waitlist_offer', [
      {
        id: offer.id,
        entry_id: offer.entryId,
        member_id: offer.memberId,
        store_id: offer.storeId,
        service_id: offer.serviceId,
        staff_id: time.staffId,
        room_id: time.roomId,
        start_at: time.start,
        end_at: time.end,
        state: 'open',
        expires_at: offer.expiresAt,
        created_at: tx.now,
      },
    ]);
  }

  async findOffer(id: number): Promise<StoredOffer | null> {
    return (await this.offers('id = ?', [id]))[0] ?? null;
  }

  openOffersOf(memberId: number, only: { entryId?: number } = {}): Promise<StoredOffer[]> {
    const one = only.entryId === undefined ? '' : ' AND entry_id = ?';
    return this.offers(`member_id = ? AND state = 'open'${one}`, [memberId, ...Object.values(only)]);
  }

  expiredOffers(now: Date, limit: number): Promise<StoredOffer[]> {
    return this.offers("state = 'open' AND expires_at <= ?", [now], `ORDER BY expires_at LIMIT ${limit}`);
  }

  async endOffer(tx: Transaction, id: number, to: Exclude<OfferState, 'open'>): Promise<boolean> {
    const { affectedRows } = await tx.execute(
      "UPDATE waitlist_offer SET state = ?, ended_at = ? WHERE id = ? AND state = 'open'",
      [to, tx.now, id],
    );
    return affectedRows === 1;
  }

  private async offers(where: string, params: readonly SqlParam[], tail = ''): Promise<StoredOffer[]> {
    const rows = await this.database.query<OfferRow>(
      `SELECT ${OFFER} FROM waitlist_offer WHERE ${where} ${tail}`,
      params,
    );
    return rows.map(offerOf);
  }
}

function entryOf(row: EntryRow): StoredEntry {
  return {
    id: row.id,
    memberId: row.member_id,
    storeId: row.store_id,
    serviceId: row.service_id,
    staffId: row.staff_id,
    from: row.from_at,
    to: row.to_at,
    state: row.state,
    createdAt: row.created_at,
  };
}

function offerOf(row: OfferRow): StoredOffer {
  return {
    id: row.id,
    entryId: row.entry_id,
    memberId: row.member_id,
    storeId: row.store_id,
    serviceId: row.service_id,
    staffId: row.staff_id,
    roomId: row.room_id,
    start: row.start_at,
    end: row.end_at,
    state: row.state,
    expiresAt: row.expires_at,
  };
}
