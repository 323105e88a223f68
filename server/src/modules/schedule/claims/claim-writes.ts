import { type WriteBatch, expectRows } from '../../../platform/database/index.js';
import { stepsOf } from '../minutes.rules.js';
import type { Session } from '../slots/store-days.rules.js';
import type { HeldSeat } from './held-times.js';

/** A session's steps: its person's first, then its room's, each in order of time. */
function stepRows(session: Session): Record<string, string | number>[] {
  const resources = [
    { resource: 'staff', resourceId: session.staffId, seat: 0 },
    { resource: 'room', resourceId: session.roomId, seat: session.roomSeat ?? 0 },
  ];
  return resources.flatMap(({ resource, resourceId, seat }) =>
    resourceId === null
      ? []
      : stepsOf(session.busy).map((step) => {
          return { resource, resource_id: resourceId, seat, day: session.day, step, session_id: session.id };
        }),
  );
}

/** Takes a seat out of its session, and the session with it when nobody else is in it. */
export function writeRelease(batch: WriteBatch, { bookingId, session }: HeldSeat): void {
  const what = `session ${session.id}`;
  batch.add(
    'DELETE FROM schedule_seat WHERE session_id = ? AND booking_id = ?',
    [session.id, bookingId],
    expectRows(1, what),
  );
  if (session.taken > 1) {
    batch.add(
      'UPDATE schedule_session SET taken = taken - 1 WHERE id = ? AND taken = ?',
      [session.id, session.taken],
      expectRows(1, what),
    );
    return;
  }
  batch.add('DELETE FROM schedule_session WHERE id = ? AND taken = 1', [session.id], expectRows(1, what));
  batch.add('DELETE FROM schedule_step WHERE session_id = ?', [session.id]);
}

/** A new session with its first booking. The keys of its steps are what keeps every other session out. */
export function writeSession(batch: WriteBatch, session: Session, bookingId: number): void {
  batch.insert('schedule_session', [
    {
      id: session.id,
      service_id: session.serviceId,
      store_id: session.storeId,
      day: session.day,
      staff_id: session.staffId,
      room_id: session.roomId,
      room_seat: session.roomSeat,
      start_minute: session.start,
      end_minute: session.end,
      busy_from: session.busy.start,
      busy_until: session.busy.end,
      capacity: session.capacity,
      taken: 1,
    },
  ]);
  batch.insert('schedule_step', stepRows(session));
  batch.insert('schedule_seat', [{ session_id: session.id, seat: 0, booking_id: bookingId }]);
}

/** One booking more in a session that is there. */
export function writeSeat(
  batch: WriteBatch,
  { id, taken }: { readonly id: number; readonly taken: number },
  seat: number,
  bookingId: number,
): void {
  batch.add(
    'UPDATE schedule_session SET taken = taken + 1 WHERE id = ? AND taken = ? AND taken < capacity',
    [id, taken],
    expectRows(1, `session ${id}`),
  );
  batch.insert('schedule_seat', [{ session_id: id, seat, booking_id: bookingId }]);
}
