import type { MallCard, MallItem, PickupTicket, Redemption, StaffPickup } from '@/lib/mall-types';
import { notFound, ok, once, route } from './replies';
import type { Route } from './replies';
import { stores } from './world';

const CARD: MallCard = {
  id: 801,
  kind: 'goods',
  name: '北海道牛乳吐司',
  subtitle: '每天两炉，到店现切',
  emblem: '吐司',
  colour: 'gold',
  points: 280,
  cashFen: 0,
  valueFen: 2_400,
  standing: 'open',
  left: 118,
  tierText: null,
  limitText: '每人每月限兑 2 次',
  startsAt: null,
  endsAt: null,
  shortPoints: 20,
  reason: null,
};

const CARDS: MallCard[] = [
  {
    ...CARD,
    id: 800,
    kind: 'swap',
    name: '手工杏仁曲奇小罐',
    subtitle: '下午茶的小搭档，现烤现装',
    emblem: '曲奇',
    colour: 'persimmon',
    points: 1,
    cashFen: 990,
    valueFen: 2_800,
    shortPoints: 0,
  },
  CARD,
  {
    ...CARD,
    id: 802,
    kind: 'coupon',
    name: '招牌奶茶兑换券',
    emblem: '茶',
    colour: 'pine',
    points: 180,
    shortPoints: 0,
  },
  { ...CARD, id: 803, name: '釉下彩马克杯', emblem: '杯', colour: 'sea', points: 880, left: 8, shortPoints: 620 },
  { ...CARD, id: 804, name: '节气茶礼盒', emblem: '小雪', colour: 'ink', tierText: '金卡、黑钻专享', points: 1_280 },
  {
    ...CARD,
    id: 805,
    name: '开店纪念徽章',
    emblem: '章',
    colour: 'stone',
    points: 99,
    standing: 'sold_out',
    left: 0,
    reason: '已兑完',
  },
];

const [STORE] = stores;

function itemOf(card: MallCard, isMember: boolean): MallItem {
  return {
    ...card,
    ...(isMember ? {} : { shortPoints: null }),
    terms: ['到店出示取货码，当天出炉的任选一条', '建议两天内吃完'],
    deliveries: card.kind === 'coupon' ? ['instant'] : ['pickup', 'shipping'],
    stores: card.kind === 'coupon' ? [] : stores.map((store) => ({ store, left: null })),
    holdDays: 15,
    cancelText: '领取或发货前可以取消，积分与金额原路退回。到店领取保留 15 天，逾期未领会自动退回积分与金额。',
    balance: isMember ? 260 : null,
  };
}

const REDEMPTION: Redemption = {
  id: 1,
  state: 'placed',
  itemId: 801,
  kind: 'goods',
  name: '北海道牛乳吐司',
  emblem: '吐司',
  colour: 'gold',
  points: 280,
  cashFen: 0,
  cashMethod: 'none',
  delivery: 'pickup',
  storeName: '归客·南山店',
  carrier: null,
  trackingNo: null,
  createdAt: '2026-11-21T03:00:00.000Z',
  shippedAt: null,
  endedAt: null,
  pickupId: 1,
  couponId: null,
  address: null,
  collectBy: '2026-12-06T16:00:00.000Z',
  payBy: null,
  cancellable: true,
  endText: null,
};

const TICKET: PickupTicket = {
  id: 1,
  code: '920123456789',
  state: 'waiting',
  source: 'mall',
  sourceId: 1,
  title: '北海道牛乳吐司',
  items: [{ name: '北海道牛乳吐司', quantity: 1 }],
  gift: '手写祝福卡',
  store: STORE as PickupTicket['store'],
  ready: true,
  readyAt: '2026-11-21T03:00:00.000Z',
  expiresAt: '2026-12-06T16:00:00.000Z',
  endedAt: null,
};

/** Paid for on the phone and not collected in time. */
const LATE: PickupTicket = {
  ...TICKET,
  id: 2,
  code: '920246801357',
  state: 'expired',
  source: 'order',
  gift: null,
  expiresAt: '2026-11-14T16:00:00.000Z',
  endedAt: '2026-11-14T16:00:00.000Z',
};

function ticketsAsked(orderIds: string | undefined, list: string | undefined): PickupTicket[] {
  if (orderIds !== undefined) return [{ ...LATE, sourceId: Number(orderIds.split(',').at(-1)) }];
  return list === 'done' ? [LATE] : [TICKET];
}

const AT_COUNTER: StaffPickup = {
  id: 1,
  codeTail: '6789',
  state: 'waiting',
  source: 'mall',
  sourceId: 1,
  title: '北海道牛乳吐司',
  items: [{ name: '北海道牛乳吐司', quantity: 1 }],
  gift: '手写祝福卡',
  member: { id: 1001, name: '林小满', phoneMasked: '138****8000' },
  storeId: STORE?.id ?? 1,
  collectable: true,
  ready: true,
  readyAt: '2026-11-21T03:00:00.000Z',
  expiresAt: '2026-12-06T16:00:00.000Z',
  endedAt: null,
  giftGiven: false,
};

const shown = (filter: string | undefined): MallCard[] =>
  CARDS.filter(({ kind, shortPoints, standing }) => {
    if (filter === undefined || filter === 'all') return true;
    if (filter === 'affordable') return shortPoints === 0 && standing === 'open';
    return filter === 'goods' ? kind === 'goods' || kind === 'swap' : kind === filter;
  });

const oneOf = (id: string | undefined, isMember: boolean) => {
  const card = CARDS.find((each) => each.id === Number(id)) ?? CARDS[1];
  return card ? ok(itemOf(card, isMember)) : notFound;
};

/** The points mall with a few things in it, and one pickup that waits until it is handed over. */
export const mallRoutes: Route[] = [
  route('GET /public/mall/items', ({ query }) =>
    ok({ items: shown(query['filter']).map((card) => ({ ...card, shortPoints: null })), nextCursor: null }),
  ),
  route('GET /public/mall/items/:id', (_request, _world, [id]) => oneOf(id, false)),
  route('GET /member/mall/items', ({ query }) => ok({ items: shown(query['filter']), nextCursor: null })),
  route('GET /member/mall/items/:id', (_request, _world, [id]) => oneOf(id, true)),
  route('POST /member/mall/redemptions', (request, world) =>
    once(request, world, () => ({ status: 201, body: { redemption: REDEMPTION, payment: null } })),
  ),
  route('GET /member/mall/redemptions', () => ok({ items: [REDEMPTION], nextCursor: null })),
  route('GET /member/mall/redemptions/:id', () => ok(REDEMPTION)),
  route('POST /member/mall/redemptions/:id/sync', () => ok(REDEMPTION)),
  route('POST /member/mall/redemptions/:id/cancel', (request, world) =>
    once(request, world, () => ok({ ...REDEMPTION, state: 'cancelled', cancellable: false, pickupId: null })),
  ),
  route('GET /member/pickups', ({ query }) =>
    ok({ items: ticketsAsked(query['orderIds'], query['list']), nextCursor: null }),
  ),
  route('GET /member/pickups/:id', (_request, _world, [id]) => ok(id === String(LATE.id) ? LATE : TICKET)),
  route('GET /staff/pickups', ({ query }) =>
    ok({ items: (query['state'] ?? 'waiting') === 'waiting' ? [AT_COUNTER] : [], nextCursor: null }),
  ),
  route('GET /staff/pickups/by-code/:code', () => ok(AT_COUNTER)),
  route('POST /staff/pickups/:id/collect', (request, world) =>
    once(request, world, () =>
      ok({
        ...AT_COUNTER,
        state: 'collected',
        collectable: false,
        giftGiven: true,
        endedAt: world.now().toISOString(),
      }),
    ),
  ),
];
