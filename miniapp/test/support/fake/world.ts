import type {
  ConsentState,
  ConsentText,
  LedgerBook,
  LedgerLine,
  MemberMe,
  Message,
  Order,
  Store,
  TierCard,
  Topup,
  TopupPlan,
  Transfer,
  WalletLot,
} from '../../../src/lib/api-types';
import type { Product, ShiftReport, StaffAlert, StaffMe, StaffToday } from '../../../src/lib/staff-types';

/** One person as the fake server knows them. */
export interface FakeMember {
  me: MemberMe;
  phone: string;
  consents: ConsentState[];
  ledger: Record<LedgerBook, LedgerLine[]>;
  messages: Message[];
  orders: Order[];
  lots: WalletLot[];
  frozenAt: string | null;
}

export interface FakeCode {
  code: string;
  barcode: string;
  purpose: 'identify' | 'pay';
  memberId: number;
  expiresAt: number;
  usedAt: string | null;
  storeName: string | null;
}

export interface World {
  now: () => Date;
  nextId: () => number;
  /** Login code → WeChat user, phone code → phone number. */
  loginCodes: Map<string, string>;
  phoneCodes: Map<string, string>;
  /** Session token → WeChat user. */
  tokens: Map<string, string>;
  staffTokens: Set<string>;
  /** WeChat user → member. */
  members: Map<string, FakeMember>;
  codes: FakeCode[];
  grants: Map<string, { memberId: number; mayPay: boolean }>;
  topups: Map<number, Topup & { user: string; paidAtCashier: boolean }>;
  orderIntents: Map<number, number>;
  alerts: StaffAlert[];
  /** What the person on the staff is told about themselves. */
  ownNotices: StaffToday['notices'];
  /** Idempotency key → the answer given under it. */
  answers: Map<string, { body: string; reply: FakeReply }>;
  transfers: Transfer[];
  shifts: ShiftReport[];
}

export interface FakeRequest {
  method: string;
  path: string;
  query: Record<string, string>;
  headers: Record<string, string>;
  body: Record<string, unknown>;
}

export interface FakeReply {
  status: number;
  body: unknown;
}

export const stores: Store[] = [
  {
    id: 11,
    code: 'hz-xihu',
    name: '归客·湖滨店',
    city: '杭州',
    address: '上城区湖滨路 28 号',
    phone: '0571-88001234',
    openingHours: '09:00–21:30',
    latitude: 30.2529,
    longitude: 120.1645,
    distanceMeters: 420,
    kind: 'direct',
  },
  {
    id: 12,
    code: 'hz-wulin',
    name: '归客·武林店',
    city: '杭州',
    address: '拱墅区武林路 190 号',
    phone: '0571-88005678',
    openingHours: '09:00–21:30',
    latitude: 30.2741,
    longitude: 120.1551,
    distanceMeters: 2350,
    kind: 'direct',
  },
  {
    id: 13,
    code: 'sh-jingan',
    name: '归客·静安店',
    city: '上海',
    address: '静安区愚园路 68 号',
    phone: '021-62001234',
    openingHours: '10:00–22:00',
    latitude: null,
    longitude: null,
    distanceMeters: null,
    kind: 'franchise',
  },
];

export const consentTexts: ConsentText[] = [
  {
    purpose: 'account',
    version: '2026-11',
    title: '会员服务与隐私条款',
    text: '我们用你的手机号识别会员身份，记录储值、积分与消费，让你在每家门店都能使用。不会用于其他目的，你可以随时查看、导出或注销。',
    required: true,
  },
  {
    purpose: 'marketing',
    version: '2026-11',
    title: '优惠与活动消息',
    text: '有适合你的优惠时告诉你，每月不超过四次，随时可以关闭，关闭后立即生效。',
    required: false,
  },
  {
    purpose: 'personal',
    version: '2026-11',
    title: '个性化推荐',
    text: '根据你在本品牌的消费与浏览挑选推荐内容；关闭后看到的是通用推荐，权益和价格完全一样。',
    required: false,
  },
];

export const plans: TopupPlan[] = [
  plan(101, '充 100 得 108', 10_000, 800, 0, false),
  plan(102, '充 300 得 360', 30_000, 6_000, 30, true),
  plan(103, '充 500 得 620', 50_000, 12_000, 80, false),
  {
    ...plan(104, '新客专享 充 50 得 70', 5_000, 2_000, 0, false),
    firstTimeOnly: true,
    unavailableReason: '仅限首次储值',
  },
];

function plan(
  id: number,
  name: string,
  payFen: number,
  bonusFen: number,
  bonusPoints: number,
  recommended: boolean,
): TopupPlan {
  return {
    id,
    name,
    payFen,
    bonusFen,
    bonusPoints,
    totalFen: payFen + bonusFen,
    scopeText: '全部直营门店可用',
    giftText: id === 103 ? '保温杯' : null,
    refundText: '7 天内未使用可全额退，本金永不过期',
    firstTimeOnly: false,
    recommended,
    recommendedText: null,
    unavailableReason: null,
  };
}

export const products: Product[] = [
  { id: 201, sku: 'COOKIE', name: '手工黄油曲奇', categoryId: 1, categoryName: '烘焙', priceFen: 2_800, kind: 'goods' },
  { id: 202, sku: 'TOAST', name: '北海道吐司', categoryId: 1, categoryName: '烘焙', priceFen: 1_900, kind: 'goods' },
  {
    id: 203,
    sku: 'CAKE',
    name: '巴斯克芝士蛋糕（六寸）',
    categoryId: 1,
    categoryName: '烘焙',
    priceFen: 12_800,
    kind: 'goods',
  },
  { id: 204, sku: 'LATTE', name: '桂花拿铁', categoryId: 2, categoryName: '饮品', priceFen: 2_600, kind: 'goods' },
  { id: 205, sku: 'TEA', name: '龙井冷泡茶', categoryId: 2, categoryName: '饮品', priceFen: 1_800, kind: 'goods' },
  { id: 206, sku: 'CLASS', name: '亲子烘焙课', categoryId: 3, categoryName: '服务', priceFen: 19_800, kind: 'service' },
];

export const staffMe: StaffMe = {
  id: 7,
  name: '沈知夏',
  title: '店长',
  roles: [{ code: 'store_manager', name: '店长', storeId: 11 }],
  permissions: [
    'member.read',
    'member.unmask',
    'order.settle',
    'order.refund',
    'topup.create',
    'alert.handle',
    'shift.work',
    'coupon.verify',
    'coupon.issue',
    'follow.work',
    'follow.review',
    'guide.assign',
    'pickup.handle',
    'shift.review',
    'schedule.manage',
    'booking.handle',
    'booking.read',
  ],
  stores: [stores[0] as Store, stores[1] as Store],
  headquarters: false,
  mustChangePassword: false,
};

const TIERS: [code: string, name: string, theme: TierCard['theme'], from: number][] = [
  ['basic', '普通会员', 'stone', 0],
  ['silver', '银卡', 'mist', 200],
  ['gold', '金卡', 'wheat', 1000],
  ['black', '黑钻', 'night', 5000],
];

const BENEFITS: Record<string, { kind: string; title: string; detail: string }[]> = {
  basic: [
    { kind: 'points', title: '消费积分', detail: '每满 100 元得 10 积分' },
    { kind: 'birthday', title: '生日心意', detail: '生日当周赠一份小点心' },
  ],
  silver: [
    { kind: 'discount', title: '九八折', detail: '全场单品九八折' },
    { kind: 'points', title: '1.2 倍积分', detail: '每满 100 元得 12 积分' },
  ],
  gold: [
    { kind: 'discount', title: '九五折', detail: '全场单品九五折' },
    { kind: 'points', title: '1.5 倍积分', detail: '每满 100 元得 15 积分' },
    { kind: 'guide', title: '专属导购', detail: '固定的人，记得你的喜好' },
  ],
  black: [
    { kind: 'discount', title: '九折', detail: '全场单品九折' },
    { kind: 'points', title: '2 倍积分', detail: '每满 100 元得 20 积分' },
    { kind: 'day', title: '会员专享日', detail: '每月 18 日新品先尝' },
  ],
};

export function benefitsOf(code: string): { kind: string; title: string; detail: string }[] {
  return BENEFITS[code] ?? [];
}

export function tierLadder(
  growth: number,
): { code: string; name: string; theme: TierCard['theme']; from: number; level: number; reached: boolean }[] {
  return TIERS.map(([code, name, theme, from], level) => ({ code, name, theme, from, level, reached: growth >= from }));
}

export function tierFor(growth: number, since: string): TierCard {
  const ladder = tierLadder(growth);
  const now = ladder.filter((rung) => rung.reached).at(-1) ?? ladder[0];
  if (!now) throw new Error('the ladder has no rungs');
  const next = ladder.find((rung) => !rung.reached);
  return {
    code: now.code,
    name: now.name,
    level: now.level,
    theme: now.theme,
    since,
    until: null,
    growth,
    next: next
      ? {
          code: next.code,
          name: next.name,
          remainingText: `再消费 ¥${next.from - growth} 升级${next.name}`,
          progress: (growth - now.from) / (next.from - now.from),
          growthNeeded: next.from - growth,
        }
      : null,
    benefits: benefitsOf(now.code),
  };
}
