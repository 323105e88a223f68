import type { Session } from './store-days.rules.js';

export interface SessionRow {
  id: number;
  service_id: number;
  store_id: number;
  day: string;
  staff_id: number | null;
  room_id: number | null;
  room_seat: number | null;
  start_minute: number;
  end_minute: number;
  busy_from: number;
  busy_until: number;
  capacity: number;
  taken: number;
}

export const SESSION_COLUMNS = `id, service_id, store_id, day, staff_id, room_id, room_seat, start_minute, end_minute,
  busy_from, busy_until, capacity, taken`;

export function sessionOf(row: SessionRow): Session {
  return {
    id: row.id,
    serviceId: row.service_id,
    storeId: row.store_id,
    day: row.day,
    staffId: row.staff_id,
    roomId: row.room_id,
    roomSeat: row.room_seat,
    start: row.start_minute,
    end: row.end_minute,
    busy: { start: row.busy_from, end: row.busy_until },
    capacity: row.capacity,
    taken: row.taken,
  };
}
