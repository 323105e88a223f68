import { covers, overlaps } from '../minutes.rules.js';
import { MINUTES_OF_DAY, type MinuteSpan, type OfferedService } from '../schedule.types.js';

/** What of a service decides when it can take place. */
export type ServiceShape = Pick<
  OfferedService,
  'minutes' | 'bufferBeforeMinutes' | 'bufferAfterMinutes' | 'capacity' | 'needsStaff' | 'roomKindId'
>;

/** Somebody who can do the service. */
export interface StaffDay {
  readonly staffId: number;
  /** On shift and not on leave; merged. */
  readonly work: readonly MinuteSpan[];
  readonly busy: readonly MinuteSpan[];
  /** Sessions that day: whoever has fewer comes first. */
  readonly sessions: number;
}

/** A room of the kind that is needed. */
export interface RoomDay {
  readonly roomId: number;
  /** What is taken, place by place. */
  readonly places: readonly (readonly MinuteSpan[])[];
}

/** A session of this very service that has a seat left. */
export interface OpenSession {
  readonly id: number;
  readonly start: number;
  readonly end: number;
  readonly staffId: number | null;
  readonly roomId: number | null;
  readonly taken: number;
  readonly capacity: number;
}

/** All that decides the slots of one service on one day in one store. Minutes of that day. */
export interface ServiceDay {
  /** When the store is open; merged. */
  readonly open: readonly MinuteSpan[];
  readonly staff: readonly StaffDay[];
  readonly rooms: readonly RoomDay[];
  readonly sessions: readonly OpenSession[];
}

export interface MinuteSlot {
  readonly start: number;
  readonly end: number;
  readonly staffIds: readonly number[];
  readonly left: number;
}

/** Where a booking goes: into a session that is there, or into a new one. */
export type Placement =
  | { readonly kind: 'join'; readonly session: OpenSession }
  | {
      readonly kind: 'open';
      readonly staffId: number | null;
      readonly room: { readonly roomId: number; readonly seat: number } | null;
    };

/** From the first buffer's beginning to the last one's end. */
export function busySpan(shape: ServiceShape, start: number): MinuteSpan {
  return { start: start - shape.bufferBeforeMinutes, end: start + shape.minutes + shape.bufferAfterMinutes };
}

/** The slots a guest is offered, in order. */
export function slotsOfDay(
  shape: ServiceShape,
  day: ServiceDay,
  offer: { readonly earliest: number; readonly gridMinutes: number; readonly staffId: number | null },
): MinuteSlot[] {
  return startsOf(shape, day, offer.gridMinutes)
    .filter((start) => start >= offer.earliest)
    .flatMap((start) => {
      const slot = slotAt(shape, day, start, offer.staffId);
      return slot ? [slot] : [];
    });
}

/** When visits begin for guests who book themselves: on the grid from opening on, and with classes that have room. */
export function startsOf(shape: ServiceShape, day: ServiceDay, gridMinutes: number): number[] {
  const starts = new Set(day.sessions.map(({ start }) => start));
  for (const { start, end } of day.open) {
    for (let at = start; at + shape.minutes <= end; at += gridMinutes) starts.add(at);
  }
  return [...starts].sort((a, b) => a - b);
}

/** The same day with nothing booked: tells a time that is taken from one that was never on offer. */
export function idle(day: ServiceDay): ServiceDay {
  return {
    open: day.open,
    staff: day.staff.map((person) => ({ ...person, busy: [], sessions: 0 })),
    rooms: day.rooms.map(({ roomId, places }) => ({ roomId, places: places.map(() => []) })),
    sessions: [],
  };
}

/** The slot that begins at this minute; null when nobody more can be taken then. */
export function slotAt(shape: ServiceShape, day: ServiceDay, start: number, staffId: number | null): MinuteSlot | null {
  if (!fits(shape, day, start, staffId)) return null;
  const joinable = joinableAt(shape, day, start, staffId);
  const staff = freeStaff(shape, day, start, staffId);
  const fresh = newSessions(shape, staff.length, freePlaces(shape, day, start).length);
  const left = joinable.reduce((sum, { capacity, taken }) => sum + capacity - taken, 0) + fresh * shape.capacity;
  if (left === 0) return null;
  const ids = [...joinable.map((session) => session.staffId), ...(fresh > 0 ? staff.map((one) => one.staffId) : [])];
  const staffIds = [...new Set(ids)].filter((id) => id !== null).sort((a, b) => a - b);
  return { start, end: start + shape.minutes, staffIds, left };
}

/**
 * Where the next booking goes. A class fills up before another one begins; new sessions go to whoever has fewest that
 * day, so that nobody sits idle beside somebody who never sits down.
 */
export function placementAt(
  shape: ServiceShape,
  day: ServiceDay,
  start: number,
  staffId: number | null,
): Placement | null {
  if (!fits(shape, day, start, staffId)) return null;
  const [session] = joinableAt(shape, day, start, staffId).sort((a, b) => b.taken - a.taken || a.id - b.id);
  if (session) return { kind: 'join', session };
  const [person] = freeStaff(shape, day, start, staffId).sort(
    (a, b) => a.sessions - b.sessions || a.staffId - b.staffId,
  );
  const [place] = freePlaces(shape, day, start);
  if ((shape.needsStaff && !person) || (shape.roomKindId !== null && !place)) return null;
  return { kind: 'open', staffId: person?.staffId ?? null, room: place ?? null };
}

/** The visit within opening hours, and all of it within the day: nothing that is booked crosses midnight. */
function fits(shape: ServiceShape, day: ServiceDay, start: number, staffId: number | null): boolean {
  if (staffId !== null && !shape.needsStaff) return false;
  const busy = busySpan(shape, start);
  const inDay = busy.start >= 0 && busy.end <= MINUTES_OF_DAY;
  return inDay && covers(day.open, { start, end: start + shape.minutes });
}

function joinableAt(shape: ServiceShape, day: ServiceDay, start: number, staffId: number | null): OpenSession[] {
  if (shape.capacity === 1) return [];
  return day.sessions.filter(
    (session) =>
      session.start === start &&
      // A class that began under other terms keeps them, and its own end.
      session.end === start + shape.minutes &&
      session.taken < session.capacity &&
      (staffId === null || session.staffId === staffId),
  );
}

function freeStaff(shape: ServiceShape, day: ServiceDay, start: number, staffId: number | null): StaffDay[] {
  if (!shape.needsStaff) return [];
  const busy = busySpan(shape, start);
  return day.staff.filter(
    (person) =>
      (staffId === null || person.staffId === staffId) &&
      covers(person.work, busy) &&
      !person.busy.some((taken) => overlaps(taken, busy)),
  );
}

function freePlaces(shape: ServiceShape, day: ServiceDay, start: number): { roomId: number; seat: number }[] {
  if (shape.roomKindId === null) return [];
  const busy = busySpan(shape, start);
  return day.rooms.flatMap(({ roomId, places }) =>
    places.flatMap((taken, seat) => (taken.some((span) => overlaps(span, busy)) ? [] : [{ roomId, seat }])),
  );
}

function newSessions(shape: ServiceShape, staff: number, places: number): number {
  if (!shape.needsStaff) return places;
  return shape.roomKindId === null ? staff : Math.min(staff, places);
}
