import { instantOf } from '../minutes.rules.js';
import { type Session, type StoreDays, leaveOn, openOn, shiftOn, withoutSeat, workOn } from './store-days.rules.js';

const SUNDAY = '2026-11-22';
const MONDAY = '2026-11-23';
const NEXT_MONDAY = '2026-11-30';

const days = (changes: Partial<StoreDays> = {}): StoreDays => ({
  storeId: 1,
  weeklyHours: [{ day: 1, opens: '10:00', closes: '24:00' }],
  closings: [],
  staffIds: new Set([7]),
  patterns: [
    { staffId: 7, validFrom: '2026-11-01', week: [{ weekday: 1, start: 600, end: 1_080 }] },
    { staffId: 7, validFrom: NEXT_MONDAY, week: [{ weekday: 1, start: 720, end: 1_200 }] },
  ],
  exceptions: [],
  leaves: [],
  rooms: [],
  sessions: [],
  skills: new Map(),
  ...changes,
});

describe('opening', () => {
  it('is what the week says, unless the store is closed by order', () => {
    expect(openOn(days(), MONDAY)).toEqual([{ start: 600, end: 1_440 }]);
    expect(openOn(days(), SUNDAY)).toEqual([]);
    expect(openOn(days({ closings: [{ day: MONDAY, note: '盘点' }] }), MONDAY)).toEqual([]);
  });

  it('is round the clock where nobody has said anything', () => {
    expect(openOn(days({ weeklyHours: [] }), SUNDAY)).toEqual([{ start: 0, end: 1_440 }]);
  });
});

describe('a shift', () => {
  it('is that of the latest week that has begun', () => {
    expect(shiftOn(days(), 7, MONDAY).spans).toEqual([{ start: 600, end: 1_080 }]);
    expect(shiftOn(days(), 7, NEXT_MONDAY).spans).toEqual([{ start: 720, end: 1_200 }]);
    expect(shiftOn(days(), 7, '2026-10-26').spans).toEqual([]);
    expect(shiftOn(days(), 8, MONDAY).spans).toEqual([]);
  });

  it('is what was written for the very day, a day off included', () => {
    const off = { staffId: 7, day: MONDAY, spans: [], note: '调休' };
    expect(shiftOn(days({ exceptions: [off] }), 7, MONDAY)).toEqual({ spans: [], exception: off });
    const extra = { staffId: 7, day: SUNDAY, spans: [{ start: 540, end: 600 }], note: '' };
    expect(workOn(days({ exceptions: [extra] }), 7, SUNDAY)).toEqual([{ start: 540, end: 600 }]);
  });

  it('is interrupted by leave, which may go over several days', () => {
    const leave = (from: Date, until: Date) => {
      return days({ leaves: [{ id: 1, staffId: 7, kind: 'annual', startsAt: from, endsAt: until }] });
    };
    const noon = leave(instantOf(MONDAY, 720), instantOf(MONDAY, 780));
    expect(workOn(noon, 7, MONDAY)).toEqual([
      { start: 600, end: 720 },
      { start: 780, end: 1_080 },
    ]);
    expect(leaveOn(noon, 7, NEXT_MONDAY)).toEqual([]);
    const week = leave(instantOf(SUNDAY, 900), instantOf(NEXT_MONDAY, 0));
    expect(workOn(week, 7, MONDAY)).toEqual([]);
    expect(workOn(week, 7, NEXT_MONDAY)).toEqual([{ start: 720, end: 1_200 }]);
  });
});

describe('a booking that leaves', () => {
  const session = (id: number, taken: number): Session => ({
    ...{ id, serviceId: 1, storeId: 1, day: MONDAY, staffId: 7, roomId: null, roomSeat: null },
    ...{ start: 600, end: 660, busy: { start: 600, end: 660 }, capacity: 6, taken },
  });

  it('frees a seat, or the time of a session that nobody else is in', () => {
    expect(withoutSeat([session(1, 3), session(2, 1)], 1)).toEqual([session(1, 2), session(2, 1)]);
    expect(withoutSeat([session(1, 3), session(2, 1)], 2)).toEqual([session(1, 3)]);
  });
});
