import type { TierBenefit, TierConditions, TierRules } from './tier.types.js';

const retention = { misses: 3, protectionDays: 90, graceDays: 7, dropTo: 'oneStep' } as const;

function growth(atLeast: number): TierConditions {
  return { match: 'any', items: [{ measure: 'growth', window: { kind: 'lifetime' }, atLeast }] };
}

const points: TierBenefit = { kind: 'points', title: '消费积分', detail: '消费累积积分，可当钱花' };
const guide: TierBenefit = { kind: 'guide', title: '专属导购', detail: '到店有人认得你，新品先留一份' };

/** The ladder of a chain that has not written its own yet: version 0. */
export const DEFAULT_TIER_RULES: TierRules = {
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
      conditions: growth(500),
      retention,
      discountBp: 9_800,
      pointsMultiplierBp: 11_000,
      birthdayText: null,
      benefits: [],
    },
    {
      code: 'gold',
      name: '金卡',
      theme: 'wheat',
      conditions: growth(2_000),
      retention,
      discountBp: 9_500,
      pointsMultiplierBp: 12_500,
      birthdayText: '生日当月到店，店员为你备一份小礼',
      benefits: [guide],
    },
    {
      code: 'black',
      name: '黑钻',
      theme: 'night',
      conditions: growth(8_000),
      retention,
      discountBp: 9_200,
      pointsMultiplierBp: 15_000,
      birthdayText: '生日当月到店，店员为你备一份手作礼',
      benefits: [guide],
    },
  ],
};
