import type { Schemas } from '@guike/shared';
import type { Order } from '@/lib/api-types';
import type { DeskTreatmentCard, OnlineOrderInput, Quote, QuoteInput, Shop, TreatmentCard } from '@/lib/shop-types';
import { notFound, ok, once, refuse, route } from './replies';
import type { Route } from './replies';
import { priceBasket, makeOrder } from './staff';
import { products, stores } from './world';
import type { FakeMember, FakeRequest, World } from './world';

function shopOf(storeId: number): Shop {
  const names = [...new Set(products.map(({ categoryName }) => categoryName))];
  return {
    store: stores.find(({ id }) => id === storeId) ?? (stores[0] as Shop['store']),
    open: true,
    cancelMinutes: 30,
    categories: names.map((name, index) => ({
      id: index + 1,
      name,
      products: products
        .filter(({ categoryName }) => categoryName === name)
        .map(({ id, name: title, kind, priceFen }, place) => ({
          id,
          name: title,
          kind,
          imageUrl: null,
          listFen: priceFen,
          priceFen,
          promoFen: place === 0 ? Math.round(priceFen * 0.9) : null,
          promoTitle: place === 0 ? '午后九折' : null,
          left: place === 1 ? 3 : null,
        })),
    })),
  };
}

function memberOf({ headers }: FakeRequest, world: World): FakeMember | undefined {
  const user = world.tokens.get((headers['authorization'] ?? '').replace('Bearer ', ''));
  return user === undefined ? undefined : world.members.get(user);
}

function quoted(body: QuoteInput, member: FakeMember, world: World): Quote {
  const grant = `self-${member.me.id}`;
  world.grants.set(grant, { memberId: member.me.id, mayPay: true });
  return priceBasket({ ...body, grant } as never, world);
}

function place(body: OnlineOrderInput, member: FakeMember, world: World): Order {
  const now = quoted(body, member, world);
  const waits = body.payments.some(({ method }) => method === 'wechat');
  const settled = { ...body, grant: `self-${member.me.id}` };
  const order: Order = {
    ...makeOrder(world, settled as never, now, member, waits),
    source: 'member',
    fulfilment: 'pickup',
    staffName: null,
  };
  member.orders.unshift(order);
  return order;
}

const CARD: TreatmentCard = {
  id: 901,
  name: '烘焙体验课次卡',
  state: 'active',
  times: 10,
  left: 6,
  held: 1,
  serviceIds: null,
  expiresOn: '2027-05-20',
  cycleDueOn: '2026-11-28',
  issuedAt: '2026-10-20T02:00:00.000Z',
  storeName: '归客·南山店',
  orderId: 1,
};

const USES: DeskTreatmentCard['uses'] = [
  {
    id: 5,
    state: 'held',
    bookingId: 31,
    serviceId: 1,
    storeName: null,
    note: null,
    at: '2026-11-20T06:00:00.000Z',
  },
  {
    id: 4,
    state: 'used',
    bookingId: null,
    serviceId: null,
    storeName: '归客·南山店',
    note: '曲奇烘焙课',
    at: '2026-11-14T06:00:00.000Z',
  },
];

const DESK_CARD: DeskTreatmentCard = { ...CARD, uses: USES, memberId: 1001, restFen: 41_800 };

const CARD_REFUND: Schemas['CardRefundPlan'] = {
  lines: [
    { label: '次卡实付', fen: 68_000 },
    { label: '已用 4 次 × 单次价 ¥168', fen: -67_200 },
    { label: '应退', fen: 800 },
  ],
  return: {
    ...{ orderId: 1, orderNo: '20261020000001', saleStoreName: '归客·南山店', storeName: '归客·南山店' },
    lines: [
      {
        ...{ line: 1, productId: 61, name: CARD.name, quantity: 1 },
        ...{ payFen: 800, pointsFen: 0, keptFen: 67_200, keptPointsFen: 0 },
      },
    ],
    amountFen: 800,
    payments: [{ method: 'card', amountFen: 800, state: 'refunded', inCash: false }],
    deductedFen: 0,
    points: { back: 0, backExpired: 0, earned: 1, debt: 0, deducted: 0, lapsed: 0 },
    growth: 8,
    coupons: [],
    complete: true,
  },
};

/** Ordering online, treatment cards, and coupons that staff give away. */
export const shopRoutes: Route[] = [
  route('GET /public/shop', ({ query }) => ok(shopOf(Number(query['storeId'])))),
  route('POST /member/orders/quote', (request, world) => {
    const member = memberOf(request, world);
    return member ? ok(quoted(request.body as never, member, world)) : refuse(401, 'AUTH_REQUIRED', '请先登录');
  }),
  route('POST /member/orders', (request, world) => {
    const member = memberOf(request, world);
    if (!member) return refuse(401, 'AUTH_REQUIRED', '请先登录');
    return once(request, world, () => ok(place(request.body as never, member, world)));
  }),
  route('POST /member/orders/:id/cancel', (request, world, [id]) => {
    const order = memberOf(request, world)?.orders.find((one) => one.id === Number(id));
    if (!order) return notFound;
    order.state = order.state === 'awaiting_payment' ? 'closed' : 'refunded';
    return ok(order);
  }),
  route('GET /member/treatment-cards', () =>
    ok({
      items: [CARD, { ...CARD, id: 900, name: '下午茶次卡', state: 'finished', left: 0, held: 0, cycleDueOn: null }],
      nextCursor: null,
    }),
  ),
  route('GET /member/treatment-cards/:id', () => ok({ ...CARD, uses: USES })),
  route('GET /staff/treatment-cards', () => ok({ items: [DESK_CARD], codeRequired: true })),
  route('POST /staff/treatment-cards/:id/uses', (request, world) =>
    once(request, world, () => ok({ ...DESK_CARD, left: DESK_CARD.left - 1 })),
  ),
  route('POST /staff/treatment-cards/:id/uses/:useId/undo', (request, world) =>
    once(request, world, () => ok({ ...DESK_CARD, left: DESK_CARD.left + 1 })),
  ),
  route('POST /staff/treatment-cards/:id/refund/preview', () => ok(CARD_REFUND)),
  route('GET /staff/coupon-gifts', () =>
    ok({
      leftToday: 8,
      items: [
        { templateId: 11, packId: null, name: '满 100 减 20', faceText: '¥20', conditionText: '满 ¥100 可用' },
        { templateId: 12, packId: null, name: '拿铁兑换券', faceText: '兑换', conditionText: '无门槛' },
      ],
    }),
  ),
  route('POST /staff/coupons', (request, world) =>
    once(request, world, () => ok({ items: [{ id: 99, name: '满 100 减 20' }] })),
  ),
];
