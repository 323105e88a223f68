import type { ShiftReport } from '../../../src/lib/staff-types';
import { notFound, ok, once, refuse, route } from './replies';
import type { Route } from './replies';
import { staffMe, stores } from './world';
import type { FakeReply, FakeRequest, World } from './world';

function open(request: FakeRequest, world: World): FakeReply {
  if (world.shifts.some(({ state }) => state === 'open')) return refuse(409, 'SHIFT_ALREADY_OPEN', '您在本店已经开班');
  const shift: ShiftReport = {
    id: world.nextId(),
    storeId: stores[0]?.id ?? 0,
    storeName: stores[0]?.name ?? '',
    staffId: staffMe.id,
    staffName: staffMe.name,
    state: 'open',
    floatFen: Number(request.body['floatFen']),
    movedFen: null,
    expectedFen: null,
    countedFen: null,
    differenceFen: null,
    note: null,
    openedAt: world.now().toISOString(),
    closedAt: null,
    kinds: [
      { kind: 'order', title: '现金收款', count: 6, amountFen: null },
      { kind: 'topup', title: '现金充值', count: 1, amountFen: null },
    ],
    movements: [],
  };
  world.shifts.unshift(shift);
  return ok(shift);
}

const MOVED = { order: 26_800, topup: 30_000 } as const;

function close(request: FakeRequest, world: World, id: string): FakeReply {
  const shift = world.shifts.find((one) => one.id === Number(id));
  if (!shift) return notFound;
  const countedFen = Number(request.body['countedFen']);
  const expectedFen = shift.floatFen + MOVED.order + MOVED.topup;
  const differenceFen = countedFen - expectedFen;
  const note = (request.body['note'] as string | undefined) ?? null;
  if (Math.abs(differenceFen) > 500 && note === null)
    return refuse(422, 'SHIFT_NOTE_REQUIRED', '实点金额与应有金额相差较大，请填写原因');
  const at = world.now().toISOString();
  Object.assign(shift, {
    state: 'closed',
    movedFen: MOVED.order + MOVED.topup,
    expectedFen,
    countedFen,
    differenceFen,
    note,
    closedAt: at,
    kinds: [
      { kind: 'order', title: '现金收款', count: 6, amountFen: MOVED.order },
      { kind: 'topup', title: '现金充值', count: 1, amountFen: MOVED.topup },
    ],
    movements: [
      { kind: 'topup', title: '现金充值', refId: 1, amountFen: MOVED.topup, at },
      { kind: 'order', title: '现金收款', refId: 2, amountFen: MOVED.order, at },
    ],
  });
  return ok(shift);
}

export const shiftRoutes: Route[] = [
  route('GET /staff/shifts/current', (_request, world) =>
    ok({ shift: world.shifts.find(({ state }) => state === 'open') ?? null }),
  ),
  route('GET /staff/shifts', (_request, world) => ok({ items: world.shifts, nextCursor: null })),
  route('POST /staff/shifts', (request, world) => once(request, world, () => open(request, world))),
  route('GET /staff/shifts/:id', (_request, world, [id]) => {
    const shift = world.shifts.find((one) => one.id === Number(id));
    return shift ? ok(shift) : notFound;
  }),
  route('POST /staff/shifts/:id/close', (request, world, [id = '']) =>
    once(request, world, () => close(request, world, id)),
  ),
];
