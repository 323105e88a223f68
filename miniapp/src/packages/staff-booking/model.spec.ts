import type { DayBoard, DayBooking, ScheduleWeek, Session } from './api';
import { columnsOf, hoursOf, inLanes, mondayOf, periodText, shortSpan, stripDays } from './model';
import type { Block } from './model';
import { cellLines, hoursText, plannedHours, presetOf, spansProblem, toWeek, uncovered, weekSpans } from './shift-plan';

const DATE = '2026-11-23';
const at = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));

const booking = (id: number, state: DayBooking['state'], staffId: number | null): DayBooking => ({
  ...{
    id,
    code: '93',
    state,
    serviceId: 1,
    serviceName: '茶艺小课',
    storeId: 1,
    storeName: '',
    staffId,
    staffName: null,
  },
  ...{ start: `${DATE}T02:00:00.000Z`, end: `${DATE}T03:00:00.000Z`, depositFen: 0, depositWay: 'none' },
  ...{ depositState: 'none', expiresAt: null, staffNamed: false, note: null, roomName: null, source: 'member' },
  guest: { id, nickname: `客人${id}`, phoneMasked: '138****8000', tierName: '金卡' },
});
const session = (id: number, start: string, end: string, changes: Partial<Session> = {}): Session => ({
  ...{ id, serviceId: 1, serviceName: '茶艺小课', staffId: 7, roomId: null, capacity: 1, bookingIds: [id] },
  ...{ start: at(start), end: at(end), busyFrom: at(start), busyUntil: at(end) },
  ...changes,
});
const board = (sessions: Session[], bookings: DayBooking[]): DayBoard => ({
  bookings,
  day: {
    date: DATE,
    open: [{ start: at('10:00'), end: at('20:00') }],
    closedNote: null,
    staff: [
      {
        ...{ id: 7, name: '林晓', title: '', shifts: [{ start: at('09:00'), end: at('13:00') }] },
        ...{ exceptionNote: null, leaves: [], elsewhere: [] },
      },
      { ...{ id: 8, name: '陈默', title: '', shifts: [], exceptionNote: null, leaves: [], elsewhere: [] } },
    ],
    rooms: [{ id: 51, name: '窗边茶座', seats: 4 }],
    sessions,
  },
});

describe('columns of the board', () => {
  it('are those who are there, and rooms that are booked without anybody', () => {
    const columns = columnsOf(
      board(
        [session(1, '10:00', '11:00'), session(2, '14:00', '16:00', { staffId: null, roomId: 51 })],
        [booking(1, 'checked_in', 7), booking(2, 'booked', null)],
      ),
    );
    expect(columns.map(({ name, detail, blocks }) => [name, detail, blocks.length])).toEqual([
      ['林晓', '9–13', 1],
      ['窗边茶座', '4 个位', 1],
    ]);
    expect(columns[0]?.blocks[0]).toMatchObject({ title: '客人1', detail: '茶艺小课', tone: 'here' });
  });

  it('show a class as one block with how full it is', () => {
    const [column] = columnsOf(
      board(
        [session(9, '10:00', '11:30', { capacity: 6, bookingIds: [1, 2] })],
        [booking(1, 'booked', 7), booking(2, 'done', 7)],
      ),
    );
    expect(column?.blocks).toMatchObject([{ title: '茶艺小课', detail: '2/6 位', tone: 'class' }]);
    expect(column?.blocks[0]?.bookings).toHaveLength(2);
  });

  it('keep somebody who did not come in sight, and nobody who cancelled', () => {
    const [column] = columnsOf(board([], [booking(1, 'no_show', 7), booking(2, 'cancelled', 7)]));
    expect(column?.blocks).toMatchObject([{ title: '客人1', tone: 'missed', start: at('10:00'), end: at('11:00') }]);
  });

  it('span opening hours and whatever stands outside of them', () => {
    const data = board([session(1, '20:00', '21:30')], [booking(1, 'booked', 7)]);
    expect(hoursOf(data, columnsOf(data))).toEqual({ first: 9, last: 22 });
    const closed = board([], []);
    closed.day.open = [];
    expect(hoursOf(closed, [])).toEqual({ first: 9, last: 18 });
  });
});

describe('lanes', () => {
  const block = (key: string, start: string, end: string): Block => ({
    ...{ key, start: at(start), end: at(end), busyFrom: at(start), busyUntil: at(end) },
    ...{ title: '', detail: '', tone: 'booked', bookings: [], lane: 0, lanes: 1 },
  });

  it('part what overlaps and leave alone what only touches', () => {
    const placed = inLanes([
      block('a', '10:00', '12:00'),
      block('b', '10:30', '11:00'),
      block('c', '11:00', '12:30'),
      block('d', '12:30', '13:00'),
    ]);
    expect(placed.map(({ key, lane, lanes }) => [key, lane, lanes])).toEqual([
      ['a', 0, 2],
      ['b', 1, 2],
      ['c', 1, 2],
      ['d', 0, 1],
    ]);
  });
});

describe('words', () => {
  it('say days as people do', () => {
    const days = stripDays(new Date('2026-11-22T16:30:00.000Z'), 4);
    expect(days.map(({ date, word, number }) => [date, word, number])).toEqual([
      ['2026-11-22', '昨天', 22],
      ['2026-11-23', '今天', 23],
      ['2026-11-24', '明天', 24],
      ['2026-11-25', '周三', 25],
    ]);
    expect(mondayOf('2026-11-22')).toBe('2026-11-16');
    expect(mondayOf('2026-11-23')).toBe('2026-11-23');
  });

  it('say the day of a leave once where one is enough', () => {
    const now = new Date('2026-11-22T04:00:00.000Z');
    const words = (from: string, until: string) => periodText(`${from}:00+08:00`, `${until}:00+08:00`, now);
    expect(words('2026-11-24T09:00', '2026-11-24T18:00')).toBe('11月24日 周二 09:00–18:00');
    expect(words('2026-11-24T00:00', '2026-11-25T00:00')).toBe('11月24日 周二 00:00–24:00');
    expect(words('2026-11-24T09:00', '2026-11-26T18:00')).toBe('11月24日 周二 09:00 至 11月26日 周四 18:00');
  });

  it('make shifts fit into a cell', () => {
    expect(cellLines([])).toEqual(['休']);
    expect(cellLines([{ start: 540, end: 780 }])).toEqual(['9–13']);
    expect(shortSpan({ start: 570, end: 780 })).toBe('09:30–13');
  });
});

describe('planning', () => {
  it('knows usual shifts, and what cannot be', () => {
    expect(presetOf([])).toBe('off');
    expect(presetOf([{ start: 720, end: 1_260 }])).toBe('late');
    expect(presetOf([{ start: 725, end: 1_260 }])).toBeNull();
    expect(spansProblem([{ start: 600, end: 600 }])).toContain('晚于');
    expect(
      spansProblem([
        { start: 700, end: 800 },
        { start: 600, end: 705 },
      ]),
    ).toContain('重叠');
    expect(spansProblem([{ start: 600, end: 700 }])).toBeNull();
  });

  it('turns days from Monday on into a week', () => {
    const days = [[{ start: 540, end: 750 }], [], [{ start: 720, end: 1_260 }]];
    expect(toWeek(days)).toEqual([
      { weekday: 1, start: 540, end: 750 },
      { weekday: 3, start: 720, end: 1_260 },
    ]);
    expect(hoursText(days)).toBe('12.5 小时');
    expect(weekSpans({ week: toWeek(days) })).toEqual([...days, [], [], [], []]);
  });

  it('finds days on which the store is open and nobody is there', () => {
    const day = (date: string, working: boolean, away = false) => ({
      ...{ date, shifts: working ? [{ start: 540, end: 600 }] : [], exceptionNote: null, sessions: 0 },
      leaves: away ? [{ leaveId: 1, kind: 'sick' as const, start: 0, end: 1_440 }] : [],
    });
    const open = [{ start: 540, end: 600 }];
    const week: ScheduleWeek = {
      days: [
        { date: 'a', open, closedNote: null },
        { date: 'b', open, closedNote: null },
        { date: 'c', open: [], closedNote: '闭店' },
        { date: 'd', open, closedNote: null },
      ],
      staff: [
        {
          ...{ id: 1, name: '', title: '', week: [] },
          days: [day('a', true), day('b', true, true), day('c', false), day('d', false)],
        },
      ],
    };
    expect(uncovered(week)).toEqual(['b', 'd']);
    // The day of leave is planned and not worked.
    expect(week.staff.map(plannedHours)).toEqual(['1 小时']);
  });
});
