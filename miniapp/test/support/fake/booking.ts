import type {
  Booking,
  BookingOffer,
  BookingService,
  BookingSlotDay,
  StaffBooking,
  Waitlist,
} from '@/lib/booking-types';
import { notFound, ok, once, refuse, route } from './replies';
import type { Route } from './replies';
import { stores } from './world';
import type { FakeReply, FakeRequest, World } from './world';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const RULE = '定金 ¥40，到店即退；开始前 2 小时可免费取消；逾时取消或未到店，定金不退';

const SERVICES: readonly BookingService[] = [
  service(1, '肩颈舒缓', '从后颈到肩胛，慢慢松开一周的紧', [60, 20_000, 4_000]),
  service(2, '烘焙体验课', '亲手揉一炉，带走六枚小餐包', [120, 16_800, 3_000], { capacity: 6, choosesStaff: false }),
  service(3, '私厨下午茶', '窗边双人位，两杯茶与一份当季甜点', [120, 15_800, 0], { choosesStaff: false }),
  service(4, '黑钻沙龙', '只给黑钻会员的小聚', [90, 0, 0], { unavailableReason: '黑钻及以上会员专享' }),
];

const STAFF = [
  { id: 8, name: '陈默', title: '高级技师' },
  { id: 9, name: '林晓', title: '技师' },
];

interface Diary {
  bookings: Booking[];
  waitlist: Waitlist;
}

const diaries = new WeakMap<World, Diary>();

function service(
  id: number,
  name: string,
  description: string,
  [minutes, priceFen, depositFen]: readonly [number, number, number],
  changes: Partial<BookingService> = {},
): BookingService {
  const plain = { choosesStaff: true, capacity: 1, unavailableReason: null };
  return { id, name, description, minutes, priceFen, depositFen, ...plain, ...changes };
}

const known = (id: number): BookingService => SERVICES.find((one) => one.id === id) ?? (SERVICES[0] as BookingService);
const midnight = (now: Date): number => Math.floor((now.getTime() + 8 * HOUR_MS) / DAY_MS) * DAY_MS - 8 * HOUR_MS;
const dateOf = (instant: number): string => new Date(instant + 8 * HOUR_MS).toISOString().slice(0, 10);

function booking(id: number, serviceId: number, start: number, changes: Partial<Booking> = {}): Booking {
  const { name, minutes, priceFen, depositFen } = known(serviceId);
  const { distanceMeters: _, kind: __, ...store } = stores[0] as (typeof stores)[number];
  return {
    id,
    code: `93012345${String(id).padStart(4, '0')}`,
    state: 'booked',
    ...{ serviceId, serviceName: name, storeId: store.id, storeName: store.name, staffId: 8, staffName: '陈默' },
    start: new Date(start).toISOString(),
    end: new Date(start + minutes * 60_000).toISOString(),
    ...{ depositFen, depositWay: 'wallet', depositState: 'held', expiresAt: null },
    ...{ store, roomName: '竹间', priceFen, cardId: null, note: '肩颈偏酸，请轻一点', ruleText: RULE },
    freeUntil: new Date(start - 2 * HOUR_MS).toISOString(),
    ...{ canCancel: true, cancelCostFen: 0, canMove: true, movesLeft: 2 },
    ...{ calendarPath: `/public/bookings/${id}/calendar.ics?expires=1&signature=x`, orderId: null },
    ...changes,
  };
}

function diaryOf(world: World): Diary {
  const found = diaries.get(world);
  if (found) return found;
  const today = midnight(world.now());
  const over = { canCancel: false, canMove: false, calendarPath: null } as const;
  const made: Diary = {
    bookings: [
      booking(1, 1, today + DAY_MS + 14.5 * HOUR_MS),
      booking(2, 3, today + 4 * DAY_MS + 15 * HOUR_MS, { depositWay: 'none', depositState: 'none', staffName: null }),
      booking(3, 1, today - 6 * DAY_MS + 10 * HOUR_MS, { ...over, state: 'done', depositState: 'returned' }),
      booking(4, 2, today - 20 * DAY_MS + 15 * HOUR_MS, { ...over, state: 'cancelled', depositState: 'kept' }),
    ],
    waitlist: { entries: [entry(81, 2, dateOf(today + 2 * DAY_MS), 'evening')], offers: [] },
  };
  diaries.set(world, made);
  return made;
}

function entry(id: number, serviceId: number, date: string, part: Waitlist['entries'][number]['part']) {
  const { name } = known(serviceId);
  const [{ id: storeId, name: storeName }] = stores as [(typeof stores)[number]];
  return { id, serviceId, serviceName: name, storeId, storeName, staffId: null, date, part, state: 'waiting' as const };
}

function offer(serviceId: number): BookingOffer {
  const { distanceMeters: _, kind: __, ...store } = stores[0] as (typeof stores)[number];
  const one = known(serviceId);
  const card = { id: 51, name: '肩颈舒缓 10 次卡', left: 7, total: 10, expiresOn: '2027-05-31' };
  return {
    ...{ service: one, store, staff: one.choosesStaff ? STAFF : [], walletFen: 36_000 },
    ruleText: one.depositFen === 0 ? '无需定金，开始前 2 小时可免费取消' : RULE,
    cards: serviceId === 1 ? [card] : [],
  };
}

/** Every third day is full, the seventh is closed; evenings of even days are taken. */
function slots(world: World, from: string, days: number): BookingSlotDay[] {
  const now = world.now().getTime();
  return Array.from({ length: days }, (_, index): BookingSlotDay => {
    const day = Date.parse(`${from}T00:00:00+08:00`) + index * DAY_MS;
    if (index === 6) return { date: dateOf(day), slots: [], notice: 'closed' };
    if (index % 3 === 2) return { date: dateOf(day), slots: [], notice: 'full' };
    const hours = [10, 10.5, 11.5, 14, 14.5, 15, 16.5, ...(index % 2 === 0 ? [] : [18.5, 19])];
    const free = hours.map((hour) => day + hour * HOUR_MS).filter((start) => start > now);
    return {
      date: dateOf(day),
      notice: free.length > 0 ? null : 'full',
      slots: free.map((start) => ({
        ...{ start: new Date(start).toISOString(), end: new Date(start + HOUR_MS).toISOString() },
        ...{ staffIds: [8, 9], left: 1 },
      })),
    };
  });
}

function book(request: FakeRequest, world: World): FakeReply {
  const { bookings } = diaryOf(world);
  const body = request.body as { serviceId: number; start: string; pay: Booking['depositWay']; staffId?: number };
  const made = booking(world.nextId(), body.serviceId, Date.parse(body.start), {
    ...{ depositWay: body.pay, depositState: body.pay === 'none' ? 'none' : 'held', note: null },
    staffName: STAFF.find(({ id }) => id === body.staffId)?.name ?? '陈默',
  });
  bookings.unshift(made);
  return ok({ ...made, payment: null });
}

function staffView(one: Booking): StaffBooking {
  const { store: _, freeUntil: __, canCancel: ___, cancelCostFen: ____, canMove: _____, ...rest } = one;
  return {
    ...rest,
    ...{ guest: { id: 1001, nickname: '林小满', phoneMasked: '138****8000', tierName: '金卡' }, staffNamed: true },
    ...{
      source: 'member',
      productId: rest.serviceId === 2 ? null : 201,
      canCheckIn: one.state === 'booked',
      canMarkNoShow: false,
      undoUntil: null,
      refund: null,
    },
    history: [
      {
        ...{ kind: 'created', actorName: '顾客本人', reason: null, fromStart: null, toStart: one.start },
        at: new Date(Date.parse(one.start) - DAY_MS).toISOString(),
      },
    ],
  } as StaffBooking;
}

const STEPS: Readonly<Record<string, Booking['state']>> = {
  'check-in': 'checked_in',
  start: 'serving',
  finish: 'done',
  'no-show': 'no_show',
  'no-show-undo': 'booked',
};

function change(world: World, id: string | undefined, changes: Partial<Booking>): Booking | null {
  const { bookings } = diaryOf(world);
  const at = bookings.findIndex((one) => String(one.id) === id);
  const before = bookings[at];
  if (!before) return null;
  const after = { ...before, ...changes };
  bookings[at] = after;
  return after;
}

const shown = (one: Booking | null | undefined): FakeReply =>
  one ? ok(one) : refuse(404, 'BOOKING_NOT_FOUND', '没有找到这个预约');
const find = (world: World, id: string | undefined): Booking | undefined =>
  diaryOf(world).bookings.find((one) => String(one.id) === id);

const UPCOMING = ['held', 'booked', 'checked_in', 'serving'];

const memberRoutes: Route[] = [
  route('GET /member/booking/services', () => ok({ items: SERVICES })),
  route('GET /member/booking/offer', ({ query }) => ok(offer(Number(query['serviceId'])))),
  route('GET /member/booking/slots', ({ query }, world) =>
    ok({ days: slots(world, String(query['from']), Number(query['days'] ?? 7)) }),
  ),
  route('POST /member/bookings', (request, world) => once(request, world, () => book(request, world))),
  route('GET /member/bookings/upcoming', (_, world) =>
    ok({ items: diaryOf(world).bookings.filter(({ state }) => UPCOMING.includes(state)) }),
  ),
  route('GET /member/bookings', (_, world) =>
    ok({ items: diaryOf(world).bookings.filter(({ state }) => !UPCOMING.includes(state)), nextCursor: null }),
  ),
  route('GET /member/bookings/:id', (_, world, [id]) => shown(find(world, id))),
  route('POST /member/bookings/:id/sync', (_, world, [id]) => shown(find(world, id))),
  route('POST /member/bookings/:id/cancel', (request, world, [id]) =>
    once(request, world, () =>
      shown(change(world, id, { state: 'cancelled', depositState: 'returned', canCancel: false, canMove: false })),
    ),
  ),
  route('POST /member/bookings/:id/reschedule', (request, world, [id]) =>
    once(request, world, () => shown(change(world, id, { start: String(request.body['start']), movesLeft: 1 }))),
  ),
  route('GET /member/waitlist', (_, world) => ok(diaryOf(world).waitlist)),
  route('POST /member/waitlist', (request, world) =>
    once(request, world, () => {
      const { serviceId, date, part } = request.body as { serviceId: number; date: string; part: 'morning' };
      const { waitlist } = diaryOf(world);
      waitlist.entries.push(entry(world.nextId(), serviceId, date, part));
      return ok(waitlist);
    }),
  ),
  route('POST /member/waitlist/:id/leave', (request, world, [id]) =>
    once(request, world, () => {
      const { waitlist } = diaryOf(world);
      waitlist.entries = waitlist.entries.filter((one) => String(one.id) !== id);
      return ok(waitlist);
    }),
  ),
];

const staffRoutes: Route[] = [
  route('GET /staff/bookings/by-code/:code', (_, world, [code]) => {
    const one = diaryOf(world).bookings.find((each) => each.code === code);
    return one ? ok(staffView(one)) : notFound;
  }),
  route('GET /staff/bookings/:id', (_, world, [id]) => {
    const one = find(world, id);
    return one ? ok(staffView(one)) : notFound;
  }),
  ...Object.entries(STEPS).map(([step, state]) =>
    route(`POST /staff/bookings/:id/${step}`, (request, world, [id]) =>
      once(request, world, () => {
        const one = change(world, id, { state, depositState: 'returned' });
        return one ? ok(staffView(one)) : notFound;
      }),
    ),
  ),
];

export const bookingRoutes: Route[] = [...memberRoutes, ...staffRoutes];
