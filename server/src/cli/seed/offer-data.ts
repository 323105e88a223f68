import { addDays, businessDate, startOfBusinessDay } from '@guike/shared';
import type { StoreKey } from './chain-data.js';
import type { Category } from './shelf-data.js';

/** Where something holds; empty for everywhere, all day. */
const EVERYWHERE = {
  ...{ storeIds: [], groupIds: [], channels: [], categoryIds: [], productIds: [], excludedProductIds: [] },
  ...{ tierCodes: [], weekdays: [], hours: [] },
};

/** A tenth of every month, as many chains have it. */
export const MEMBER_DAY = { monthDays: [8, 18, 28], weekdays: [] } as const;

/** A year to the day, and told a month ahead: there is always somebody whose points are about to expire. */
export const POINTS_LAST = { kind: 'months', months: 12, until: 'day' } as const;
export const POINTS_NOTICE_DAYS = 30;

/** The week is the longest that the house allows: the transfer of the demo should still be there after a few days. */
export const TRANSFER_HOURS = 168;

export function earnRules(categories: ReadonlyMap<string, number>): object[] {
  const rule = (name: string, multiplierBp: number, more: object): object => ({
    ...{ name, multiplierBp, stacks: false, active: true, memberDay: false, activeFrom: null, activeUntil: null },
    ...{ categoryIds: [], productIds: [], storeIds: [], groupIds: [], tierCodes: [], weekdays: [], monthDays: [] },
    ...more,
  });
  return [
    rule('会员日双倍积分', 20_000, { memberDay: true }),
    rule('原叶茶 1.5 倍积分', 15_000, { categoryIds: idsOf(categories, '原叶茶') }),
  ];
}

/** They began some days before the story ends, so that a few of its sales have them, and go on for a month. */
export function promotions(categories: ReadonlyMap<string, number>, now: Date): object[] {
  const day = (days: number): string => startOfBusinessDay(addDays(businessDate(now), days)).toISOString();
  const running = { startsAt: day(-10), endsAt: day(30), active: true };
  return [
    {
      ...{ ...EVERYWHERE, ...running, name: '金卡黑钻面包 8.8 折', priority: 20, stacksWithTier: false },
      ...{ kind: 'percent', priceBp: 8_800, tierCodes: ['gold', 'black'] },
      categoryIds: idsOf(categories, '欧包吐司'),
    },
    {
      ...{ ...EVERYWHERE, ...running, name: '甜点满 80 减 10', priority: 10, stacksWithTier: true },
      ...{ kind: 'amount_off_threshold', thresholdFen: 8_000, offFen: 1_000, maxTimes: 3 },
      categoryIds: idsOf(categories, '甜点蛋糕'),
    },
  ];
}

function idsOf(categories: ReadonlyMap<string, number>, name: Category): number[] {
  const id = categories.get(name);
  return id === undefined ? [] : [id];
}

export type Platform = 'meituan' | 'douyin';

/** How each store is called at each platform. */
export function shopIdOf(platform: Platform, store: StoreKey): string {
  return `heguangli-${platform}-${store}`;
}

export interface DealData {
  readonly platform: Platform;
  readonly dealId: string;
  readonly title: string;
  /** The product it pays for; null for an amount. */
  readonly sku: string | null;
  readonly quantity: number;
  /** What customers pay for it at the platform, and the most it pays at our tills. */
  readonly priceFen: number;
  readonly valueFen: number;
}

/** What the chain sells at the platforms. */
export const DEALS: readonly DealData[] = [
  {
    ...{ platform: 'meituan', dealId: '88010001', title: '禾光里 ¥50 代金券' },
    ...{ sku: null, quantity: 1, priceFen: 3_990, valueFen: 5_000 },
  },
  {
    ...{ platform: 'douyin', dealId: '88020001', title: '桂花乌龙奶茶 2 杯' },
    ...{ sku: 'TE-002', quantity: 2, priceFen: 2_880, valueFen: 3_800 },
  },
];
