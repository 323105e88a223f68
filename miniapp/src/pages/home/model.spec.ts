import type { MemberMe, PointsView, TierCard, TopupPlan } from '../../lib/api-types';
import { awaitsWelcome, expiryNotice, greeting, orderToPay, suggest } from './model';

const tier: TierCard = {
  code: 'basic',
  name: '普通会员',
  level: 0,
  theme: 'stone',
  since: '2026-11-01T00:00:00.000Z',
  until: null,
  growth: 14,
  next: { code: 'silver', name: '银卡', remainingText: '再消费 ¥186 升级银卡', progress: 0.07, growthNeeded: 186 },
  benefits: [],
};

const me = (change: Partial<MemberMe> = {}): MemberMe => ({
  id: 1,
  memberNo: '8800000001',
  nickname: '小林',
  phoneMasked: '138****8000',
  homeStore: null,
  guide: null,
  joinedAt: '2026-11-01T00:00:00.000Z',
  birthday: null,
  gender: null,
  occupation: null,
  tier,
  wallet: { principalFen: 0, bonusFen: 0, totalFen: 0, heldFen: 0, status: 'active' },
  points: { balance: 20, pending: 0, worthFen: 200 },
  growth: 14,
  unreadMessages: 0,
  coupons: 0,
  personalised: false,
  ...change,
});

const noneExpiring: PointsView = {
  balance: 20,
  usable: 20,
  pending: 0,
  held: 0,
  debt: 0,
  worthFen: 200,
  arriving: [],
  expiring: [],
  rules: { earn: [], spend: [], expiry: [], returns: [] },
};

const plan = (change: Partial<TopupPlan> = {}): TopupPlan => ({
  id: 1,
  name: '充 300 得 360',
  payFen: 30_000,
  bonusFen: 6_000,
  bonusPoints: 30,
  totalFen: 36_000,
  scopeText: '',
  giftText: null,
  refundText: '',
  recommendedText: null,
  firstTimeOnly: false,
  recommended: true,
  unavailableReason: null,
  ...change,
});

const now = new Date('2026-11-21T06:30:00Z');
const rich = { principalFen: 50_000, bonusFen: 0, totalFen: 50_000, heldFen: 0, status: 'active' as const };
const birthday = { month: 5, day: 1, calendar: 'solar' as const };

it('greets by Shanghai time whatever the phone says', () => {
  expect(greeting('小林', new Date('2026-11-21T00:30:00Z'))).toBe('早上好，小林');
  expect(greeting('小林', new Date('2026-11-21T06:30:00Z'))).toBe('下午好，小林');
  expect(greeting('', new Date('2026-11-21T14:00:00Z'))).toBe('晚上好');
});

describe('the one suggestion', () => {
  it('puts points about to be lost first', () => {
    const points = { ...noneExpiring, expiring: [{ amount: 120, on: '2026-12-01' }] };
    const suggestion = suggest(me(), points, [plan()], now);
    expect(suggestion.to).toBe('code');
    expect(suggestion.reason).toContain('120 积分将在 12月1日 到期');
  });

  it('leaves to whoever has not let us choose only the news of their own', () => {
    const points = { ...noneExpiring, expiring: [{ amount: 120, on: '2026-12-01' }] };
    expect(expiryNotice(points, now)).toEqual(suggest(me(), points, [plan()], now));
    expect(expiryNotice(noneExpiring, now)).toBeNull();
  });

  it('keeps quiet about points that have months to go', () => {
    const points = { ...noneExpiring, expiring: [{ amount: 120, on: '2027-11-30' }] };
    expect(suggest(me(), points, [plan()], now).title).not.toContain('到期');
  });

  it('speaks of the next tier only when it is near', () => {
    const near = { ...tier, next: { ...tier.next!, progress: 0.8 } };
    expect(suggest(me({ tier: near }), noneExpiring, [plan()], now).title).toBe('离银卡只差一点');
    expect(suggest(me(), noneExpiring, [plan()], now).title).not.toContain('银卡');
  });

  it('offers the recommended plan that may be bought', () => {
    const plans = [
      plan({ unavailableReason: '仅限首次储值' }),
      plan({ payFen: 10_000, totalFen: 10_800, bonusPoints: 0, recommended: false }),
    ];
    expect(suggest(me(), noneExpiring, plans, now).reason).toBe('充 ¥100 到账 ¥108，本金永不过期');
  });

  it('begins with the plan made for the first time', () => {
    const plans = [plan(), plan({ payFen: 10_000, totalFen: 12_000, firstTimeOnly: true, recommended: false })];
    expect(suggest(me(), noneExpiring, plans, now).reason).toContain('充 ¥100 到账 ¥120');
  });

  it('promises for the birthday only what the tier gives', () => {
    const benefits = [{ kind: 'birthday', title: '生日礼遇', detail: '生日当月到店，送一份手工曲奇' }];
    expect(suggest(me({ wallet: rich }), noneExpiring, [], now).reason).not.toContain('送');
    const silver = me({ wallet: rich, tier: { ...tier, benefits } });
    expect(suggest(silver, noneExpiring, [], now).reason).toContain('送一份手工曲奇');
  });

  it('asks for the birthday once there is money, then rests', () => {
    expect(suggest(me({ wallet: rich }), noneExpiring, [plan()], now).to).toBe('profile');
    expect(suggest(me({ wallet: rich, birthday }), noneExpiring, [plan()], now).to).toBe('code');
  });
});

it('waits for the welcome gift, for a minute', () => {
  const joined = me({ joinedAt: '2026-11-21T06:00:00.000Z', points: { balance: 0, pending: 0, worthFen: 0 } });
  expect(awaitsWelcome(joined, new Date('2026-11-21T06:00:05.000Z'))).toBe(true);
  expect(awaitsWelcome(joined, new Date('2026-11-21T06:01:05.000Z'))).toBe(false);
  expect(awaitsWelcome({ ...joined, points: me().points }, new Date('2026-11-21T06:00:05.000Z'))).toBe(false);
});

it('finds the order that waits for its money', () => {
  const order = {
    id: 1,
    orderNo: '1',
    storeName: '',
    createdAt: '',
    payableFen: 1,
    summary: '',
    memberName: null,
    staffName: null,
  };
  expect(
    orderToPay([
      { ...order, state: 'paid' },
      { ...order, id: 2, state: 'awaiting_payment' },
    ])?.id,
  ).toBe(2);
  expect(orderToPay([{ ...order, state: 'closed' }])).toBeNull();
});
