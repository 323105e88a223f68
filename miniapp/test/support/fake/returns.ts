import type { Order } from '../../../src/lib/api-types';
import type { OrderReturn, ReturnPreview, ReturnableOrder, SalesReturn } from '../../../src/lib/return-types';
import { type Route, notFound, ok, once, route } from './replies';
import { staffMe } from './world';
import type { FakeReply, FakeRequest, World } from './world';

interface Piece {
  line: number;
  quantity: number;
}

function orderOf(world: World, wanted: (order: Order) => boolean): Order | undefined {
  return [...world.members.values()].flatMap(({ orders }) => orders).find(wanted);
}

function returnable(order: Order): ReturnableOrder {
  return {
    id: order.id,
    orderNo: order.orderNo,
    state: order.state,
    storeId: order.store.id,
    storeName: order.store.name,
    createdAt: order.createdAt,
    memberName: '林*满',
    lines: order.lines.map(({ id, name, quantity, returnedQuantity, payFen, refundableFen }) => ({
      ...{ line: id, name, quantity, returnedQuantity, payFen, refundableFen },
    })),
    payableFen: order.payableFen,
    refundedFen: order.refundedFen,
    methods: order.payments.map(({ method }) => method),
  };
}

/** A share of every way it was paid: close enough for looking at pages. */
function thought(order: Order, pieces: readonly Piece[]): ReturnPreview {
  const lines = pieces.flatMap(({ line, quantity }) => {
    const sold = order.lines.find(({ id }) => id === line);
    if (!sold) return [];
    const payFen = Math.floor((sold.payFen * quantity) / sold.quantity);
    const what = { line, productId: sold.productId, name: sold.name, quantity };
    return [{ ...what, payFen, pointsFen: 0, keptFen: 0, keptPointsFen: 0 }];
  });
  const amountFen = lines.reduce((sum, { payFen }) => sum + payFen, 0);
  const [first] = order.payments;
  return {
    orderId: order.id,
    orderNo: order.orderNo,
    saleStoreName: order.store.name,
    storeName: order.store.name,
    lines,
    amountFen,
    payments: first ? [{ method: first.method, amountFen, state: 'refunded', inCash: false }] : [],
    deductedFen: 0,
    points: { back: 0, backExpired: 0, earned: Math.floor(amountFen / 1000), debt: 0, deducted: 0, lapsed: 0 },
    growth: Math.floor(amountFen / 100),
    coupons: [],
    complete: order.refundedFen + amountFen === order.payableFen,
  };
}

function giveBack(world: World, order: Order, pieces: readonly Piece[]): SalesReturn {
  const { orderId, orderNo, saleStoreName, ...amounts } = thought(order, pieces);
  const at = world.now().toISOString();
  const id = world.nextId();
  const returned: OrderReturn = {
    ...amounts,
    id,
    returnNo: `${orderNo}-${order.returns.length + 1}`,
    state: 'refunded',
    createdAt: at,
    completedAt: at,
  };
  for (const piece of pieces) {
    const line = order.lines.find((each) => each.id === piece.line);
    if (!line) continue;
    line.returnedQuantity += piece.quantity;
    line.refundableFen -= Math.floor((line.payFen * piece.quantity) / line.quantity);
  }
  order.refundedFen += returned.amountFen;
  order.returns.push(returned);
  if (returned.complete) Object.assign(order, { state: 'refunded', refundedAt: at });
  return { ...returned, orderId, orderNo, saleStoreName, reason: '', staffName: staffMe.name };
}

function withOrder(world: World, id: string | undefined, answer: (order: Order) => unknown): FakeReply {
  const order = orderOf(world, (each) => each.id === Number(id));
  return order ? ok(answer(order)) : notFound;
}

const piecesIn = (request: FakeRequest): Piece[] => (request.body['lines'] ?? []) as Piece[];

export const returnRoutes: Route[] = [
  route('GET /staff/orders/by-number/:no', (_request, world, [no]) => {
    const order = orderOf(world, ({ orderNo }) => orderNo === no);
    return order ? ok(returnable(order)) : notFound;
  }),
  route('POST /staff/orders/:id/returns/preview', (request, world, [id]) =>
    withOrder(world, id, (order) => thought(order, piecesIn(request))),
  ),
  route('POST /staff/orders/:id/returns', (request, world, [id]) =>
    once(request, world, () => withOrder(world, id, (order) => giveBack(world, order, piecesIn(request)))),
  ),
];
