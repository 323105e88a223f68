import type { Schemas } from '@guike/shared';
import { businessDate } from '@guike/shared';
import type { ClockState, FollowUp, MyPerformance, StorePerformance } from '../../../src/lib/follow-types';
import { notFound, ok, refuse, route } from './replies';
import type { Route } from './replies';
import { staffMe, stores } from './world';
import type { FakeReply, FakeRequest, World } from './world';

const HOUR_MS = 3_600_000;

interface Desk {
  todos: FollowUp[];
  clock: ClockState;
}

/** One desk per world, made when somebody first looks at it. */
const desks = new WeakMap<World, Desk>();

function todo(world: World, changes: Partial<FollowUp>): FollowUp {
  const store = stores[0];
  return {
    source: 'follow_up',
    id: world.nextId(),
    kind: 'birthday',
    title: '生日关怀',
    memberId: 1001,
    memberName: '林小满',
    phoneMasked: '138****8000',
    storeId: store?.id ?? 0,
    storeName: store?.name ?? '',
    staffId: staffMe.id,
    staffName: staffMe.name,
    mine: true,
    reason: '11月24日 周二生日，提前送上祝福',
    script:
      '林小满您好，我是归客·湖滨店的知夏。下周二是您的生日，先祝您生日快乐！店里给您留了一份小心意，方便的时候来坐坐。',
    at: world.now().toISOString(),
    dueAt: new Date(world.now().getTime() + 50 * HOUR_MS).toISOString(),
    overdue: false,
    escalated: false,
    state: 'open',
    outcome: null,
    note: null,
    doneAt: null,
    converted: false,
    ...changes,
  };
}

function deskOf(world: World): Desk {
  const known = desks.get(world);
  if (known) return known;
  const late = new Date(world.now().getTime() - 3 * HOUR_MS).toISOString();
  const desk: Desk = {
    todos: [
      todo(world, {
        ...{ id: 9001, kind: 'dormant', title: '沉睡唤醒', memberName: '江澜', phoneMasked: '136****2200' },
        ...{ reason: '已经 64 天没来（超过 60 天），近一年来过 9 次', dueAt: late, overdue: true },
      }),
      todo(world, { id: 9002 }),
      todo(world, {
        ...{ id: 9003, kind: 'coupon_expiring', title: '券快到期', memberName: '何汐', phoneMasked: '135****3300' },
        ...{ reason: '“满50减10”11月25日 周三到期，还没用', staffId: null, staffName: null, mine: false },
      }),
    ],
    clock: { running: null, todayMinutes: 0 },
  };
  desks.set(world, desk);
  return desk;
}

function news(world: World): FollowUp[] {
  return world.alerts
    .filter(({ state }) => state !== 'done')
    .map((alert) =>
      todo(world, {
        ...{ source: 'alert', id: alert.id, kind: alert.kind, title: '新动态', memberId: alert.memberId },
        ...{ memberName: alert.memberName, phoneMasked: alert.phoneMasked, reason: alert.reason },
        ...{ script: alert.script, at: alert.at, dueAt: alert.dueAt, staffId: null, staffName: null },
      }),
    );
}

function change(world: World, id: string | undefined, to: Partial<FollowUp>): FakeReply {
  const found = deskOf(world).todos.find((item) => item.id === Number(id));
  if (!found) return notFound;
  Object.assign(found, to);
  return ok(found);
}

function finish(request: FakeRequest, world: World, id: string | undefined): FakeReply {
  const { outcome, note = null } = request.body as { outcome: FollowUp['outcome']; note?: string };
  return change(world, id, { state: 'done', outcome, note, doneAt: world.now().toISOString() });
}

function clock(world: World, on: boolean): FakeReply {
  const desk = deskOf(world);
  if ((desk.clock.running !== null) === on) return refuse(409, 'CLOCKED_IN_ALREADY', '您已经打过上班卡，请先打下班卡');
  const at = world.now().toISOString();
  const time = {
    id: 1,
    staffId: staffMe.id,
    staffName: staffMe.name,
    storeId: stores[0]?.id ?? 0,
    date: at.slice(0, 10),
  };
  desk.clock = {
    running: on ? { ...time, clockInAt: at, clockOutAt: null, minutes: 0, correction: null } : null,
    todayMinutes: on ? 0 : 185,
  };
  return ok(desk.clock);
}

const FIGURES: MyPerformance['figures'] = [
  { metric: 'sales_fen', title: '本人销售', value: 1_286_400 },
  { metric: 'guided_fen', title: '名下会员消费', value: 2_104_300 },
  { metric: 'topup_fen', title: '储值', value: 900_000 },
  { metric: 'conversion_fen', title: '跟进转化金额', value: 186_000 },
  { metric: 'orders', title: '成交单数', value: 96 },
  { metric: 'topups', title: '储值笔数', value: 14 },
  { metric: 'joins', title: '新会员', value: 11 },
  { metric: 'follow_ups', title: '完成跟进', value: 47 },
  { metric: 'conversions', title: '跟进转化', value: 9 },
  { metric: 'bookings', title: '完成服务', value: 6 },
];

const mine = (month: string): MyPerformance => ({
  month,
  figures: FIGURES,
  minutes: 7_860,
  days: Array.from({ length: 14 }, (_, index) => ({
    date: `2026-11-${String(index + 8).padStart(2, '0')}`,
    salesFen: index % 7 === 3 ? 0 : 40_000 + ((index * 37_000) % 110_000),
    followUps: index % 4,
  })),
  statement: {
    version: 1,
    final: false,
    totalFen: 21_864,
    lines: [
      {
        metric: 'sales_fen',
        title: '本人销售',
        base: 1_286_400,
        fen: 12_864,
        explanation: '¥12,864.00 × 1% = ¥128.64',
      },
      { metric: 'topup_fen', title: '储值', base: 900_000, fen: 4_500, explanation: '¥9,000.00 × 0.5% = ¥45.00' },
      { metric: 'joins', title: '新会员', base: 11, fen: 2_200, explanation: '11 × ¥2.00 = ¥22.00' },
    ],
  },
});

const ofStore = (month: string): StorePerformance => ({
  month,
  figures: FIGURES,
  people: [
    { staffId: 7, name: '沈知夏', title: '店长', figures: FIGURES, minutes: 7_860, commissionFen: 21_864 },
    {
      ...{ staffId: 8, name: '周晓棠', title: '高级导购', minutes: 9_120, commissionFen: 9_800 },
      figures: FIGURES.map((figure) => ({ ...figure, value: Math.floor(figure.value / 2) })),
    },
  ],
});

const GUIDES = [
  { id: 9, name: '许一诺', title: '导购', here: false, members: 12, ending: 0 },
  { id: 7, name: '沈知夏', title: '店长', here: true, members: 86, ending: 4 },
  { id: 8, name: '周晓棠', title: '高级导购', here: true, members: 64, ending: 0 },
];

function atWork(world: World): Schemas['AttendanceView'] {
  const at = new Date(world.now().getTime() - 5 * HOUR_MS);
  const time = { id: 1, staffId: 8, staffName: '周晓棠', storeId: 11, date: businessDate(at) };
  return { ...time, clockInAt: at.toISOString(), clockOutAt: null, minutes: 300, correction: null };
}

export const followRoutes: Route[] = [
  route('GET /staff/follow-ups', (_request, world) => {
    const items = [...news(world), ...deskOf(world).todos.filter(({ state }) => state === 'open')];
    const overdue = items.filter((item) => item.overdue).length;
    return ok({ items, counts: { open: items.length, overdue, doneToday: 2 } });
  }),
  route('GET /staff/follow-ups/done', (_request, world) => {
    const contacted = { state: 'done', outcome: 'contacted', note: '周末来试新茶', converted: true } as const;
    return ok({ items: [todo(world, { ...contacted, doneAt: world.now().toISOString() })], nextCursor: null });
  }),
  route('POST /staff/follow-ups/:id/claim', (_request, world, [id]) =>
    change(world, id, { staffId: staffMe.id, staffName: staffMe.name, mine: true }),
  ),
  route('POST /staff/follow-ups/:id/snooze', (_request, world, [id]) => change(world, id, { state: 'expired' })),
  route('POST /staff/follow-ups/:id/outcome', (request, world, [id]) => finish(request, world, id)),
  route('GET /staff/members/:id/figures', (_request, world) =>
    ok({
      ...{ orders: 23, spendFen: 186_400, basketFen: 8_104, rhythmDays: 14, lastPaidAt: world.now().toISOString() },
      ...{ lastProduct: '栗子蒙布朗', favouriteCategory: '手工烘焙', usualStore: stores[0] ?? null },
    }),
  ),
  route('GET /staff/members/:id/timeline', (_request, world) => {
    const at = (hours: number): string => new Date(world.now().getTime() - hours * HOUR_MS).toISOString();
    const items = [
      { at: at(2), kind: 'order_paid', title: '栗子蒙布朗 等2件', amountFen: 8_800 },
      { at: at(30), kind: 'follow_up', title: '生日关怀 · 联系上了', amountFen: null },
      { at: at(200), kind: 'topup', title: '充300送60', amountFen: 30_000 },
    ];
    return ok({ items, nextBefore: null });
  }),
  route('GET /staff/members/:id/follow-ups', (_request, world) =>
    ok({ items: [todo(world, {}), todo(world, { state: 'done', outcome: 'booked' })], nextCursor: null }),
  ),
  route('POST /staff/members/:id/follow-ups', (request, world) =>
    ok(todo(world, { kind: 'by_hand', title: '自建跟进', reason: String(request.body['note']) })),
  ),
  route('GET /staff/members/:id/guides', (_request, world) => {
    const period = { claimUntil: null, endedAt: null, endedReason: null };
    const since = world.now().toISOString();
    return ok({ items: [{ ...period, staffId: 7, staffName: '沈知夏', reason: '邀请入会', since }] });
  }),
  route('POST /staff/members/:id/guide', () => ok({ items: [] })),
  route('GET /staff/members/:id/coupons', () => ok({ items: [] })),
  route('GET /staff/guides', () => ok({ items: GUIDES })),
  route('POST /staff/guides/:id/hand-over', () => ok({ moved: 12 })),
  route('GET /staff/attendance', (_request, world) => ok(deskOf(world).clock)),
  route('POST /staff/attendance/clock-in', (_request, world) => clock(world, true)),
  route('POST /staff/attendance/clock-out', (_request, world) => clock(world, false)),
  route('GET /staff/attendance/store', (_request, world) => ok({ items: [atWork(world)] })),
  route('POST /staff/attendance/:id/correct', (request, world) => {
    const { clockInAt, clockOutAt = null, reason } = request.body as Schemas['AttendanceCorrection'];
    return ok({ ...atWork(world), clockInAt, clockOutAt, correction: reason } satisfies Schemas['AttendanceView']);
  }),
  route('GET /staff/performance/me', (request) => ok(mine(request.query['month'] ?? '2026-11'))),
  route('GET /staff/performance/store', (request) => ok(ofStore(request.query['month'] ?? '2026-11'))),
];
