import { expiryWords, ruleWords, rulesInWords } from './points-words.rules.js';
import type { EarnConditions, EarnRule, ExpiryPolicy, PointsTerms } from './points.types.js';

const conditions: EarnConditions = {
  categoryIds: [],
  productIds: [],
  storeIds: [],
  groupIds: [],
  tierCodes: [],
  weekdays: [],
  monthDays: [],
  memberDay: false,
};

const rule = (changes: Partial<EarnRule> = {}): EarnRule => ({
  id: 1,
  name: '会员日',
  multiplierBp: 20_000,
  stacks: false,
  conditions,
  activeFrom: null,
  activeUntil: null,
  ...changes,
});

const terms: PointsTerms = {
  earn: {
    fenPerPoint: 1_000,
    rules: [],
    memberDay: { monthDays: [8, 18], weekdays: [3] },
    maxPerOrder: null,
    maxPerDay: null,
    groupPath: [],
  },
  spend: { fenPerPoint: 10, maxShareBp: 5_000, step: 10, minOrderFen: 0, maxPointsPerOrder: null },
  lot: { expiry: { kind: 'months', months: 12, until: 'monthEnd' }, pendingHours: 0 },
  returns: { clawBack: 'debt', graceDays: 0 },
};

it('says the rules as they are out of the box', () => {
  expect(rulesInWords(terms, [])).toEqual({
    earn: ['每消费 ¥10 得 1 积分，按实付金额计算，优惠和积分抵扣的部分不计'],
    spend: ['10 积分抵 ¥1，每次使用 10 的整数倍', '最多抵订单金额的 50%', '先用最早到期的积分'],
    expiry: ['积分自可用之日起 12 个月有效，到期月的最后一天结束时失效'],
    returns: ['退货时收回该单获得的积分，已用掉的部分记为欠积分，以后获得的积分先补上', '退回的积分保持原有效期'],
  });
});

it('says each limit that is set', () => {
  const words = rulesInWords(
    {
      earn: { ...terms.earn, maxPerOrder: 500, maxPerDay: 800 },
      spend: { fenPerPoint: 1, maxShareBp: 10_000, step: 1, minOrderFen: 5_000, maxPointsPerOrder: 2_000 },
      lot: { expiry: { kind: 'never' }, pendingHours: 48 },
      returns: { clawBack: 'deduct', graceDays: 7 },
    },
    [rule({ conditions: { ...conditions, memberDay: true } })],
  );
  expect(words).toEqual({
    earn: [
      '每消费 ¥10 得 1 积分，按实付金额计算，优惠和积分抵扣的部分不计',
      '会员日：2 倍积分（会员日）',
      '会员日：每月 8、18 日，每周三',
      '单笔订单最多得 500 积分',
      '每天最多得 800 积分',
      '消费获得的积分 2 天后可用',
    ],
    spend: ['1 积分抵 ¥0.01', '订单满 ¥50 可用，单笔最多用 2000 积分', '先用最早到期的积分'],
    expiry: ['积分长期有效'],
    returns: [
      '退货时收回该单获得的积分，已用掉的部分按 1 积分 ¥0.01 从退款中扣除',
      '退回的积分保持原有效期，已过期的再给 7 天使用',
    ],
  });
});

it.each<[Partial<EarnRule>, string]>([
  [{ name: '烟酒', multiplierBp: 0 }, '烟酒：不参与积分'],
  [{ name: '周末', conditions: { ...conditions, weekdays: [6, 7] } }, '周末：2 倍积分（周六、周日）'],
  [
    {
      name: '双十一',
      multiplierBp: 12_500,
      activeFrom: new Date('2026-11-10T16:00:00.000Z'),
      activeUntil: new Date('2026-11-11T16:00:00.000Z'),
    },
    '双十一：1.25 倍积分（2026年11月11日至2026年11月11日）',
  ],
  [
    {
      name: '新店',
      conditions: { ...conditions, storeIds: [1], categoryIds: [2], tierCodes: ['gold'], monthDays: [1] },
    },
    '新店：2 倍积分（每月 1 日，限指定等级，限指定门店，限指定商品）',
  ],
  [{ name: '新年起', activeFrom: new Date('2026-12-31T16:00:00.000Z') }, '新年起：2 倍积分（2027年1月1日起）'],
  [{ name: '年底前', activeUntil: new Date('2026-12-31T16:00:00.000Z') }, '年底前：2 倍积分（至2026年12月31日）'],
])('%p reads “%s”', (changes, words) => expect(ruleWords(rule(changes))).toBe(words));

it.each<[ExpiryPolicy, string]>([
  [{ kind: 'months', months: 6, until: 'day' }, '积分自可用之日起 6 个月内有效'],
  [{ kind: 'days', days: 90 }, '积分自可用之日起 90 天内有效'],
  [{ kind: 'endOfYear', later: 0 }, '积分有效期至当年12月31日'],
  [{ kind: 'endOfYear', later: 1 }, '积分有效期至次年12月31日'],
  [{ kind: 'endOfYear', later: 2 }, '积分有效期至 2 年后的12月31日'],
  [{ kind: 'endOfQuarter', later: 0 }, '积分有效期至当季最后一天'],
  [{ kind: 'endOfQuarter', later: 1 }, '积分有效期至下一季度最后一天'],
])('%p reads “%s”', (expiry, words) => expect(expiryWords(expiry)).toBe(words));
