import fc from 'fast-check';
import { covers, merged, overlaps, stepsOf } from '../minutes.rules.js';
import type { MinuteSpan } from '../schedule.types.js';
import { type ServiceDay, type ServiceShape, busySpan, idle, placementAt, slotAt, slotsOfDay } from './slots.rules.js';

const minute = fc.integer({ min: 0, max: 288 }).map((step) => step * 5);
const spanOf = fc
  .tuple(minute, minute)
  .map(([a, b]): MinuteSpan => ({ start: Math.min(a, b), end: Math.max(a, b) }))
  .filter(({ start, end }) => start < end);
const spans = (max: number) => fc.array(spanOf, { maxLength: max }).map(merged);

const shapes = fc.record<ServiceShape>({
  minutes: fc.integer({ min: 1, max: 36 }).map((steps) => steps * 5),
  bufferBeforeMinutes: fc.integer({ min: 0, max: 4 }).map((steps) => steps * 5),
  bufferAfterMinutes: fc.integer({ min: 0, max: 4 }).map((steps) => steps * 5),
  capacity: fc.constantFrom(1, 1, 2, 6),
  needsStaff: fc.boolean(),
  roomKindId: fc.constantFrom(null, 7),
});
/** Nothing that nobody and nothing limits. */
const limited = shapes.filter(({ needsStaff, roomKindId }) => needsStaff || roomKindId !== null);

const staffDays = fc
  .array(fc.record({ work: spans(2), busy: spans(3), sessions: fc.nat(4) }), { maxLength: 4 })
  .map((people) => people.map((person, index) => ({ staffId: index + 1, ...person })));
const roomDays = fc
  .array(fc.array(spans(3), { minLength: 1, maxLength: 3 }), { maxLength: 2 })
  .map((rooms) => rooms.map((places, index) => ({ roomId: index + 100, places })));
const days = fc.record<ServiceDay>({
  open: spans(2),
  staff: staffDays,
  rooms: roomDays,
  sessions: fc.constant([]),
});
const grids = fc.constantFrom(5, 15, 30, 60);
const everything = fc.record({
  shape: limited,
  day: days,
  gridMinutes: grids,
  earliest: fc.integer({ min: 0, max: 1_440 }),
});

/** Books one place after the other and lets the day take it in, as the database would. */
function book(shape: ServiceShape, day: ServiceDay, start: number): ServiceDay | null {
  const placement = placementAt(shape, day, start, null);
  if (!placement) return null;
  const busy = busySpan(shape, start);
  if (placement.kind === 'join') {
    const { id } = placement.session;
    return {
      ...day,
      sessions: day.sessions.map((session) => (session.id === id ? { ...session, taken: session.taken + 1 } : session)),
    };
  }
  const { staffId, room } = placement;
  return {
    ...day,
    staff: day.staff.map((person) =>
      person.staffId === staffId ? { ...person, busy: [...person.busy, busy], sessions: person.sessions + 1 } : person,
    ),
    rooms: day.rooms.map(({ roomId, places }) => ({
      roomId,
      places: places.map((taken, seat) => (roomId === room?.roomId && seat === room.seat ? [...taken, busy] : taken)),
    })),
    sessions: [
      ...day.sessions,
      {
        ...{ id: day.sessions.length + 1, start, end: start + shape.minutes, staffId, roomId: room?.roomId ?? null },
        ...{ taken: 1, capacity: shape.capacity },
      },
    ],
  };
}

describe('every slot', () => {
  it('lies within opening hours, and within the shift of whoever does it with its buffers, clear of what is taken', () => {
    fc.assert(
      fc.property(everything, ({ shape, day, gridMinutes, earliest }) => {
        for (const slot of slotsOfDay(shape, day, { earliest, gridMinutes, staffId: null })) {
          const busy = busySpan(shape, slot.start);
          expect(slot.start).toBeGreaterThanOrEqual(earliest);
          expect(slot.end - slot.start).toBe(shape.minutes);
          expect(covers(day.open, { start: slot.start, end: slot.end })).toBe(true);
          expect(busy.start >= 0 && busy.end <= 1_440).toBe(true);
          for (const staffId of slot.staffIds) {
            const person = day.staff.find((one) => one.staffId === staffId);
            expect(covers(person?.work ?? [], busy)).toBe(true);
            expect(person?.busy.some((taken) => overlaps(taken, busy))).toBe(false);
          }
          expect(slot.staffIds.length > 0).toBe(shape.needsStaff);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('takes exactly as many bookings as it says are left, each of which names somebody it offered', () => {
    fc.assert(
      fc.property(everything, ({ shape, day, gridMinutes, earliest }) => {
        const slots = slotsOfDay(shape, day, { earliest, gridMinutes, staffId: null });
        for (const slot of slots.slice(0, 3)) {
          let at: ServiceDay | null = day;
          for (let booked = 0; booked < slot.left; booked += 1) {
            at = at && book(shape, at, slot.start);
            expect(at).not.toBeNull();
          }
          expect(slotAt(shape, at as ServiceDay, slot.start, null)).toBeNull();
          expect(book(shape, at as ServiceDay, slot.start)).toBeNull();
        }
      }),
      { numRuns: 300 },
    );
  });

  it('of a named person is one of the slots of everybody, and has that person', () => {
    fc.assert(
      fc.property(everything, fc.integer({ min: 1, max: 4 }), ({ shape, day, gridMinutes, earliest }, staffId) => {
        const offer = { earliest, gridMinutes };
        const all = slotsOfDay(shape, day, { ...offer, staffId: null });
        const own = slotsOfDay(shape, day, { ...offer, staffId });
        const having = all.filter((slot) => slot.staffIds.includes(staffId)).map(({ start }) => start);
        expect(own.map(({ start }) => start)).toEqual(having);
        for (const slot of own) expect(slot.staffIds).toEqual([staffId]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('whatever is booked, in whatever order', () => {
  it('never makes two sessions share five minutes of a person or of a place', () => {
    const wishes = fc.array(minute, { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(limited, days, wishes, (shape, day, starts) => {
        let at = idle(day);
        for (const start of starts) at = book(shape, at, start) ?? at;
        const taken = [...at.staff.map(({ busy }) => busy), ...at.rooms.flatMap(({ places }) => places)];
        for (const spansTaken of taken) {
          const steps = spansTaken.flatMap(stepsOf);
          expect(new Set(steps).size).toBe(steps.length);
        }
        for (const session of at.sessions) expect(session.taken).toBeLessThanOrEqual(session.capacity);
      }),
      { numRuns: 300 },
    );
  });

  it('never opens a slot that was closed before', () => {
    fc.assert(
      fc.property(everything, minute, ({ shape, day, gridMinutes }, start) => {
        const booked = book({ ...shape, capacity: 1 }, day, start);
        if (!booked) return;
        const offer = { earliest: 0, gridMinutes, staffId: null };
        const before = new Set(slotsOfDay({ ...shape, capacity: 1 }, day, offer).map((slot) => slot.start));
        for (const slot of slotsOfDay({ ...shape, capacity: 1 }, booked, offer)) {
          if (slot.start !== start) expect(before.has(slot.start)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});
