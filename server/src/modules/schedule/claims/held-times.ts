import { Injectable } from '@nestjs/common';
import { Database, inList } from '../../../platform/database/index.js';
import { instantOf } from '../minutes.rules.js';
import type { HeldTime } from '../schedule.types.js';
import { type SessionRow, sessionOf } from '../slots/session-row.js';
import type { Reader } from '../slots/store-calendar.js';
import type { Session } from '../slots/store-days.rules.js';

/** A booking's place, with the session it is in. */
export interface HeldSeat {
  readonly bookingId: number;
  readonly seat: number;
  readonly session: Session;
}

const SELECT = `SELECT t.booking_id, t.seat, s.id, s.service_id, s.store_id, s.day, s.staff_id, s.room_id, s.room_seat,
  s.start_minute, s.end_minute, s.busy_from, s.busy_until, s.capacity, s.taken
  FROM schedule_seat t JOIN schedule_session s ON s.id = t.session_id`;

type SeatRow = SessionRow & { booking_id: number; seat: number };

/** Who holds which time. */
@Injectable()
export class HeldTimes {
  constructor(private readonly database: Database) {}

  async of(bookingIds: readonly number[]): Promise<Map<number, HeldTime>> {
    if (bookingIds.length === 0) return new Map();
    const rows = await this.database.query<SeatRow>(`${SELECT} WHERE t.booking_id IN (?)`, [inList(bookingIds)]);
    return new Map(rows.map((row) => [row.booking_id, heldTime(seatOf(row))]));
  }

  async seatOf(reader: Reader, bookingId: number): Promise<HeldSeat | null> {
    const [row] = await reader.query<SeatRow>(`${SELECT} WHERE t.booking_id = ?`, [bookingId]);
    return row ? seatOf(row) : null;
  }

  /** All who hold time in these sessions, in order of time. */
  async inSessions(reader: Reader, sessionIds: readonly number[]): Promise<HeldSeat[]> {
    if (sessionIds.length === 0) return [];
    const rows = await reader.query<SeatRow>(
      `${SELECT} WHERE t.session_id IN (?) ORDER BY s.day, s.start_minute, t.booking_id`,
      [inList(sessionIds)],
    );
    return rows.map(seatOf);
  }

  async roomNames(ids: readonly number[]): Promise<Map<number, string>> {
    if (ids.length === 0) return new Map();
    const rows = await this.database.query<{ id: number; name: string }>(
      'SELECT id, name FROM service_room WHERE id IN (?)',
      [inList(ids)],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}

export function heldTime({ bookingId, seat, session }: HeldSeat): HeldTime {
  return {
    bookingId,
    serviceId: session.serviceId,
    storeId: session.storeId,
    staffId: session.staffId,
    roomId: session.roomId,
    seat,
    start: instantOf(session.day, session.start),
    end: instantOf(session.day, session.end),
  };
}

function seatOf(row: SeatRow): HeldSeat {
  return { bookingId: row.booking_id, seat: row.seat, session: sessionOf(row) };
}
