import type { Schemas } from '@guike/shared';
import { addDays, businessDate, startOfBusinessDay } from '@guike/shared';
import { notFound, ok, refuse, route } from './replies';
import type { Route } from './replies';
import { staffMe } from './world';
import type { FakeReply, FakeRequest, World } from './world';

type Leave = Schemas['Leave'];
type Span = Schemas['DaySpan'];

interface Calendar {
  /** By `staff date`: what counts on that day instead of the week. */
  days: Map<string, { spans: Span[]; note: string }>;
  weeks: Map<number, Schemas['WeekSpanBody'][]>;
  closings: Map<string, string>;
  leaves: Leave[];
  skills: Map<number, number[]>;
  rooms: Schemas['ServiceRoom'][];
}

const PEOPLE = [
  { id: 7, name: '沈知夏', title: '店长' },
  { id: 8, name: '陈默', title: '烘焙顾问' },
  { id: 9, name: '林晓', title: '茶饮顾问' },
] as const;
const OPEN = [{ start: 540, end: 1_260 }];
const EARLY = [
  { start: 540, end: 780 },
  { start: 840, end: 1_080 },
];
const LATE = [{ start: 720, end: 1_260 }];

const calendars = new WeakMap<World, Calendar>();

function calendarOf(world: World): Calendar {
  const known = calendars.get(world);
  if (known) return known;
  const made: Calendar = {
    ...{ days: new Map(), weeks: new Map(), closings: new Map(), leaves: [] },
    skills: new Map([
      [8, [71]],
      [9, [71, 72]],
    ]),
    rooms: [{ id: 51, storeId: 11, kindId: 41, name: '烘焙教室', seats: 1, active: true }],
  };
  made.leaves.push(
    leave(world, 8, 'annual', 2, '陪孩子参加运动会'),
    leave(world, staffMe.id, 'training', 4, '总部培训'),
  );
  calendars.set(world, made);
  return made;
}

function leave(world: World, staffId: number, kind: Leave['kind'], days: number, reason: string): Leave {
  const day = startOfBusinessDay(addDays(businessDate(world.now()), days));
  const mine = staffId === staffMe.id;
  return {
    ...{ id: world.nextId(), storeId: 1, staffId, kind, reason, mine, decidable: !mine, state: 'requested' },
    staffName: PEOPLE.find(({ id }) => id === staffId)?.name ?? staffMe.name,
    startsAt: new Date(day.getTime() + 9 * 3_600_000).toISOString(),
    endsAt: new Date(day.getTime() + 18 * 3_600_000).toISOString(),
    ...{ decidedByName: null, decisionNote: null, conflicts: [] },
  };
}

const weekday = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay() || 7;

function shiftsOf(calendar: Calendar, staffId: number, date: string): Span[] {
  const week = calendar.weeks.get(staffId);
  const plain = weekday(date) === 1 + (staffId % 3) ? [] : staffId % 2 === 0 ? EARLY : LATE;
  const usual = week ? week.filter((span) => span.weekday === weekday(date)) : plain;
  return calendar.days.get(`${staffId} ${date}`)?.spans ?? usual.map(({ start, end }) => ({ start, end }));
}

function staffDay(calendar: Calendar, person: (typeof PEOPLE)[number], date: string): Schemas['StaffDayView'] {
  const away = calendar.leaves.filter(
    ({ staffId, state, startsAt }) =>
      staffId === person.id && state === 'approved' && businessDate(new Date(startsAt)) === date,
  );
  return {
    ...person,
    shifts: shiftsOf(calendar, person.id, date),
    exceptionNote: calendar.days.get(`${person.id} ${date}`)?.note ?? null,
    leaves: away.map(({ id, kind }) => ({ leaveId: id, kind, start: 540, end: 1_080 })),
    elsewhere: [],
  };
}

const opening = (calendar: Calendar, date: string): Schemas['WeekDayView'] => ({
  date,
  open: calendar.closings.has(date) ? [] : OPEN,
  closedNote: calendar.closings.get(date) ?? null,
});

function day(request: FakeRequest, world: World): FakeReply {
  const calendar = calendarOf(world);
  const date = request.query['date'] ?? '';
  const session = { serviceId: 31, serviceName: '茶艺小课', roomId: null, capacity: 1, bookingIds: [] };
  const body: Schemas['ScheduleDay'] = {
    ...opening(calendar, date),
    staff: PEOPLE.map((person) => staffDay(calendar, person, date)),
    rooms: [{ id: 51, name: '烘焙教室', seats: 1 }],
    sessions: [
      { ...session, id: 61, staffId: 9, start: 840, end: 900, busyFrom: 840, busyUntil: 910 },
      {
        ...{ id: 62, serviceId: 30, serviceName: '烘焙体验课', staffId: 8, roomId: 51, capacity: 6, bookingIds: [] },
        ...{ start: 600, end: 690, busyFrom: 585, busyUntil: 705 },
      },
    ],
  };
  return ok(body);
}

function week(request: FakeRequest, world: World): FakeReply {
  const calendar = calendarOf(world);
  const dates = Array.from({ length: 7 }, (_, index) => addDays(request.query['from'] ?? '', index));
  const body: Schemas['ScheduleWeek'] = {
    days: dates.map((date) => opening(calendar, date)),
    staff: PEOPLE.map((person) => ({
      ...person,
      week: dates.flatMap((date) =>
        shiftsOf(calendar, person.id, date).map((span) => ({ weekday: weekday(date), ...span })),
      ),
      days: dates.map((date) => {
        const { shifts, exceptionNote, leaves } = staffDay(calendar, person, date);
        return { date, shifts, exceptionNote, leaves, sessions: shifts.length };
      }),
    })),
  };
  return ok(body);
}

const SERVICES: Schemas['StoreService'][] = [
  {
    ...{ id: 30, name: '烘焙体验课', minutes: 90, capacity: 6, priceFen: 16_800, depositFen: 3_000, needsStaff: true },
    ...{ skillId: 71, roomKindId: 41, staff: PEOPLE.slice(1).map(({ id, name }) => ({ id, name })) },
  },
  {
    ...{ id: 31, name: '茶艺小课', minutes: 60, capacity: 1, priceFen: 12_800, depositFen: 2_000, needsStaff: true },
    ...{ skillId: 72, roomKindId: null, staff: PEOPLE.slice(2).map(({ id, name }) => ({ id, name })) },
  },
  {
    ...{ id: 32, name: '下午茶双人位', minutes: 120, capacity: 1, priceFen: 15_800, depositFen: 0, needsStaff: false },
    ...{ skillId: null, roomKindId: 42, staff: [] },
  },
];

const SKILLS = [
  { id: 71, name: '烘焙教学', active: true },
  { id: 72, name: '茶艺', active: true },
];
const KINDS = [
  { id: 41, name: '烘焙教室', active: true },
  { id: 42, name: '茶室', active: true },
];

function team(world: World): Schemas['Team'] {
  const { skills } = calendarOf(world);
  return { items: PEOPLE.map((person) => ({ ...person, skillIds: skills.get(person.id) ?? [] })), skills: SKILLS };
}

function setSkills(request: FakeRequest, world: World, id: string): FakeReply {
  const { skillIds } = request.body as Schemas['SkillsBody'];
  calendarOf(world).skills.set(Number(id), skillIds);
  const person = PEOPLE.find((one) => one.id === Number(id));
  return person ? ok({ ...person, skillIds } satisfies Schemas['TeamMember']) : notFound;
}

function saveRoom(request: FakeRequest, world: World, id: number): FakeReply {
  const { rooms } = calendarOf(world);
  const room = { id, ...(request.body as Schemas['RoomBody']) };
  const at = rooms.findIndex((one) => one.id === id);
  rooms.splice(at < 0 ? rooms.length : at, at < 0 ? 0 : 1, room);
  return ok(room satisfies Schemas['ServiceRoom']);
}

function slots(request: FakeRequest): FakeReply {
  const date = request.query['from'] ?? '';
  const service = SERVICES.find(({ id }) => id === Number(request.query['serviceId']));
  if (!service) return notFound;
  const midnight = startOfBusinessDay(date).getTime();
  const at = (minutes: number): string => new Date(midnight + minutes * 60_000).toISOString();
  const starts = [600, 630, 660, 780, 840, 870, 960, 1_020];
  const staffIds = service.staff.map(({ id }) => id);
  const free = starts.map((start) => {
    return { start: at(start), end: at(start + service.minutes), staffIds, left: service.capacity };
  });
  return ok({ days: [{ date, slots: free, notice: null }] } satisfies Schemas['StaffSlotDays']);
}

function decide(world: World, id: string, change: Partial<Leave>): FakeReply {
  const calendar = calendarOf(world);
  const found = calendar.leaves.find((one) => one.id === Number(id));
  if (!found) return refuse(404, 'LEAVE_NOT_FOUND', '没有找到这条请假');
  Object.assign(found, { decidedByName: staffMe.name, decidable: false, ...change });
  return ok(found);
}

const changed = ok({ conflicts: [] } satisfies Schemas['ShiftChange']);

export const scheduleRoutes: Route[] = [
  route('GET /staff/schedule/day', day),
  route('GET /staff/schedule/week', week),
  route('GET /staff/schedule/services', () => ok({ items: SERVICES })),
  route('GET /staff/schedule/slots', slots),
  route('GET /staff/schedule/team', (_request, world) => ok(team(world))),
  route('PUT /staff/schedule/team/:id/skills', (request, world, [id = '']) => setSkills(request, world, id)),
  route('GET /staff/schedule/rooms', (_request, world) =>
    ok({ items: calendarOf(world).rooms, kinds: KINDS } satisfies Schemas['RoomList']),
  ),
  route('POST /staff/schedule/rooms', (request, world) => saveRoom(request, world, world.nextId())),
  route('PUT /staff/schedule/rooms/:id', (request, world, [id = '']) => saveRoom(request, world, Number(id))),
  route('PUT /staff/schedule/team/:id/days/:date', (request, world, [id, date]) => {
    const { spans, note } = request.body as { spans: Span[]; note: string };
    calendarOf(world).days.set(`${id} ${date}`, { spans, note });
    return changed;
  }),
  route('POST /staff/schedule/team/:id/days/:date/clear', (_request, world, [id, date]) => {
    calendarOf(world).days.delete(`${id} ${date}`);
    return changed;
  }),
  route('PUT /staff/schedule/team/:id/week', (request, world, [id]) => {
    calendarOf(world).weeks.set(Number(id), request.body['week'] as Schemas['WeekSpanBody'][]);
    return changed;
  }),
  route('POST /staff/schedule/closings', (request, world) => {
    calendarOf(world).closings.set(String(request.body['date']), String(request.body['note']));
    return changed;
  }),
  route('POST /staff/schedule/closings/clear', (request, world) => {
    calendarOf(world).closings.delete(String(request.body['date']));
    return changed;
  }),
  route('GET /staff/schedule/leaves', (_request, world) => ok({ items: calendarOf(world).leaves, nextCursor: null })),
  route('POST /staff/schedule/leaves', (request, world) => {
    const { kind, reason, startsAt, endsAt } = request.body as Schemas['LeaveBody'];
    const made = { ...leave(world, staffMe.id, kind, 1, reason), startsAt, endsAt };
    calendarOf(world).leaves.unshift(made);
    return ok(made);
  }),
  route('POST /staff/schedule/leaves/:id/decision', (request, world, [id = '']) =>
    decide(world, id, { state: request.body['approve'] === true ? 'approved' : 'rejected' }),
  ),
  route('POST /staff/schedule/leaves/:id/cancel', (_request, world, [id = '']) =>
    decide(world, id, { state: 'cancelled' }),
  ),
];
