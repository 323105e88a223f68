import type { StoreKey } from './chain-data.js';

export const CATEGORIES = ['欧包吐司', '甜点蛋糕', '鲜果茶', '原叶茶', '伴手礼盒'] as const;
export type Category = (typeof CATEGORIES)[number];

export interface ProductData {
  readonly sku: string;
  readonly name: string;
  readonly category: Category;
  readonly yuan: number;
  /** How often it is bought, against the others. */
  readonly weight: number;
  /** Months (1–12) in which it is bought four times as often. */
  readonly season?: readonly number[];
  /** Where it costs something else, in yuan. */
  readonly prices?: Partial<Record<StoreKey, number>>;
}

const SUMMER = [5, 6, 7, 8, 9] as const;
const WINTER = [11, 12, 1, 2] as const;

export const PRODUCTS: readonly ProductData[] = [
  { sku: 'BR-001', name: '海盐可颂', category: '欧包吐司', yuan: 14, weight: 12, prices: { nanshan: 15 } },
  { sku: 'BR-002', name: '全麦核桃欧包', category: '欧包吐司', yuan: 26, weight: 8 },
  { sku: 'BR-003', name: '北海道牛乳吐司', category: '欧包吐司', yuan: 24, weight: 10 },
  { sku: 'BR-004', name: '肉松海苔贝果', category: '欧包吐司', yuan: 16, weight: 7 },
  { sku: 'BR-005', name: '蜜豆抹茶软欧', category: '欧包吐司', yuan: 22, weight: 6 },
  {
    sku: 'CK-001',
    name: '伯爵茶巴斯克',
    category: '甜点蛋糕',
    yuan: 36,
    weight: 6,
    prices: { nanshan: 38, haizhu: 34 },
  },
  { sku: 'CK-002', name: '栗子蒙布朗', category: '甜点蛋糕', yuan: 42, weight: 3, season: [9, 10, 11] },
  { sku: 'CK-003', name: '草莓拿破仑', category: '甜点蛋糕', yuan: 45, weight: 3, season: [12, 1, 2, 3] },
  { sku: 'CK-004', name: '六寸生日蛋糕', category: '甜点蛋糕', yuan: 198, weight: 1.2 },
  { sku: 'CK-005', name: '手工曲奇', category: '甜点蛋糕', yuan: 39, weight: 4 },
  { sku: 'FT-001', name: '满杯葡萄乌龙', category: '鲜果茶', yuan: 26, weight: 7, season: SUMMER },
  { sku: 'FT-002', name: '白桃茉莉冰茶', category: '鲜果茶', yuan: 23, weight: 6, season: SUMMER },
  {
    sku: 'FT-003',
    name: '鸭屎香柠檬茶',
    category: '鲜果茶',
    yuan: 22,
    weight: 7,
    season: SUMMER,
    prices: { haizhu: 20 },
  },
  { sku: 'FT-004', name: '热烤红糖姜枣茶', category: '鲜果茶', yuan: 21, weight: 3, season: WINTER },
  { sku: 'TE-001', name: '凤凰单丛', category: '原叶茶', yuan: 28, weight: 4 },
  { sku: 'TE-002', name: '桂花乌龙奶茶', category: '原叶茶', yuan: 19, weight: 10, prices: { haizhu: 18 } },
  { sku: 'TE-003', name: '陈皮普洱', category: '原叶茶', yuan: 26, weight: 3, season: WINTER },
  { sku: 'TE-004', name: '生椰抹茶拿铁', category: '原叶茶', yuan: 24, weight: 7 },
  { sku: 'GF-001', name: '曲奇礼盒·小圆满', category: '伴手礼盒', yuan: 128, weight: 0.8, season: [12, 1, 2] },
  { sku: 'GF-002', name: '流心月饼礼盒', category: '伴手礼盒', yuan: 238, weight: 0.2, season: [9] },
  { sku: 'GF-003', name: '四季茶礼', category: '伴手礼盒', yuan: 268, weight: 0.4, season: [1, 9, 12] },
];

export interface PlanData {
  readonly key: string;
  readonly payYuan: number;
  readonly bonusYuan: number;
  readonly bonusPoints: number;
  readonly audience: 'everyone' | 'first' | 'repeat';
  readonly tierCodes: readonly string[];
  /** Offered in one region only. */
  readonly region?: 'guangzhou';
}

const plan = (
  key: string,
  payYuan: number,
  bonusYuan: number,
  more: Partial<Pick<PlanData, 'bonusPoints' | 'audience' | 'tierCodes' | 'region'>> = {},
): PlanData => ({ key, payYuan, bonusYuan, bonusPoints: 0, audience: 'everyone', tierCodes: [], ...more });

export const PLANS: readonly PlanData[] = [
  plan('first', 100, 20, { bonusPoints: 50, audience: 'first' }),
  plan('small', 300, 60),
  plan('middle', 500, 120),
  plan('large', 1_000, 300, { bonusPoints: 200 }),
  plan('black', 2_000, 700, { bonusPoints: 500, tierCodes: ['black'] }),
  plan('guangzhou', 200, 30, { audience: 'repeat', region: 'guangzhou' }),
];

const retention = { misses: 3, protectionDays: 90, graceDays: 7, dropTo: 'oneStep' } as const;
// Discount, multiplied points and the birthday are told by the tier's own figures; these come on top.
const points = { kind: 'points', title: '消费积分', detail: '每消费 ¥10 得 1 积分，10 积分抵 ¥1' };
const guide = { kind: 'guide', title: '专属顾问', detail: '有人记得你的口味，新品先留一份' };
const tasting = { kind: 'exclusive_day', title: '新品品鉴日', detail: '每季一次，提前尝到下一季的味道' };

const reach = (growth: number, topupYuan: number) => ({
  match: 'any',
  items: [
    { measure: 'growth', window: { kind: 'lifetime' }, atLeast: growth },
    { measure: 'topup', window: { kind: 'rolling', days: 365 }, atLeast: topupYuan * 100 },
  ],
});

/** The chain's own ladder: lower steps than the default one, for a basket of bread and tea is small. */
export const TIER_RULES = {
  tiers: [
    {
      code: 'regular',
      name: '普通会员',
      theme: 'stone',
      conditions: null,
      retention,
      discountBp: 10_000,
      pointsMultiplierBp: 10_000,
      birthdayText: null,
      benefits: [points],
    },
    {
      code: 'silver',
      name: '银卡',
      theme: 'mist',
      conditions: reach(300, 500),
      retention,
      discountBp: 9_800,
      pointsMultiplierBp: 11_000,
      birthdayText: '生日当月到店，送一份手工曲奇',
      benefits: [],
    },
    {
      code: 'gold',
      name: '金卡',
      theme: 'wheat',
      conditions: reach(1_000, 2_000),
      retention,
      discountBp: 9_500,
      pointsMultiplierBp: 12_500,
      birthdayText: '生日当月到店，送一份当季小蛋糕',
      benefits: [guide],
    },
    {
      code: 'black',
      name: '黑钻',
      theme: 'night',
      conditions: reach(3_000, 5_000),
      retention,
      discountBp: 9_000,
      pointsMultiplierBp: 15_000,
      birthdayText: '生日当月到店，送一只六寸蛋糕',
      benefits: [guide, tasting],
    },
  ],
} as const;
