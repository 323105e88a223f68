import {
  type OpenSession,
  type ServiceDay,
  type ServiceShape,
  placementAt,
  slotAt,
  slotsOfDay,
} from './slots.rules.js';

const at = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
const span = (start: string, end: string) => ({ start: at(start), end: at(end) });

const COUNSEL: ServiceShape = {
  minutes: 30,
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 10,
  capacity: 1,
  needsStaff: true,
  roomKindId: null,
};
const BAKING: ServiceShape = { ...COUNSEL, minutes: 90, bufferBeforeMinutes: 15, capacity: 6, roomKindId: 7 };
const TEA: ServiceShape = { ...COUNSEL, minutes: 120, bufferAfterMinutes: 0, needsStaff: false, roomKindId: 8 };

const person = (staffId: number, work: [string, string][], busy: [string, string][] = []) => ({
  staffId,
  work: work.map(([start, end]) => span(start, end)),
  busy: busy.map(([start, end]) => span(start, end)),
  sessions: busy.length,
});
const day = (changes: Partial<ServiceDay>): ServiceDay => ({
  open: [span('10:00', '12:00')],
  staff: [],
  rooms: [],
  sessions: [],
  ...changes,
});
const offer = (changes = {}) => ({ earliest: 0, gridMinutes: 30, staffId: null, ...changes });
const texts = (slots: readonly { start: number }[]): string[] =>
  slots.map(({ start }) => `${Math.floor(start / 60)}:${String(start % 60).padStart(2, '0')}`);

describe('slots of one person', () => {
  it('begin on the grid while the visit ends within opening hours and the buffer within the shift', () => {
    const whole = day({ staff: [person(1, [['09:00', '18:00']])] });
    expect(texts(slotsOfDay(COUNSEL, whole, offer()))).toEqual(['10:00', '10:30', '11:00', '11:30']);
    const short = day({ staff: [person(1, [['09:00', '12:00']])] });
    // At 11:30 the ten minutes afterwards would lie beyond the shift.
    expect(texts(slotsOfDay(COUNSEL, short, offer()))).toEqual(['10:00', '10:30', '11:00']);
  });

  it('leave out what is taken, with the buffers of both', () => {
    const busy = day({ staff: [person(1, [['09:00', '18:00']], [['10:30', '11:10']])] });
    // 10:00–10:40 with its buffer would touch what begins at 10:30.
    expect(texts(slotsOfDay(COUNSEL, busy, offer()))).toEqual(['11:30']);
    expect(texts(slotsOfDay(COUNSEL, busy, offer({ gridMinutes: 10 })))).toEqual(['11:10', '11:20', '11:30']);
  });

  it('leave out what begins too early, and a noon break of the store', () => {
    const noon = day({
      open: [span('10:00', '11:00'), span('13:00', '14:00')],
      staff: [person(1, [['09:00', '18:00']])],
    });
    expect(texts(slotsOfDay(COUNSEL, noon, offer({ earliest: at('10:01') })))).toEqual(['10:30', '13:00', '13:30']);
  });

  it('follow whoever is named', () => {
    const two = day({ staff: [person(1, [['10:00', '11:00']]), person(2, [['10:30', '12:40']])] });
    expect(slotAt(COUNSEL, two, at('10:30'), null)).toMatchObject({ staffIds: [2], left: 1 });
    expect(texts(slotsOfDay(COUNSEL, two, offer({ staffId: 1 })))).toEqual(['10:00']);
    expect(slotAt(COUNSEL, two, at('10:00'), 2)).toBeNull();
  });

  it('don’t cross midnight', () => {
    const night = day({ open: [span('22:00', '24:00')], staff: [person(1, [['20:00', '24:00']])] });
    expect(texts(slotsOfDay(COUNSEL, night, offer()))).toEqual(['22:00', '22:30', '23:00']);
  });
});

describe('a class', () => {
  const room = { roomId: 70, places: [[]] };
  const session = (taken: number): OpenSession => ({
    ...{ id: 5, start: at('10:00'), end: at('11:30'), staffId: 1, roomId: 70, taken, capacity: 6 },
  });
  const taken = [span('09:45', '11:40')];

  it('has all its places when nobody is in it', () => {
    const free = day({ staff: [person(1, [['09:00', '18:00']])], rooms: [room] });
    expect(slotAt(BAKING, free, at('10:00'), null)).toMatchObject({ left: 6, staffIds: [1] });
    expect(placementAt(BAKING, free, at('10:00'), null)).toEqual({
      ...{ kind: 'open', staffId: 1, room: { roomId: 70, seat: 0 } },
    });
  });

  it('fills up before another one begins, and says what is left', () => {
    const begun = day({
      staff: [person(1, [['09:00', '18:00']], [['09:45', '11:40']]), person(2, [['09:00', '18:00']])],
      rooms: [{ roomId: 70, places: [taken] }],
      sessions: [session(4)],
    });
    expect(slotAt(BAKING, begun, at('10:00'), null)).toMatchObject({ left: 2, staffIds: [1] });
    expect(placementAt(BAKING, begun, at('10:00'), null)).toMatchObject({ kind: 'join', session: { id: 5 } });
    expect(slotAt(BAKING, begun, at('10:00'), 2)).toBeNull();
    expect(slotAt(BAKING, begun, at('10:30'), null)).toBeNull();
  });

  it('is offered at its own start, also off the grid, and is over when it is full', () => {
    const odd = { ...session(5), start: at('10:10'), end: at('11:40') };
    const begun = day({ sessions: [odd] });
    expect(texts(slotsOfDay(BAKING, begun, offer()))).toEqual(['10:10']);
    expect(slotsOfDay(BAKING, day({ sessions: [{ ...odd, taken: 6 }] }), offer())).toEqual([]);
  });

  it('that began with another length is not joined', () => {
    expect(slotAt({ ...BAKING, minutes: 60 }, day({ sessions: [session(1)] }), at('10:00'), null)).toBeNull();
  });
});

describe('rooms and people together', () => {
  it('are limited by whichever is scarcer', () => {
    const people = [person(1, [['09:00', '18:00']]), person(2, [['09:00', '18:00']])];
    const one = { ...BAKING, capacity: 1 };
    expect(slotAt(one, day({ staff: people, rooms: [{ roomId: 70, places: [[]] }] }), at('10:00'), null)?.left).toBe(1);
    const both = day({ staff: people, rooms: [{ roomId: 70, places: [[], []] }] });
    expect(slotAt(one, both, at('10:00'), null)?.left).toBe(2);
    expect(slotAt(one, day({ staff: people }), at('10:00'), null)).toBeNull();
  });

  it('a table needs nobody, takes the first place that is free, and can’t be asked for by name', () => {
    const room = { roomId: 80, places: [[span('10:00', '12:00')], [], []] };
    const tea = day({ open: [span('10:00', '14:00')], rooms: [room] });
    expect(slotAt(TEA, tea, at('11:00'), null)).toEqual({
      start: at('11:00'),
      end: at('13:00'),
      staffIds: [],
      left: 2,
    });
    expect(placementAt(TEA, tea, at('11:00'), null)).toEqual({
      ...{ kind: 'open', staffId: null, room: { roomId: 80, seat: 1 } },
    });
    expect(slotAt(TEA, tea, at('11:00'), 1)).toBeNull();
  });

  it('new sessions go to whoever has fewest, then to the longest there', () => {
    const staff = [
      person(1, [['09:00', '18:00']], [['15:00', '16:00']]),
      person(3, [['09:00', '18:00']]),
      person(2, [['09:00', '18:00']]),
    ];
    expect(placementAt(COUNSEL, day({ staff }), at('10:00'), null)).toMatchObject({ staffId: 2 });
  });
});
