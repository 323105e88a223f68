import type { Order } from '../../../src/lib/api-types';
import type { Quote, QuoteRequest, SettleRequest, StaffMemberCard } from '../../../src/lib/staff-types';
import type { VoucherQuoteRequest } from '../../../src/lib/voucher-types';
import { orderBrief, post } from './member';
import { withCoupons } from './pricing';
import { notFound, nothing, ok, once, refuse, route } from './replies';
import type { Route } from './replies';
import { plans, products, staffMe, stores } from './world';
import { returnRoutes } from './returns';
import { platformSays, withVouchers } from './voucher';
import type { FakeMember, FakeReply, FakeRequest, World } from './world';

const PASSWORD = 'guike-demo';

function logIn(request: FakeRequest, world: World): FakeReply {
  if (request.body['password'] !== PASSWORD) return refuse(401, 'AUTH_LOGIN_FAILED', '账号或密码不正确');
  const token = `staff-${world.nextId()}`;
  world.staffTokens.add(token);
  return ok({ token, expiresAt: new Date(world.now().getTime() + 36_000_000).toISOString(), staff: staffMe });
}

function byId(world: World, id: number): FakeMember | undefined {
  return [...world.members.values()].find((member) => member.me.id === id);
}

function card(member: FakeMember): StaffMemberCard {
  const { me } = member;
  const recent = [...member.ledger.wallet, ...member.ledger.points].slice(0, 6);
  return {
    id: me.id,
    memberNo: me.memberNo,
    name: me.nickname,
    phoneMasked: me.phoneMasked,
    tierName: me.tier.name,
    tierTheme: me.tier.theme,
    lastOrderAt: member.orders[0]?.paidAt ?? null,
    walletTotalFen: me.wallet.totalFen,
    points: me.points.balance,
    guideName: me.guide?.name ?? null,
    homeStore: me.homeStore,
    joinedAt: me.joinedAt,
    growth: me.growth,
    principalFen: me.wallet.principalFen,
    bonusFen: me.wallet.bonusFen,
    birthday: me.birthday ? { month: me.birthday.month, day: me.birthday.day } : null,
    guide: me.guide,
    mine: true,
    recent: recent.map(({ at, kind, title, amount }) => ({
      at,
      kind,
      title,
      amountFen: title.includes('积分') || title.includes('礼') || title.includes('赠') ? null : amount,
    })),
  };
}

function scan(request: FakeRequest, world: World): FakeReply {
  const text = String(request.body['code']);
  const code = world.codes.find((item) => item.code === text || item.barcode === text);
  if (!code) return refuse(404, 'MEMBER_CODE_INVALID', '会员码无效，请让顾客刷新后重试');
  if (code.usedAt) return refuse(410, 'MEMBER_CODE_USED', '会员码已使用过，请让顾客刷新后重试');
  if (code.expiresAt <= world.now().getTime())
    return refuse(410, 'MEMBER_CODE_EXPIRED', '会员码已过期，请让顾客刷新后重试');
  const member = byId(world, code.memberId);
  if (!member) return notFound;
  code.usedAt = world.now().toISOString();
  code.storeName = stores[0]?.name ?? null;
  const grant = `grant-${world.nextId()}`;
  world.grants.set(grant, { memberId: member.me.id, mayPay: code.purpose === 'pay' });
  return ok({
    grant,
    purpose: code.purpose,
    expiresAt: new Date(world.now().getTime() + 600_000).toISOString(),
    member: card(member),
  });
}

export function priceBasket(body: QuoteRequest, world: World): Quote {
  const memberId = body.grant ? world.grants.get(body.grant)?.memberId : body.memberId;
  const member = memberId === undefined ? undefined : byId(world, memberId);
  const rate = member && member.me.tier.level >= 1 ? 0.02 : 0;
  const lines = body.lines.map(({ productId, quantity }, index) => {
    const product = products.find(({ id }) => id === productId);
    const listFen = (product?.priceFen ?? 0) * quantity;
    const discountFen = Math.round(listFen * rate);
    const base = {
      productId,
      name: product?.name ?? '',
      quantity,
      unitPriceFen: product?.priceFen ?? 0,
      listFen,
      discountFen,
    };
    const parts = { tierFen: discountFen, promotionFen: 0, couponFen: 0, pointsFen: 0, earnedPoints: 0 };
    return { ...base, ...parts, id: index + 1, payFen: listFen - discountFen };
  });
  const listFen = lines.reduce((sum, line) => sum + line.listFen, 0);
  const discountFen = lines.reduce((sum, line) => sum + line.discountFen, 0);
  const usable = member ? Math.floor(member.me.points.balance / 10) * 10 : 0;
  const used = body.usePoints === true ? usable : 0;
  const payableFen = listFen - discountFen - used * 10;
  const availableFen = member?.me.wallet.totalFen ?? 0;
  const usableFen = Math.min(availableFen, payableFen);
  const discounts: Quote['discounts'] =
    discountFen > 0 ? [{ kind: 'tier', id: null, title: '银卡九八折', amountFen: discountFen }] : [];
  if (used > 0) discounts.push({ kind: 'points', id: null, title: `${used} 积分抵扣`, amountFen: used * 10 });
  const bare = {
    lines,
    listFen,
    discounts,
    points: member ? { usable, usableFen: usable * 10, used, usedFen: used * 10 } : null,
    payableFen,
    mayPay: world.grants.get(body.grant ?? '')?.mayPay === true,
    wallet: member ? { availableFen, usableFen, obstacle: null, confirmAboveFen: null } : null,
    shortages: [],
    remainderFen: payableFen - usableFen,
    earn: { points: Math.floor(payableFen / 1000), growth: Math.floor(payableFen / 100), reasons: [] },
    quoteHash: `hash-${JSON.stringify(body.lines)}-${used}`,
  };
  return withCoupons(bare, body);
}

function settle(body: SettleRequest, world: World): FakeReply {
  const now = priceBasket(body, world);
  if (now.quoteHash !== body.quoteHash) return refuse(409, 'QUOTE_CHANGED', '价格或优惠刚刚有变化，请核对后重新结算');
  const sum = body.payments.reduce((total, payment) => total + payment.amountFen, 0);
  if (sum !== now.payableFen) return refuse(422, 'PAYMENT_SUM_MISMATCH', '付款合计与应付不一致');
  const memberId = body.grant ? world.grants.get(body.grant)?.memberId : body.memberId;
  const member = memberId === undefined ? undefined : byId(world, memberId);
  const byWallet = body.payments.find(({ method }) => method === 'wallet')?.amountFen ?? 0;
  if (byWallet > 0 && (!member || !body.grant))
    return refuse(403, 'PAY_GRANT_REQUIRED', '用储值付款需要顾客出示付款码');
  if (member && byWallet > member.me.wallet.totalFen) return refuse(422, 'WALLET_INSUFFICIENT', '储值余额不足');
  const answer = platformSays(body);
  if (answer === 'no')
    return refuse(422, 'VOUCHER_USED', '这张券已经使用过', { orderId: world.nextId(), title: '桂花拿铁 1 杯' });
  const byWechat = body.payments.some(({ method, amountFen }) => method === 'wechat' && amountFen > 0);
  const waits = byWechat || answer === 'nothing yet';
  const order = makeOrder(world, body, now, member ?? null, waits);
  world.grants.delete(body.grant ?? '');
  member?.orders.unshift(order);
  if (member && byWallet > 0) post(world, member, 'wallet', '到店消费', -byWallet, order.id);
  if (member && !waits) {
    post(world, member, 'points', '消费赠送', order.earnedPoints, order.id);
    post(world, member, 'growth', '消费成长', order.earnedGrowth, order.id);
    order.balances = {
      walletTotalFen: member.me.wallet.totalFen,
      points: member.me.points.balance,
      growth: member.me.growth,
    };
  }
  return ok(order);
}

export function makeOrder(
  world: World,
  body: SettleRequest,
  now: Quote,
  member: FakeMember | null,
  waits: boolean,
): Order {
  const id = world.nextId();
  const at = world.now().toISOString();
  return {
    id,
    orderNo: `GK20261121${String(id).padStart(6, '0')}`,
    source: 'staff',
    fulfilment: 'counter',
    bookingId: null,
    state: waits ? 'awaiting_payment' : 'paid',
    store: stores.find((store) => store.id === body.storeId) ?? (stores[0] as Order['store']),
    memberId: member?.me.id ?? null,
    staffName: staffMe.name,
    createdAt: at,
    receivedAt: null,
    paidAt: waits ? null : at,
    refundedAt: null,
    lines: now.lines.map((line) => ({ ...line, returnedQuantity: 0, refundableFen: waits ? 0 : line.payFen })),
    listFen: now.listFen,
    discounts: now.discounts,
    payableFen: now.payableFen,
    payments: body.payments.map(({ method, amountFen }) => ({ method, amountFen, state: waits ? 'held' : 'paid' })),
    refundedFen: 0,
    returns: [],
    earnedPoints: member ? now.earn.points : 0,
    earnedGrowth: member ? now.earn.growth : 0,
    balances: null,
    expiresAt: waits ? new Date(world.now().getTime() + 900_000).toISOString() : null,
  };
}

function allOrders(world: World): { order: Order; member: FakeMember }[] {
  return [...world.members.values()].flatMap((member) => member.orders.map((order) => ({ order, member })));
}

function orderById(world: World, id: string | undefined): Order | undefined {
  return allOrders(world).find(({ order }) => order.id === Number(id))?.order;
}

function changeOrder(world: World, id: string | undefined, change: Partial<Order>): FakeReply {
  const order = orderById(world, id);
  if (!order) return notFound;
  Object.assign(order, change);
  return ok(order);
}

function tillTopup(request: FakeRequest, world: World): FakeReply {
  const plan = plans.find(({ id }) => id === request.body['planId']);
  const member = byId(world, Number(request.body['memberId']));
  if (!plan || !member) return notFound;
  post(world, member, 'wallet', plan.name, plan.totalFen);
  const at = world.now().toISOString();
  const { name: planName, payFen, bonusFen, bonusPoints } = plan;
  const base = {
    id: world.nextId(),
    state: 'paid',
    planName,
    payFen,
    bonusFen,
    bonusPoints,
    storeName: stores[0]?.name,
    createdAt: at,
  };
  return ok({ ...base, paidAt: at, walletAfterFen: member.me.wallet.totalFen });
}

function setAlert(world: World, id: string | undefined, state: 'seen' | 'done', request: FakeRequest): FakeReply {
  const alert = world.alerts.find((item) => item.id === Number(id));
  if (!alert) return notFound;
  alert.state = state;
  if (state === 'done') alert.outcome = request.body['outcome'] as typeof alert.outcome;
  return ok(alert);
}

export const staffRoutes: Route[] = [
  ...returnRoutes,
  route('POST /auth/staff-login', logIn),
  route('POST /staff/logout', () => nothing),
  route('POST /staff/password', () => nothing),
  route('GET /staff/me', () => ok(staffMe)),
  route('GET /staff/today', (_request, world) =>
    ok({
      date: '2026-11-21',
      counters: { joins: 3, topupFen: 90_000, salesFen: 268_450, orders: 17 },
      alerts: world.alerts,
      notices: world.ownNotices,
      greeting: '下午好，知夏。还有两位顾客等着你的问候。',
    }),
  ),
  route('POST /staff/notices/:id/seen', (_request, world, [id]) => {
    world.ownNotices = world.ownNotices.filter((notice) => notice.id !== Number(id));
    return nothing;
  }),
  route('POST /staff/alerts/:id/seen', (request, world, [id]) => setAlert(world, id, 'seen', request)),
  route('POST /staff/alerts/:id/done', (request, world, [id]) => setAlert(world, id, 'done', request)),
  route('GET /staff/members', (request, world) => {
    const q = request.query['q'] ?? '';
    const found = [...world.members.values()].filter(({ me, phone }) =>
      `${me.nickname} ${phone} ${me.memberNo}`.includes(q),
    );
    return ok({ items: found.map(card), nextCursor: null });
  }),
  route('GET /staff/members/:id', (_request, world, [id]) => {
    const member = byId(world, Number(id));
    return member ? ok(card(member)) : notFound;
  }),
  route('POST /staff/members/:id/unmask-phone', (_request, world, [id]) =>
    ok({ phone: byId(world, Number(id))?.phone ?? '' }),
  ),
  route('POST /staff/member-codes/scan', scan),
  route('GET /staff/products', (request) => {
    const q = request.query['q'] ?? '';
    return ok({ items: products.filter(({ name, sku }) => name.includes(q) || sku.includes(q)) });
  }),
  route('POST /staff/orders/quote', (request, world) =>
    ok(priceBasket(request.body as unknown as QuoteRequest, world)),
  ),
  route('POST /staff/orders/voucher-quote', ({ body }, world) =>
    withVouchers(priceBasket(body as unknown as QuoteRequest, world), body as unknown as VoucherQuoteRequest),
  ),
  route('POST /staff/orders', (request, world) =>
    once(request, world, () => settle(request.body as unknown as SettleRequest, world)),
  ),
  route('GET /staff/orders', (_request, world) =>
    ok({
      items: allOrders(world).map(({ order, member }) => ({ ...orderBrief(order), memberName: member.me.nickname })),
      nextCursor: null,
    }),
  ),
  route('GET /staff/orders/:id', (_request, world, [id]) => {
    const order = orderById(world, id);
    return order ? ok(order) : notFound;
  }),
  route('POST /staff/orders/:id/cancel', (_request, world, [id]) => changeOrder(world, id, { state: 'closed' })),
  route('POST /staff/orders/:id/sync', (_request, world, [id]) => changeOrder(world, id, {})),
  route('GET /staff/topup-plans', () => ok({ items: plans, roomFen: 500_000 })),
  route('POST /staff/topups', (request, world) => once(request, world, () => tillTopup(request, world))),
];
