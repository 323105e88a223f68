import type { ConsentState, LedgerBook, MemberMe, Order, PointsView } from '../../../src/lib/api-types';
import { notFound, nothing, ok, once, refuse, route } from './replies';
import type { Route } from './replies';
import { benefitsOf, consentTexts, plans, stores, tierFor, tierLadder } from './world';
import type { FakeMember, FakeRequest, World } from './world';

const mask = (phone: string): string => `${phone.slice(0, 3)}****${phone.slice(-4)}`;

export function userOf(request: FakeRequest, world: World): string | null {
  return world.tokens.get((request.headers['authorization'] ?? '').replace('Bearer ', '')) ?? null;
}

export function memberOf(request: FakeRequest, world: World): FakeMember | null {
  const user = userOf(request, world);
  return user === null ? null : (world.members.get(user) ?? null);
}

export function refreshTier(member: FakeMember): void {
  member.me.growth = member.ledger.growth[0]?.balanceAfter ?? 0;
  member.me.tier = tierFor(member.me.growth, member.me.joinedAt);
}

/** Adds a line to a book and moves the balance everybody reads. */
export function post(
  world: World,
  member: FakeMember,
  book: LedgerBook,
  title: string,
  amount: number,
  orderId: number | null = null,
): void {
  const before = member.ledger[book][0]?.balanceAfter ?? 0;
  const balanceAfter = before + amount;
  const line = {
    id: world.nextId(),
    at: world.now().toISOString(),
    kind: title,
    title,
    detail: null,
    amount,
    balanceAfter,
  };
  member.ledger[book].unshift({ ...line, storeName: stores[0]?.name ?? null, orderId, topupId: null });
  if (book === 'wallet') member.me.wallet = { ...member.me.wallet, totalFen: balanceAfter, principalFen: balanceAfter };
  if (book === 'points')
    member.me.points = { balance: balanceAfter, pending: 0, worthFen: Math.floor(balanceAfter / 10) * 100 };
  if (book === 'growth') refreshTier(member);
}

/** The house rules as the server words them. */
function pointsView({ balance, pending, worthFen }: MemberMe['points']): PointsView {
  return {
    balance,
    usable: balance - pending,
    pending,
    held: 0,
    debt: 0,
    worthFen,
    arriving: [],
    expiring: [],
    rules: {
      earn: ['每消费 ¥10 得 1 积分，按实付金额计算，优惠和积分抵扣的部分不计'],
      spend: ['10 积分抵 ¥1，每次使用 10 的整数倍', '最多抵订单金额的 50%', '先用最早到期的积分'],
      expiry: ['积分自可用之日起 12 个月有效，到期月的最后一天结束时失效'],
      returns: ['退货时收回该单获得的积分，已用掉的部分记为欠积分，以后获得的积分先补上'],
    },
  };
}

export function makeMember(world: World, phone: string, nickname: string): FakeMember {
  const joinedAt = world.now().toISOString();
  const id = world.nextId();
  const me: MemberMe = {
    id,
    memberNo: String(8_800_000_000 + id),
    nickname,
    phoneMasked: mask(phone),
    homeStore: stores[0] ?? null,
    guide: { id: 7, name: '沈知夏', title: '店长' },
    joinedAt,
    birthday: null,
    gender: null,
    occupation: null,
    tier: tierFor(0, joinedAt),
    wallet: { principalFen: 0, bonusFen: 0, totalFen: 0, heldFen: 0, status: 'active' },
    points: { balance: 0, pending: 0, worthFen: 0 },
    growth: 0,
    unreadMessages: 1,
    coupons: 2,
    personalised: false,
  };
  const consents: ConsentState[] = consentTexts.map(({ purpose, version, title }) => ({
    purpose,
    version,
    title,
    granted: false,
    at: null,
  }));
  const welcome = {
    id: world.nextId(),
    kind: 'welcome',
    title: '欢迎回来',
    body: '20 积分入会礼已到账，下次到店就能用。',
    link: null,
  };
  return {
    me,
    phone,
    consents,
    ledger: { wallet: [], points: [], growth: [] },
    messages: [{ ...welcome, at: joinedAt, readAt: null }],
    orders: [],
    lots: [],
    frozenAt: null,
  };
}

function join(request: FakeRequest, world: World): ReturnType<typeof ok> {
  const user = userOf(request, world);
  if (user === null) return refuse(401, 'AUTH_REQUIRED', '请先登录');
  const existing = world.members.get(user);
  if (existing) return ok(existing.me);
  const choices = request.body['consents'] as { purpose: string; granted: boolean }[];
  if (!choices.some(({ purpose, granted }) => purpose === 'account' && granted)) {
    return refuse(422, 'CONSENT_REQUIRED', '需要先同意会员服务与隐私条款');
  }
  const phone = world.phoneCodes.get(String(request.body['phoneCode']));
  if (phone === undefined) return refuse(422, 'PHONE_CODE_INVALID', '手机号授权已失效，请重新点击授权');
  const member = makeMember(world, phone, String(request.body['nickname'] ?? '小林'));
  for (const state of member.consents) {
    state.granted = choices.some(({ purpose, granted }) => purpose === state.purpose && granted);
    if (state.granted) state.at = world.now().toISOString();
  }
  member.me.personalised = choices.some(({ purpose, granted }) => purpose === 'personal' && granted);
  world.members.set(user, member);
  post(world, member, 'points', '入会礼', 20);
  return ok(member.me);
}

function setConsent(request: FakeRequest, world: World, purpose: string): ReturnType<typeof ok> {
  const member = memberOf(request, world);
  const state = member?.consents.find((item) => item.purpose === purpose);
  if (!member || !state) return notFound;
  state.granted = request.body['granted'] === true;
  if (purpose === 'personal') member.me.personalised = state.granted;
  state.at = world.now().toISOString();
  return ok(state);
}

function newCode(request: FakeRequest, world: World): ReturnType<typeof ok> {
  const member = memberOf(request, world);
  if (!member) return refuse(403, 'MEMBER_NOT_JOINED', '请先加入会员');
  const id = world.nextId();
  const code = {
    code: `GK1.${Buffer.from(`code-${id}`).toString('base64url').padEnd(22, 'x')}`,
    barcode: `28${String(id * 7_919_311).padStart(16, '0')}`,
    purpose: request.body['purpose'] === 'identify' ? ('identify' as const) : ('pay' as const),
    expiresAt: world.now().getTime() + 60_000,
  };
  world.codes.push({ ...code, memberId: member.me.id, usedAt: null, storeName: null });
  return ok({ ...code, expiresAt: new Date(code.expiresAt).toISOString(), ttlSeconds: 60 });
}

function codeState(world: World, code: string): ReturnType<typeof ok> {
  const found = world.codes.find((item) => item.code === decodeURIComponent(code));
  if (!found) return notFound;
  const state = found.usedAt ? 'used' : found.expiresAt > world.now().getTime() ? 'active' : 'expired';
  return ok({ state, usedAt: found.usedAt, storeName: found.storeName });
}

export function payParams(id: number): Record<string, string> {
  return {
    appId: 'wxtest',
    timeStamp: '1',
    nonceStr: 'n',
    package: `prepay_id=${id}`,
    signType: 'RSA',
    paySign: 'signed',
  };
}

function topup(request: FakeRequest, world: World): ReturnType<typeof ok> {
  const user = userOf(request, world);
  const plan = plans.find(({ id }) => id === request.body['planId']);
  if (user === null || !plan) return refuse(422, 'TOPUP_PLAN_UNAVAILABLE', '该充值方案当前不可用');
  const { name: planName, payFen, bonusFen, bonusPoints } = plan;
  const record = { id: world.nextId(), state: 'paying' as const, planName, payFen, bonusFen, bonusPoints };
  const full = {
    ...record,
    storeName: stores[0]?.name ?? '',
    createdAt: world.now().toISOString(),
    paidAt: null,
    walletAfterFen: null,
  };
  world.topups.set(record.id, { ...full, user, paidAtCashier: false });
  return ok({ ...full, payment: payParams(record.id) });
}

/** What the payment notification would have done. */
function syncTopup(world: World, id: string): ReturnType<typeof ok> {
  const record = world.topups.get(Number(id));
  if (!record) return notFound;
  const member = world.members.get(record.user);
  if (record.paidAtCashier && record.state === 'paying' && member) {
    post(world, member, 'wallet', record.planName, record.payFen + record.bonusFen);
    if (record.bonusPoints > 0) post(world, member, 'points', '储值赠送', record.bonusPoints);
    Object.assign(record, {
      state: 'paid',
      paidAt: world.now().toISOString(),
      walletAfterFen: member.me.wallet.totalFen,
    });
  }
  return ok(record);
}

function brief(order: Order): Record<string, unknown> {
  const { id, orderNo, state, createdAt, payableFen, staffName } = order;
  const [first] = order.lines;
  const count = order.lines.reduce((sum, line) => sum + line.quantity, 0);
  const summary = count > 1 ? `${first?.name ?? ''} 等${count}件` : (first?.name ?? '');
  return {
    id,
    orderNo,
    state,
    createdAt,
    payableFen,
    staffName,
    storeName: order.store.name,
    summary,
    memberName: null,
  };
}

export { brief as orderBrief };

function ownOrder(request: FakeRequest, world: World, id: string | undefined): Order | undefined {
  return memberOf(request, world)?.orders.find((order) => order.id === Number(id));
}

function syncOrder(request: FakeRequest, world: World, id: string | undefined): ReturnType<typeof ok> {
  const order = ownOrder(request, world, id);
  const member = memberOf(request, world);
  if (!order || !member) return notFound;
  if (order.state === 'awaiting_payment' && world.orderIntents.get(order.id) === 1) {
    order.state = 'paid';
    order.paidAt = world.now().toISOString();
    order.payments.forEach((payment) => (payment.state = 'paid'));
    post(world, member, 'points', '消费赠送', order.earnedPoints, order.id);
    post(world, member, 'growth', '消费成长', order.earnedGrowth, order.id);
  }
  return ok(order);
}

const page = (items: unknown[]): ReturnType<typeof ok> => ok({ items, nextCursor: null });

export const memberRoutes: Route[] = [
  route('POST /member/join', join),
  route('GET /member/me', (request, world) => {
    const member = memberOf(request, world);
    return member ? ok(member.me) : refuse(403, 'MEMBER_NOT_JOINED', '请先加入会员');
  }),
  route('PATCH /member/me', (request, world) => {
    const member = memberOf(request, world);
    if (member) Object.assign(member.me, request.body);
    return member ? ok(member.me) : notFound;
  }),
  route('GET /member/consents', (request, world) => ok({ items: memberOf(request, world)?.consents ?? [] })),
  route('PUT /member/consents/:purpose', (request, world, [purpose = '']) => setConsent(request, world, purpose)),
  route('POST /member/codes', newCode),
  route('GET /member/codes/:code/state', (_request, world, [code = '']) => codeState(world, code)),
  route('GET /member/points', (request, world) => {
    const member = memberOf(request, world);
    return member ? ok(pointsView(member.me.points)) : notFound;
  }),
  route('GET /member/ledger', (request, world) =>
    page(memberOf(request, world)?.ledger[request.query['book'] as LedgerBook] ?? []),
  ),
  route('GET /member/tiers', (request, world) => {
    const member = memberOf(request, world);
    if (!member) return notFound;
    const ladder = tierLadder(member.me.growth).map((rung) => ({
      ...rung,
      conditionText: rung.from === 0 ? '入会即享' : `近一年消费满 ¥${rung.from}`,
      benefits: benefitsOf(rung.code),
    }));
    const history = [{ at: member.me.joinedAt, fromName: null, toName: '普通会员', reasonText: '入会' }];
    return ok({ current: member.me.tier, ladder, history });
  }),
  route('GET /member/topup-plans', () => ok({ items: plans, roomFen: 500_000 })),
  route('POST /member/topups', (request, world) => once(request, world, () => topup(request, world))),
  route('GET /member/topups/:id', (_request, world, [id = '']) => ok(world.topups.get(Number(id)))),
  route('POST /member/topups/:id/sync', (_request, world, [id = '']) => syncTopup(world, id)),
  route('POST /member/topups/:id/cancel', (_request, world, [id = '']) =>
    ok({ ...world.topups.get(Number(id)), state: 'closed' }),
  ),
  route('GET /member/orders', (request, world) => page((memberOf(request, world)?.orders ?? []).map(brief))),
  route('GET /member/orders/:id', (request, world, [id]) => {
    const order = ownOrder(request, world, id);
    return order ? ok(order) : notFound;
  }),
  route('POST /member/orders/:id/pay', (request, world, [id]) =>
    once(request, world, () => {
      const order = ownOrder(request, world, id);
      if (!order) return notFound;
      world.orderIntents.set(order.id, 0);
      return ok({ ...order, payment: payParams(order.id) });
    }),
  ),
  route('POST /member/orders/:id/sync', (request, world, [id]) => syncOrder(request, world, id)),
  route('GET /member/messages', (request, world) => page(memberOf(request, world)?.messages ?? [])),
  route('POST /member/messages/read', (request, world) => {
    const member = memberOf(request, world);
    if (!member) return notFound;
    member.messages.forEach((message) => (message.readAt ??= world.now().toISOString()));
    member.me.unreadMessages = 0;
    return ok({ unread: 0 });
  }),
  route('GET /member/subscribe-credits', () => ok({ items: [] })),
  route('POST /member/subscribe-results', () => nothing),
];
